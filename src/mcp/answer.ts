// Builds answers of tools: a text for the assistant, the same facts as a structure for programs, and never more than was asked for.

import {UserError} from '../core/errors.ts';
import {safeText} from '../core/text/safe-text.ts';
import {dataNotice} from './guide.ts';

/** Default size in UTF-16 units, about five hundred tokens. */
export const usualLength = 2000;
/** Maximum size in UTF-16 units, whatever is asked for. */
export const mostLength = 100_000;

/** The result of a tool call, as the protocol defines it. */
export interface Answer {
	[key: string]: unknown;
	content: {type: 'text'; text: string}[];
	structuredContent?: Record<string, unknown>;
	isError?: boolean;
}

/** The items that fit, with the text of each. */
export interface Fitting<Item> {
	kept: Item[];
	lines: string[];
}

/** Takes items from the start as long as they fit into `room` UTF-16 units, and at least one. */
export function fitting<Item>(items: Item[], room: number, textOf: (item: Item) => string): Fitting<Item> {
	const fit: Fitting<Item> = {kept: [], lines: []};
	let left = room;
	for (const item of items) {
		const text = safeText(textOf(item));
		if (fit.kept.length > 0 && text.length > left) break;
		fit.kept.push(item);
		fit.lines.push(text);
		left -= text.length + 1;
	}
	return fit;
}

/** Wraps texts that come from articles. */
export function answerOf(lines: string[], structuredContent: Record<string, unknown>): Answer {
	return {content: [{type: 'text', text: [dataNotice, '', ...lines].join('\n')}], structuredContent};
}

/** A line that says how many items are left and how to get them; no line if none are. */
export function restLine(rest: number, wayOut: string): string[] {
	return rest > 0 ? [`(${rest} more: ${wayOut})`] : [];
}

/** Truncates a text to a number of UTF-16 units, with a mark at the cut. */
export function shortened(text: string, most: number): string {
	return text.length > most ? `${text.slice(0, most)}…` : text;
}

/**
 * Turns an error into an answer: what is wrong, and the hint, as for people. Errors that are not the caller's mistake are rethrown.
 */
export function failureOf(error: unknown): Answer {
	if (!(error instanceof UserError)) throw error;
	const {message, hint} = error;
	return {
		content: [{type: 'text', text: safeText(hint === undefined ? message : `${message}\n${hint}`)}],
		isError: true,
	};
}
