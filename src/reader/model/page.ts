// The page being read: scrolling, and what follows from the scroll position.

import {
	type Anchor,
	anchorOf,
	type Column,
	type ColumnSize,
	createColumn,
	earlier,
	fractionAt,
	isBefore,
	lastTop,
	linesFrom,
	moved,
	type Position,
	positionOf,
} from '../column/column.ts';
import type {Document} from '../column/document.ts';
import {columnWidth, leftMargin, textHeight} from './geometry.ts';
import type {Model, Page, Size} from './model.ts';

/** The part of a model that determines the layout of a page. */
export type PageFrame = Pick<Model, 'size' | 'measure' | 'showsPictures'>;

/** The document laid out for the screen. */
export function columnOf(document: Document, frame: PageFrame): Column {
	return createColumn(document, columnSize(frame));
}

/** Most rows of a picture: placeholder cells can't number more. */
const mostRows = 60;

function columnSize(frame: PageFrame): ColumnSize {
	const pictureRows = frame.showsPictures
		? Math.max(1, Math.min(mostRows, Math.floor((frame.size.height * 2) / 3)))
		: 0;
	return {width: columnWidth(frame), room: frame.size.width - leftMargin(frame), pictureRows};
}

/** Scrolls by a number of lines, at most to the last full screen. */
export function scrolled(page: Page, by: number, size: Size): Page {
	const {column, top} = page;
	const target = moved(column, top, by);
	if (by <= 0) return withTop(page, target);
	const last = lastTop(column, textHeight(size));
	return withTop(page, isBefore(last, top) ? top : earlier(target, last));
}

/** Scrolls a line to the top, even if the end of the article leaves rows empty below. */
export function withTop(page: Page, top: Position): Page {
	if (top.segment === page.top.segment && top.line === page.top.line) return page;
	return {...page, top, anchor: anchorOf(page.column, top)};
}

/** Scrolls a line into view, to a third of the screen's height, unless it is visible already. */
export function showing(page: Page, position: Position, size: Size): Page {
	if (isInView(page, position, size)) return page;
	const height = textHeight(size);
	const above = moved(page.column, position, -Math.floor(height / 3));
	return withTop(page, earlier(above, lastTop(page.column, height)));
}

/** Whether a line is on the screen. */
export function isInView({column, top}: Page, position: Position, size: Size): boolean {
	const bottom = moved(column, top, textHeight(size) - 1);
	return !isBefore(position, top) && !isBefore(bottom, position);
}

/** Lays out the page for another screen, with the same text at the top. */
export function reflow(page: Page, from: Size, frame: PageFrame): Page {
	const wanted = columnSize(frame);
	const isSame = Object.entries(wanted).every(([name, size]) => page.column[name as keyof ColumnSize] === size);
	const column = isSame ? page.column : columnOf(page.document, frame);
	const top = column === page.column ? page.top : positionOf(column, page.anchor);
	const wasPastEnd = isBefore(lastTop(page.column, textHeight(from)), page.top);
	return {...page, column, top: wasPastEnd ? top : earlier(top, lastTop(column, textHeight(frame.size)))};
}

/** Whether the last line of the article is on the screen. */
export function isAtEnd({column, top}: Page, size: Size): boolean {
	return !isBefore(top, lastTop(column, textHeight(size)));
}

/** The fraction of the article up to the bottom of the screen, from 0 to 1. */
export function fractionSeen(page: Page, size: Size): number {
	if (isAtEnd(page, size)) return 1;
	return fractionAt(page.column, moved(page.column, page.top, textHeight(size)));
}

/** The segment being read: that of the first non-blank line on the screen. */
export function segmentRead({column, top}: Page): number {
	const first = linesFrom(column, top, 2).find(({text}) => text !== '');
	return first?.position.segment ?? top.segment;
}

/** Whether two anchors denote the same place. */
export function sameAnchor(a: Anchor, b: Anchor): boolean {
	return a.segment === b.segment && a.offset === b.offset;
}
