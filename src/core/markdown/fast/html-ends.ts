// Ends HTML blocks differently from CommonMark: above a code fence, where CommonMark sees HTML or indented code; above Markdown
// directly below complete elements; and after a comment that contains blank lines.

import type {Tokens} from 'marked';
import type {LexedTexts} from './lexed-texts.ts';

interface Fence {
	/** Start of its line, where the HTML above it ends. */
	start: number;
	/** Must match later in the text. */
	close: RegExp;
}

const belowTag = /(?:^|\n)[ \t]*<[A-Za-z][^<>\n]*(?<!\/)>[ \t]*\n(?=[ \t]*(`{3,}|~{3,})[^\n`]*\n)/;
const isPreformatted = /<(?:pre|script|style|textarea)\b/i;

/**
 * Length of the HTML block at the start of a text; undefined if CommonMark's end is right. `find` searches the text for a closing
 * tag.
 */
export function otherEndOf(html: string, source: string, find: LexedTexts['find']): number | undefined {
	const whole = wholeLines.exec(html)?.[0].length;
	if (whole !== undefined) return whole;
	const fence = fenceBelowTag(html);
	if (fence && find(fence.close, source.slice(fence.start))) return fence.start;
	const comment = endsInComment(html) ? find(/-->[^\n]*(?:\n|$)/, source.slice(html.length)) : undefined;
	return comment && html.length + comment.index + comment[0].length;
}

/** Lines that are complete or void elements, followed by something other than HTML. */
const wholeLines =
	/^(?: {0,3}(?:<([a-z][\w-]*)(?=[\s>])[^<>\n]*>(?!<\/)[^\n]*<\/\1>|<(?:img|br)\b[^<>\n]*>)[ \t]*\n){1,50}(?=[^\s<])/i;

/** The first fence below a start tag that is alone on its line; undefined within elements that show their text verbatim. */
function fenceBelowTag(html: string): Fence | undefined {
	const found = belowTag.exec(html);
	if (!found || isPreformatted.test(found[0])) return undefined;
	return {start: found.index + found[0].length, close: new RegExp(`\\n[ \\t]*${found[1]}[ \\t]*(?:\\n|$)`)};
}

/** Whether a comment on a line of its own continues below, as it does in a browser. */
function endsInComment(html: string): boolean {
	const start = html.lastIndexOf('<!--');
	if (start < 1 || html.includes('-->', start)) return false;
	return /^\n[ \t]*$/.test(html.slice(html.lastIndexOf('\n', start), start));
}

const indented = /^([ \t]*)(`{3,}|~{3,})([^\n`]*)\n((?:[^\n]*\n)*?)[ \t]*\2[ \t]*(?:\n|$)/;

/** The code of a fence that is indented like the elements around it, as deep as an indented code block. */
export function indentedFence(source: string): Tokens.Code | undefined {
	const [raw, indent = '', , lang = '', text = ''] = indented.exec(source) ?? [];
	if (raw === undefined) return undefined;
	const lines = text.split('\n').map(line => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
	return {type: 'code', raw, lang: lang.trim(), text: lines.join('\n').replace(/\n$/, '')};
}
