// Where a block of HTML ends otherwise than CommonMark says: above a fence of code, where it sees HTML or an indented block and
// everybody else code, above Markdown right below elements that are whole, and behind a comment that holds blank lines.

import type {Tokens} from 'marked';
import type {LexedTexts} from './lexed-texts.ts';

interface Fence {
	/** Where its line begins, and the HTML above it ends. */
	start: number;
	/** What is to come for it to be one. */
	close: RegExp;
}

const belowTag = /(?:^|\n)[ \t]*<[A-Za-z][^<>\n]*(?<!\/)>[ \t]*\n(?=[ \t]*(`{3,}|~{3,})[^\n`]*\n)/;
const isPreformatted = /<(?:pre|script|style|textarea)\b/i;

/** Where a block of HTML at the start of a text ends; undefined where CommonMark is right. `find` looks in the text for what closes it. */
export function otherEndOf(html: string, source: string, find: LexedTexts['find']): number | undefined {
	const whole = wholeLines.exec(html)?.[0].length;
	if (whole !== undefined) return whole;
	const fence = fenceBelowTag(html);
	if (fence && find(fence.close, source.slice(fence.start))) return fence.start;
	const comment = endsInComment(html) ? find(/-->[^\n]*(?:\n|$)/, source.slice(html.length)) : undefined;
	return comment && html.length + comment.index + comment[0].length;
}

/** Lines each of which is a whole element, or one that has no end tag, with something else than HTML below them. */
const wholeLines =
	/^(?: {0,3}(?:<([a-z][\w-]*)(?=[\s>])[^<>\n]*>(?!<\/)[^\n]*<\/\1>|<(?:img|br)\b[^<>\n]*>)[ \t]*\n){1,50}(?=[^\s<])/i;

/** The first fence below a start tag that is alone on its line; undefined in what shows its text as it is. */
function fenceBelowTag(html: string): Fence | undefined {
	const found = belowTag.exec(html);
	if (!found || isPreformatted.test(found[0])) return undefined;
	return {start: found.index + found[0].length, close: new RegExp(`\\n[ \\t]*${found[1]}[ \\t]*(?:\\n|$)`)};
}

/** Whether a comment that begins on a line of its own goes on below, as it does for a browser. */
function endsInComment(html: string): boolean {
	const start = html.lastIndexOf('<!--');
	if (start < 1 || html.includes('-->', start)) return false;
	return /^\n[ \t]*$/.test(html.slice(html.lastIndexOf('\n', start), start));
}

const indented = /^([ \t]*)(`{3,}|~{3,})([^\n`]*)\n((?:[^\n]*\n)*?)[ \t]*\2[ \t]*(?:\n|$)/;

/** The code of a fence that stands as deep in elements as an indented block does. */
export function indentedFence(source: string): Tokens.Code | undefined {
	const [raw, indent = '', , lang = '', text = ''] = indented.exec(source) ?? [];
	if (raw === undefined) return undefined;
	const lines = text.split('\n').map(line => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
	return {type: 'code', raw, lang: lang.trim(), text: lines.join('\n').replace(/\n$/, '')};
}
