// Key words in context: each match in the same columns, so that the eye runs down them.

import type {Result} from '../../core/query/hit.ts';
import {passageRanges} from '../../core/query/hit.ts';
import type {Paint} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import type {Range} from '../../core/text/range.ts';
import {safeText} from '../../core/text/safe-text.ts';
import {cut, fitEnd, fitStart} from '../line/columns.ts';

export interface ConcordanceLook {
	/** Columns of the terminal; undefined for a program, to which places are given whole. */
	width: number | undefined;
	paint: Paint;
}

/** One line a match: what stands around it in its passage, then its place. */
export function concordanceLines({entry, hits, passages}: Result, {width, paint}: ConcordanceLook): string[] {
	const room = Math.max(minWidth, width === undefined ? pipeWidth : width - placeWidth - 2);
	return hits.flatMap(hit => {
		const text = hit.passage === undefined ? hit.text : (passages()[hit.passage]?.text ?? hit.text);
		const place = `${entry.name}:${hit.line}`;
		const shown = width === undefined ? place : cut(place, placeWidth);
		return passageRanges([hit]).map(range => `${inContext(text, range, room, paint)}  ${paint('name', shown)}`);
	});
}

/** Columns of a place on a terminal. */
const placeWidth = 20;
/** Columns of the text in a pipe. */
const pipeWidth = 100;
/** Fewest columns of the text. */
const minWidth = 20;

/** The match two fifths from the left, filled to the width. */
function inContext(text: string, [start, end]: Range, width: number, paint: Paint): string {
	const left = Math.floor(width * 0.4);
	// A match may be a part of a flag, whose pieces are not to hide.
	const before = fitEnd(safeText(text.slice(0, start)), left);
	const match = fitStart(safeText(text.slice(start, end)), width - left);
	const after = fitStart(safeText(text.slice(end)), width - left - columns(match));
	const filling = ' '.repeat(width - left - columns(match) - columns(after));
	return ' '.repeat(left - columns(before)) + before + paint('match', match) + after + filling;
}
