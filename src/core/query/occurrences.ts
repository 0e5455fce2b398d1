// Finds occurrences of terms, or of terms near each other, in a folded text. Used both to decide whether an article matches and to
// mark its hits.

import {bisect} from '../bisect.ts';
import {type Folded, fold, isTokenCode} from '../text/fold.ts';
import {type JoinedText, joinedText} from '../text/joined-words.ts';
import type {Near, Term, TextTerm} from './query.ts';
import {formsOf, mayStandBetween, type TermForm} from './term-forms.ts';
import {comparedLetters} from './words/letter-pairs.ts';

/** An occurrence in UTF-16 units of a text; `end` is exclusive. */
export interface TermSpan {
	start: number;
	end: number;
}

/** A folded text in both views: with joining signs as separators, and with them removed. */
export interface SearchableText extends Folded {
	/** The text before folding. */
	original: string;
	/** Undefined if the text has no joining signs. */
	joined: JoinedText | undefined;
}

/** Prepares a text for searching many terms. */
export function searchableText(original: string): SearchableText {
	const folded = fold(original);
	return {...folded, original, joined: joinedText(folded.text)};
}

/** The distinct spans of a term in a text, by start; they may overlap. */
export function occurrencesOf(term: TextTerm, text: SearchableText): TermSpan[] {
	return term.kind === 'term' ? spansOf(term, text) : nearSpans(term, text);
}

/** Whether a term occurs in a text; stops at the first occurrence. */
export function contains(term: TextTerm, text: SearchableText): boolean {
	if (term.kind === 'near') return nearSpans(term, text).length > 0;
	return viewsOf(term, text).some(view => nextSpan(view, 0) !== undefined);
}

function spansOf(term: Term, text: SearchableText): TermSpan[] {
	const views = viewsOf(term, text);
	const found = views.map(view => spansInView(view));
	const [only = [], ...others] = found.filter(spans => spans.length > 0);
	return others.length === 0 ? only : inOrder(found.flat());
}

interface View {
	form: TermForm;
	text: string;
	/** Maps ranges back to the text with its signs; undefined if this view is that text. */
	range: JoinedText['range'] | undefined;
	/** The text as a whole. */
	whole: SearchableText;
}

/** The views of the text in which each form of the term may occur; identical if there are no joining signs. */
function viewsOf(term: Term, whole: SearchableText): View[] {
	const {text, joined} = whole;
	return formsOf(term).flatMap(form => [
		...(form.view === 'joined' && joined ? [] : [{form, text, range: undefined, whole}]),
		...(form.view === 'parted' || !joined ? [] : [{form, text: joined.text, range: joined.range, whole}]),
	]);
}

function spansInView(view: View): TermSpan[] {
	const {range} = view;
	const spans: TermSpan[] = [];
	for (let span = nextSpan(view, 0); span; span = nextSpan(view, span.start + 1)) spans.push(span);
	if (!range) return spans;
	return spans.map(span => {
		const [start, end] = range(span.start, span.end);
		return {start, end};
	});
}

/** Sorts by start and removes duplicates. */
function inOrder(spans: TermSpan[]): TermSpan[] {
	const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
	return sorted.filter(({start, end}, index) => start !== sorted[index - 1]?.start || end !== sorted[index - 1]?.end);
}

function nextSpan(view: View, from: number): TermSpan | undefined {
	const {form, text} = view;
	const [first = ''] = form.pieces ?? form.tokens;
	for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
		if (isTokenAt(text, start) && isTokenAt(text, start - 1)) continue;
		const end = endOfForm(form, text, start);
		if (end !== undefined && hasLetters(view, start, end)) return {start, end};
	}
	return undefined;
}

function hasLetters({form: {letters}, range, whole}: View, start: number, end: number): boolean {
	if (letters === undefined) return true;
	const original = whole.range(...(range?.(start, end) ?? [start, end]));
	return comparedLetters(whole.original.slice(...original)) === letters;
}

/** The end of the form's occurrence at this position, if there is one. */
function endOfForm(
	{tokens, pieces = tokens, gaps, isPrefix}: TermForm,
	text: string,
	start: number,
): number | undefined {
	let at = start;
	for (const [index, piece] of pieces.entries()) {
		if (index > 0) {
			const next = nextToken(text, at);
			if (!mayStandBetween(gaps[index - 1] ?? 'any', text, at, next)) return undefined;
			at = next - piece.indexOf(tokens[index] ?? '');
		}
		if (!text.startsWith(piece, at)) return undefined;
		at += piece.length;
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

/** Whether the unit is part of a token; false outside the text. */
function isTokenAt(text: string, index: number): boolean {
	return isTokenCode(text.charCodeAt(index));
}

/** A span with the indexes of the tokens it covers, from the text's start; `last` is inclusive. */
interface Counted extends TermSpan {
	first: number;
	last: number;
}

function nearSpans({terms, distances}: Near, text: SearchableText): TermSpan[] {
	const found = terms.map(term => spansOf(term, text));
	if (found.some(spans => spans.length === 0)) return [];
	const tokenStarts = startsOfTokens(text.text);
	const chain = found.map(spans => counted(spans, tokenStarts));
	// Drops spans without a neighbour to the left, then those without one to the right; complete chains remain.
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

function counted(spans: TermSpan[], tokenStarts: number[]): Counted[] {
	let first = 0;
	return spans.map(span => {
		while ((tokenStarts[first] ?? span.start) < span.start) first++;
		let last = first;
		while ((tokenStarts[last + 1] ?? span.end) < span.end) last++;
		return {...span, first, last};
	});
}

/** The spans that have another span of `others` within the distance; a span is not near itself. */
function reached(spans: Counted[] = [], others: Counted[] = [], distance = 0): Counted[] {
	const lasts = others.map(({last}) => last).sort((a, b) => a - b);
	const firsts = others.map(({first}) => first);
	return spans.filter(span => {
		const left = lasts[countBelow(lasts, span.first) - 1];
		const right = firsts[countBelow(firsts, span.last + 1)];
		return (
			(left !== undefined && span.first - left - 1 <= distance) ||
			(right !== undefined && right - span.last - 1 <= distance)
		);
	});
}

/** Number of elements of an ascending list below a limit. */
function countBelow(numbers: number[], limit: number): number {
	return bisect(0, numbers.length, index => (numbers[index] ?? 0) >= limit);
}
