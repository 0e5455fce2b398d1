// A quote from the words of an article: those of a place, or those that somebody typed.

import type {Passage} from '../article/blocks.ts';
import {tokensOf} from '../text/fold.ts';
import type {NoteQuote, TextSpan} from './note.ts';
import {spansOfSigns} from './signs.ts';
import {placesOfWords, type TokenText, tokenText} from './token-text.ts';

/** UTF-16 units that are kept of what stands around a quote: about ten words. */
const contextLength = 64;

/** The quote of a span, with what tells it from others. `text` is that of the passages, where it was made already. */
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

/** The words of the passages as they are looked for. */
export function textOfPassages(passages: Passage[]): TokenText {
	return tokenText(passages.map(({text}) => text));
}

/** The span of whole passages. */
export function spanOfPassages(passages: Passage[], first: number, last = first): TextSpan {
	return {first, start: 0, last, end: passages[last]?.text.length ?? 0};
}

/** Where words that somebody typed stand, in order: case, accents, signs and the ends of passages don't count. */
export function spansOfWords(typed: string, text: TokenText): TextSpan[] {
	const exact = tokensOf(typed).map(word => text.numberOf(word) ?? -1);
	const length = exact.length;
	return placesOfWords(exact, text).map(start => text.span(start, start + length - 1));
}

/** Those spans that stand in the text with the very signs that were typed; all of them where none does. */
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
	// Half a word is no word; half a text without spaces is none either, but all of it would be.
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

/** Which of how many the quote is, where its words, or its signs, stand more than once. */
function copyOf(exact: string, {first, start}: TextSpan, text: TokenText): NoteQuote['copy'] {
	const spans = tokensOf(exact).length > 0 ? spansOfWords(exact, text) : spansOfSigns(exact, text);
	if (spans.length < 2) return undefined;
	// Signs before its first word are the quote's own.
	const at = spans.findIndex(span => span.first > first || (span.first === first && span.start >= start));
	return {at: (at < 0 ? spans.length - 1 : at) + 1, of: spans.length};
}
