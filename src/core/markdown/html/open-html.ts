// HTML that is being read: the elements that are open, and the inline content that no block holds yet.

import {lookupTable} from '../../lookup-table.ts';
import {type InlineToken, literalText} from '../tokens.ts';
import {closedBlocks, type ElementFrame, frameOf} from './html-frames.ts';
import {foldTags, type InlinePiece, withoutIdleBreaks} from './html-inline.ts';
import type {Tag} from './html-tag.ts';

export interface OpenHtml {
	/** The open elements, outermost first. The first stands for the whole article, and is never closed. */
	frames: ElementFrame[];
	/** The source, part by part. */
	parts: string[];
	/** Inline content since the last block. */
	pieces: InlinePiece[];
	/** Where this content begins. */
	start: ElementFrame['start'];
	/** Whether this content is nothing but tags, breaks and white space. */
	isBlank: boolean;
	/** Number of elements for code and for links that are open in this content. */
	within: {code: number; link: number};
}

/** Deeper nesting is hostile; further elements are replaced by their content. */
const deepest = 24;

export function emptyHtml(): OpenHtml {
	const start = {line: 0, chunk: 0};
	return {
		frames: [frameOf('', undefined, start)],
		parts: [],
		pieces: [],
		start,
		isBlank: true,
		within: {code: 0, link: 0},
	};
}

export function innermost({frames}: OpenHtml): ElementFrame {
	const frame = frames.at(-1);
	if (!frame) throw new Error('the frame of the whole article was closed');
	return frame;
}

export function addPieces(html: OpenHtml, added: InlinePiece[], line: number): void {
	if (html.isBlank) html.start = startAt(html, line);
	html.isBlank &&= added.every(isIdle);
	html.pieces.push(...added);
}

/** Makes a paragraph of the inline content. */
export function endParagraph(html: OpenHtml): void {
	const tokens = takeInline(html);
	html.within = {code: 0, link: 0};
	const {line, chunk} = html.start;
	if (tokens.length > 0) innermost(html).blocks.push({type: 'paragraph', raw: sourceFrom(html, chunk), line, tokens});
}

export function openElement(html: OpenHtml, {name, tag, line}: {name: string; tag: Tag; line: number}): void {
	if (isInHeading(html)) closeInnermost(html);
	else endParagraph(html);
	closeImplied(html, name);
	const frame = frameOf(name, tag, startAt(html, line));
	// An item, cell or term outside its parent becomes a paragraph.
	const belongs = frame.parents === undefined || frame.parents.test(innermost(html).name);
	if (belongs && html.frames.length < deepest) html.frames.push(frame);
	else if (frame.name === 'li') addPieces(html, [literalText('- ')], line);
}

/** Closes the element of this name, unless it surrounds a table or cell that is open; an end tag at least ends a paragraph. */
export function closeElement(html: OpenHtml, name: string): void {
	const wall = /^(?:t[dh]|tr|table)$/.test(name) ? /^table$/ : /^t[dh]$/;
	const index = html.frames.findLastIndex(isHeadingName(name) ? isHeading : frame => frame.name === name);
	const isWalled = html.frames.some((frame, at) => at > index && wall.test(frame.name));
	if (index > 0 && !isWalled) closeFrom(html, index);
	else if (!innermost(html).isInline) endParagraph(html);
}

/** The elements that a start tag closes implicitly, and the elements that stop the search for them. */
const impliedEnds = lookupTable<[ends: RegExp, within: RegExp]>({
	li: [/^li$/, /^[uo]l$/],
	dt: [/^d[td]$/, /^dl$/],
	dd: [/^d[td]$/, /^dl$/],
	td: [/^t[dh]$/, /^tr$/],
	th: [/^t[dh]$/, /^tr$/],
	tr: [/^tr$/, /^table$/],
});

/** Closes what may stay open before a start tag of this name: `<li>one<li>two`. */
export function closeImplied(html: OpenHtml, name: string): void {
	const [ends, within] = impliedEnds[name] ?? [];
	if (!ends || !within) return;
	const from = html.frames.findLastIndex(frame => within.test(frame.name));
	const index = html.frames.findIndex((frame, at) => at > from && ends.test(frame.name));
	if (index > 0) closeFrom(html, index);
}

export function closeHeading(html: OpenHtml): void {
	if (isInHeading(html)) closeInnermost(html);
}

export function closeInnermost(html: OpenHtml): void {
	closeFrom(html, html.frames.length - 1);
}

/** Closes the element at this depth, and all within it. */
export function closeFrom(html: OpenHtml, depth: number): void {
	while (html.frames.length > Math.max(depth, 1)) {
		const frame = innermost(html);
		if (frame.isInline) frame.tokens = takeInline(html);
		else endParagraph(html);
		html.frames.pop();
		closedBlocks(frame, innermost(html), sourceFrom(html, frame.start.chunk));
	}
}

export function isInHeading(html: OpenHtml): boolean {
	return isHeading(innermost(html));
}

function isHeading({name}: ElementFrame): boolean {
	return isHeadingName(name);
}

function isHeadingName(name: string): boolean {
	return /^h[1-6]$/.test(name);
}

function takeInline(html: OpenHtml): InlineToken[] {
	const tokens = withoutIdleBreaks(foldTags(html.pieces));
	html.pieces = [];
	html.isBlank = true;
	return tokens;
}

function startAt({parts}: OpenHtml, line: number): ElementFrame['start'] {
	return {line, chunk: parts.length - 1};
}

function sourceFrom({parts}: OpenHtml, chunk: number): string {
	return parts.slice(chunk).join('');
}

function isIdle(piece: InlinePiece): boolean {
	return piece.type === 'br' || (piece.type === 'text' && piece.text.trim() === '') || piece.type === 'tag';
}
