// Converts HTML to blocks: its headings, lists, tables, quotes and preformatted text become the same tokens as in Markdown. An
// element may begin in one piece of HTML and end in a later one, with Markdown in between, because CommonMark ends HTML at blank
// lines.

import {lineEnds} from '../../text/white-space.ts';
import {alertKindOf} from '../dialect/templates.ts';
import type {BlockToken, InlineToken} from '../tokens.ts';
import {componentWords} from './html-component.ts';
import {holdsBlocks} from './html-frames.ts';
import {type InlinePiece, pieceOf} from './html-inline.ts';
import {type HtmlPart, htmlParts} from './html-parts.ts';
import type {Tag} from './html-tag.ts';
import {isMarkdown, textWithLinks} from './html-text.ts';
import {
	addPieces,
	closeElement,
	closeFrom,
	closeHeading,
	closeImplied,
	closeInnermost,
	emptyHtml,
	endParagraph,
	innermost,
	isInHeading,
	type OpenHtml,
	openElement,
} from './open-html.ts';

export interface HtmlBuilder {
	/** Adds HTML that begins on this line of the file. */
	addHtml(source: string, line: number): void;
	/** Adds blocks between two pieces, with their source. */
	addBlocks(blocks: BlockToken[], raw: string): void;
	/** The blocks that a browser would show, without invisible ones. */
	finish(): BlockToken[];
}

/** Removes templates from a text; from code only the marks that make templates literal. */
export type Bare = (text: string, isCode: boolean) => string;

export interface HtmlTexts {
	bare: Bare;
	/** Parses Markdown among HTML, as site generators do. */
	words(markdown: string): InlineToken[];
}

/** `closed` contains the names of all end tags in the article. */
export function createHtmlBuilder(closed: ReadonlySet<string>, texts: HtmlTexts): HtmlBuilder {
	const html = emptyHtml();
	return {
		addHtml(source, line) {
			let at = line;
			for (const part of joinedTexts(htmlParts(source, closed))) {
				addPart(html, {part, line: at}, texts);
				at += lineEnds(part.raw);
			}
			// After Markdown, text begins a new paragraph.
			if (!innermost(html).isInline) endParagraph(html);
		},
		addBlocks(blocks, raw) {
			closeHeading(html);
			// The following block does not belong to it.
			if (innermost(html).name === 'pre') closeInnermost(html);
			html.parts.push(raw);
			html.frames.findLast(holdsBlocks)?.blocks.push(...blocks);
		},
		finish() {
			const heading = isInHeading(html) ? html.frames.pop() : undefined;
			if (heading) html.start = heading.start;
			endParagraph(html);
			closeFrom(html, 1);
			return innermost(html).blocks.splice(0);
		},
	};
}

/** Whether a component is an alert, as on documentation sites: `<Note>`, `<DeepDive title="…">`. */
export function isAlertName(name: string): boolean {
	return /^[A-Z]/.test(name) && (alertKindOf(name) !== undefined || /^(?:DeepDive|Aside)$/.test(name));
}

interface Located<Part extends HtmlPart> {
	part: Part;
	line: number;
}
type TagPart = HtmlPart & {kind: 'tag'};

function addPart(html: OpenHtml, {part, line}: Located<HtmlPart>, texts: HtmlTexts): void {
	html.parts.push(part.raw);
	const frame = innermost(html);
	const isEndOfPre = part.kind === 'tag' && part.tag.isEnd && part.tag.name.toLowerCase() === 'pre';
	if (frame.name === 'pre' && !isEndOfPre) frame.texts.push(texts.bare(preformatted(part), true));
	else if (part.kind === 'tag') addTag(html, {part, line});
	else
		addPieces(html, part.kind === 'text' ? textPieces(html, part, texts) : pieceOf(part), line + blankLines(part.raw));
}

function preformatted(part: HtmlPart): string {
	if (part.kind === 'text' || part.kind === 'address') return part.raw;
	return part.kind === 'tag' && part.tag.name.toLowerCase() === 'br' ? '\n' : '';
}

function textPieces({within}: OpenHtml, part: HtmlPart, {bare, words}: HtmlTexts): InlinePiece[] {
	const raw = bare(part.raw, within.code > 0);
	if (within.code > 0 || within.link > 0) return pieceOf({kind: 'text', raw});
	return isMarkdown.test(raw) ? words(raw) : textWithLinks(raw);
}

/** Elements that only begin and end a paragraph. */
const boundary =
	/^(?:address|article|aside|audio|body|caption|center|details|dialog|div|fieldset|figcaption|figure|footer|form|header|hgroup|hr|iframe|main|nav|object|p|search|section|summary|tbody|tfoot|thead|video|[uo]l|li|t[dhr]|d[lt]|dd|table|blockquote|h[1-6]|pre)$/;

function addTag(html: OpenHtml, {part, line}: Located<TagPart>): void {
	const {tag} = part;
	const name = tag.name.toLowerCase();
	const frame = frameName(tag);
	if (name === 'hr') addRule(html, {part, line});
	else if (frame !== undefined && tag.isEnd) closeElement(html, frame);
	else if (frame !== undefined) openElement(html, {name: frame, tag, line});
	else if (boundary.test(name)) addBoundary(html, part, name);
	else addInline(html, {part, line});
}

const framed = /^(?:h[1-6]|pre|[uo]l|li|blockquote|table|tr|t[dh]|dl|d[td])$/;

/** The name of the frame that a tag begins or ends; undefined if none. */
function frameName({name, isSelfClosing}: Tag): string | undefined {
	if (isAlertName(name) && !isSelfClosing) return name;
	const lower = name.toLowerCase();
	return framed.test(lower) ? lower : undefined;
}

function addRule(html: OpenHtml, {part: {raw}, line}: Located<TagPart>): void {
	closeHeading(html);
	endParagraph(html);
	innermost(html).blocks.push({type: 'hr', raw, line});
}

function addBoundary(html: OpenHtml, part: TagPart, name: string): void {
	const {isEnd} = part.tag;
	const endsParagraph = !isInHeading(html);
	if (!isEnd && endsParagraph) endParagraph(html);
	if (/^(?:summary|iframe|object|audio|video)$/.test(name)) addPieces(html, pieceOf(part), html.start.line);
	if (isEnd && endsParagraph) endParagraph(html);
	if (/^t(?:head|body|foot)$/.test(name) && !isEnd) closeImplied(html, 'tr');
}

/** A component with text, at the start of a block, becomes a paragraph. */
function addInline(html: OpenHtml, {part, line}: Located<TagPart>): void {
	countTag(html, part.tag);
	const isApart = html.isBlank && !innermost(html).isInline && componentWords(part.tag).length > 0;
	addPieces(html, pieceOf(part), line);
	if (isApart) endParagraph(html);
}

function countTag({within}: OpenHtml, {name, isEnd}: Tag): void {
	const step = isEnd ? -1 : 1;
	if (/^(?:code|kbd|samp|tt)$/i.test(name)) within.code += step;
	if (/^a$/i.test(name)) within.link += step;
}

/** Joins texts that follow each other: a template among them may have looked like a tag. */
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
