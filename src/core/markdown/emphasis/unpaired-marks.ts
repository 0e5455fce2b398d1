// Strong text whose delimiters CommonMark does not pair, because of an adjacent space or sign: `**Fares: **they rose`,
// `**Note:**They rose`, `said **"so"**he`. Two consecutive delimiters are paired unless they belong to a path, a word or a list of
// signs.

import type {Token, Tokens} from 'marked';
import {textToken} from '../tokens.ts';
import {isOfWord, letterOrFigure} from './cjk-emphasis.ts';

/** Two stars that marked left as text. */
interface Mark {
	/** Index of its token. */
	index: number;
	/** Offset in the source of that token. */
	start: number;
	sides: Sides;
}

/**
 * Where words are adjacent: after it, before it, on both sides, or on neither with words further away. Other stars are literal.
 */
type Sides = 'after' | 'before' | 'both' | 'none' | 'unmeant';

/** The tokens of a text with strong tokens for such pairs. */
export function withMeantEmphasis(typed: Token[]): Token[] {
	if (!typed.some(isMarked)) return typed;
	const tokens = typed.map(withoutEmptyStrong);
	const marks = tokens.flatMap((token, index) => (isMarked(token) ? marksOf(token.raw, index, tokens) : []));
	const pairs = pairsIn(marks).filter(([open, close]) => hasWords(between(tokens, placeAt(open, 2), placeAt(close))));
	if (pairs.length === 0) return tokens;
	const result: Token[] = [];
	let from: Place = {index: 0, offset: 0};
	for (const [open, close] of pairs) {
		result.push(...between(tokens, from, placeAt(open)), ...strong(between(tokens, placeAt(open, 2), placeAt(close))));
		from = placeAt(close, 2);
	}
	return [...result, ...between(tokens, from, {index: tokens.length, offset: 0})];
}

function isMarked(token: Token): boolean {
	return token.type === 'text' && token.raw.includes('**');
}

/** A space that an editor made strong: `so.** **Then`. */
const emptyStrong = /(?<=[^\s*])\*\*([ \t]{1,20})\*\*(?=[^\s*])/g;

function withoutEmptyStrong(token: Token): Token {
	if (!isMarked(token)) return token;
	const raw = token.raw.replace(emptyStrong, '$1');
	return raw === token.raw ? token : textToken(raw);
}

function marksOf(raw: string, index: number, tokens: Token[]): Mark[] {
	const before = tokens[index - 1]?.raw.slice(-1) ?? '';
	const after = tokens[index + 1]?.raw.charAt(0) ?? '';
	return Array.from(raw.matchAll(/\*{2,}/g), ({0: stars, index: start}) => {
		const sides = [raw.charAt(start - 1) || before, raw.charAt(start + stars.length) || after] as const;
		return {index, start, sides: stars.length > 2 ? 'unmeant' : sidesOf(...sides)};
	});
}

function sidesOf(before: string, after: string): Sides {
	const isPath = /[/\\]/.test(before) || /[/\\]/.test(after);
	const isQuoted = /["'“([{]/.test(before) && /["'”)\]}]/.test(after);
	if (isPath || isQuoted || (isOfWord(before) && isOfWord(after))) return 'unmeant';
	if (isSpace(after) && isSpace(before)) return before === '' || after === '' ? 'unmeant' : 'none';
	if (isSpace(after)) return 'before';
	return isSpace(before) ? 'after' : 'both';
}

function isSpace(sign: string): boolean {
	return sign === '' || /\s/.test(sign);
}

function pairsIn(marks: Mark[]): [Mark, Mark][] {
	const pairs: [Mark, Mark][] = [];
	for (let index = 0; index + 1 < marks.length; index++) {
		const [open, close] = [marks[index], marks[index + 1]];
		if (!open || !close || !isPair(open.sides, close.sides)) continue;
		pairs.push([open, close]);
		index++;
	}
	return pairs;
}

/**
 * Whether the first opens and the second closes. In two footnotes, `100** and 200**`, neither opens; nor do powers, `2 ** 3 ** 4`.
 */
function isPair(open: Sides, close: Sides): boolean {
	if (open === 'none') return close === 'before';
	return (open === 'after' || open === 'both') && close !== 'unmeant' && !(open === 'both' && close === 'before');
}

interface Place {
	index: number;
	/** Offset in the source of that token, which must be text unless it is 0. */
	offset: number;
}

function placeAt({index, start}: Mark, behind = 0): Place {
	return {index, offset: start + behind};
}

function hasWords(tokens: Token[]): boolean {
	return tokens.some(({raw}) => letterOrFigure().test(raw));
}

function between(tokens: Token[], from: Place, to: Place): Token[] {
	const result: Token[] = [];
	for (let index = from.index; index < tokens.length && index <= to.index; index++) {
		const token = tokens[index];
		const start = index === from.index ? from.offset : 0;
		const end = index === to.index ? to.offset : Infinity;
		if (!token || end <= start) continue;
		const raw = token.raw.slice(start, end);
		if (raw === token.raw) result.push(token);
		else if (raw !== '') result.push(textToken(raw));
	}
	return result;
}

/** Spaces at the ends are moved outside. */
function strong(tokens: Token[]): Token[] {
	const raw = tokens.map(token => token.raw).join('');
	const [lead = ''] = /^\s*/.exec(tokens[0]?.type === 'text' ? tokens[0].raw : '') ?? [];
	const last = tokens.at(-1);
	const rest = last?.type === 'text' ? last.raw.slice(last.raw.trimEnd().length) : '';
	const inner = between(tokens, {index: 0, offset: lead.length}, endBefore(tokens, rest.length));
	const token: Tokens.Strong = {type: 'strong', raw: `**${raw}**`, text: raw.trim(), tokens: inner};
	return [...(lead === '' ? [] : [textToken(lead)]), token, ...(rest === '' ? [] : [textToken(rest)])];
}

function endBefore(tokens: Token[], length: number): Place {
	const last = tokens.at(-1);
	return length === 0 || !last
		? {index: tokens.length, offset: 0}
		: {index: tokens.length - 1, offset: last.raw.length - length};
}
