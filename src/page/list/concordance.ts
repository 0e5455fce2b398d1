// Key words in context: each match in the same columns, so that the eye runs down them.

import type {Result} from '../../core/query/hit.ts';
import {passageRanges} from '../../core/query/hit.ts';
import type {Paint} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import {tokensOf} from '../../core/text/fold.ts';
import type {Range} from '../../core/text/range.ts';
import {safeText} from '../../core/text/safe-text.ts';
import {fitEnd, fitStart} from '../line/columns.ts';

export interface ConcordanceLook {
	/** Columns of the terminal; undefined for a program, to which places are given whole. */
	width: number | undefined;
	paint: Paint;
}

/** A line of a concordance, and what it is sorted by: the words beside the match, folded, the nearest first. */
export interface ConcordanceLine {
	line: string;
	left: string;
	right: string;
}

/** One line a match: what stands around it in its passage, then its place. */
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

/** UTF-16 units beside a match that lines are sorted by: some words. */
const sortedBy = 60;

interface Room {
	/** Columns before the match. */
	left: number;
	/** Columns of all. */
	width: number;
}

/** The text in a pipe. */
const pipeRoom: Room = {left: 40, width: 100};
/** Columns that most places take. */
const usualPlace = 20;

/**
 * Matches stand under each other whatever their places are. A place is what the line is for: the text after the match gives way to
 * a long one, and where there is none left the line grows.
 */
function roomBeside(place: string, width: number): Room {
	const left = Math.max(8, Math.floor((width - usualPlace - 2) * 0.4));
	return {left, width: Math.max(left + 12, width - columns(place) - 2)};
}

interface OneMatch {
	text: string;
	range: Range;
}

/** The match behind what stands to its left, filled to the width. */
function inContext({text, range: [start, end]}: OneMatch, {left, width}: Room, paint: Paint): string {
	// A match may be a part of a flag, whose pieces are not to hide.
	const before = fitEnd(safeText(text.slice(0, start)), left);
	const match = fitStart(safeText(text.slice(start, end)), width - left);
	const after = fitStart(safeText(text.slice(end)), width - left - columns(match));
	const filling = ' '.repeat(width - left - columns(match) - columns(after));
	return ' '.repeat(left - columns(before)) + before + paint('match', match) + after + filling;
}
