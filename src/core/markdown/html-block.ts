// A block of HTML as blocks of ours: headings, rules and preformatted text, and what stands between them as text in which
// every element of its own begins a line, items get their dash, cells their bar.

import {decodeReferences} from '../text/entities.ts';
import {safeText} from '../text/safe-text.ts';
import {foldTags, type InlinePiece, pieceOf} from './html-inline.ts';
import {type HtmlPart, htmlParts} from './html-parts.ts';
import type {BlockToken, InlineToken} from './tokens.ts';

/** Parts of one block: those of a `<h2>`, `<pre>` or `<hr>`, or what stands between such elements. */
interface Group {
	/** Of the element that it begins with, lower case; empty for what stands between. */
	name: string;
	parts: HtmlPart[];
	/** Its end was found, or that of something that can't stand in it. */
	isClosed: boolean;
}

/** The blocks that a browser would show, the first on this line of the file; none when there is nothing to see. */
export function htmlBlocks(html: string, line: number, closed: ReadonlySet<string>): BlockToken[] {
	let at = line;
	return groupsOf(htmlParts(html, closed)).flatMap(group => {
		const raw = group.parts.map(part => part.raw).join('');
		const start = at + lineEnds(/^\s*/.exec(raw)?.[0] ?? '');
		at += lineEnds(raw);
		return blocksOfGroup(group, raw, start);
	});
}

function lineEnds(text: string): number {
	return text.split('\n').length - 1;
}

const heading = /^h[1-6]$/;
const ownBlock = /^(?:h[1-6]|pre|hr)$/;

function groupsOf(parts: HtmlPart[]): Group[] {
	let group: Group = {name: '', parts: [], isClosed: false};
	const groups = [group];
	const begin = (name: string) => {
		group = {name, parts: [], isClosed: false};
		groups.push(group);
	};
	for (const part of parts) {
		const {start, end} = namesOf(part);
		if (group.name !== 'pre' && ownBlock.test(start)) {
			group.isClosed = true;
			begin(start);
		}
		group.parts.push(part);
		const isEnd = group.name === 'pre' ? end === 'pre' : heading.test(group.name) && heading.test(end);
		if (isEnd || group.name === 'hr') {
			group.isClosed = true;
			begin('');
		}
	}
	return groups.filter(({parts: {length}}) => length > 0);
}

/** Lower case; empty where it is no start tag, no end tag. */
function namesOf(part: HtmlPart): {start: string; end: string} {
	if (part.kind !== 'tag') return {start: '', end: ''};
	const name = part.tag.name.toLowerCase();
	return part.tag.isEnd ? {start: '', end: name} : {start: name, end: ''};
}

function blocksOfGroup({name, parts, isClosed}: Group, raw: string, line: number): BlockToken[] {
	if (name === 'hr') return [{type: 'hr', raw, line}];
	if (name === 'pre') return [preformatted(parts, raw, line)];
	const isHeading = heading.test(name) && isClosed;
	const tokens = withoutIdleBreaks(foldTags((isHeading ? parts.slice(1) : parts).flatMap(pieces)));
	if (tokens.length === 0) return [];
	return [isHeading ? {type: 'heading', raw, line, depth: Number(name[1]), tokens} : {type: 'html', raw, line, tokens}];
}

/** Every space of it. */
function preformatted(parts: HtmlPart[], raw: string, line: number): BlockToken {
	const text = parts
		.map(part =>
			part.kind === 'text' || part.kind === 'address' ? part.raw : namesOf(part).start === 'br' ? '\n' : '',
		)
		.join('');
	const shown = safeText(decodeReferences(text)).replace(/^\n|\n$/g, '');
	return {type: 'code', raw, line, lang: '', text: shown, textLine: line};
}

const ownLine =
	/^(?:address|article|aside|audio|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|iframe|li|main|nav|object|ol|p|pre|search|section|summary|table|tr|ul|video)$/;

function pieces(part: HtmlPart): InlinePiece[] {
	const {start, end} = namesOf(part);
	const own = pieceOf(part);
	if (/^t[dh]$/.test(start)) return [literal(' | '), ...own];
	if (!ownLine.test(start || end)) return own;
	const lineEnd: InlinePiece = {type: 'br', raw: ''};
	// A span that ends with its line must end before the break.
	if (end !== '') return [...own, lineEnd];
	return start === 'li' ? [lineEnd, ...own, literal('- ')] : [lineEnd, ...own];
}

function literal(text: string): InlineToken {
	return {type: 'text', raw: '', text};
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
