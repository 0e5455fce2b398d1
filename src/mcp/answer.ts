// Answers of tools: a text for whoever reads, the same facts as a structure for programs, and never more than was asked for.

import {UserError} from '../core/errors.ts';
import {safeText} from '../core/text/safe-text.ts';
import {dataNotice} from './guide.ts';

/** In UTF-16 units: about five hundred tokens, what a question is answered with unless more is asked for. */
export const usualLength = 2000;
/** In UTF-16 units: what one answer holds at most, whatever is asked for. */
export const mostLength = 100_000;

/** What a tool gives back, as the protocol has it. */
export interface Answer {
	[key: string]: unknown;
	content: {type: 'text'; text: string}[];
	structuredContent?: Record<string, unknown>;
	isError?: boolean;
}

/** The items that have room, and the text of each. */
export interface Fitting<Item> {
	kept: Item[];
	lines: string[];
}

/** The first items that have room, in UTF-16 units; at least one. */
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

/** An answer whose texts come from articles. */
export function answerOf(lines: string[], structuredContent: Record<string, unknown>): Answer {
	return {content: [{type: 'text', text: [dataNotice, '', ...lines].join('\n')}], structuredContent};
}

/** Says how many items are left, and what to do for them; nothing where none is. */
export function restLine(rest: number, wayOut: string): string[] {
	return rest > 0 ? [`(${rest} more: ${wayOut})`] : [];
}

/** A text of at most so many UTF-16 units, with a sign where it is cut. */
export function shortened(text: string, most: number): string {
	return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** The answer to a mistake: what is wrong and the way out, as people are told. Anything that is no mistake of whoever asked is thrown on. */
export function failureOf(error: unknown): Answer {
	if (!(error instanceof UserError)) throw error;
	const {message, hint} = error;
	return {
		content: [{type: 'text', text: safeText(hint === undefined ? message : `${message}\n${hint}`)}],
		isError: true,
	};
}
