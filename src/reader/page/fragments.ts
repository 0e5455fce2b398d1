// The parts of an article that are asked for: by a line of its source, or by the name after `#` in an address, which may be
// that of a heading (by the slugs of GitHub and of others), an anchor of HTML, an id in braces as Hugo, pandoc and kramdown
// write them, a footnote.

import type {Block} from '../../core/article/blocks.ts';
import {headingSlug, headingSlugs, looseSlug} from '../../core/article/outline.ts';
import {textsOf} from '../../core/markdown/block-text.ts';
import {lineEnds} from '../../core/text/white-space.ts';
import {type Column, firstPosition, type Position, positionOf} from '../column/column.ts';
import {blockAt, type Document, type DocumentHeading, noteOf, segmentOfLine} from '../column/document.ts';

/** The line of the page that holds a line of the source file: by its block, and in that by its paragraph. */
export function positionOfLine(column: Column, line: number): Position {
	const segment = segmentOfLine(column.document, line);
	const block = blockAt(column.document, segment);
	if (!block) return firstPosition(column);
	const texts = textsOf(block.token);
	const before = texts.filter(text => text.line < line);
	const above = texts.length === before.length ? before.slice(0, -1) : before;
	const offset = above.reduce((sum, {text}) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
	return positionOf(column, {segment, offset});
}

/** Where the address leads, the `#` left out; undefined when nothing is called so. */
export function positionOfFragment(column: Column, fragment: string): Position | undefined {
	const {document} = column;
	const note = noteOf(document, `#${fragment}`);
	if (note !== undefined) return {segment: note, line: 0};
	const name = decoded(fragment);
	const line = anchorsOf(document).get(name);
	if (line !== undefined) return positionOfLine(column, line);
	const heading = headingOfFragment(document, fragment);
	if (heading) return {segment: heading.segment, line: 0};
	return /^(?:top)?$/i.test(name) ? {segment: 0, line: 0} : undefined;
}

/** The heading that the address names: by its exact slug, else by one that other programs would make of it. */
export function headingOfFragment(document: Document, fragment: string): DocumentHeading | undefined {
	const name = decoded(fragment)
		.replace(/^.*#(?=.)/s, '')
		.replace(/^user-content-/, '');
	const {exact, loose} = slugsIn(document);
	const at = exact.indexOf(headingSlug(name));
	const wanted = looseSlug(name);
	const index = at >= 0 ? at : exact.findIndex((each, index) => each !== '' && loose[index] === wanted);
	return document.headings[index];
}

/** An address as people write it: `#中文` for `#%E4%B8%AD%E6%96%87`. */
export function readableAddress(address: string): string {
	try {
		return address.startsWith('#') ? decodeURIComponent(address) : decodeURI(address);
	} catch {
		return address;
	}
}

function decoded(fragment: string): string {
	return readableAddress(`#${fragment}`).slice(1);
}

interface Slugs {
	exact: string[];
	/** As other programs make them. */
	loose: string[];
}

const knownSlugs = new WeakMap<Document, Slugs>();

/** The slugs of the headings in order; a link that is chosen asks for them with each picture of the screen. */
function slugsIn(document: Document): Slugs {
	const known = knownSlugs.get(document);
	if (known) return known;
	const exact = headingSlugs(document.headings);
	const slugs = {exact, loose: exact.map(looseSlug)};
	knownSlugs.set(document, slugs);
	return slugs;
}

const remembered = new WeakMap<Document, Map<string, number>>();

/** Lines of the source by the names of their anchors. */
function anchorsOf(document: Document): Map<string, number> {
	const known = remembered.get(document) ?? foundAnchors(document);
	remembered.set(document, known);
	return known;
}

/** Tags with `id` or `name`, the braces at the end of a line that hold an id, and `^id` as notes end a block with it. */
const anchorSource =
	/<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))|\{:?[^{}\n]*?#([^\s{}]+)[^{}\n]*\}[ \t]*$|(?:^|[ \t])(\^[a-z\d][\w-]*)[ \t]*$/gim;

/** By the source, since the page shows nothing of them; the first of two wins, as in browsers. */
function foundAnchors(document: Document): Map<string, number> {
	const {blocks, article} = document;
	const {body, bodyLine} = article;
	const ends = blocks.map(({line, token}) => line + lineEnds(token.raw.trimEnd()));
	const anchors = new Map<string, number>();
	let line = bodyLine;
	let at = 0;
	// Anchors come line after line, so that a block that ends above one ends above all that follow.
	let next = 0;
	for (const match of body.matchAll(anchorSource)) {
		line += lineEnds(body.slice(at, match.index));
		at = match.index;
		const name = match.slice(1).find(name => name !== undefined);
		while (next < blocks.length && (ends[next] ?? 0) < line) next++;
		const isBelow = match[0].startsWith('^');
		const shown = isBelow ? blocks[next - 1]?.line : shownLine(blocks[next], line);
		if (name !== undefined && shown !== undefined && !anchors.has(name)) anchors.set(name, shown);
	}
	return anchors;
}

/** This line if the block holds it, else that of the block, which is the first after it; undefined within code. */
function shownLine(block: Block | undefined, line: number): number | undefined {
	return block && block.token.type !== 'code' ? Math.max(block.line, line) : undefined;
}
