// Counts words, and words near a given word. Words are folded and joined as in search (`e-mail` is `email`); in Chinese, Japanese
// and Thai they are those of ICU's dictionaries, in Korean what stands between spaces.

import {fold, unspacedWords} from '../../text/fold.ts';
import {standsAlone} from '../../text/fold-character.ts';
import {joinedText} from '../../text/joined-words.ts';
import {wordSegmenter} from './word-segmenter.ts';

/** The counts of a word. */
export interface TalliedWord {
	count: number;
	/** Number of articles that contain it. */
	articles: number;
}

export interface WordTally {
	/** Occurrences of all words together. */
	readonly total: number;
	readonly articles: number;
	words: ReadonlyMap<string, TalliedWord>;
	/** For each word, its occurrences near the node; and the number of occurrences of the node. Empty without a node. */
	near: ReadonlyMap<string, number>;
	readonly nodes: number;
	/** Counts an article: its title and passages, one per line. */
	add(text: string): void;
}

/** A word with its counts; null for those not asked for. */
export interface WordRow {
	word: string;
	/** Occurrences in the selected articles. */
	count: number;
	/** Number of selected articles that contain it. */
	articles: number;
	/** Number of its occurrences near the node word. */
	near: number | null;
	/** Occurrences in the other articles. */
	elsewhere: number | null;
	/** logDice or log-likelihood. */
	score: number | null;
}

/** Whether a word is the node, whose neighbours are counted. */
export type IsNode = (word: string) => boolean;

/** Number of words on either side, within the passage, that count as near. */
export const reach = 5;

/** An empty tally. */
export function createWordTally(isNode?: IsNode): WordTally {
	const words = new Map<string, TalliedWord & {last: number}>();
	const near = new Map<string, number>();
	let total = 0;
	let nodes = 0;
	let articles = 0;
	return {
		words,
		near,
		get total() {
			return total;
		},
		get nodes() {
			return nodes;
		},
		get articles() {
			return articles;
		},
		add(text) {
			articles++;
			for (const line of text.split('\n')) {
				const found = countedWords(line);
				total += found.length;
				for (const word of found) addWord(word);
				if (isNode) addNear(found, isNode);
			}
		},
	};

	function addWord(word: string): void {
		const known = words.get(word);
		if (!known) words.set(word, {count: 1, articles: 1, last: articles});
		else {
			known.count++;
			if (known.last !== articles) known.articles++;
			known.last = articles;
		}
	}

	function addNear(found: string[], isNode: IsNode): void {
		for (const [at, word] of found.entries()) {
			if (!isNode(word)) continue;
			nodes++;
			for (let other = Math.max(0, at - reach); other <= Math.min(found.length - 1, at + reach); other++) {
				const neighbour = found[other];
				if (other !== at && neighbour !== undefined) near.set(neighbour, (near.get(neighbour) ?? 0) + 1);
			}
		}
	}
}

/** The words of a line, folded. */
function countedWords(line: string): string[] {
	const words = spacedWords(line);
	return words.some(standsAlone) ? segmentedWords(line) : words;
}

const tokens = /[0-9a-z\x80-\uffff]+/g;

function spacedWords(text: string): string[] {
	const folded = fold(text).text;
	return (joinedText(folded)?.text ?? folded).match(tokens) ?? [];
}

/** The words of a line that holds some in scripts without spaces. */
function segmentedWords(line: string): string[] {
	const words: string[][] = [];
	let others = '';
	for (const {segment} of wordSegmenter().segment(line)) {
		const found = unspacedWords(segment);
		if (found.some(standsAlone)) {
			words.push(spacedWords(others), found);
			others = '';
		} else others += segment;
	}
	return [...words, spacedWords(others)].flat();
}
