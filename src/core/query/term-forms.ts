// The forms in which a term may stand in a text: as tokens with what may stand between them. Index and matcher are both asked for
// these forms, so they can't differ in what joins or parts words.

import {fold} from '../text/fold.ts';
import {standsAlone} from '../text/fold-character.ts';
import {joinedWord, joiningSigns} from '../text/joined-words.ts';
import type {Term, TextTerm} from './query.ts';

/**
 * What may stand between two tokens: anything, as between the words of a phrase; spaces alone, as between signs of Chinese that were
 * typed as one word; one sign that is no space, as in `l'œuvre`; an ampersand, as in `R&D` and `R & D`.
 */
export type Gap = 'any' | 'spaces' | 'sign' | 'ampersand';

export interface TermForm {
	tokens: readonly string[];
	/** The tokens with the signs that are theirs, as in `c++`; undefined where none has any. */
	pieces?: readonly string[];
	/** `gaps[i]` is between `tokens[i]` and `tokens[i + 1]`. */
	gaps: readonly Gap[];
	isPrefix: boolean;
	/** What the text has there before it is folded, as `comparedLetters` gives it. */
	letters?: string;
	/** Looked for in the text with its signs, in the one without those that join, or in both. */
	view: 'parted' | 'joined' | 'both';
}

const known = new WeakMap<Term, TermForm[]>();

/** The forms of a term: itself first, without the signs that join where there are any; then those with them, and other words. */
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
 * The words of a typed text, folded: what no space and no sign parts, but for signs that join, an ampersand between two words and
 * those that are a word's own.
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

/** Tokens, with a full stop before them as in `.NET`, and signs after them as in `C++` and `F#`. */
const pieces = /(?:(?<=^|\s)\.(?=[^0-9]))?([0-9a-z\x80-\uffff]+)(?:(?<=[^0-9])[+#]+(?![+#0-9a-z\x80-\uffff]))?/g;

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

/** What stands between two tokens of one word: nothing but what `fold` puts between, or a sign. */
function gapOf(between: string): Gap {
	if (between.trim() === '') return 'spaces';
	if (between === '&') return 'ampersand';
	return between === '-' ? 'any' : 'sign';
}

/** Whether what stands between two places of a folded text may be there. */
export function mayStandBetween(gap: Gap, text: string, from: number, to: number): boolean {
	if (gap === 'any') return true;
	if (gap === 'ampersand') return text.slice(from, to).trim() === '&';
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

/** One of these stands, in one piece, in every folded text that holds the term, once the signs that may join are gone: longer ones are rarer. */
export function tellingTokensOf(term: TextTerm): string[] {
	const forms = term.kind === 'near' ? term.terms.flatMap(formsOf) : formsOf(term);
	return forms.map(({tokens}) =>
		tokens.reduce((longest, token) => (token.length > longest.length ? token : longest), ''),
	);
}
