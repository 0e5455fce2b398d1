// The forms in which a term may occur in a text: tokens, with what may stand between them. Both index and matcher use these forms,
// so they agree on what joins and separates words.

import {fold} from '../text/fold.ts';
import {standsAlone} from '../text/fold-character.ts';
import {joinedWord, joiningSigns} from '../text/joined-words.ts';
import type {Term, TextTerm} from './query.ts';

/**
 * What may stand between two tokens: anything, as between the words of a phrase; only spaces, as between Chinese characters typed
 * as one word; one sign other than a space, as in `l'œuvre`; an ampersand, as in `R&D` and `R & D`.
 */
export type Gap = 'any' | 'spaces' | 'sign' | 'ampersand';

export interface TermForm {
	tokens: readonly string[];
	/** The tokens with their own signs, as in `c++`; undefined if none has any. */
	pieces?: readonly string[];
	/** `gaps[i]` is between `tokens[i]` and `tokens[i + 1]`. */
	gaps: readonly Gap[];
	isPrefix: boolean;
	/** What the text has there before folding, as `comparedLetters` returns it. */
	letters?: string;
	/** Whether to search the text with its joining signs as separators, the one without them, or both. */
	view: 'parted' | 'joined' | 'both';
}

const known = new WeakMap<Term, TermForm[]>();

/** The forms of a term: first the term itself, without joining signs if it has any; then with them, and other words. */
export function formsOf(term: Term): TermForm[] {
	const before = known.get(term);
	if (before) return before;
	const {otherForms = [], otherLetters = []} = term;
	const withLetters = otherLetters.map(letters => ({...wholeWord(fold(letters).text), letters}));
	const forms = [...formsAnew(term), ...otherForms.map(wholeWord), ...withLetters];
	known.set(term, forms);
	return forms;
}

/**
 * The folded words of a typed text, separated by spaces and signs, except joining signs, an ampersand between two words, and signs
 * that belong to a word.
 */
export function wordsOf(typed: string): string[] {
	const {text, range} = fold(typed);
	const joining = new Set(joiningSigns(text));
	const words: string[] = [];
	let end = Number.NaN;
	let last = Number.NaN;
	for (const {0: piece, index} of text.matchAll(pieces)) {
		const [start, stop] = range(index, index + piece.length);
		const goesOn = start <= end && index > last;
		if (last === index - 1 && (joining.has(last) || text[last] === '&'))
			words.push(`${words.pop()}${text[last]}${piece}`);
		else if (goesOn) words.push(`${words.pop()}${piece}`);
		else words.push(piece);
		end = stop;
		last = index + piece.length;
	}
	return words;
}

/** Tokens, with a leading full stop as in `.NET`, and trailing signs as in `C++` and `F#`. */
const pieces = /(?:(?<=^|\s)\.(?=[^0-9]))?([0-9a-z\x80-\uffff]+)(?:(?<=[^0-9])[+#]+(?![+#0-9a-z\x80-\uffff]))?/g;

function wholeWord(word: string): TermForm {
	return {...sequenceOf([word]), isPrefix: false, view: 'both'};
}

function formsAnew({words, isPrefix}: Term): TermForm[] {
	const joined = words.map(joinedWord);
	if (joined.every((word, index) => word === words[index])) return [{...sequenceOf(words), isPrefix, view: 'both'}];
	const parted = sequenceOf(words);
	return [
		{...sequenceOf(joined), isPrefix, view: 'joined'},
		// As a prefix, a fragment after an apostrophe would match too many words.
		{...parted, isPrefix: isPrefix && parted.gaps.at(-1) !== 'sign', view: 'parted'},
	];
}

function sequenceOf(words: readonly string[]): Pick<TermForm, 'tokens' | 'pieces' | 'gaps'> {
	const tokens: string[] = [];
	const withSigns: string[] = [];
	const gaps: Gap[] = [];
	for (const word of words) {
		const folded = fold(word).text;
		let end = 0;
		for (const {0: piece, 1: token = '', index} of folded.matchAll(pieces)) {
			if (tokens.length > 0) gaps.push(end === 0 ? 'any' : gapOf(folded.slice(end, index)));
			tokens.push(token);
			withSigns.push(piece);
			end = index + piece.length;
		}
	}
	const hasSigns = withSigns.some((piece, index) => piece !== tokens[index]);
	return {tokens, ...(hasSigns && {pieces: withSigns}), gaps};
}

/** What stands between two tokens of a word: a sign, or only the separator that `fold` inserts. */
function gapOf(between: string): Gap {
	if (between.trim() === '') return 'spaces';
	if (between === '&') return 'ampersand';
	return between === '-' ? 'any' : 'sign';
}

/** Whether the text between two offsets of a folded text fits the gap. */
export function mayStandBetween(gap: Gap, text: string, from: number, to: number): boolean {
	if (gap === 'any') return true;
	if (gap === 'ampersand') return text.slice(from, to).trim() === '&';
	if (gap === 'sign') return to === from + 1 && text[from] !== ' ';
	for (let at = from; at < to; at++) if (text[at] !== ' ') return false;
	return true;
}

/**
 * Phrases that the index contains wherever the form occurs. The index knows joined words only together with the token before and
 * after them, so tokens of scripts without spaces stay together, and others are looked up in pairs.
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

/**
 * Tokens of which at least one occurs in every folded text with the term, once joining signs are removed; the longest, because they
 * are rarer.
 */
export function tellingTokensOf(term: TextTerm): string[] {
	const forms = term.kind === 'near' ? term.terms.flatMap(formsOf) : formsOf(term);
	return forms.map(({tokens}) =>
		tokens.reduce((longest, token) => (token.length > longest.length ? token : longest), ''),
	);
}
