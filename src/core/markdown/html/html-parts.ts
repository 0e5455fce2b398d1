// Splits HTML into parts: hidden constructs, tags, addresses, and text.

import {decodeReferences} from '../../text/entities.ts';
import {safeLine} from '../../text/safe-text.ts';
import {isMarkup, parsedTag, type Tag} from './html-tag.ts';

export type HtmlPart =
	/** A comment, instruction, declaration, script or style. */
	| {kind: 'hidden'; raw: string}
	| {kind: 'tag'; raw: string; tag: Tag}
	/** An address in angle brackets. */
	| {kind: 'address'; raw: string}
	| {kind: 'text'; raw: string};

/**
 * The parts of HTML in order; their concatenated `raw`s are the input. `closed` contains the names of all end tags in the article.
 */
export function htmlParts(html: string, closed: ReadonlySet<string>): HtmlPart[] {
	const parts: HtmlPart[] = [];
	const endOfScript = scriptFinder(html);
	for (let start = 0; start < html.length; ) {
		const script = endOfScript(start);
		const raw = html.slice(start, script ?? endOfPart(html, start));
		parts.push(script ? {kind: 'hidden', raw} : raw.startsWith('<') ? htmlPart(raw, closed) : {kind: 'text', raw});
		start += raw.length;
	}
	return parts;
}

/** Classifies a single construct in angle brackets, as marked finds it in a paragraph. */
export function htmlPart(raw: string, closed: ReadonlySet<string>): HtmlPart {
	if (hidden.test(raw)) return {kind: 'hidden', raw};
	if (address.test(raw)) return {kind: 'address', raw};
	const tag = parsedTag(raw);
	return tag && isMarkup(tag, closed) ? {kind: 'tag', raw, tag} : {kind: 'text', raw};
}

/** The text of a part as a browser shows it: an address without brackets, CDATA without its delimiters. */
export function flowingText({kind, raw}: HtmlPart): string {
	const text = kind === 'address' ? raw.slice(1, -1) : raw.replace(/^<!\[CDATA\[([\s\S]*?)(?:\]\]>)?$/, '$1');
	return safeLine(decodeReferences(text)).replace(/\s+/g, ' ');
}

const hidden = /^<(?:!--|\?|!(?:doctype|element|attlist|entity|notation)\b)/i;
/** CommonMark 0.31, "Autolinks": a scheme has at least two characters. */
const address =
	/^<(?:[a-z][a-z\d+.-]{1,31}:[^\s\x00-\x1f<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d][a-z\d-]*(?:\.[a-z\d][a-z\d-]*)+)>$/i;

const scriptStart = /<(script|style)(?=[\s>])/iy;

/** Finds the end of the script or style that begins at an offset; an unclosed one is ignored, so that it hides nothing. */
function scriptFinder(html: string): (start: number) => number | undefined {
	const unclosed = new Set<string>();
	return start => {
		const name = matchAt(scriptStart, html, start)?.[1]?.toLowerCase();
		if (name === undefined || unclosed.has(name)) return undefined;
		const end = new RegExp(`</${name}\\s*>`, 'gi');
		end.lastIndex = start;
		if (end.test(html)) return end.lastIndex;
		// Searching again from each further start would take quadratic time.
		unclosed.add(name);
		return undefined;
	};
}

/** Constructs with a terminator of their own, or that end with the text. */
const marked = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)/iy;
const tagStart = /<(?:\/?[a-z]|![a-z])/iy;
const tagPiece = /=\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^<>"'=]+|=|"[^"]*"|'[^']*'/y;

function endOfPart(html: string, start: number): number {
	const end = matchAt(marked, html, start) ? marked.lastIndex : endOfTag(html, start);
	if (end > start) return end;
	const next = html.indexOf('<', start + 1);
	return next < 0 ? html.length : next;
}

/** Returns `start` if no tag begins there. Quotes within a tag protect brackets; a tag can't contain another one. */
function endOfTag(html: string, start: number): number {
	if (!matchAt(tagStart, html, start)) return start;
	let end = start + 1;
	while (matchAt(tagPiece, html, end)) end = tagPiece.lastIndex;
	return html[end] === '>' ? end + 1 : start;
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
	expression.lastIndex = at;
	return expression.exec(text);
}
