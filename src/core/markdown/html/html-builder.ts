// Converts HTML to blocks: its headings, lists, tables, quotes and preformatted text become the same tokens as in Markdown. An
// element may begin in one piece of HTML and end in a later one, with Markdown in between, because CommonMark ends HTML at blank
// lines.

import {lookupTable} from '../../lookup-table.ts';
import {lineEnds} from '../../text/white-space.ts';
import {alertKindOf} from '../dialect/templates.ts';
import {type BlockToken, type InlineToken, literalText} from '../tokens.ts';
import {componentWords} from './html-component.ts';
import {closedBlocks, type ElementFrame, frameOf, holdsBlocks} from './html-frames.ts';
import {foldTags, type InlinePiece, pieceOf, withoutIdleBreaks} from './html-inline.ts';
import {type HtmlPart, htmlParts} from './html-parts.ts';
import type {Tag} from './html-tag.ts';
import {isMarkdown, textWithLinks} from './html-text.ts';

export interface HtmlBuilder {
	/** Adds HTML that begins on this line of the file. */
	addHtml(html: string, line: number): void;
	/** Adds blocks between two pieces, with their source. */
	addBlocks(blocks: BlockToken[], raw: string): void;
	/** The blocks that a browser would show, without invisible ones. */
	finish(): BlockToken[];
}

/** Removes templates from a text; from code only the marks that make templates literal. */
export type Bare = (text: string, isCode: boolean) => string;

/** Deeper nesting is hostile; further elements are replaced by their content. */
const deepest = 24;
const framed = /^(?:h[1-6]|pre|[uo]l|li|blockquote|table|tr|t[dh]|dl|d[td])$/;
/** Elements that only begin and end a paragraph. */
const boundary =
	/^(?:address|article|aside|audio|body|caption|center|details|dialog|div|fieldset|figcaption|figure|footer|form|header|hgroup|hr|iframe|main|nav|object|p|search|section|summary|tbody|tfoot|thead|video|[uo]l|li|t[dhr]|d[lt]|dd|table|blockquote|h[1-6]|pre)$/;

export interface HtmlTexts {
	bare: Bare;
	/** Parses Markdown among HTML, as site generators do. */
	words(markdown: string): InlineToken[];
}

/** `closed` contains the names of all end tags in the article. */
export function createHtmlBuilder(closed: ReadonlySet<string>, {bare, words}: HtmlTexts): HtmlBuilder {
	const root = frameOf('', undefined, {line: 0, chunk: 0});
	const open = [root];
	const chunks: string[] = [];
	let pieces: InlinePiece[] = [];
	let within = {code: 0, link: 0};
	let isBlank = true;
	let start = {line: 0, chunk: 0};
	const innermost = () => open.at(-1) ?? root;
	const source = (chunk: number) => chunks.slice(chunk).join('');

	function flush(): void {
		const tokens = withoutIdleBreaks(foldTags(pieces));
		pieces = [];
		within = {code: 0, link: 0};
		isBlank = true;
		if (tokens.length > 0)
			innermost().blocks.push({type: 'paragraph', raw: source(start.chunk), line: start.line, tokens});
	}

	function openFrame(name: string, tag: Tag, line: number): void {
		if (!isHeading(innermost())) flush();
		else closeAll(open.length - 1);
		closeImplied(name);
		const frame = frameOf(name, tag, {line, chunk: chunks.length - 1});
		// An item, cell or term outside its parent becomes a paragraph.
		const belongs = frame.parents === undefined || frame.parents.test(innermost().name);
		if (belongs && open.length < deepest) open.push(frame);
		else if (frame.name === 'li') addPieces([literalText('- ')], line);
	}

	function closeImplied(name: string): void {
		const [ends, within] = impliedEnds[name] ?? [];
		if (!ends || !within) return;
		const from = open.findLastIndex(frame => within.test(frame.name));
		const index = open.findIndex((frame, at) => at > from && ends.test(frame.name));
		if (index > 0) closeAll(index);
	}

	/** Closes the frame at this depth, and all within it. */
	function closeAll(depth: number): void {
		while (open.length > depth && open.length > 1) {
			const frame = innermost();
			if (frame.isInline) {
				frame.tokens = withoutIdleBreaks(foldTags(pieces));
				pieces = [];
				isBlank = true;
			} else flush();
			open.pop();
			closedBlocks(frame, innermost(), source(frame.start.chunk));
		}
	}

	function closeFrame(name: string): void {
		const wall = /^(?:t[dh]|tr|table)$/.test(name) ? /^table$/ : /^t[dh]$/;
		const named = isHeadingName(name) ? isHeading : (frame: ElementFrame) => frame.name === name;
		const index = open.findLastIndex(named);
		const isWalled = open.some((frame, at) => at > index && wall.test(frame.name));
		if (index > 0 && !isWalled) closeAll(index);
		else if (!innermost().isInline) flush();
	}

	function addTag(part: HtmlPart & {kind: 'tag'}, line: number): void {
		const {tag} = part;
		const name = tag.name.toLowerCase();
		const frame = frameName(tag);
		if (name === 'hr') addRule(part.raw, line);
		else if (frame !== undefined && tag.isEnd) closeFrame(frame);
		else if (frame !== undefined) openFrame(frame, tag, line);
		else if (boundary.test(name)) addBoundary(part, name);
		else addInline(part, line);
	}

	function addRule(raw: string, line: number): void {
		closeHeading();
		flush();
		innermost().blocks.push({type: 'hr', raw, line});
	}

	/** A component with text, at the start of a block, becomes a paragraph. */
	function addInline(part: HtmlPart & {kind: 'tag'}, line: number): void {
		countTag(part.tag);
		const isApart = isBlank && !innermost().isInline && componentWords(part.tag).length > 0;
		addPieces(pieceOf(part), line);
		if (isApart) flush();
	}

	function addBoundary(part: HtmlPart & {kind: 'tag'}, name: string): void {
		const isEnd = part.tag.isEnd;
		const isInHeading = isHeading(innermost());
		if (!isEnd && !isInHeading) flush();
		if (/^(?:summary|iframe|object|audio|video)$/.test(name)) addPieces(pieceOf(part), start.line);
		if (isEnd && !isInHeading) flush();
		if (/^t(?:head|body|foot)$/.test(name) && !isEnd) closeImplied('tr');
	}

	function closeHeading(): void {
		if (isHeading(innermost())) closeAll(open.length - 1);
	}

	function addPieces(added: InlinePiece[], line: number): void {
		if (isBlank) start = {line, chunk: chunks.length - 1};
		isBlank &&= added.every(isIdle);
		pieces.push(...added);
	}

	function countTag({name, isEnd}: Tag): void {
		const step = isEnd ? -1 : 1;
		if (/^(?:code|kbd|samp|tt)$/i.test(name)) within.code += step;
		if (/^a$/i.test(name)) within.link += step;
	}

	function textPieces(part: HtmlPart): InlinePiece[] {
		const raw = bare(part.raw, within.code > 0);
		if (within.code > 0 || within.link > 0) return pieceOf({kind: 'text', raw});
		return isMarkdown.test(raw) ? words(raw) : textWithLinks(raw);
	}

	function addPart(part: HtmlPart, line: number): void {
		chunks.push(part.raw);
		const frame = innermost();
		const isEndOfPre = part.kind === 'tag' && part.tag.isEnd && part.tag.name.toLowerCase() === 'pre';
		if (frame.name === 'pre' && !isEndOfPre) frame.texts.push(bare(preformatted(part), true));
		else if (part.kind === 'tag') addTag(part, line);
		else addPieces(part.kind === 'text' ? textPieces(part) : pieceOf(part), line + blankLines(part.raw));
	}

	return {
		addHtml(html, line) {
			let at = line;
			for (const part of joinedTexts(htmlParts(html, closed))) {
				addPart(part, at);
				at += lineEnds(part.raw);
			}
			// After Markdown, text begins a new paragraph.
			if (!innermost().isInline) flush();
		},
		addBlocks(blocks, raw) {
			closeHeading();
			// The following block does not belong to it.
			if (innermost().name === 'pre') closeAll(open.length - 1);
			chunks.push(raw);
			const depth = open.findLastIndex(holdsBlocks);
			open[depth]?.blocks.push(...blocks);
		},
		finish() {
			const heading = isHeading(innermost()) ? open.pop() : undefined;
			if (heading) start = heading.start;
			flush();
			closeAll(1);
			return root.blocks.splice(0);
		},
	};
}

/** The name of the frame that a tag begins or ends; undefined if none. */
function frameName({name, isSelfClosing}: Tag): string | undefined {
	if (isAlertName(name) && !isSelfClosing) return name;
	const lower = name.toLowerCase();
	return framed.test(lower) ? lower : undefined;
}

/** Whether a component is an alert, as on documentation sites: `<Note>`, `<DeepDive title="…">`. */
export function isAlertName(name: string): boolean {
	return /^[A-Z]/.test(name) && (alertKindOf(name) !== undefined || /^(?:DeepDive|Aside)$/.test(name));
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

function isHeadingName(name: string): boolean {
	return /^h[1-6]$/.test(name);
}

function isHeading({name}: ElementFrame): boolean {
	return isHeadingName(name);
}

function preformatted(part: HtmlPart): string {
	if (part.kind === 'text' || part.kind === 'address') return part.raw;
	return part.kind === 'tag' && part.tag.name.toLowerCase() === 'br' ? '\n' : '';
}

/** A template may look like a tag. */
function joinedTexts(parts: HtmlPart[]): HtmlPart[] {
	const joined: HtmlPart[] = [];
	for (const part of parts) {
		const last = joined.at(-1);
		if (part.kind === 'text' && last?.kind === 'text')
			joined[joined.length - 1] = {kind: 'text', raw: last.raw + part.raw};
		else joined.push(part);
	}
	return joined;
}

function blankLines(text: string): number {
	return lineEnds(/^\s*/.exec(text)?.[0] ?? '');
}

function isIdle(piece: InlinePiece): boolean {
	return piece.type === 'br' || (piece.type === 'text' && piece.text.trim() === '') || piece.type === 'tag';
}
