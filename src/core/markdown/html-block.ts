// A block of HTML as text: what stands in a block of its own begins a line, items get their dash, cells their bar.

import {decodeReferences} from '../text/entities.ts';
import {safeLine, safeText} from '../text/safe-text.ts';
import {foldTags, type InlinePiece} from './html-inline.ts';
import type {InlineToken} from './tokens.ts';

/** Comments, instructions and declarations, tags, and what is between; quoted attributes are bounded, as is the time. */
const parts =
	/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![A-Z[][^>]*>?|<\/?[a-z][a-z0-9-]*(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^<>"'])*>|[^<]+|</gi;

const ownLine = new RegExp(
	'^</?(?:address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|' +
		'h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tr|ul)\\b',
	'i',
);
const item = /^<li\b/i;
const cell = /^<t[dh]\b/i;
const invisible = /^<[!?]/;
const tagLike = /^<[/a-z]/i;

/** The text of a block of HTML as it flows in a browser; empty when there is nothing to see. */
export function htmlTokens(html: string): InlineToken[] {
	return withoutIdleBreaks(foldTags(partsOf(html).flatMap(pieces)));
}

/** The text of a `<pre>` block, every space of it. */
export function preformattedText(html: string): string {
	const text = partsOf(html)
		.filter(part => !tagLike.test(part) && !invisible.test(part))
		.join('');
	return safeText(decodeReferences(text)).replace(/^\n|\n$/g, '');
}

function partsOf(html: string): string[] {
	return html.match(parts) ?? [];
}

function pieces(part: string): InlinePiece[] {
	if (invisible.test(part)) return [];
	if (part.length < 2 || !tagLike.test(part)) return [{type: 'text', raw: part, text: flowing(part)}];
	const tag: InlinePiece = {type: 'tag', raw: part};
	if (cell.test(part)) return [{type: 'text', raw: '', text: ' | '}, tag];
	if (!ownLine.test(part)) return [tag];
	const lineEnd: InlinePiece = {type: 'br', raw: ''};
	// A span that ends with its line must end before the break.
	const around: InlinePiece[] = part.startsWith('</') ? [tag, lineEnd] : [lineEnd, tag];
	return item.test(part) ? [...around, {type: 'text', raw: '', text: '- '}] : around;
}

function flowing(text: string): string {
	return safeLine(decodeReferences(text)).replace(/\s+/g, ' ');
}

/** No break at either end and none after another; no space and no cell's bar at the start of a line. */
function withoutIdleBreaks(tokens: InlineToken[]): InlineToken[] {
	const result: InlineToken[] = [];
	for (const token of tokens) {
		const isAtStart = result.length === 0 || result.at(-1)?.type === 'br';
		if (isAtStart && token.type === 'br') continue;
		if (isAtStart && token.type === 'text') {
			const text = token.text.replace(/^[\s|]+/, '');
			if (text !== '') result.push({...token, text});
		} else {
			result.push(token);
		}
	}
	while (result.at(-1)?.type === 'br' || isBlank(result.at(-1))) result.pop();
	return result;
}

function isBlank(token: InlineToken | undefined): boolean {
	return token?.type === 'text' && token.text.trim() === '';
}
