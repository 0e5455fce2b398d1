// Punctuation in quotes: around their words, and quotes that consist of nothing else.

import {tokensOf} from '../text/fold.ts';
import type {TextSpan} from './note.ts';
import type {TokenText} from './token-text.ts';

/** Every occurrence of a text without words, such as a line of code. */
export function spansOfSigns(exact: string, {texts}: TokenText): TextSpan[] {
	if (exact.trim() === '' || exact.includes('\n')) return [];
	return texts.flatMap((text, passage) => {
		const spans: TextSpan[] = [];
		for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + exact.length))
			spans.push({first: passage, start, last: passage, end: start + exact.length});
		return spans;
	});
}

/** Extends the span by the punctuation at its ends that the quote has, too: quotation marks, brackets, the full stop. */
export function withSigns(span: TextSpan, exact: string, {texts}: TokenText): TextSpan {
	const [before = '', after = ''] = outerSigns(exact);
	const start = span.start - sharedEnd(before, (texts[span.first] ?? '').slice(0, span.start));
	const end = span.end + sharedStart(after, (texts[span.last] ?? '').slice(span.end));
	return {...span, start, end};
}

/** The text before the first word and after the last. */
function outerSigns(text: string): [before: string, after: string] {
	const isSign = (character: string) => tokensOf(character).length === 0;
	const characters = Array.from(text);
	const first = characters.findIndex(character => !isSign(character));
	const last = characters.findLastIndex(character => !isSign(character));
	return [characters.slice(0, first).join(''), characters.slice(last + 1).join('')];
}

function sharedStart(signs: string, text: string): number {
	let length = 0;
	while (length < signs.length && isSameSign(signs.charAt(length), text.charAt(length))) length++;
	return length;
}

function sharedEnd(signs: string, text: string): number {
	let length = 0;
	while (length < signs.length && isSameSign(signs.at(-1 - length), text.at(-1 - length))) length++;
	return length;
}

/** Typography may have changed. */
function isSameSign(sign: string | undefined, other: string | undefined): boolean {
	if (sign === undefined || other === undefined || other === '') return false;
	return (
		sign === other ||
		(/["'“”„‘’«»]/.test(sign) && /["'“”„‘’«»]/.test(other)) ||
		(/[-–—]/.test(sign) && /[-–—]/.test(other))
	);
}
