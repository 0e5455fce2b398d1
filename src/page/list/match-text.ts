// Fits a text with matches into one line around the match, and paints the matches.

import type {Paint, Role} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import type {Range} from '../../core/text/range.ts';
import {safeText} from '../../core/text/safe-text.ts';
import {fitEnd, fitStart} from '../line/columns.ts';

export interface MatchText {
	text: string;
	/** In UTF-16 units of `text`, ascending, not touching. */
	ranges: Range[];
}

/**
 * Paints the matches, and the rest in `role` if given. A match may be part of a grapheme cluster, such as a flag, whose pieces must
 * stay visible.
 */
export function paintMatches({text, ranges}: MatchText, paint: Paint, role?: Role): string {
	const rest = (from: number, to?: number): string => {
		const piece = safeText(text.slice(from, to));
		return role === undefined || piece === '' ? piece : paint(role, piece);
	};
	let painted = '';
	let at = 0;
	for (const [start, end] of ranges) {
		painted += rest(at, start) + paint('match', safeText(text.slice(start, end)));
		at = end;
	}
	return painted + rest(at);
}

/** Cuts the text to `width` columns around the first match, with an ellipsis where something was cut. */
export function fitAround(given: MatchText, width: number): MatchText {
	const whole = withoutTabs(given);
	const {text, ranges} = whole;
	if (columns(text) <= width) return whole;
	const [start, end] = ranges[0] ?? [0, 0];
	const room = Math.max(0, width - columns(text.slice(start, end)));
	const before = columns(text.slice(0, start));
	const after = columns(text.slice(end));
	// A third of the room goes before the match, two thirds after it; what one side does not need goes to the other.
	const left = Math.min(before, Math.max(Math.floor(room / 3), room - after));
	const from = left < before ? start - wordsAtEnd(text.slice(0, start), left - 1).length : 0;
	const used = columns(text.slice(from, end)) + (from > 0 ? 1 : 0) + (after > 0 ? 1 : 0);
	// If the match is too long for the line, it is cut anywhere: cutting at a space might leave nothing.
	const to =
		used <= width
			? end + wordsAtStart(text.slice(end), width - used + 1).length
			: from + fitStart(text.slice(from), width - 2).length;
	return cutOut(whole, from, to);
}

/** Replaces each tab of code by a space: after a place at the start of the line, tab stops would be wrong. */
export function withoutTabs({text, ranges}: MatchText): MatchText {
	return {text: text.replaceAll('\t', ' '), ranges};
}

/** The end of a text that fits a width, starting at a word if words are separated by spaces. */
function wordsAtEnd(text: string, width: number): string {
	const kept = fitEnd(text, width);
	const isWhole = /(?:^|\s)$/.test(text.slice(0, text.length - kept.length));
	return (isWhole ? kept : kept.replace(/^\S*\s+(?=\S)/, '')).trimStart();
}

/** The whole text, or its beginning up to the end of a word, leaving one column for the ellipsis. */
function wordsAtStart(text: string, width: number): string {
	if (columns(text) <= width) return text;
	const kept = fitStart(text, width - 1);
	const isWhole = /^\s/.test(text.slice(kept.length));
	return (isWhole ? kept : kept.replace(/(?<=\S)\s+\S*$/, '')).trimEnd();
}

function cutOut({text, ranges}: MatchText, from: number, to: number): MatchText {
	const before = from > 0 ? '…' : '';
	const shift = before.length - from;
	const kept = ranges.filter(([start, end]) => start < to && end > from);
	return {
		text: before + text.slice(from, to) + (to < text.length ? '…' : ''),
		ranges: kept.map(([start, end]) => [Math.max(start, from) + shift, Math.min(end, to) + shift]),
	};
}
