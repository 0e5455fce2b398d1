// Metadata at the top of a file without a fence around it: the title, byline and date of an exported article.

import {startOfUpdate} from '../../date/date-words.ts';
import {isBareDate, isDate, parseDate} from '../../date/parse-date.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';

/**
 * Reads the byline under `# Title` and a blank line and, right under it, a line that is nothing but a date; the byline may be
 * missing. The date decides: no ordinary paragraph is a name over a date. Undefined where the text begins otherwise. The
 * heading stays in the text, where it is read as every heading is.
 */
export function readPlainHeader(text: string): FrontMatter | undefined {
	const match = exportedHeader.exec(text.slice(0, longestHeader));
	const {heading = '', byline = '', date: line = ''} = match?.groups ?? {};
	const {date, updated} = withUpdate(line.trim());
	if (!match || !isNothingButDate(date) || notAByline.test(byline)) return undefined;
	const fields = {...(byline.trim() && {author: byline.trim()}), date, ...(updated && {updated})};
	const start = heading.length;
	return {fields, problems: [], start, end: match[0].length, line: lineAt(text, start), isExported: true};
}

/** `3 December 2021 (updated 5 December 2021)`: both days; the line as it is where the second is none. */
function withUpdate(line: string): {date: string; updated?: string} {
	const start = startOfUpdate(line);
	const updated = line.slice(start).replace(/^[ ,;|·.(（–—-]+|[)）]$/g, '');
	return updated !== '' && isDate(updated) ? {date: line.slice(0, start).trim(), updated} : {date: line};
}

/** In UTF-16 units, with a time and the name of a day. */
const longestDate = 60;
/** The forms of dates take milliseconds at first use, and most lines that are asked about are words: other scripts have figures of their own. */
const mayHoldNumber = /[\d\u0370-\u1fff\u3000-\uffff]/;

/** A day or a month, with no other words: a year, or about a year, may be a heading's. */
export function isNothingButDate(line: string): boolean {
	if (line.length > longestDate || !mayHoldNumber.test(line) || /[。！？!?：:]$/.test(line)) return false;
	return (parseDate(line, 'pl') ?? '').length >= 'YYYY-MM'.length && isBareDate(line);
}

/** More than a title, a byline and a date take, and blank lines around them; millions of those overflow an expression. */
const longestHeader = 10_000;
export const blankLine = String.raw`(?:[ \t]*\n)`;
/** The title of a text, as either kind of heading, and whatever is blank above it. */
export const titleLines = String.raw`${blankLine}*(?:# +[^\n]+\n|[^\n#>*+-][^\n]*\n=+[ \t]*\n)`;
const exportedHeader = new RegExp(
	`^(?<heading>${titleLines}${blankLine}+)` +
		String.raw`(?:(?<byline>[^\n]{1,300})\n)?(?<date>[^\n]{4,60})(?:\n${blankLine}|\n?$)`,
);
/** Other blocks, and what ends or breaks a sentence: names have none of them but the point of an initial. */
const notAByline = /^\s*(?:[#>*+|<[!-]|\d+[.)] )|[?!:]\s*$|[.] [A-Z]\w+ [a-z]{2,} [a-z]|^(?:\S+ +){24}|::/;
