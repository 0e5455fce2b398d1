// Where a term, or terms near each other, stand in one folded text. Whoever asks whether an article meets a query and
// whoever marks its hits asks here.

import {isTokenCode} from '../text/fold.ts';
import type {Near, Term, TextTerm} from './query.ts';

/** An occurrence in UTF-16 units of a text, `end` not included. */
export interface TermSpan {
	start: number;
	end: number;
}

/** The spans of a term in a folded text, in order of their starts; they may overlap. */
export function occurrencesOf(term: TextTerm, text: string): TermSpan[] {
	return term.kind === 'term' ? spansOf(term, text) : nearSpans(term, text);
}

/** Whether a term occurs in a folded text; stops at the first occurrence. */
export function contains(term: TextTerm, text: string): boolean {
	return term.kind === 'term' ? nextSpan(term, text, 0) !== undefined : nearSpans(term, text).length > 0;
}

function spansOf(term: Term, text: string): TermSpan[] {
	const spans: TermSpan[] = [];
	for (let span = nextSpan(term, text, 0); span; span = nextSpan(term, text, span.start + 1)) spans.push(span);
	return spans;
}

function nextSpan(term: Term, text: string, from: number): TermSpan | undefined {
	const [first] = term.tokens;
	for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
		if (isTokenAt(text, start - 1)) continue;
		const end = endOfTerm(term, text, start);
		if (end !== undefined) return {start, end};
	}
	return undefined;
}

/** Where the term that starts here ends, if it does stand here. */
function endOfTerm({tokens, isPrefix}: Term, text: string, start: number): number | undefined {
	let at = start;
	for (const [index, token] of tokens.entries()) {
		if (index > 0) at = nextToken(text, at);
		if (!text.startsWith(token, at)) return undefined;
		at += token.length;
		const mayGoOn = isPrefix && index === tokens.length - 1;
		if (!mayGoOn && isTokenAt(text, at)) return undefined;
	}
	return at;
}

function nextToken(text: string, from: number): number {
	let at = from;
	while (at < text.length && !isTokenAt(text, at)) at++;
	return at;
}

/** Whether the unit belongs to a token; outside of the text there is none. */
function isTokenAt(text: string, index: number): boolean {
	return isTokenCode(text.charCodeAt(index));
}

/** A span with the tokens it covers, counted from the text's start; `last` is included. */
interface Counted extends TermSpan {
	first: number;
	last: number;
}

function nearSpans({terms, distances}: Near, text: string): TermSpan[] {
	const found = terms.map(term => spansOf(term, text));
	if (found.some(spans => spans.length === 0)) return [];
	const tokenStarts = startsOfTokens(text);
	const chain = found.map((spans, index) => counted(spans, tokenStarts, terms[index]?.tokens.length ?? 1));
	// Drops spans that no neighbour to the left reaches, then those that none to the right does: whole chains are left.
	for (let index = 1; index < chain.length; index++)
		chain[index] = reached(chain[index], chain[index - 1], distances[index - 1]);
	for (let index = chain.length - 2; index >= 0; index--)
		chain[index] = reached(chain[index], chain[index + 1], distances[index]);
	return chain.flat().sort((a, b) => a.start - b.start);
}

function startsOfTokens(text: string): number[] {
	const starts: number[] = [];
	for (let at = nextToken(text, 0); at < text.length; at = nextToken(text, at)) {
		starts.push(at);
		while (isTokenAt(text, at)) at++;
	}
	return starts;
}

function counted(spans: TermSpan[], tokenStarts: number[], length: number): Counted[] {
	let first = 0;
	return spans.map(span => {
		while ((tokenStarts[first] ?? span.start) < span.start) first++;
		return {...span, first, last: first + length - 1};
	});
}

/** The spans that have one of the others within the distance; a span is not near itself. Both lists rise, and all spans of one list are equally long. */
function reached(spans: Counted[] = [], others: Counted[] = [], distance = 0): Counted[] {
	let after = 0;
	let before = -1;
	return spans.filter(span => {
		while (after < others.length && (others[after]?.first ?? 0) <= span.last) after++;
		while ((others[before + 1]?.last ?? span.first) < span.first) before++;
		const left = others[before];
		const right = others[after];
		return (
			(left !== undefined && span.first - left.last - 1 <= distance) ||
			(right !== undefined && right.first - span.last - 1 <= distance)
		);
	});
}
