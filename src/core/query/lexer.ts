// Splits a query into lexemes: operators and words, each with its place. Dashes, bullets and smileys are skipped.

import {lookupTable} from '../lookup-table.ts';
import {nearestName} from '../text/did-you-mean.ts';
import {fold, isTokenCode, tokensOf} from '../text/fold.ts';
import {QueryError, type QueryPlace} from './query-error.ts';

export const fieldNames = [
	...(['title', 'author', 'tag', 'in', 'text', 'lang', 'date', 'saved', 'updated'] as const),
	...(['words', 'site', 'url', 'link', 'path', 'is', 'note'] as const),
] as const;

export type FieldName = (typeof fieldNames)[number];

/** `at` is the lexeme's offset in the query in UTF-16 units, from 0. */
export type Lexeme = {at: number} & (
	| {kind: '(' | ')' | 'AND' | 'OR' | 'NOT'}
	| {kind: 'NEAR'; distance: number}
	/** Immediately followed by a text or a parenthesis. */
	| {kind: 'field'; name: FieldName}
	| Text
);

/** A word or quotation; `isExact` if it must not match as the beginning of a longer word. */
export interface Text {
	kind: 'text';
	text: string;
	isExact: boolean;
}

/** The lexemes of a query, in order. Throws QueryError for an unclosed quotation, an unknown field, or NEAR without a number. */
export function lexemesOf(query: string): Lexeme[] {
	const lexemes: Lexeme[] = [];
	for (const match of query.matchAll(signsAndWords)) {
		const lexeme = lexemeOf(match, query);
		if (lexeme && !isPunctuation(lexeme, lexemes.at(-1))) lexemes.push(lexeme);
	}
	return lexemes;
}

/** Whether a text contains no query syntax: then an argument with spaces is a phrase. */
export function isPlainText(text: string): boolean {
	return !meaning.test(text);
}

const meaning = new RegExp(
	String.raw`["“”„‟()*|]|(?:^|\s)(?:[-=][^\s-]|(?:${fieldNames.join('|')}):\S|(?:AND|OR|NOT|NEAR(?:/\S*)?|&&)(?!\S))`,
);

/**
 * Matches any query piece by piece: white space, the parentheses of `call()`, parentheses, one or two bars, a minus, a field, a
 * quotation, a word. Curly quotes must be closed by curly quotes.
 */
const signsAndWords =
	/[\s\0]+|(?<=[^\s\0()|"“”„‟])\(\)|(?<paren>[()])|(?<or>\|\|?)|(?<not>-)(?=[^\s)-])|(?<field>[A-Za-z]+):(?=[^\s):])(?!\/\/)|(?<exact>=?)(?:"(?<straight>[^"]*)(?<end>"\*?)?|[“”„‟](?<curly>[^“”„‟]*)(?<curlyEnd>[“”„‟]\*?)?|(?<word>[^\s\0()|"“”„‟]+))/g;

function lexemeOf({groups = {}, index: at}: RegExpExecArray, query: string): Lexeme | undefined {
	const {paren, or, not, field, exact, straight, curly, word} = groups;
	const place = {query, at};
	if (paren) return {kind: paren === '(' ? '(' : ')', at};
	if (or) return {kind: 'OR', at};
	if (not) return {kind: 'NOT', at};
	if (field) return {kind: 'field', name: fieldName(field, place), at};
	if (straight !== undefined) return quotation(straight, groups.end, place);
	if (curly !== undefined) return quotation(curly, groups.curlyEnd, place);
	if (word === undefined) return undefined;
	if (exact) return {kind: 'text', text: word, isExact: true, at};
	return operator(word, place) ?? {kind: 'text', text: word, isExact: endsInSign(word), at};
}

/**
 * Whether a word ends in a sign that makes it exact: `C++`, `100%`, `U.S.`. A star means the opposite, and question punctuation
 * nothing.
 */
function endsInSign(word: string): boolean {
	const folded = fold(word).text.replace(/[?!,;:]$/, '');
	return !word.endsWith('*') && !isTokenCode(folded.charCodeAt(folded.length - 1));
}

function fieldName(name: string, place: QueryPlace): FieldName {
	const field = fieldNames.find(known => known === name);
	if (field) return field;
	const near = otherNames[name] ?? nearestName(name, fieldNames);
	const known = `fields are ${fieldNames.map(known => `${known}:`).join(' ')}`;
	const meant = near === undefined ? '' : `did you mean "${near}:"? `;
	throw new QueryError(`no field ${name}:`, place, `${meant}${known}; to search for the text, quote it`);
}

/** Other names of fields, from mail programs, web searches and other readers. */
const otherNames = lookupTable<FieldName>({
	...{from: 'author', by: 'author', intitle: 'title', subject: 'title', inurl: 'url'},
	...{category: 'tag', topic: 'tag', label: 'tag', keyword: 'tag', feed: 'site', source: 'site', domain: 'site'},
	...{file: 'path', filename: 'path', folder: 'path', name: 'path', body: 'text', content: 'text', intext: 'text'},
	...{before: 'date', after: 'date', since: 'date', until: 'date', year: 'date'},
	...{language: 'lang', type: 'is', status: 'is'},
});

/** The last word of a quotation is exact, unless it ends in a star. */
function quotation(text: string, end: string | undefined, place: QueryPlace): Lexeme {
	if (end === undefined)
		throw new QueryError('this quotation is not closed', place, 'close it with ", or leave the sign out');
	if (tokensOf(text).length === 0)
		throw new QueryError(
			'this quotation has no word',
			place,
			'a word needs a letter or digit; for signs, use: wsws search -F TEXT',
		);
	return {kind: 'text', text, isExact: !text.trimEnd().endsWith('*') && !end.endsWith('*'), at: place.at};
}

function operator(word: string, {query, at}: QueryPlace): Lexeme | undefined {
	if (word === 'AND' || word === 'OR' || word === 'NOT') return {kind: word, at};
	const near = /^NEAR(?:\/(.*))?$/.exec(word);
	if (!near) return undefined;
	const distance = Number(near[1] ?? 10);
	if (near[1] === '' || !(distance >= 0 && distance <= 1000) || !Number.isInteger(distance)) {
		throw new QueryError('NEAR/ takes a number of words, 0 to 1000', {query, at}, 'as in: strike NEAR/5 vote');
	}
	return {kind: 'NEAR', distance, at};
}

/** Whether a lexeme without letters is skipped: a dash, a bullet or a smiley; after a field it is an error. */
function isPunctuation(lexeme: Lexeme, before: Lexeme | undefined): boolean {
	return lexeme.kind === 'text' && before?.kind !== 'field' && tokensOf(lexeme.text).length === 0;
}
