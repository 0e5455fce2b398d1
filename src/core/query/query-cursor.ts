// How far the parser of queries is, and what is said of a place in them.

import type {Today} from '../date/calendar.ts';
import type {Lexeme, Text} from './lexer.ts';
import {QueryError} from './query-error.ts';

/** Where the parser is in the query, and what it has met so far. */
export interface QueryCursor {
	query: string;
	today: Today;
	lexemes: Lexeme[];
	/** Index of the lexeme to be read next. */
	next: number;
	/** The number of tokens so far. */
	tokens: number;
	/** The number of open parentheses. */
	depth: number;
}

/** A word or a quotation, and its place in the query. */
export type TextAt = Text & {at: number};

/** The lexeme to be read next. */
export function peek(cursor: QueryCursor): Lexeme | undefined {
	return cursor.lexemes[cursor.next];
}

/** Reads the next lexeme if it is of this kind. */
export function take(cursor: QueryCursor, kind: Lexeme['kind']): Lexeme | undefined {
	const lexeme = peek(cursor);
	if (lexeme?.kind !== kind) return undefined;
	cursor.next++;
	return lexeme;
}

/** The error of what stands at a place of the query. */
export function queryError({query}: QueryCursor, at: number, problem: string, hint: string): QueryError {
	return new QueryError(problem, {query, at}, hint);
}

/** The error of a text in which there is nothing to look for. */
export function withoutLetter(cursor: QueryCursor, at: number): QueryError {
	return queryError(cursor, at, 'this has no letter or digit', 'for signs, use: wsws search -F TEXT');
}
