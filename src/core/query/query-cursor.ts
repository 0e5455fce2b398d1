// The state of the query parser, and its errors.

import type {Today} from '../date/calendar.ts';
import type {Lexeme, Text} from './lexer.ts';
import {QueryError} from './query-error.ts';

/** The parser's position in the query, and what it has read so far. */
export interface QueryCursor {
	query: string;
	today: Today;
	lexemes: Lexeme[];
	/** Index of the next lexeme. */
	next: number;
	/** Number of tokens so far. */
	tokens: number;
	/** Number of open parentheses. */
	depth: number;
}

/** A word or quotation, with its place in the query. */
export type TextAt = Text & {at: number};

/** The next lexeme. */
export function peek(cursor: QueryCursor): Lexeme | undefined {
	return cursor.lexemes[cursor.next];
}

/** Consumes the next lexeme if it is of this kind. */
export function take(cursor: QueryCursor, kind: Lexeme['kind']): Lexeme | undefined {
	const lexeme = peek(cursor);
	if (lexeme?.kind !== kind) return undefined;
	cursor.next++;
	return lexeme;
}

/** An error at a place of the query. */
export function queryError({query}: QueryCursor, at: number, problem: string, hint: string): QueryError {
	return new QueryError(problem, {query, at}, hint);
}

/** The error for a text that contains nothing to search for. */
export function withoutLetter(cursor: QueryCursor, at: number): QueryError {
	return queryError(cursor, at, 'this has no letter or digit', 'for signs, use: wsws search -F TEXT');
}
