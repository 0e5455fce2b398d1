// Lays out a key-word-in-context concordance: matches are aligned in a column, so that the eye can run down them.

import type {Result} from '../../core/query/hit.ts';
import {passageRanges} from '../../core/query/hit.ts';
import type {Paint} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import {tokensOf} from '../../core/text/fold.ts';
import type {Range} from '../../core/text/range.ts';
import {safeText} from '../../core/text/safe-text.ts';
import {fitEnd, fitStart} from '../line/columns.ts';

export interface ConcordanceLook {
	/** Width of the terminal in columns; undefined for a program, which gets places in full. */
	width: number | undefined;
	paint: Paint;
}

/** A line of a concordance, with its sort keys: the folded words next to the match, nearest first. */
export interface ConcordanceLine {
	line: string;
	left: string;
	right: string;
}

/** One line per match: its context in the passage, then its place. */
export function concordanceLines({entry, hits, passages}: Result, {width, paint}: ConcordanceLook): ConcordanceLine[] {
	return hits.flatMap(hit => {
		const whole = hit.passage === undefined ? hit.text : (passages()[hit.passage]?.text ?? hit.text);
		const text = whole.replaceAll('\t', ' ');
		const place = `${entry.name}:${hit.line}`;
		const room = width === undefined ? pipeRoom : roomBeside(place, width);
		return passageRanges([hit]).map(range => ({
			line: `${inContext({text, range}, room, paint)}  ${paint('name', place)}`,
			left: tokensOf(text.slice(Math.max(0, range[0] - sortedBy), range[0]))
				.reverse()
				.join(' '),
			right: tokensOf(text.slice(range[1], range[1] + sortedBy)).join(' '),
		}));
	});
}

/** In UTF-16 units: length of the context used for sorting, a few words. */
const sortedBy = 60;

interface Room {
	/** Columns before the match. */
	left: number;
	/** Total columns. */
	width: number;
}

/** The layout in a pipe. */
const pipeRoom: Room = {left: 40, width: 100};
/** Columns that suffice for most places. */
const usualPlace = 20;

/**
 * Aligns matches whatever the length of their places. Places are the purpose of a line, so a long one takes room from the text
 * after the match, and if none is left the line grows.
 */
function roomBeside(place: string, width: number): Room {
	const left = Math.max(8, Math.floor((width - usualPlace - 2) * 0.4));
	return {left, width: Math.max(left + 12, width - columns(place) - 2)};
}

interface OneMatch {
	text: string;
	range: Range;
}

/** The match with its context, padded to the width. */
function inContext({text, range: [start, end]}: OneMatch, {left, width}: Room, paint: Paint): string {
	// A match may be part of a grapheme cluster, such as a flag, whose pieces must stay visible.
	const before = fitEnd(safeText(text.slice(0, start)), left);
	const match = fitStart(safeText(text.slice(start, end)), width - left);
	const after = fitStart(safeText(text.slice(end)), width - left - columns(match));
	const filling = ' '.repeat(width - left - columns(match) - columns(after));
	return ' '.repeat(left - columns(before)) + before + paint('match', match) + after + filling;
}
