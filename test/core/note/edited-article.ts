// Articles of words that know where they came from, so that after any edit it is known where a note belongs.

import type {Passage} from '../../../src/core/article/blocks.ts';
import type {TextSpan} from '../../../src/core/note/note.ts';

/** A word; one that replaces another takes its slot over. */
export interface Word {
	slot: number;
	text: string;
	isNew: boolean;
	/** What follows it. */
	end: string;
	/** Slots of words that were taken out and may as well have been this one. */
	twins: number[];
}

export interface Paragraph {
	heading: boolean;
	words: Word[];
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
	};
}

export type Chance = () => number;

export function pick<Item>(items: readonly Item[], chance: Chance): Item {
	return items[Math.floor(chance() * items.length)] as Item;
}

export function between(least: number, most: number, chance: Chance): number {
	return least + Math.floor(chance() * (most - least + 1));
}

const syllables = 'ba de fi go lu ma ne pi ro sa ti vo wen kar tel dor mis lan qua zeb'.split(' ');
const small = 'the of and to in a was that it for on with as by at from'.split(' ');

/** As in texts, small words are most of them, and of the others few are frequent. */
export function wordText(chance: Chance): string {
	if (chance() < 0.42) return pick(small, chance);
	const rank = Math.floor(chance() ** 2.5 * 900);
	const [a, b, c] = [rank % 20, Math.floor(rank / 20) % 20, Math.floor(rank / 400)];
	return `${syllables[a]}${syllables[b]}${c > 0 ? syllables[c * 3] : ''}${rank % 7 === 0 ? 's' : ''}`;
}

let slots = 0;

export function sentence(chance: Chance, length = between(5, 22, chance)): Word[] {
	return Array.from({length}, (_, index) => ({
		slot: ++slots,
		text: wordText(chance),
		isNew: false,
		twins: [],
		end: index === length - 1 ? pick(['.', '.', '.', '?', '!', '…', '.”'], chance) : chance() < 0.12 ? ',' : '',
	}));
}

/** Some sentences come again, as refrains and formulas do. */
export function makeArticle(chance: Chance): Paragraph[] {
	const refrain = sentence(chance, between(3, 9, chance));
	const again = () => refrain.map(word => ({...word, slot: ++slots, twins: []}));
	return Array.from({length: between(4, 40, chance)}, () => {
		if (chance() < 0.12) return {heading: true, words: sentence(chance, between(1, 5, chance))};
		const sentences = Array.from({length: between(1, 6, chance)}, () => (chance() < 0.05 ? again() : sentence(chance)));
		return {heading: false, words: sentences.flat()};
	});
}

/** Where the word of each slot is now, counted through the article. */
export function wordsBySlot(paragraphs: Paragraph[]): Map<number, {index: number; word: Word}> {
	const all = paragraphs.flatMap(({words}) => words);
	return new Map(all.flatMap((word, index) => [word.slot, ...word.twins].map(slot => [slot, {index, word}])));
}

export function passagesOfParagraphs(paragraphs: Paragraph[]): Passage[] {
	let section: string[] = [];
	return paragraphs.map(({heading, words}, index) => {
		const text = textOfWords(words);
		const passage = {line: index * 2 + 1, section, isHeading: heading, text};
		if (heading) section = [text];
		return passage;
	});
}

function textOfWords(words: Word[]): string {
	return words.map(({text, end}) => text + end).join(' ');
}

/** The slots of the words that a span holds, wholly or in part. */
export function slotsIn(paragraphs: Paragraph[], {first, start, last, end}: TextSpan): number[] {
	const found: number[] = [];
	for (let index = first; index <= last; index++) {
		let at = 0;
		for (const {slot, text, end: sign} of paragraphs[index]?.words ?? []) {
			const from = at;
			const to = at + text.length;
			at = to + sign.length + 1;
			if ((index > first || to > start) && (index < last || from < end)) found.push(slot);
		}
	}
	return found;
}

/** The span of the words from one to another of an article, counted through. */
export function spanOfWords(paragraphs: Paragraph[], from: number, to: number): TextSpan {
	const place = (target: number) => {
		let count = 0;
		for (const [passage, {words}] of paragraphs.entries()) {
			let at = 0;
			for (const {text, end} of words) {
				if (count++ === target) return {passage, start: at, end: at + text.length};
				at += text.length + end.length + 1;
			}
		}
		throw new RangeError(`no word ${target}`);
	};
	const [begin, finish] = [place(from), place(to)];
	return {first: begin.passage, start: begin.start, last: finish.passage, end: finish.end};
}
