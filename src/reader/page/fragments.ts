// Locates parts of an article: by source line, or by the fragment after `#` in an address.

import {anchorsOf, lineOfAnchor} from '../../core/article/parts/anchors.ts';
import {calledHeading} from '../../core/article/parts/called-heading.ts';
import {textsOf} from '../../core/markdown/block-text.ts';
import {type Column, firstPosition, type Position, positionOf} from '../column/column.ts';
import {blockAt, type Document, type DocumentHeading, noteOf, segmentOfLine} from '../column/document.ts';

/** The page line for a line of the source file: its block and, within it, its paragraph. */
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

/** Where a fragment, without `#`, leads; undefined if nothing has that name. */
export function positionOfFragment(column: Column, fragment: string): Position | undefined {
	const {document} = column;
	const note = noteOf(document, `#${fragment}`);
	if (note !== undefined) return {segment: note, line: 0};
	const name = decoded(fragment);
	const line = lineOfAnchor(anchorsOf(document.article), name);
	if (line !== undefined) return positionOfLine(column, line);
	const heading = headingOfFragment(document, fragment);
	if (heading) return {segment: heading.segment, line: 0};
	return /^(?:top)?$/i.test(name) ? {segment: 0, line: 0} : undefined;
}

/** The heading that a fragment names. */
export function headingOfFragment(document: Document, fragment: string): DocumentHeading | undefined {
	return calledHeading(document.headings, decoded(fragment));
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
