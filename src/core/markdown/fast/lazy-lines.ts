// Where lists and quotes are cut that go on for too many lines without being indented or marked ("lazy continuation lines").
// marked copies all of the item for each such line, and joins the rest of a quote anew each time that marked lines follow.

import {endOfLine} from '../dialect/dialect.ts';

/** Lazy lines in a row that one list takes up; what follows is a paragraph below it. */
const mostLazyLines = 1000;
/** More than are meant (`- - - …`): behind each of them marked looks for what a lazy line would go on with. */
const manyMarkers = /(?: {0,3}(?:(?:[*+-]|\d{1,9}[.)]) +|> ?)){24}/y;

/** Part of a text. */
interface Line {
	start: number;
	end: number;
}

/** Finds where the next list ends at the latest that takes up too many lazy lines. To be asked with positions that rise. */
export function createLazyLineSearch(text: string): (position: number) => {start: number} | undefined {
	if (text.length < 2 * mostLazyLines) return () => undefined;
	let next = 0;
	let item: Item = {indent: 0, most: 0};
	return position => {
		next = Math.max(next, position);
		for (let lazy = 0; next < text.length; ) {
			const line = {start: next, end: endOfLine(text, next)};
			const begun = itemAt(text, line);
			const isGoingOn = !begun && isLazy(text, line, item.indent);
			if (isGoingOn && lazy === item.most) return line;
			item = begun ?? item;
			lazy = isGoingOn ? lazy + 1 : 0;
			next = line.end;
		}
		return undefined;
	};
}

interface Item {
	/** Columns that a line must be indented by to be in it. */
	indent: number;
	/** Lazy lines in a row that it takes up. */
	most: number;
}

const itemMarker = / {0,3}(?:[*+-]|\d{1,9}[.)])(?=[ \t\n]|$)/y;

/** The item that begins on a line; undefined where none does. */
function itemAt(text: string, {start, end}: Line): Item | undefined {
	itemMarker.lastIndex = start;
	const marker = itemMarker.exec(text)?.[0].length;
	if (marker === undefined) return undefined;
	const content = columnOfText(text, {start: start + marker, end}, marker);
	// Behind more than four spaces stands code, and behind none at all nothing.
	const indent = content === undefined || content > marker + 4 ? marker + 1 : content;
	return {indent, most: isAt(manyMarkers, text, start) ? 0 : mostLazyLines};
}

/** A blank line ends a run, and an indented one is no lazy line. */
function isLazy(text: string, line: Line, indent: number): boolean {
	const column = columnOfText(text, line, 0);
	return column !== undefined && column < indent;
}

/** Column of the first character that is no space, from 0; undefined in a blank line. Tabs stop at every fourth. */
function columnOfText(text: string, {start, end}: Line, from: number): number | undefined {
	let column = from;
	for (let index = start; index < end; index++) {
		const character = text[index];
		if (character === '\t') column += 4 - (column % 4);
		else if (character === ' ') column++;
		else return character === '\n' ? undefined : column;
	}
	return undefined;
}

/** Lines of a quote that are lexed at once: one expression takes them all, and has room for so many. */
const mostLines = 1000;
/** The same in a quote that goes on behind lines without its mark. */
const mostLinesByTurns = 64;

const quoteMark = / {0,3}>/y;
/** A heading or a rule in a quote: no line without its mark goes on with it. */
const closedLine = / {0,3}> {0,4}(?:#{1,6}(?:[ \t\n]|$)|(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n|$))/y;
const blank = /[ \t]*\n/y;

/** The text up to where the quote at its start ends at the latest. */
export function firstQuote(text: string): string {
	let isLazy = false;
	let most = mostLines;
	let start = 0;
	for (let before = 0, lines = 0; lines < most && start < text.length && !isAt(blank, text, start); lines++) {
		const isMarked = isAt(quoteMark, text, start);
		if (isLazy && isMarked) most = mostLinesByTurns;
		if (!isLazy && !isMarked && isAt(closedLine, text, before)) break;
		isLazy = !isMarked;
		before = start;
		start = endOfLine(text, start);
	}
	return text.slice(0, start);
}

function isAt(expression: RegExp, text: string, position: number): boolean {
	expression.lastIndex = position;
	return expression.test(text);
}
