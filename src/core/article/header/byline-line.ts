// A byline in a paragraph of its own under the title: `By Jane Doe`, `Von Jane Doe, 27. Dezember 2023`, `文/张三`.

import {isBareDate} from '../../date/parse-date.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';
import {withoutByline} from './byline-words.ts';
import {placedNames} from './bylines.ts';
import {isBylineOfNames} from './names-only.ts';
import {blankLine, isNothingButDate, titleLines} from './plain-header.ts';

/**
 * Reads the paragraph under `# Title` that begins as bylines do and holds nothing but names, and a date behind it or in the
 * paragraph after or before it. Undefined where anything else stands there: a sentence stays in the text.
 */
export function readBylineLine(text: string): FrontMatter | undefined {
	const match = titleAndParagraphs.exec(text.slice(0, longestStart));
	const {heading = '', first = '', second = ''} = match?.groups ?? {};
	if (first === '') return undefined;
	const found = bylineOf(first);
	const start = heading.length;
	const end = start + first.length;
	if (found?.date !== undefined) return headerOf(text, {fields: found, start, end});
	const gap = (match?.groups?.gap ?? '').length;
	const both = end + gap + second.length;
	if (found) {
		const isDated = isNothingButDate(plain(second));
		return headerOf(
			text,
			isDated ? {fields: {...found, date: plain(second)}, start, end: both} : {fields: found, start, end},
		);
	}
	const below = isNothingButDate(plain(first)) ? bylineOf(second) : undefined;
	return below && headerOf(text, {fields: {date: plain(first), ...below}, start, end: both});
}

/** More than these three take. */
const longestStart = 3000;
const titleAndParagraphs = new RegExp(
	`^(?<heading>${titleLines}${blankLine}*)` +
		String.raw`(?<first>[^\n]{3,200})(?=\n${blankLine}|\n?$)(?:(?<gap>\n${blankLine}+)(?<second>[^\n]{3,200})(?=\n${blankLine}|\n?$))?`,
);

function headerOf(
	text: string,
	{fields, start, end}: {fields: Record<string, string>; start: number; end: number},
): FrontMatter {
	return {fields, problems: [], start, end, line: lineAt(text, start), isExported: false};
}

/** What a paragraph says of authors, and of a date behind a comma, a bar, a dash or `on`. */
function bylineOf(paragraph: string): {author: string; date?: string} | undefined {
	const line = plain(paragraph);
	for (const {index, 0: mark} of line.matchAll(
		/\s+[|·•–—-]\s+|[,،，]\s*|\s+(?:on|am|le|el|il|em|den|op|dnia)\s+|\s+(?=\p{Nd})/gu,
	)) {
		const date = line.slice(index + mark.length);
		const author = line.slice(0, index);
		const isDated = /\p{Nd}/u.test(date) && isBareDate(date);
		// Before a date it may be a dateline, which is text.
		if (isDated && isBylineOfNames(author) && placedNames(withoutByline(author)) === undefined) return {author, date};
	}
	return isBylineOfNames(line) ? {author: line} : undefined;
}

/** Without emphasis and links. */
function plain(markdown: string): string {
	return markdown
		.trim()
		.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
		.replace(/^([*_]{1,3})(.*)\1$/, '$2')
		.replace(/^([*_]{1,3})([^*_]+)\1/, '$2')
		.trim();
}
