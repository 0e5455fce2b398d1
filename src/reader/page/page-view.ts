// The page as it is seen: the lines of the column in the middle of the screen, with hits and the chosen link marked, the
// contents beside it where there is room.

import {columns} from '../../core/text/columns.ts';
import {linesFrom} from '../column/column.ts';
import type {SegmentSpan} from '../column/find.ts';
import {type Mark, reversed, withMarks} from '../column/styled-line.ts';
import {leftMargin, textHeight, topShowing} from '../model/geometry.ts';
import type {Model, Page} from '../model/model.ts';
import {segmentRead} from '../model/page.ts';
import {selectedRange, spansBetween} from '../selection/selection.ts';
import {contentsLines, headingIndexAt} from './contents.ts';
import {chosenLink} from './links.ts';
import {hitsOf} from './search.ts';

/** The lines of the page that are on the screen, on a wide one with the contents beside them. */
export function visibleLines(model: Model, page: Page): string[] {
	const {column, top} = page;
	const height = textHeight(model.size);
	const marksOf = createMarks(model, page);
	const text = linesFrom(column, top, height).map(({position, text}) =>
		withMarks(text, marksOf(position.segment, position.line)),
	);
	const side = sideContents(model, page);
	const margin = leftMargin(model);
	return Array.from({length: Math.max(text.length, side.length)}, (_, row) => {
		const beside = side[row] ?? '';
		const line = text[row] ?? '';
		return line === '' ? beside : beside + ' '.repeat(Math.max(0, margin - columns(beside))) + line;
	});
}

/** Columns of the screen, and of the margin, from which on the contents have room beside the text. */
const wideScreen = 140;
const wideMargin = 20;

/** The headings around the one being read, which is marked; none where there is no room, or nothing to choose from. */
function sideContents(model: Model, page: Page): string[] {
	const {size, theme} = model;
	const margin = leftMargin(model);
	if (size.width < wideScreen || margin < wideMargin || page.document.headings.length < 2) return [];
	const current = headingIndexAt(page, segmentRead(page));
	const lines = contentsLines(page, margin - sideIndent.length - gapBeside);
	const height = textHeight(size);
	const top = topShowing(Math.max(0, current), {top: current - Math.floor(height / 2), count: lines.length, height});
	return lines.slice(top, top + height).map((line, row) => {
		return top + row === current ? ` ▸ ${line}` : theme.faint(sideIndent + line);
	});
}

const sideIndent = '   ';
const gapBeside = 3;

function createMarks(model: Model, page: Page): (segment: number, line: number) => Mark[] {
	const {find, column, hit, link} = page;
	const hits = find && hitsOf(column, find);
	const linkSpans = chosenLink(model, page)?.spans ?? [];
	const style = matchStyle(model);
	const chosen = chosenSpans(model, page);
	return (segment, line) => {
		const chosenMarks = marksOn(chosen(segment), line, reversed);
		if (chosenMarks.length > 0) return chosenMarks;
		const linkMarks = segment === link?.segment ? marksOn(linkSpans, line, reversed) : [];
		if (linkMarks.length > 0) return linkMarks;
		return (hits?.on(segment, line) ?? []).flatMap(({occurrence, index}) => {
			const isCurrent = segment === hit?.segment && index === hit.index;
			return marksOn(occurrence.spans, line, isCurrent ? reversed : style);
		});
	};
}

/** The sentence that is read aloud, else the selection. */
function chosenSpans({speech}: Model, page: Page): (segment: number) => SegmentSpan[] {
	const {document, selection} = page;
	if (speech) return segment => spansBetween(page, segment, [speech.place, speech.place]);
	if (!selection) return () => [];
	const range = selectedRange(document, selection);
	return segment => spansBetween(page, segment, range);
}

function marksOn(spans: SegmentSpan[], line: number, style: Mark['style']): Mark[] {
	return spans.filter(span => span.line === line).map(({start, end}) => ({start, end, style}));
}

/** A hit must be seen without colours too. */
function matchStyle({theme}: Model): Mark['style'] {
	return theme.match('x') === 'x' ? text => `\x1b[4m${text}\x1b[24m` : theme.match;
}
