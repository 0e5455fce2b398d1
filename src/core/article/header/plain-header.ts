// Metadata at the top of a file without delimiters: title, byline and date of an exported article.

import {beginsWithUpdate, startOfUpdate} from '../../date/date-words.ts';
import {bareDate, isDate} from '../../date/parse-date.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';
import {isAgency} from './byline-words.ts';
import {arePersons} from './bylines.ts';
import {isBylineOfNames} from './names-only.ts';

/**
 * Reads the lines under `# Title` and a blank line: a byline and, directly below, a line that is only a date; the byline may be
 * missing. The date decides, because no ordinary paragraph is a name above a date. Other lines must be bylines, agencies, updates or
 * reading times beyond doubt. Undefined if the text begins otherwise. The heading stays in the text, where it is read like any
 * other.
 */
export function readPlainHeader(text: string): FrontMatter | undefined {
	return headerBelow(titleAbove, text) ?? headerBelow(subtitleAbove, text);
}

function headerBelow(above: RegExp, text: string): FrontMatter | undefined {
	const match = above.exec(text.slice(0, longestHeader));
	if (!match) return undefined;
	const {heading = '', subtitle = '', lines = ''} = match.groups ?? {};
	const fields = fieldsOf(lines.split('\n').map(line => line.trim()));
	if (!fields || isBylineOfNames(subtitle)) return undefined;
	const start = heading.length;
	const isExported = !/^[*_]/.test(lines);
	return {fields, problems: [], start, end: match[0].length, line: lineAt(text, start), isExported};
}

/** Undefined if the lines are not a header. */
function fieldsOf(lines: string[]): Record<string, string> | undefined {
	const read = lines.map(line => datesIn(line.replace(emphasized, '$2')));
	const [first, second, ...more] = read.filter(dates => dates !== undefined);
	if (!first || more.length > 0 || (second && !beginsWithUpdate(second.date))) return undefined;
	const names = lines.filter((line, index) => read[index] === undefined && !readingTime.test(line));
	const isUsual = names.length === 1 && names[0] === lines[0] && read[1] !== undefined;
	if (isUsual ? notAByline.test(names[0] ?? '') : !names.every(isCertain)) return undefined;
	const persons = names.filter(name => !isAgency(name));
	const author = (persons.length > 0 ? persons : names).join('; ');
	return {...(author !== '' && {author}), ...(second && {updated: second.date}), ...first};
}

const emphasized = /^([*_]{1,3})([^*_]+)\1$/;

/** A byline or an agency wherever it stands. */
function isCertain(line: string): boolean {
	return isAgency(line) || isBylineOfNames(line) || arePersons(line);
}

/** Without emphasis and links. */
export function unmarked(markdown: string): string {
	return markdown
		.trim()
		.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
		.replace(/^([*_]{1,3})(.*)\1$/, '$2')
		.replace(/(?<![^\s])([*_]{1,3})([^*_]+)\1/g, '$2')
		.trim();
}

/** Fields; an interface would have no index signature. */
type Dates = {date: string; updated?: string};

/** The dates of a line that has nothing else: `3 December 2021 (updated 5 December 2021) | 5 min read`. */
export function datesIn(line: string): Dates | undefined {
	if (line.length > longestDate * 2 || !mayHoldNumber.test(line)) return undefined;
	const bare = line
		.split(/(?<=\S) (?=[|·•] )/)
		.filter(part => !readingTime.test(part))
		.join(' ');
	const start = startOfUpdate(bare);
	const updated = bare.slice(start).replace(/^[ ,;|·.(（–—-]+|[)）]$/g, '');
	const dates = updated !== '' && isDate(updated) ? {date: bare.slice(0, start).trim(), updated} : {date: bare};
	return isNothingButDate(dates.date) ? dates : undefined;
}

/** A number of minutes, and no sentence: `5 min read`, `Lesezeit: 4 Min.`, `約3分`. */
const readingTime =
	/^(?:[|·•] )?[^\d.!?]{0,30}\d{1,3} ?(?:min|мин|хв|λεπτ|분|分|dk|perc|phút|menit|דק|دق|นาที|मिनट)[^\d.!?]{0,20}\.?$/i;

/** In UTF-16 units, including a time and a weekday. */
const longestDate = 60;
/** A quick test: date forms take milliseconds on first use, and most lines are words. Other scripts have their own digits. */
const mayHoldNumber = /[\d\u0370-\u1fff\u3000-\uffff]/;

/** A day or month without other words; a year may be a heading. */
function isNothingButDate(line: string): boolean {
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
/** The name of a section above the title, in a line of its own. */
export const sectionLine = String.raw`(?:${blankLine}*[^\s#>*+|<[!(=-][^\n]{1,50}[^\s.!?:,;=-][ \t]*\n${blankLine}+(?=#))?`;
/** A subtitle in emphasis below the title. */
export const subtitleLine = String.raw`(?<mark>[*_]{1,3})(?<subtitle>[^\s*_][^\n]{1,400})\k<mark>[ \t]*\n${blankLine}+`;
const textLine = String.raw`(?!${blankLine})[^\n]{1,300}`;
const linesBelow = String.raw`(?<lines>(?:${textLine}\n){0,3}${textLine})(?:\n${blankLine}|\n?$)`;
const titleAbove = new RegExp(`^(?<heading>${sectionLine}${titleLines}${blankLine}+)${linesBelow}`);
const subtitleAbove = new RegExp(`^(?<heading>${sectionLine}${titleLines}${blankLine}+${subtitleLine})${linesBelow}`);
/** Other blocks, and sentence punctuation: names contain none, except full stops of initials. */
const notAByline = /^\s*(?:[#>*+|<[!-]|\d+[.)] )|[?!:]\s*$|[.] [A-Z]\w+ [a-z]{2,} [a-z]|^(?:\S+ +){24}|::/;
