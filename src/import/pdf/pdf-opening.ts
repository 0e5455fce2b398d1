// Reads authors and date from the first page of a PDF, between title and text.

import {parseDate} from '../../core/date/parse-date.ts';
import {type PdfLine, raised, wideSpace} from './pdf-lines.ts';
import type {PdfParagraph} from './pdf-paragraphs.ts';

export interface PdfOpening {
	/** A byline, or names. */
	authors: string | string[] | undefined;
	/** A date on a line of its own. */
	date: string | undefined;
	/** The date of a conference or journal, or the year of a copyright notice. */
	printed: string | undefined;
}

export interface PdfFirstPage {
	paragraphs: PdfParagraph[];
	lines: PdfLine[];
	/** The paragraph that is the title. */
	title: string | undefined;
	bodySize: number;
}

/** Reads the first page. */
export function openingOf({paragraphs, lines, title, bodySize}: PdfFirstPage): PdfOpening {
	const first = paragraphs.filter(({page}) => page === 0);
	const byline = bylineOf(first, title, bodySize);
	const names = byline.author === undefined ? namesBelow(first, lines, title) : undefined;
	return {
		authors: byline.author ?? names,
		date: byline.date,
		printed: printedDate(first.map(({text}) => text).join('\n')),
	};
}

/** Removes the layout marks from a text. */
export function unmarkedText(text: string): string {
	return text.replaceAll(wideSpace, ' ').replaceAll(raised, '');
}

/** A date, and a byline before it, in the short lines between title and text. */
function bylineOf(paragraphs: PdfParagraph[], title: string | undefined, bodySize: number) {
	const lines = paragraphs
		.slice(0, 6)
		.filter(({text, size}) => unmarkedText(text) !== title && text.length <= 100 && size < bodySize * 1.3);
	const dateAt = lines.findIndex(({text}) => parseDate(unmarkedText(text)) !== undefined);
	const before = lines[dateAt - 1]?.text.replaceAll(wideSpace, ', ');
	return {
		author: before !== undefined && !/[.!?:]$|\d/.test(before) && !place.test(before) ? before : undefined,
		date: parseDate(unmarkedText(lines[dateAt]?.text ?? '')),
	};
}

/** In letters: a longer paragraph is text, before which the authors are named. */
const longestLine = 300;

/** Limit on paragraphs above the text, for papers with very many authors. */
const most = 60;

/** The names between title and text. A single name counts only if an affiliation or mail address follows. */
function namesBelow(paragraphs: PdfParagraph[], lines: PdfLine[], title: string | undefined): string[] | undefined {
	const start = paragraphs.findIndex(({text}) => unmarkedText(text) === title) + 1;
	const end = paragraphs.findIndex(
		({text}, at) => at >= start && (text.length > longestLine || /^abstract\b/i.test(text)),
	);
	const above = paragraphs.slice(start, end < 0 ? start + 8 : Math.min(end, start + most)).map(({text}) => text);
	// A name split across lines is complete only in its paragraph; but paragraphs may merge entries below each other.
	const single = linesWithin(lines, above);
	return [single, above].map(texts => namesAmong(texts)).find(names => names !== undefined);
}

/** The lines of which paragraphs consist. */
function linesWithin(lines: PdfLine[], paragraphs: string[]): string[] {
	const all = paragraphs.join('\n');
	return lines.filter(({page, text}) => page === 0 && all.includes(text)).map(({text}) => text);
}

function namesAmong(lines: string[]): string[] | undefined {
	const said = lines.flatMap(line => namesIn(/^by:?\s+(.+)/i.exec(line)?.[1] ?? '') ?? []);
	if (said.length > 0) return said;
	// A person is named once, whereas an affiliation may be repeated.
	const once = lines.filter(line => lines.indexOf(line) === lines.lastIndexOf(line));
	const alone = once.flatMap(line => namesIn(line) ?? []);
	const names = alone.length > 0 ? alone : once.flatMap(line => namesBeforePlaces(line));
	return names.length > 1 || (names.length === 1 && lines.some(line => place.test(line)))
		? [...new Set(names)]
		: undefined;
}

/** Between names: a word, a sign, or a wide space. */
const separator = new RegExp(String.raw`\s*(?:[,;&·•|${wideSpace}]|\band\b|\bund\b|\bet\b)\s*`, 'i');

/** The names in a line that contains nothing else, without footnote marks, degrees and memberships. */
function namesIn(line: string): string[] | undefined {
	if (place.test(line)) return undefined;
	const parts = partsOf(line);
	return parts.length > 0 && parts.every(isName) ? parts : undefined;
}

/** `Ann Lee, University of Ropes` and `Ann Lee (Ropes), Bo Ito (Fords)`. */
function namesBeforePlaces(line: string): string[] {
	const isMail = /^[^,(]*@/.test(line);
	const names = partsOf(line.replace(/\([^()]*\)/g, ' , ')).map(part => (place.test(part) ? undefined : part));
	const isFirst = names[0] !== undefined && isName(names[0]);
	if (isMail || !isFirst || (!place.test(line) && !line.includes('('))) return [];
	return line.includes('(') ? names.filter(part => part !== undefined && isName(part)).map(String) : [names[0] ?? ''];
}

function partsOf(line: string): string[] {
	return line
		.replace(raisedText, ' , ')
		.replace(/[∗*†‡§¶+♯#¹²³⁰-⁹]|(?<=\p{L})\d(?:,\d)*|(?<=[\p{L}\d])\?|\s\d(?=\s|,|$)/gu, ' , ')
		.split(separator)
		.map(part => part.trim())
		.filter(part => /\D/.test(part) && !title.test(part));
}

const raisedText = new RegExp(`${raised}[^${raised}]*${raised}`, 'g');
/** Titles after a name. */
const title =
	/^(?:(?:\w+ )?(?:student )?(?:member|fellow)|ieee|acm|ph\.? ?d|m\.?d|m\.?ph|m\.?sc|b\.?sc|m\.?a|m\.?s|b\.?a|mba|dds|rn|jr|sr|esq|prof|dr)\.?$/i;

function isName(text: string): boolean {
	const words = text.split(/\s+/);
	const isProper = words.every(word =>
		/^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|der|den|van|von|da|di|la|le|bin|al)$/u.test(word),
	);
	return words.length >= 2 && words.length <= 5 && isProper && !/^(?:the|a|an|on)\s/i.test(text);
}

const place =
	/@|universi|institut|istituto|facult|fakult|hochschule|[ée]cole\b|polit[eé]cni|polytech|d[eé]part|dipart|\b(?:dept|univ|inc|ltd|labs?|mit|eth|epfl|cnrs|inria|nasa|ibm|intel|bank)\b|laborator|info ?lab|\b(?:street|avenue|boulevard|building|campus|kingdom)\b|college|school|corporation|gmbh|research|center|centre|centro|academy|akademi|hospital|planck|fraunhofer|google|deepmind|microsoft|facebook|openai|amazon|nvidia|adobe|foundation|stiftung|ministry|agency|society|council|observator|museum|technolog|technical report|working paper|preprint|大学|研究所|대학/i;

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
