// From what a person typed to the tree of the query: recursive descent, one function a level of precedence. OR binds least,
// then AND, which may be left out, then NOT, then NEAR.

import type {CalendarDate} from '../date/calendar.ts';
import {dateExamples, parsePeriod} from '../date/parse-period.ts';
import {tokensOf} from '../text/fold.ts';
import {langKey} from '../text/fold-keys.ts';
import {type FieldName, type Lexeme, lexemesOf, type Text} from './lexer.ts';
import type {Field, Query, Term} from './query.ts';
import {QueryError} from './query-error.ts';

/** Reads a query; `today` is the day from which words such as `last-year` count. Throws QueryError, and nothing else. */
export function parseQuery(query: string, today: CalendarDate): Query {
	const reading: QueryCursor = {query, today, lexemes: lexemesOf(query), next: 0, tokens: 0, depth: 0};
	if (reading.lexemes.length === 0) {
		throw queryError(
			reading,
			0,
			'nothing to search for',
			'give a word with a letter or digit; for signs, use: wsws search -F TEXT',
		);
	}
	const tree = readAny(reading, 'any');
	const rest = peek(reading);
	if (rest) throw queryError(reading, rest.at, 'this parenthesis closes nothing', 'leave it out, or open it before');
	return tree;
}

/** Deeper is nothing that a person wrote, and might go beyond the stack. */
const deepest = 50;

function readAny(reading: QueryCursor, field: Field): Query {
	const parts = [readAll(reading, field)];
	while (take(reading, 'OR')) parts.push(readAll(reading, field));
	return joined('any', parts);
}

function readAll(reading: QueryCursor, field: Field): Query {
	const parts = [readNot(reading, field)];
	for (let lexeme = peek(reading); lexeme && lexeme.kind !== 'OR' && lexeme.kind !== ')'; lexeme = peek(reading)) {
		take(reading, 'AND');
		parts.push(readNot(reading, field));
	}
	return joined('all', parts);
}

function joined(kind: 'all' | 'any', parts: Query[]): Query {
	const [only, ...others] = parts;
	if (only && others.length === 0) return only;
	return {kind, parts: parts.flatMap(part => (part.kind === kind ? part.parts : [part]))};
}

function readNot(reading: QueryCursor, field: Field): Query {
	let isNot = false;
	while (take(reading, 'NOT')) isNot = !isNot;
	const part = readNear(reading, field);
	if (!isNot) return part;
	return part.kind === 'not' ? part.part : {kind: 'not', part};
}

function readNear(reading: QueryCursor, field: Field): Query {
	const first = readOperand(reading, field);
	const terms: Term[] = [];
	const distances: number[] = [];
	for (let near = take(reading, 'NEAR'); near?.kind === 'NEAR'; near = take(reading, 'NEAR')) {
		if (terms.length === 0) terms.push(nearTerm(reading, first, near));
		const term = nearTerm(reading, readOperand(reading, field), near);
		if (term.field !== terms[0]?.field)
			throw queryError(reading, near.at, 'NEAR joins texts of one field', 'as in: title:(strike NEAR/5 vote)');
		terms.push(term);
		distances.push(near.distance);
	}
	return terms.length === 0 ? first : {kind: 'near', terms, distances};
}

function nearTerm(reading: QueryCursor, query: Query, near: Lexeme): Term {
	if (query.kind === 'term') return query;
	throw queryError(
		reading,
		near.at,
		'NEAR joins two words or phrases',
		'write each pair out: a NEAR/5 c OR b NEAR/5 c',
	);
}

function readOperand(reading: QueryCursor, field: Field): Query {
	const lexeme = peek(reading);
	if (lexeme?.kind === '(') return readGroup(reading, field, lexeme);
	if (lexeme?.kind === 'field') return readField(reading, field, lexeme);
	if (lexeme?.kind !== 'text') throw missing(reading, lexeme);
	reading.next++;
	return termOf(reading, lexeme, field);
}

function readGroup(reading: QueryCursor, field: Field, open: Lexeme): Query {
	if (reading.depth === deepest)
		throw queryError(reading, open.at, `parentheses go deeper than ${deepest}`, 'take out those that change nothing');
	reading.next++;
	reading.depth++;
	const query = readAny(reading, field);
	if (!take(reading, ')'))
		throw queryError(reading, open.at, 'this parenthesis is not closed', 'close it with ), or leave it out');
	reading.depth--;
	return query;
}

const searchedFields: Partial<Record<FieldName, Field>> = {title: 'title', author: 'author', tag: 'tag', in: 'heading'};

function readField(reading: QueryCursor, outer: Field, {name, at}: Lexeme & {kind: 'field'}): Query {
	if (outer !== 'any')
		throw queryError(reading, at, 'a field within a field', 'a text is in one field: title:strike tag:vote');
	reading.next++;
	const field = searchedFields[name];
	const value = peek(reading);
	if (field && value?.kind === '(') return readGroup(reading, field, value);
	if (value?.kind !== 'text')
		throw queryError(reading, at, `${name}: takes a word or a quotation`, `as in: ${fieldExamples[name]}`);
	reading.next++;
	if (name === 'date') return dateOf(reading, value);
	const term = termOf(reading, value, field ?? 'any');
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

/** Why there is no word or phrase where one is needed. */
function missing(reading: QueryCursor, found: Lexeme | undefined): QueryError {
	const before = reading.lexemes[reading.next - 1];
	if (before?.kind === '(' && found?.kind === ')')
		return queryError(
			reading,
			before.at,
			'nothing between these parentheses',
			'put a word between them, or leave them out',
		);
	const hint = 'to search for the word itself, quote it: "or"';
	if (before && before.kind !== '(')
		return queryError(reading, before.at, `${before.kind} needs something after it`, hint);
	if (found?.kind === ')')
		return queryError(reading, found.at, 'this parenthesis closes nothing', 'leave it out, or open it before');
	if (found) return queryError(reading, found.at, `${found.kind} needs something before it`, hint);
	return queryError(reading, before?.at ?? 0, 'this parenthesis is not closed', 'close it with ), or leave it out');
}

/** More is a text pasted by mistake, and more than an index should be asked in one go. */
const mostTokens = 250;

export function termOf(reading: QueryCursor, {text, isExact, at}: Text & {at: number}, field: Field): Term {
	const [first, ...others] = tokensOf(text);
	if (first === undefined)
		throw queryError(reading, at, 'this has no letter or digit', 'for signs, use: wsws search -F TEXT');
	reading.tokens += 1 + others.length;
	if (reading.tokens > mostTokens)
		throw queryError(reading, at, `a query has at most ${mostTokens} words`, 'a short phrase finds a text as well');
	return {kind: 'term', field, tokens: [first, ...others], isPrefix: !isExact};
}

/** A date, or a range of dates with an end that may be open. */
export function dateOf(reading: QueryCursor, {text, at}: Text & {at: number}): Query {
	const [from = '', to = from, ...others] = text.split('..');
	const first = from.trim() === '' ? undefined : parsePeriod(from, reading.today);
	const last = to.trim() === '' ? undefined : parsePeriod(to, reading.today);
	const isRead = others.length === 0 && (first || from.trim() === '') && (last || to.trim() === '') && (first || last);
	if (!isRead)
		throw queryError(
			reading,
			at,
			`"${text}" is not a date`,
			`${dateExamples}; a range is 2019..2023, 2019.. or ..2023`,
		);
	if (first && last && first.first > last.last)
		throw queryError(reading, at, 'this range ends before it begins', `the other way round: date:${to}..${from}`);
	return {kind: 'date', since: first?.first, until: last?.last};
}

export interface QueryCursor {
	query: string;
	today: CalendarDate;
	lexemes: Lexeme[];
	/** Index of the lexeme to be read next. */
	next: number;
	/** How many tokens there are so far. */
	tokens: number;
	/** How many parentheses are open. */
	depth: number;
}

/** The lexeme to be read next. */
export function peek(reading: QueryCursor): Lexeme | undefined {
	return reading.lexemes[reading.next];
}

/** Reads the next lexeme if it is of this kind. */
export function take(reading: QueryCursor, kind: Lexeme['kind']): Lexeme | undefined {
	const lexeme = peek(reading);
	if (lexeme?.kind !== kind) return undefined;
	reading.next++;
	return lexeme;
}

export function queryError({query}: QueryCursor, at: number, problem: string, hint: string): QueryError {
	return new QueryError(problem, {query, at}, hint);
}
