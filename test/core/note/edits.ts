// What people and programs do to articles between two readings.

import {between, type Chance, type Paragraph, pick, sentence, type Word, wordText} from './edited-article.ts';

/** Changes paragraphs in place. */
type Edit = (paragraphs: Paragraph[], chance: Chance) => void;

export const edits: Record<string, Edit> = {
	wordsChanged(paragraphs, chance) {
		const {words} = pick(paragraphs, chance);
		for (let count = between(1, 3, chance); count > 0; count--) {
			const word = pick(words, chance);
			if (!word) continue;
			word.text = wordText(chance);
			word.isNew = true;
		}
	},
	wordMisspelled(paragraphs, chance) {
		const word = pick(pick(paragraphs, chance).words, chance);
		if (word && word.text.length > 5) word.text = word.text.slice(0, 3) + word.text.slice(4);
	},
	sentenceInserted(paragraphs, chance) {
		const {words} = pick(paragraphs, chance);
		words.splice(sentenceStart(words, chance), 0, ...sentence(chance));
	},
	sentenceRemoved(paragraphs, chance) {
		const {words} = pick(paragraphs, chance);
		const start = sentenceStart(words, chance);
		const end = words.findIndex((word, index) => index >= start && isEnd(word));
		if (end - start + 1 < words.length) takeOut(words.slice(start, end + 1), paragraphs);
	},
	paragraphMoved(paragraphs, chance) {
		const [moved] = paragraphs.splice(Math.floor(chance() * paragraphs.length), 1);
		if (moved) paragraphs.splice(Math.floor(chance() * (paragraphs.length + 1)), 0, moved);
	},
	paragraphSplit(paragraphs, chance) {
		const index = Math.floor(chance() * paragraphs.length);
		const {words = []} = paragraphs[index] ?? {};
		const start = sentenceStart(words, chance);
		if (start > 0) paragraphs.splice(index + 1, 0, {heading: false, words: words.splice(start)});
	},
	paragraphsJoined(paragraphs, chance) {
		const index = Math.floor(chance() * (paragraphs.length - 1));
		const [one, other] = paragraphs.slice(index, index + 2);
		if (!one || !other || one.heading || other.heading) return;
		one.words.push(...other.words);
		paragraphs.splice(index + 1, 1);
	},
	typographyChanged(paragraphs, chance) {
		const isCurly = chance() < 0.5;
		for (const word of paragraphs.flatMap(({words}) => words)) {
			word.end = isCurly
				? word.end.replace('...', '…').replace('"', '”')
				: word.end.replace('…', '...').replace('”', '"');
			if (chance() < 0.05) word.text = word.text.toUpperCase();
		}
	},
	headingRenamed(paragraphs, chance) {
		const heading = pick(paragraphs, chance);
		if (heading.heading) heading.words = sentence(chance, between(1, 5, chance));
	},
	paragraphInserted(paragraphs, chance) {
		const words = [...sentence(chance), ...sentence(chance)];
		paragraphs.splice(Math.floor(chance() * (paragraphs.length + 1)), 0, {heading: false, words});
	},
	paragraphRemoved(paragraphs, chance) {
		if (paragraphs.length > 3) takeOut(pick(paragraphs, chance).words, paragraphs);
	},
};

/**
 * Takes neighbours out. Of two same sentences side by side nobody can tell which one went: the other may be either then, and so may
 * each word at the ends of what went that stands beside it once more.
 */
function takeOut(gone: Word[], paragraphs: Paragraph[]): void {
	const all = paragraphs.flatMap(({words}) => words);
	const start = all.indexOf(gone[0] as Word);
	const isSame = (one?: Word, other?: Word) => one && other && one.text.toLowerCase() === other.text.toLowerCase();
	const twin = (taken?: Word, kept?: Word) => kept && taken && kept.twins.push(taken.slot, ...taken.twins);
	for (let at = 0; at < gone.length && isSame(gone[at], all[start + gone.length + at]); at++)
		twin(gone[at], all[start + gone.length + at]);
	for (let at = 1; at <= gone.length && isSame(gone.at(-at), all[start - at]); at++)
		twin(gone.at(-at), all[start - at]);
	const kept = paragraphs.map(({heading, words}) => ({heading, words: words.filter(word => !gone.includes(word))}));
	paragraphs.splice(0, paragraphs.length, ...kept.filter(({words}) => words.length > 0));
}

function isEnd({end}: Word): boolean {
	return /[.?!…]/.test(end);
}

/** The index of a word that begins a sentence. */
function sentenceStart(words: Word[], chance: Chance): number {
	const starts = [0, ...words.flatMap((word, index) => (isEnd(word) && index + 1 < words.length ? [index + 1] : []))];
	return pick(starts, chance);
}
