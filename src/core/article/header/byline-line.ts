// A byline in a paragraph of its own under the title: `By Jane Doe`, `Von Jane Doe, 27. Dezember 2023`, `文/张三`.

import {isBareDate} from '../../date/parse-date.ts';
import {guessedLanguage} from '../../text/guess-language.ts';
import {foldKey, metadataFields, namesAuthor} from '../field-names.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';
import {withoutByline} from './byline-words.ts';
import {arePersons, placedNames} from './bylines.ts';
import {isGiven} from './last-first.ts';
import {isBylineOfNames} from './names-only.ts';
import {blankLine, datesIn, sectionLine, subtitleLine, titleLines, unmarked} from './plain-header.ts';

/**
 * Reads a byline under `# Title`, or under a lone line that is the title: a paragraph that begins like one and contains only names,
 * with a date after them or in the adjacent paragraph. Undefined for anything else: a sentence stays in the text.
 */
export function readBylineLine(text: string): FrontMatter | undefined {
	const found = readParagraphs(text, titleAndParagraphs) ?? readParagraphs(text, subtitleAndParagraphs);
	if (found) return found;
	const [above = '', title = ''] = lineAsTitle.exec(text.slice(0, longestStart)) ?? [];
	const below = above === '' ? undefined : readParagraphs(text, lineAndParagraphs);
	return below && {...below, fields: {title, ...below.fields}, start: 0};
}

/** Front matter without an author, completed by the byline at the start of the text. */
export function withByline(text: string, header: FrontMatter): FrontMatter {
	if (namesAuthor(header.fields)) return header;
	const names = Object.keys(header.fields).map(foldKey);
	const rest = text.slice(header.end);
	const found = readParagraphs(rest, names.includes('title') || header.isExported ? paragraphs : titleAndParagraphs);
	// A date that differs from the one above would be lost.
	if (!found || ('date' in found.fields && metadataFields.date.some(name => names.includes(name)))) return header;
	const elsewhere = {start: header.end + found.start, end: header.end + found.end};
	return {...header, fields: {...found.fields, ...header.fields}, elsewhere};
}

function readParagraphs(text: string, form: RegExp): FrontMatter | undefined {
	const match = form.exec(text.slice(0, longestStart));
	const {heading = '', first = '', second = ''} = match?.groups ?? {};
	if (first === '') return undefined;
	const start = heading.length;
	const end = start + first.length;
	const dates = second === '' ? undefined : datesIn(unmarked(second));
	const isPerson = dates !== undefined && arePersons(unmarked(first));
	const found = bylineIn(first, text.slice(end)) ?? (isPerson ? {author: unmarked(first)} : undefined);
	if (found?.date !== undefined) return headerOf(text, {fields: found, start, end});
	const both = end + (match?.groups?.gap ?? '').length + second.length;
	if (found) return headerOf(text, {fields: {...found, ...dates}, start, end: dates ? both : end});
	const above = datesIn(unmarked(first));
	const below = above && bylineIn(second, '');
	return below && headerOf(text, {fields: {...above, ...below}, start, end: both});
}

/** In UTF-16 units: more than title, byline and date take. */
const longestStart = 3000;
const below = (heading: string) =>
	new RegExp(
		`^(?<heading>${heading}${blankLine}*)` +
			String.raw`(?<first>[^\n]{3,200})(?=\n${blankLine}|\n?$)(?:(?<gap>\n${blankLine}+)(?<second>[^\n]{3,200})(?=\n${blankLine}|\n?$))?`,
	);
const titleAndParagraphs = below(sectionLine + titleLines);
const subtitleAndParagraphs = below(`${sectionLine}${titleLines}${blankLine}*${subtitleLine}`);
const paragraphs = below(`(?:${titleLines})?`);
/** Not another kind of block, and not a sentence. */
const lineAsTitle = new RegExp(String.raw`^${blankLine}*([^\s#>*+|<[!(-][^\n]{1,100}[^\s.!?:,;])[ \t]*\n${blankLine}`);
const lineAndParagraphs = below(lineAsTitle.source.slice(1));

function headerOf(
	text: string,
	{fields, start, end}: {fields: Record<string, string>; start: number; end: number},
): FrontMatter {
	return {fields, problems: [], start, end, line: lineAt(text, start), isExported: false};
}

/** Fields; an interface would have no index signature. */
type Byline = {author: string; date?: string};

/** Other blocks, and sentences; a cheap test before names are checked. */
const noByline = /^(?:[#>|<`{!+=~-]|\*\s|\d+[.)] )|[a-z\u00c0-\uffff]{3}[.!?…:]["”»)]*$|[。！？]$/i;

/**
 * The byline in a paragraph, taking the text below into account: `By Silent Waters` is not one above a text about silence and
 * water.
 */
function bylineIn(paragraph: string, below: string): Byline | undefined {
	if (noByline.test(paragraph.trim())) return undefined;
	const line = unmarked(paragraph);
	// In other languages it is a given name, and in Spanish a preposition that is handled elsewhere.
	const isCatalan = /^Per \S/.test(line) && guessedLanguage(below) === 'ca';
	const found = bylineOf(isCatalan ? line.replace('Per', 'Por') : line);
	return found && (found.date !== undefined || !areWordsOf(below, withoutByline(found.author))) ? found : undefined;
}

/** Whether a text contains all words of a possible name in lower case, possibly with other endings. */
function areWordsOf(text: string, name: string): boolean {
	const words = name.split(' ');
	if (/[,&]/.test(name) || isGiven(words[0] ?? '')) return false;
	return words.every(word => {
		const small = word.toLowerCase();
		const stem = small.slice(0, Math.max(4, small.length - 2));
		return stem.length > 3 && small !== word && new RegExp(`(?<!\\p{L})${stem}`, 'u').test(text);
	});
}

/** The authors in a paragraph, and a date after or before a comma, bar, dash or `on`. */
function bylineOf(line: string): Byline | undefined {
	for (const {index, 0: mark} of line.matchAll(
		/\s+[|·•–—-]\s+|[,،，]\s*|\s+(?:on|am|le|el|il|em|den|op|dnia)\s+|\s+(?=\p{Nd})/gu,
	)) {
		const [before, after] = [line.slice(0, index), line.slice(index + mark.length)];
		const isAuthor = (names: string) => isBylineOfNames(names) || (/[|·•–—-]/.test(mark) && arePersons(names));
		// Before a date it may be a dateline, which is text.
		if (isDateOfLine(after) && isAuthor(before) && placedNames(withoutByline(before)) === undefined)
			return {author: before, date: after};
		if (isDateOfLine(before) && isAuthor(after)) return {author: after, date: before};
	}
	return isBylineOfNames(line) ? {author: line} : undefined;
}

function isDateOfLine(text: string): boolean {
	return /\p{Nd}/u.test(text) && isBareDate(text);
}
