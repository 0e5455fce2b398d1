// The forms in which a term may stand in a text: as tokens with what may stand between them. Index and matcher are both asked for
// these forms, so they can't differ in what joins or parts words.

import {fold} from '../text/fold.ts';
import {standsAlone} from '../text/fold-character.ts';
import {joinedWord, joiningSigns} from '../text/joined-words.ts';
import type {Term} from './query.ts';

/**
 * What may stand between two tokens: anything, as between the words of a phrase; spaces alone, as between signs of Chinese that were
 * typed as one word; one sign that is no space, as in `l'œuvre`.
 */
export type Gap = 'any' | 'spaces' | 'sign';

export interface TermForm {
	tokens: readonly string[];
	/** `gaps[i]` is between `tokens[i]` and `tokens[i + 1]`. */
	gaps: readonly Gap[];
	isPrefix: boolean;
	/** Looked for in the text with its signs, in the one without those that join, or in both. */
	view: 'parted' | 'joined' | 'both';
}

const known = new WeakMap<Term, TermForm[]>();

/** The forms of a term: itself first, without the signs that join where there are any; then those with them, and other words. */
export function formsOf(term: Term): TermForm[] {
	const before = known.get(term);
	if (before) return before;
	const forms = [...formsAnew(term), ...(term.otherForms ?? []).map(wholeWord)];
	known.set(term, forms);
	return forms;
}

/** The words of a typed text, folded: what no space and no sign parts, but for signs that join. */
export function wordsOf(typed: string): string[] {
	const {text, range} = fold(typed);
	const joining = new Set(joiningSigns(text));
	const words: string[] = [];
	let end = Number.NaN;
	let last = Number.NaN;
	for (const {0: token, index} of text.matchAll(tokens)) {
		const [start, stop] = range(index, index + token.length);
		const goesOn = start <= end && index > last;
		if (joining.has(last) && last === index - 1) words.push(`${words.pop()}${text[last]}${token}`);
		else if (goesOn) words.push(`${words.pop()}${token}`);
		else words.push(token);
		end = stop;
		last = index + token.length;
	}
	return words;
}

const tokens = /[0-9a-z\x80-\uffff]+/g;

function wholeWord(word: string): TermForm {
	return {tokens: [word], gaps: [], isPrefix: false, view: 'both'};
}

function formsAnew({words, isPrefix}: Term): TermForm[] {
	const joined = words.map(joinedWord);
	if (joined.every((word, index) => word === words[index])) return [{...sequenceOf(words), isPrefix, view: 'both'}];
	const parted = sequenceOf(words);
	return [
		{...sequenceOf(joined), isPrefix, view: 'joined'},
		// A stub after an apostrophe would be the start of too many words.
		{...parted, isPrefix: isPrefix && parted.gaps.at(-1) !== 'sign', view: 'parted'},
	];
}

function sequenceOf(words: readonly string[]): Pick<TermForm, 'tokens' | 'gaps'> {
	const all: string[] = [];
	const gaps: Gap[] = [];
	for (const word of words) {
		const folded = fold(word).text;
		let end = 0;
		for (const {0: token, index} of folded.matchAll(tokens)) {
			if (all.length > 0) gaps.push(end === 0 ? 'any' : gapOf(folded.slice(end, index)));
			all.push(token);
			end = index + token.length;
		}
	}
	return {tokens: all, gaps};
}

/** What stands between two tokens of one word: nothing but what `fold` puts between, or a sign. */
function gapOf(between: string): Gap {
	if (between.trim() === '') return 'spaces';
	return between === '-' ? 'any' : 'sign';
}

/** Whether what stands between two places of a folded text may be there. */
export function mayStandBetween(gap: Gap, text: string, from: number, to: number): boolean {
	if (gap === 'any') return true;
	if (gap === 'sign') return to === from + 1 && text[from] !== ' ';
	for (let at = from; at < to; at++) if (text[at] !== ' ') return false;
	return true;
}

/**
 * A form as phrases that the index has wherever the form stands: it knows of joined words only with the token before and after
 * them, so tokens of scripts without spaces stay together, and others come in pairs.
 */
export function phrasesOf({tokens, view}: TermForm): string[][] {
	if (view === 'parted' || tokens.length < 3) return [[...tokens]];
	const phrases: string[][] = [];
	for (const [index, token] of tokens.entries()) {
		const before = tokens[index - 1];
		if (before === undefined) continue;
		const last = phrases.at(-1);
		const isRun = standsAlone(token) && standsAlone(before);
		if (isRun && last && standsAlone(last[0] ?? '')) last.push(token);
		else phrases.push([before, token]);
	}
	return phrases;
}
