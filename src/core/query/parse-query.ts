// From what a person typed to the tree of the query: recursive descent, one function a level of precedence. OR binds least,
// then AND, which may be left out, then NOT, then NEAR.

import type {CalendarDate} from '../date/calendar.ts';
import {dateExamples, parsePeriod} from '../date/parse-period.ts';
import {tokensOf} from '../text/fold.ts';
import {langKey} from '../text/fold-keys.ts';
import {type FieldName, type Lexeme, lexemesOf, type Text} from './lexer.ts';
import type {Field, Query, Term} from './query.ts';
import {QueryError} from './query-error.ts';
import {wordsOf} from './term-forms.ts';

/** Parses a query; `today` is the day from which words such as `last-year` count. Throws QueryError, and nothing else. */
export function parseQuery(query: string, today: CalendarDate): Query {
	const cursor: QueryCursor = {query, today, lexemes: lexemesOf(query), next: 0, tokens: 0, depth: 0};
	if (cursor.lexemes.length === 0) {
		throw queryError(
			cursor,
			0,
			'nothing to search for',
			'give a word with a letter or digit; for signs, use: wsws search -F TEXT',
		);
	}
	const tree = parseOr(cursor, 'any');
	const rest = peek(cursor);
	if (rest) throw queryError(cursor, rest.at, 'this parenthesis closes nothing', 'leave it out, or open it before');
	return tree;
}

/** Where the parser is in the query, and what it has met so far. */
interface QueryCursor {
	query: string;
	today: CalendarDate;
	lexemes: Lexeme[];
	/** Index of the lexeme to be read next. */
	next: number;
	/** The number of tokens so far. */
	tokens: number;
	/** The number of open parentheses. */
	depth: number;
}

/** Levels of parentheses: more is nothing that a person wrote, and might go beyond the stack. */
const deepest = 50;

function parseOr(cursor: QueryCursor, field: Field): Query {
	const parts = [parseAnd(cursor, field)];
	while (take(cursor, 'OR')) parts.push(parseAnd(cursor, field));
	return joined('any', parts);
}

function parseAnd(cursor: QueryCursor, field: Field): Query {
	const parts = [parseNot(cursor, field)];
	for (let lexeme = peek(cursor); lexeme && lexeme.kind !== 'OR' && lexeme.kind !== ')'; lexeme = peek(cursor)) {
		take(cursor, 'AND');
		parts.push(parseNot(cursor, field));
	}
	return joined('all', parts);
}

function joined(kind: 'all' | 'any', parts: Query[]): Query {
	const [only, ...others] = parts;
	if (only && others.length === 0) return only;
	return {kind, parts: parts.flatMap(part => (part.kind === kind ? part.parts : [part]))};
}

function parseNot(cursor: QueryCursor, field: Field): Query {
	let isNot = false;
	while (take(cursor, 'NOT')) isNot = !isNot;
	const part = parseNear(cursor, field);
	if (!isNot) return part;
	return part.kind === 'not' ? part.part : {kind: 'not', part};
}

function parseNear(cursor: QueryCursor, field: Field): Query {
	const first = parseOperand(cursor, field);
	const terms: Term[] = [];
	const distances: number[] = [];
	for (let near = take(cursor, 'NEAR'); near?.kind === 'NEAR'; near = take(cursor, 'NEAR')) {
		if (terms.length === 0) terms.push(nearTerm(cursor, first, near));
		const term = nearTerm(cursor, parseOperand(cursor, field), near);
		if (term.field !== terms[0]?.field)
			throw queryError(cursor, near.at, 'NEAR joins texts of one field', 'as in: title:(strike NEAR/5 vote)');
		terms.push(term);
		distances.push(near.distance);
	}
	return terms.length === 0 ? first : {kind: 'near', terms, distances};
}

function nearTerm(cursor: QueryCursor, query: Query, near: Lexeme): Term {
	if (query.kind === 'term') return query;
	throw queryError(cursor, near.at, 'NEAR joins two words or phrases', 'write each pair out: a NEAR/5 c OR b NEAR/5 c');
}

function parseOperand(cursor: QueryCursor, field: Field): Query {
	const lexeme = peek(cursor);
	if (lexeme?.kind === '(') return parseGroup(cursor, field, lexeme);
	if (lexeme?.kind === 'field') return parseField(cursor, field, lexeme);
	if (lexeme?.kind !== 'text') throw missing(cursor, lexeme);
	cursor.next++;
	return termOf(cursor, lexeme, field);
}

function parseGroup(cursor: QueryCursor, field: Field, open: Lexeme): Query {
	if (cursor.depth === deepest)
		throw queryError(cursor, open.at, `parentheses go deeper than ${deepest}`, 'take out those that change nothing');
	cursor.next++;
	cursor.depth++;
	const query = parseOr(cursor, field);
	if (!take(cursor, ')'))
		throw queryError(cursor, open.at, 'this parenthesis is not closed', 'close it with ), or leave it out');
	cursor.depth--;
	return query;
}

const searchedFields: Partial<Record<FieldName, Field>> = {title: 'title', author: 'author', tag: 'tag', in: 'heading'};

function parseField(cursor: QueryCursor, outer: Field, {name, at}: Lexeme & {kind: 'field'}): Query {
	if (outer !== 'any')
		throw queryError(cursor, at, 'a field within a field', 'a text is in one field: title:strike tag:vote');
	cursor.next++;
	const field = searchedFields[name];
	const value = peek(cursor);
	if (field && value?.kind === '(') return parseGroup(cursor, field, value);
	if (value?.kind !== 'text')
		throw queryError(cursor, at, `${name}: takes a word or a quotation`, `as in: ${fieldExamples[name]}`);
	cursor.next++;
	if (name === 'date') return dateOf(cursor, dateText(cursor, value));
	const term = termOf(cursor, value, field ?? 'any');
	return field ? term : {kind: 'lang', lang: langKey(value.text)};
}

const fieldExamples: Record<FieldName, string> = {
	title: 'title:strike or title:(strike OR vote)',
	author: 'author:desk',
	tag: 'tag:labour',
	in: 'in:background',
	lang: 'lang:pt-BR',
	date: 'date:2019..2023',
};

/** The error of a query that has no word or phrase where one is needed. */
function missing(cursor: QueryCursor, found: Lexeme | undefined): QueryError {
	const before = cursor.lexemes[cursor.next - 1];
	if (before?.kind === '(' && found?.kind === ')')
		return queryError(
			cursor,
			before.at,
			'nothing between these parentheses',
			'put a word between them, or leave them out',
		);
	const hint = `to search for the word itself, quote it: "${operatorName(before ?? found)}"`;
	if (before && before.kind !== '(')
		return queryError(cursor, before.at, `${before.kind} needs something after it`, hint);
	if (found?.kind === ')')
		return queryError(cursor, found.at, 'this parenthesis closes nothing', 'leave it out, or open it before');
	if (found) return queryError(cursor, found.at, `${found.kind} needs something before it`, hint);
	return queryError(cursor, before?.at ?? 0, 'this parenthesis is not closed', 'close it with ), or leave it out');
}

/** An operator in small letters; another lexeme has none. */
function operatorName(lexeme: Lexeme | undefined): string {
	return lexeme && /^[A-Z]+$/.test(lexeme.kind) ? lexeme.kind.toLowerCase() : 'or';
}

/** Words in a query: more is a text pasted by mistake, and more than an index should be asked in one go. */
const mostTokens = 250;

function termOf(cursor: QueryCursor, {text, isExact, at}: Text & {at: number}, field: Field): Term {
	const [first, ...others] = wordsOf(text);
	if (first === undefined)
		throw queryError(cursor, at, 'this has no letter or digit', 'for signs, use: wsws search -F TEXT');
	cursor.tokens += tokensOf(text).length;
	if (cursor.tokens > mostTokens)
		throw queryError(cursor, at, `a query has at most ${mostTokens} words`, 'a short phrase finds a text as well');
	return {kind: 'term', field, words: [first, ...others], isPrefix: !isExact};
}

/** The words of a date: as many of those that follow as make one together (`date:last year`). Takes them from the cursor. */
function dateText(cursor: QueryCursor, first: Text & {at: number}): Text & {at: number} {
	if (isQuoted(cursor, first)) return first;
	for (let count = mostDateWords - 1; count > 0; count--) {
		const words = [first, ...cursor.lexemes.slice(cursor.next, cursor.next + count)];
		const text = words.map(word => (word.kind === 'text' && !isQuoted(cursor, word) ? word.text : '\0')).join(' ');
		if (words.length <= count || !parsePeriod(text, cursor.today)) continue;
		cursor.next += count;
		return {...first, text};
	}
	return first;
}

function isQuoted({query}: QueryCursor, {at}: Lexeme): boolean {
	return /["“”„‟]/.test(query[at] ?? '');
}

/** As in `the last 7 days`. */
const mostDateWords = 4;

/** Reads a date, or a range of dates with an end that may be open. */
function dateOf(cursor: QueryCursor, {text, at}: Text & {at: number}): Query {
	const [from = '', to = from, ...others] = text.split('..');
	const first = from.trim() === '' ? undefined : parsePeriod(from, cursor.today);
	const last = to.trim() === '' ? undefined : parsePeriod(to, cursor.today);
	const isRead = others.length === 0 && (first || from.trim() === '') && (last || to.trim() === '') && (first || last);
	if (!isRead)
		throw queryError(cursor, at, `"${text}" is not a date`, `${dateExamples}; a range is 2019..2023, 2019.. or ..2023`);
	if (first && last && first.first > last.last)
		throw queryError(cursor, at, 'this range ends before it begins', `the other way round: date:${to}..${from}`);
	return {kind: 'date', since: first?.first, until: last?.last};
}

/** The lexeme to be read next. */
function peek(cursor: QueryCursor): Lexeme | undefined {
	return cursor.lexemes[cursor.next];
}

/** Reads the next lexeme if it is of this kind. */
function take(cursor: QueryCursor, kind: Lexeme['kind']): Lexeme | undefined {
	const lexeme = peek(cursor);
	if (lexeme?.kind !== kind) return undefined;
	cursor.next++;
	return lexeme;
}

function queryError({query}: QueryCursor, at: number, problem: string, hint: string): QueryError {
	return new QueryError(problem, {query, at}, hint);
}
