// Draws the page: the lines of the column in the middle of the screen, with hits and the selected link marked, and the contents
// beside it if there is room.

import type {AnchoredNote} from '../../core/note/note.ts';
import {columns} from '../../core/text/columns.ts';
import {linesFrom, type Position} from '../column/column.ts';
import type {SegmentSpan} from '../column/find.ts';
import {type Mark, reversed, withMarks} from '../column/styled-line.ts';
import {leftMargin, textHeight, topShowing} from '../model/geometry.ts';
import type {Model, Page} from '../model/model.ts';
import {segmentRead} from '../model/page.ts';
import {noteSegments, noteSpans} from '../notes/note-places.ts';
import {chosenNote} from '../notes/notes.ts';
import {selectedRange, spansBetween} from '../selection/selection.ts';
import {contentsLines, headingIndexAt} from './contents.ts';
import {chosenLink} from './links.ts';
import {hitsOf} from './search.ts';

/** The visible lines of the page, on a wide screen with the contents beside them. */
export function visibleLines(model: Model, page: Page): string[] {
	const {column, top} = page;
	const height = textHeight(model.size);
	const marksOf = createMarks(model, page);
	const signOf = createSigns(page);
	const lines = linesFrom(column, top, height);
	const text = lines.map(({position, text}) => withMarks(text, marksOf(position.segment, position.line)));
	const side = sideContents(model, page);
	const margin = leftMargin(model);
	return Array.from({length: Math.max(text.length, side.length)}, (_, row) => {
		const beside = side[row] ?? '';
		const line = text[row] ?? '';
		const position = lines[row]?.position;
		const sign = position && margin >= signWidth ? signOf(position) : '';
		const gap = Math.max(0, margin - columns(beside) - columns(sign));
		return line === '' ? beside : beside + ' '.repeat(gap) + sign + line;
	});
}

/** Columns of a margin sign and the space after it. */
const signWidth = 2;

const writtenSign = '» ';

/** Returns a function that gives the margin sign of a line with a highlight or note. */
function createSigns(page: Page): (position: Position) => string {
	const found = new Map<number, {line: number; sign: string}[]>();
	const signsOf = (segment: number) => {
		const known = found.get(segment) ?? page.notes.flatMap(note => lineSigns(page, segment, note));
		found.set(segment, known);
		return known;
	};
	return ({segment, line}) => {
		const here = signsOf(segment).filter(each => each.line === line);
		return (here.find(({sign}) => sign === writtenSign) ?? here[0])?.sign ?? '';
	};
}

/** The sign for a note's text goes beside the first line. */
function lineSigns(page: Page, segment: number, note: AnchoredNote): {line: number; sign: string}[] {
	const lines = [...new Set(noteSpans(page, segment, note).map(({line}) => line))];
	const isFirst = noteSegments(page, note)[0] === segment;
	return lines.map((line, index) => ({line, sign: note.text !== '' && isFirst && index === 0 ? writtenSign : '▌ '}));
}

/** Columns of the screen, and of the margin, from which on the contents fit beside the text. */
const wideScreen = 140;
const wideMargin = 20;

/** The headings around the current one, which is marked; none if there is no room, or nothing to choose from. */
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
	const noted = createNoteMarks(page);
	return (segment, line) => {
		const chosenMarks = marksOn(chosen(segment), line, reversed);
		if (chosenMarks.length > 0) return chosenMarks;
		const linkMarks = segment === link?.segment ? marksOn(linkSpans, line, reversed) : [];
		if (linkMarks.length > 0) return linkMarks;
		const hitMarks = (hits?.on(segment, line) ?? []).flatMap(({occurrence, index}) => {
			const isCurrent = segment === hit?.segment && index === hit.index;
			return marksOn(occurrence.spans, line, isCurrent ? reversed : style);
		});
		return hitMarks.length > 0 ? hitMarks : noted(segment, line);
	};
}

/** Underlines highlighted words; where two notes overlap, the first wins. */
function createNoteMarks(page: Page): (segment: number, line: number) => Mark[] {
	return (segment, line) => {
		const marks: Mark[] = [];
		for (const note of page.notes) {
			for (const mark of marksOn(noteSpans(page, segment, note), line, underlined)) {
				if (marks.every(other => other.end <= mark.start || mark.end <= other.start)) marks.push(mark);
			}
		}
		return marks.sort((a, b) => a.start - b.start);
	};
}

function underlined(text: string): string {
	return `\x1b[4m${text}\x1b[24m`;
}

/** The sentence being read aloud, otherwise the selection, otherwise the selected note. */
function chosenSpans(model: Model, page: Page): (segment: number) => SegmentSpan[] {
	const {speech} = model;
	const {document, selection} = page;
	if (speech) return segment => spansBetween(page, segment, [speech.place, speech.place]);
	if (selection) {
		const range = selectedRange(document, selection);
		return segment => spansBetween(page, segment, range);
	}
	const note = chosenNote(model, page);
	return segment => (note ? noteSpans(page, segment, note) : []);
}

function marksOn(spans: SegmentSpan[], line: number, style: Mark['style']): Mark[] {
	return spans.filter(span => span.line === line).map(({start, end}) => ({start, end, style}));
}

/** A hit must be visible even without colours. */
function matchStyle({theme}: Model): Mark['style'] {
	return theme.match('x') === 'x' ? underlined : theme.match;
}
