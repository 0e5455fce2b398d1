// Parses a typed query to its tree, by recursive descent with one function per level of precedence. OR binds weakest, then AND,
// which may be omitted, then NOT, then NEAR.

import type {Today} from '../date/calendar.ts';
import {fold, tokensOf} from '../text/fold.ts';
import {factOf} from './field-values.ts';
import {type FieldName, type Lexeme, lexemesOf} from './lexer.ts';
import {combined, type Field, type Query, type Term} from './query.ts';
import {peek, type QueryCursor, queryError, type TextAt, take, withoutLetter} from './query-cursor.ts';
import type {QueryError} from './query-error.ts';
import {wordsOf} from './term-forms.ts';

/**
 * Parses a query. `today` is the reference for dates such as `last-year`, `field` where words without a field are searched for.
 * Throws only QueryError.
 */
export function parseQuery(query: string, today: Today, field: 'any' | 'about' = 'any'): Query {
	const cursor: QueryCursor = {query, today, lexemes: lexemesOf(query), next: 0, tokens: 0, depth: 0};
	if (cursor.lexemes.length === 0) {
		throw queryError(
			cursor,
			0,
			'nothing to search for',
			'give a word with a letter or digit; for signs, use: wsws search -F TEXT',
		);
	}
	const tree = parseOr(cursor, field);
	const rest = peek(cursor);
	if (rest) throw queryError(cursor, rest.at, 'this parenthesis closes nothing', 'leave it out, or open it before');
	return tree;
}

/** Limit on nested parentheses, beyond anything a person writes, to protect the stack. */
const deepest = 50;

function parseOr(cursor: QueryCursor, field: Field): Query {
	const parts = [parseAnd(cursor, field)];
	while (take(cursor, 'OR')) parts.push(parseAnd(cursor, field));
	return combined('any', parts);
}

function parseAnd(cursor: QueryCursor, field: Field): Query {
	const parts = [parseNot(cursor, field)];
	for (let lexeme = peek(cursor); lexeme && lexeme.kind !== 'OR' && lexeme.kind !== ')'; lexeme = peek(cursor)) {
		take(cursor, 'AND');
		parts.push(parseNot(cursor, field));
	}
	return combined('all', parts);
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

const searchedFields: Partial<Record<FieldName, Field>> = {
	title: 'title',
	author: 'author',
	tag: 'tag',
	in: 'heading',
	text: 'text',
};

function parseField(cursor: QueryCursor, outer: Field, {name, at}: Lexeme & {kind: 'field'}): Query {
	if (outer !== 'any' && outer !== 'about')
		throw queryError(cursor, at, 'a field within a field', 'a text is in one field: title:strike tag:vote');
	cursor.next++;
	const field = searchedFields[name];
	const value = peek(cursor);
	if (field && value?.kind === '(') return parseGroup(cursor, field, value);
	if (value?.kind !== 'text')
		throw queryError(cursor, at, `${name}: takes a word or a quotation`, `as in: ${fieldExamples[name]}`);
	cursor.next++;
	if (name === 'note') return {kind: 'noted', term: termOf(cursor, value, 'text'), paths: new Set()};
	return field ? termOf(cursor, value, field) : factOf(cursor, name, value);
}

const fieldExamples: Record<FieldName, string> = {
	title: 'title:strike or title:(strike OR vote)',
	author: 'author:desk',
	tag: 'tag:labour',
	in: 'in:background',
	text: 'text:strike',
	lang: 'lang:pt-BR',
	date: 'date:2019..2023',
	saved: 'saved:today',
	updated: 'updated:2024..',
	words: 'words:>1000',
	site: 'site:example.org',
	url: 'url:example.org/news',
	link: 'link:example.org',
	path: 'path:2023/',
	is: 'is:unread',
	note: 'note:compare',
};

/** The error for a missing word or phrase. */
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
	if (found?.kind === 'NEAR' && cursor.lexemes[cursor.next + 1]?.kind === '(')
		return queryError(cursor, found.at, 'NEAR stands between words', 'as in: bread NEAR/5 roses');
	if (found?.kind === ')')
		return queryError(cursor, found.at, 'this parenthesis closes nothing', 'leave it out, or open it before');
	if (found) return queryError(cursor, found.at, `${found.kind} needs something before it`, hint);
	return queryError(cursor, before?.at ?? 0, 'this parenthesis is not closed', 'close it with ), or leave it out');
}

/** The name of a lower-case operator; empty for other lexemes. */
function operatorName(lexeme: Lexeme | undefined): string {
	return lexeme && /^[A-Z]+$/.test(lexeme.kind) ? lexeme.kind.toLowerCase() : 'or';
}

/** Limit on words in a query: more is text pasted by mistake, and too much for the index. */
const mostTokens = 250;

function termOf(cursor: QueryCursor, {text, isExact, at}: TextAt, field: Field): Term {
	const [first, ...others] = wordsOf(text);
	if (first === undefined) throw withoutLetter(cursor, at);
	cursor.tokens += tokensOf(text).length;
	if (cursor.tokens > mostTokens)
		throw queryError(cursor, at, `a query has at most ${mostTokens} words`, 'a short phrase finds a text as well');
	const letters = others.length === 0 ? lettersOf(text, first) : undefined;
	const term: Term = {kind: 'term', field, words: [first, ...others], isPrefix: !isExact};
	if (letters !== undefined) term.letters = letters;
	if (!isExact && others.length === 0 && text.endsWith('*')) term.isStart = true;
	return term;
}

/** The letters of a word as a text would have them, if folding changes them; otherwise undefined. */
function lettersOf(text: string, word: string): string | undefined {
	// Fast path for ASCII: Unicode classes take time to compile.
	if (/^[\x00-\x7f]*$/.test(text)) return undefined;
	const typed = /[\p{L}\p{M}\p{N}]+/u.exec(text.normalize('NFC').toLowerCase())?.[0];
	const isWhole = typed !== undefined && fold(typed).text === word;
	return isWhole && typed !== word ? typed : undefined;
}
