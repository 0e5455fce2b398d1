// How far the reading of a query has come.

import type {CalendarDate} from './article.ts';
import {QueryError} from './query-error.ts';
import type {Lexeme} from './query-lexemes.ts';

export interface Reading {
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
export function peek(reading: Reading): Lexeme | undefined {
	return reading.lexemes[reading.next];
}

/** Reads the next lexeme if it is of this kind. */
export function take(reading: Reading, kind: Lexeme['kind']): Lexeme | undefined {
	const lexeme = peek(reading);
	if (lexeme?.kind !== kind) return undefined;
	reading.next++;
	return lexeme;
}

export function failure({query}: Reading, at: number, problem: string, hint: string): QueryError {
	return new QueryError(problem, {query, at}, hint);
}
