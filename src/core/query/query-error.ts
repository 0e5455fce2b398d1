// Errors in queries, with their place: people see the query with a caret under it, tests read the column.

import {UsageError} from '../errors.ts';

/** A place in a query: `at` in UTF-16 units from 0. */
export interface QueryPlace {
	query: string;
	at: number;
}

export class QueryError extends UsageError {
	/** In UTF-16 units of the query, from 1; one beyond its end if something is missing there. */
	readonly column: number;
	override readonly hasLines = true;

	constructor(problem: string, place: QueryPlace, hint: string) {
		super(place.query.trim() === '' ? problem : `${onOneLine(problem)}\n${pointer(place)}`, hint);
		this.column = place.at + 1;
	}
}

const indent = '  ';
/** UTF-16 units of a long query shown before and after the place. */
const reach = 50;

function pointer({query, at}: QueryPlace): string {
	const start = at > reach ? at - reach : 0;
	const before = (start > 0 ? '…' : '') + onOneLine(query.slice(start, at));
	const after = onOneLine(query.slice(at, at + reach)) + (at + reach < query.length ? '…' : '');
	return `${indent}${before}${after}\n${indent}${blank(before)}^`;
}

function onOneLine(text: string): string {
	return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');
}

/** Blanks as wide as the text in terminal columns. */
function blank(text: string): string {
	return text
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.replace(
			/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu,
			'\u3000',
		)
		.replace(/[^\u3000]/gu, ' ');
}
