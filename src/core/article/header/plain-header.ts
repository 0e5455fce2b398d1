// Metadata at the top of a file without delimiters: title, byline and date of an exported article.

import {startOfUpdate} from '../../date/date-words.ts';
import {bareDate, isDate} from '../../date/parse-date.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';

/**
 * Reads the byline under `# Title` and a blank line and, directly below, a line that is only a date; the byline may be missing. The
 * date decides, because no ordinary paragraph is a name above a date. Undefined if the text begins otherwise. The heading stays in
 * the text, where it is read like any other.
 */
export function readPlainHeader(text: string): FrontMatter | undefined {
	const match = exportedHeader.exec(text.slice(0, longestHeader));
	if (!match) return undefined;
	const {heading = '', byline = '', date: line = ''} = match.groups ?? {};
	const {date, updated} = withUpdate(line.trim());
	if (!isNothingButDate(date) || notAByline.test(byline)) return undefined;
	const fields = {...(byline.trim() && {author: byline.trim()}), date, ...(updated && {updated})};
	const start = heading.length;
	return {fields, problems: [], start, end: match[0].length, line: lineAt(text, start), isExported: true};
}

/** `3 December 2021 (updated 5 December 2021)`: both dates; the line unchanged if the second is not a date. */
function withUpdate(line: string): {date: string; updated?: string} {
	const start = startOfUpdate(line);
	const updated = line.slice(start).replace(/^[ ,;|·.(（–—-]+|[)）]$/g, '');
	return updated !== '' && isDate(updated) ? {date: line.slice(0, start).trim(), updated} : {date: line};
}

/** In UTF-16 units, including a time and a weekday. */
const longestDate = 60;
/** A quick test: date forms take milliseconds on first use, and most lines are words. Other scripts have their own digits. */
const mayHoldNumber = /[\d\u0370-\u1fff\u3000-\uffff]/;

/** A day or month without other words; a year may be a heading. */
export function isNothingButDate(line: string): boolean {
	if (line.length > longestDate || !mayHoldNumber.test(line) || /[。！？!?：:]$/.test(line)) return false;
	return (bareDate(line) ?? '').length >= 'YYYY-MM'.length;
}

/**
 * In UTF-16 units: more than title, byline, date and the blank lines around them take; millions of lines overflow an expression.
 */
const longestHeader = 10_000;
export const blankLine = String.raw`(?:[ \t]*\n)`;
/** The title in either heading syntax, with preceding blank lines. */
export const titleLines = String.raw`${blankLine}*(?:# +[^\n]+\n|[^\n#>*+-][^\n]*\n=+[ \t]*\n)`;
const exportedHeader = new RegExp(
	`^(?<heading>${titleLines}${blankLine}+)` +
		String.raw`(?:(?<byline>[^\n]{1,300})\n)?(?<date>[^\n]{4,60})(?:\n${blankLine}|\n?$)`,
);
/** Other blocks, and sentence punctuation: names contain none, except full stops of initials. */
const notAByline = /^\s*(?:[#>*+|<[!-]|\d+[.)] )|[?!:]\s*$|[.] [A-Z]\w+ [a-z]{2,} [a-z]|^(?:\S+ +){24}|::/;
