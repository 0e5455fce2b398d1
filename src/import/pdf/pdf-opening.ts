// What the first page of a PDF says between its title and its text: who wrote it, and when.

import {parseDate} from '../../core/date/parse-date.ts';
import {wideSpace} from './pdf-lines.ts';
import type {PdfParagraph} from './pdf-paragraphs.ts';

export interface PdfOpening {
	/** One byline, or the names. */
	authors: string | string[] | undefined;
	/** A date that stands there as such. */
	date: string | undefined;
	/** The day of a conference or a journal, or the year of a copyright. */
	printed: string | undefined;
}

/** Reads the first page. `title` is the paragraph that is the title. */
export function openingOf(paragraphs: PdfParagraph[], title: string | undefined, bodySize: number): PdfOpening {
	const first = paragraphs.filter(({page}) => page === 0);
	const byline = bylineOf(first, title, bodySize);
	const names = byline.author === undefined ? namesBelow(first, title) : undefined;
	return {
		authors: byline.author ?? names,
		date: byline.date,
		printed: printedDate(first.map(({text}) => text).join('\n')),
	};
}

function isTitle(text: string, title: string | undefined): boolean {
	return text.replaceAll(wideSpace, ' ') === title;
}

/** A date, and a byline before it, in the short lines between title and text. */
function bylineOf(paragraphs: PdfParagraph[], title: string | undefined, bodySize: number) {
	const lines = paragraphs
		.slice(0, 6)
		.filter(({text, size}) => !isTitle(text, title) && text.length <= 100 && size < bodySize * 1.3);
	const dateAt = lines.findIndex(({text}) => parseDate(text) !== undefined);
	const before = lines[dateAt - 1]?.text.replaceAll(wideSpace, ', ');
	return {
		author: before !== undefined && !/[.!?:]$/.test(before) ? before : undefined,
		date: parseDate(lines[dateAt]?.text ?? ''),
	};
}

/** Letters of a paragraph that is text, before which the authors stand. */
const longestLine = 300;

/** The names of the lines below the title, up to the abstract. One name alone is one where a place of work or a mail address follows it. */
function namesBelow(paragraphs: PdfParagraph[], title: string | undefined): string[] | undefined {
	const start = paragraphs.findIndex(({text}) => isTitle(text, title)) + 1;
	const end = paragraphs.findIndex(
		({text}, at) => at >= start && (text.length > longestLine || /^abstract\b/i.test(text)),
	);
	const lines = paragraphs.slice(start, end < 0 ? start + 8 : end).map(({text}) => text);
	const names = lines.flatMap(line => namesIn(line) ?? []);
	const hasPlace = lines.some(line => place.test(line));
	return names.length > 1 || (names.length === 1 && hasPlace) ? [...new Set(names)] : undefined;
}

/** Between names: a word, a sign, or the space between two that stand beside each other. */
const separator = new RegExp(String.raw`\s*(?:[,;&·•|${wideSpace}]|\band\b|\bund\b|\bet\b)\s*`, 'i');

/** The names of a line that holds nothing else; marks of notes behind them go. */
function namesIn(line: string): string[] | undefined {
	if (place.test(line)) return undefined;
	const parts = line
		.replace(/[∗*†‡§¶+♯#¹²³⁰-⁹]|(?<=\p{L})\d(?:,\d)*|\s\d(?=\s|,|$)/gu, ' , ')
		.split(separator)
		.map(part => part.trim())
		.filter(part => /\D/.test(part));
	return parts.length > 0 && parts.every(isName) ? parts : undefined;
}

function isName(text: string): boolean {
	const words = text.split(/\s+/);
	const isProper = words.every(word =>
		/^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|der|den|van|von|da|di|la|le|bin|al)$/u.test(word),
	);
	return words.length >= 2 && words.length <= 5 && isProper && !/^(?:the|a|an|on)\b/i.test(text);
}

const place =
	/@|university|universit|institut|department|laborator|college|school|faculty|corporation|\binc\b|\bltd\b|gmbh|research|center|centre|academy|hospital/i;

const months =
	'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const day = new RegExp(
	String.raw`\b(${months})\.?\s+(\d{1,2})(?:\s*[-–]\s*(?:(?:${months})\.?\s+)?\d{1,2})?,?\s+(\d{4})\b`,
	'i',
);

function printedDate(text: string): string | undefined {
	const [, month = '', number = '', year = ''] = day.exec(text) ?? [];
	const date = year === '' ? undefined : parseDate(`${month} ${number}, ${year}`);
	return date ?? /(?:©|\(c\)|copyright)\s*(?:©\s*)?((?:19|20)\d\d)\b/i.exec(text)?.[1];
}
