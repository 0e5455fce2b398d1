// Handles text whose width differs between terminals, which disagree about clusters (skin tones, families, flags, spacing marks …);
// without wrapping, overlong text overwrites the last column. So a line is laid out for the greatest width that any terminal may
// give it, and aligned parts are positioned by column number.

import {sum} from '../../core/sum.ts';
import {columns} from '../../core/text/columns.ts';
import {slice} from '../../page/line/columns.ts';

/** A part of a line that is placed at a fixed column, whatever precedes it. */
export interface LinePart {
	/** In UTF-16 units of the line. */
	at: number;
	/** From 0. */
	column: number;
	text: string;
}

/** The parts of a plain line: a new one starts after two or more spaces that follow text of uncertain width. */
export function lineParts(line: string): LinePart[] {
	if (!uncertain.test(line)) return [{at: 0, column: 0, text: line}];
	const placed: LinePart[] = [];
	let at = 0;
	for (const gap of line.matchAll(/ {2,}(?=[^ ])/g)) {
		const end = gap.index + gap[0].length;
		if (!uncertain.test(line.slice(at, end))) continue;
		placed.push(linePart(line, at, end));
		at = end;
	}
	return [...placed, linePart(line, at, line.length)];
}

/** The column beyond which no terminal draws this plain line, if its parts are placed. */
export function widestEnd(line: string): number {
	return Math.max(...lineParts(line).map(({column, text}) => column + widestColumns(text)));
}

/** Length in UTF-16 units of the longest prefix of a plain line that fits into `width` columns on every terminal. */
export function lengthWithin(line: string, width: number): number {
	const cut = lineParts(line).find(({column, text}) => column + widestColumns(text) > width);
	return cut ? cut.at + prefixWithin(cut.text, width - cut.column).length : line.length;
}

function linePart(line: string, at: number, end: number): LinePart {
	return {at, column: columns(line.slice(0, at)), text: line.slice(at, end)};
}

/** Everything except letters, punctuation and ideographs whose width terminals agree about. */
const uncertain =
	/[^ -~\xa0-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u203b\u20ac\u2190-\u2193\u2500-\u25a9\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uffdc]/;

/** The greatest width of a text on any terminal, where clusters may be split so that each code point has its own width. */
function widestColumns(text: string): number {
	const known = columns(text);
	if (!uncertain.test(text)) return known;
	return Math.max(known, sum(Array.from(text, character => widestOf(character))));
}

const remembered = new Map<string, number>();

function widestOf(character: string): number {
	if (character <= '~') return 1;
	const width = remembered.get(character) ?? measured(character);
	remembered.set(character, width);
	return width;
}

function measured(character: string): number {
	if (/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u.test(character)) return 2;
	// The frame of a keycap widens its digit; format characters and parts of Korean syllables may be drawn separately.
	if (/[\u20e3\p{Mc}\u1160-\u11ff\ud7b0-\ud7ff]|(?!\u200d)\p{Cf}/u.test(character)) return 1;
	return /\p{M}|\u200d/u.test(character) ? 0 : columns(character);
}

function prefixWithin(text: string, room: number): string {
	let prefix = slice(text, 0, room);
	for (let width = columns(prefix); widestColumns(prefix) > room && width > 0; width--)
		prefix = slice(prefix, 0, width - 1);
	return widestColumns(prefix) > room ? '' : prefix;
}
