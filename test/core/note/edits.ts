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
		if (end - start + 1 < words.length) words.splice(start, end - start + 1);
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
		if (paragraphs.length > 3) paragraphs.splice(Math.floor(chance() * paragraphs.length), 1);
	},
};

function isEnd({end}: Word): boolean {
	return /[.?!…]/.test(end);
}

/** The index of a word that begins a sentence. */
function sentenceStart(words: Word[], chance: Chance): number {
	const starts = [0, ...words.flatMap((word, index) => (isEnd(word) && index + 1 < words.length ? [index + 1] : []))];
	return pick(starts, chance);
}
