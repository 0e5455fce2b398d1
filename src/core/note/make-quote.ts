// Creates a quote from words of an article, given by place or by typing them.

import type {Passage} from '../article/blocks.ts';
import {tokensOf} from '../text/fold.ts';
import type {NoteQuote, TextSpan} from './note.ts';
import {spansOfSigns} from './signs.ts';
import {placesOfWords, type TokenText, tokenText} from './token-text.ts';

/** Length of the context stored on each side of a quote, in UTF-16 units: about ten words. */
const contextLength = 64;

/** The quote of a span, with the context that identifies it. `text` is that of the passages, if already computed. */
export function quoteOf(passages: Passage[], span: TextSpan, text: TokenText = textOfPassages(passages)): NoteQuote {
	const exact = exactOf(passages, span);
	return {
		exact,
		prefix: textBefore(passages, span),
		suffix: textAfter(passages, span),
		section: passages[span.first]?.section ?? [],
		copy: copyOf(exact, span, text),
	};
}

/** The words of the passages, for searching. */
export function textOfPassages(passages: Passage[]): TokenText {
	return tokenText(passages.map(({text}) => text));
}

/** The span of whole passages. */
export function spanOfPassages(passages: Passage[], first: number, last = first): TextSpan {
	return {first, start: 0, last, end: passages[last]?.text.length ?? 0};
}

/** The occurrences of typed words, in order, ignoring case, accents, punctuation and passage boundaries. */
export function spansOfWords(typed: string, text: TokenText): TextSpan[] {
	const exact = tokensOf(typed).map(word => text.numberOf(word) ?? -1);
	const length = exact.length;
	return placesOfWords(exact, text).map(start => text.span(start, start + length - 1));
}

/** The spans whose punctuation is exactly as typed; all spans if there are none. */
export function spansAsTyped(spans: TextSpan[], typed: string, passages: Passage[]): TextSpan[] {
	const onOneLine = (text: string) => text.trim().replace(/\s+/g, ' ');
	const same = spans.filter(span => onOneLine(exactOf(passages, span)) === onOneLine(typed));
	return same.length > 0 ? same : spans;
}

function exactOf(passages: Passage[], {first, start, last, end}: TextSpan): string {
	const texts = passages.slice(first, last + 1).map(({text}) => text);
	const cut = texts.map((text, index) => text.slice(index === 0 ? start : 0, index === last - first ? end : undefined));
	return cut.join('\n');
}

function textBefore(passages: Passage[], {first, start}: TextSpan): string {
	let text = passages[first]?.text.slice(0, start) ?? '';
	for (let index = first - 1; index >= 0 && text.length < contextLength; index--)
		text = `${passages[index]?.text ?? ''} ${text}`;
	if (text.length <= contextLength) return text.trim();
	const cut = text.slice(-contextLength);
	// Drops a word cut in half, unless that would be all of a text without spaces.
	return (cut.replace(/^\S{1,24}\s/, '') || cut).trim().replace(/^[\udc00-\udfff]/, '');
}

function textAfter(passages: Passage[], {last, end}: TextSpan): string {
	let text = passages[last]?.text.slice(end) ?? '';
	for (let index = last + 1; index < passages.length && text.length < contextLength; index++)
		text += ` ${passages[index]?.text ?? ''}`;
	if (text.trimEnd().length <= contextLength) return text.trim();
	const cut = text.slice(0, contextLength);
	return (cut.replace(/\s\S{1,24}$/, '') || cut).trim().replace(/[\ud800-\udbff]$/, '');
}

/** The index of the quote among several occurrences of its words, or of its punctuation. */
function copyOf(exact: string, {first, start}: TextSpan, text: TokenText): NoteQuote['copy'] {
	const spans = tokensOf(exact).length > 0 ? spansOfWords(exact, text) : spansOfSigns(exact, text);
	if (spans.length < 2) return undefined;
	// Punctuation before its first word belongs to the quote.
	const at = spans.findIndex(span => span.first > first || (span.first === first && span.start >= start));
	return {at: (at < 0 ? spans.length - 1 : at) + 1, of: spans.length};
}
