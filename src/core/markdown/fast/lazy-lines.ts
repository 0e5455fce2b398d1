// Cuts lists and quotes that continue for too many lines without indentation or marker ("lazy continuation lines"). For each such
// line marked copies the whole item, and it joins the rest of a quote anew each time marked lines follow.

import {endOfLine} from '../dialect/dialect.ts';

/** Limit on consecutive lazy lines in a list; the rest is a paragraph below it. */
const mostLazyLines = 1000;
/** More nested markers than anyone means (`- - - …`): after each of them marked searches for continuation lines. */
const manyMarkers = /(?: {0,3}(?:(?:[*+-]|\d{1,9}[.)]) +|> ?)){24}/y;

/** A part of a text. */
interface Line {
	start: number;
	end: number;
}

/** Finds the latest end of the next list with too many lazy lines. Must be called with ascending positions. */
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
	/** Columns by which a line must be indented to belong to it. */
	indent: number;
	/** Limit on its consecutive lazy lines. */
	most: number;
}

const itemMarker = / {0,3}(?:[*+-]|\d{1,9}[.)])(?=[ \t\n]|$)/y;

/** The item that begins on a line; undefined if there is none. */
function itemAt(text: string, {start, end}: Line): Item | undefined {
	itemMarker.lastIndex = start;
	const marker = itemMarker.exec(text)?.[0].length;
	if (marker === undefined) return undefined;
	const content = columnOfText(text, {start: start + marker, end}, marker);
	// After more than four spaces follows code, and without a space there is no content.
	const indent = content === undefined || content > marker + 4 ? marker + 1 : content;
	return {indent, most: isAt(manyMarkers, text, start) ? 0 : mostLazyLines};
}

/** A blank line ends a run, and an indented line is not lazy. */
function isLazy(text: string, line: Line, indent: number): boolean {
	const column = columnOfText(text, line, 0);
	return column !== undefined && column < indent;
}

/** Column of the first non-space character, from 0; undefined in a blank line. Tab stops are four columns apart. */
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

/** Limit on the lines of a quote lexed at once, because a single expression matches them all with limited space. */
const mostLines = 1000;
/** The limit for a quote that continues on lines without its marker. */
const mostLinesByTurns = 64;

const quoteMark = / {0,3}>/y;
/** A heading or rule in a quote, which no lazy line can continue. */
const closedLine = / {0,3}> {0,4}(?:#{1,6}(?:[ \t\n]|$)|(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?:\n|$))/y;
const blank = /[ \t]*\n/y;

/** The text up to the latest end of the quote at its start. */
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
