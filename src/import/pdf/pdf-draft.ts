// Converts a PDF to an article: its paragraphs, and the metadata in its information dictionary or on its first page.

import {UserError} from '../../core/errors.ts';
import type {Draft} from '../../ports/importer.ts';
import {draftOf} from '../draft/draft.ts';
import {markdownText} from '../markdown/escape-text.ts';
import {linesOf} from './pdf-lines.ts';
import {openingOf, type PdfOpening, unmarkedText} from './pdf-opening.ts';
import {type PdfParagraph, paragraphsOf} from './pdf-paragraphs.ts';
import {type PdfInformation, readPdf} from './read-pdf.ts';

export interface PdfSource {
	bytes: Uint8Array;
	/** Its address, if it has one. */
	url: string | undefined;
	/** For messages, and as the title if there is none. */
	name: string;
	/** Title for a PDF without one. */
	title?: string | undefined;
}

/** Reads a PDF. Throws UserError if it is damaged, encrypted, too long, or has no text. */
export async function pdfDraft({bytes, url, name, title: other}: PdfSource): Promise<Draft> {
	const {info, pages, lacksTables} = await readPdf(bytes, name);
	const lines = linesOf(pages);
	const {paragraphs: spaced, bodySize} = paragraphsOf(lines);
	const paragraphs = spaced.map(paragraph => ({...paragraph, text: unmarkedText(paragraph.text)}));
	if (paragraphs.length === 0)
		throw new UserError(
			`${name}: no text in this PDF`,
			lacksTables ? otherReader : 'its pages are pictures: run OCR on it first',
		);
	const title = titleOf(info, paragraphs, bodySize);
	const opening = openingOf({paragraphs: spaced, lines, title, bodySize});
	const fields = {
		title: title ?? other,
		authors: statedAuthor(info, paragraphs) ?? opening.authors,
		date: dateOf(opening, info),
		lang: info.lang,
		url,
	};
	const isName = namesOf(opening.authors);
	const body = markdownOf(paragraphs, {
		bodySize,
		title,
		isPlain: ({page, text}) => page === 0 && isName(text),
	});
	return draftOf({fields, body, name, warnings: warningsFor(paragraphs, lacksTables)});
}

/** The title in the information dictionary, otherwise the largest text near the top of the first page. */
function titleOf(info: PdfInformation, paragraphs: PdfParagraph[], bodySize: number): string | undefined {
	if (info.title !== undefined) return info.title;
	const first = paragraphs.filter(({page, text}) => page === 0 && /\p{L}{2}|\p{Lo}/u.test(text));
	// A page may draw its header last.
	const top = [...first.slice(0, nearTop), ...first.sort((a, b) => b.y - a.y).slice(0, nearTop)];
	const size = Math.max(...top.map(paragraph => paragraph.size));
	return size > bodySize * 1.1 ? top.find(paragraph => paragraph.size === size)?.text : undefined;
}

/** Number of paragraphs at the top of a page. */
const nearTop = 6;

/** A single Latin word is usually an account name: it counts only if it is also on the first page. */
function statedAuthor({author}: PdfInformation, paragraphs: PdfParagraph[]): string | undefined {
	const isAccount = author !== undefined && /^[\w.-]+$/.test(author);
	return isAccount && !paragraphs.some(({page, text}) => page === 0 && text.includes(author)) ? undefined : author;
}

/** The paper's own date; the date of the file is often much later. */
function dateOf({date, printed}: PdfOpening, {date: made}: PdfInformation): string | undefined {
	const isEarlier = printed !== undefined && (made === undefined || printed.slice(0, 4) < made.slice(0, 4));
	return date ?? (isEarlier ? printed : made);
}

/** Has the character maps that some files lack. */
const otherReader = 'pdftotext FILE - | wsws add - reads them';

/** Warns about characters that the fonts draw but don't identify, which no program can decode. */
function warningsFor(paragraphs: PdfParagraph[], lacksTables: boolean): string[] {
	if (lacksTables) return [`Chinese, Japanese or Korean letters may be missing from it: ${otherReader}`];
	const text = paragraphs.map(paragraph => paragraph.text).join('');
	const unknown = text.match(/[\ufffd\ue000-\uf8ff]|[^\P{Cc}\n\t]/gu)?.length ?? 0;
	return unknown * 10 > text.length ? ['many of its letters can’t be told: run OCR on it for a better text'] : [];
}

interface Setting {
	bodySize: number;
	/** Goes above the article, not into it. */
	title: string | undefined;
	/** Whether large text is not a heading. */
	isPlain(paragraph: PdfParagraph): boolean;
}

/** The paragraphs as Markdown. Larger text becomes a heading, the largest of the highest level. */
function markdownOf(paragraphs: PdfParagraph[], {bodySize, title, isPlain}: Setting): string {
	const untitled = paragraphs.filter(({page, text}) => page > 0 || text !== title);
	const sizes = [...new Set(paragraphs.filter(paragraph => isHeading(paragraph, bodySize)).map(({size}) => size))].sort(
		(a, b) => b - a,
	);
	const blocks = (untitled.length > 0 ? untitled : paragraphs).map(paragraph => {
		const level =
			isHeading(paragraph, bodySize) && !isPlain(paragraph) ? Math.min(sizes.indexOf(paragraph.size) + 2, 6) : 0;
		const item = /^[•◦▪‣●○■] (.*)/s.exec(paragraph.text)?.[1];
		if (item !== undefined) return `- ${markdownText(item)}`;
		return level > 0 ? `${'#'.repeat(level)} ${markdownText(paragraph.text)}` : markdownText(paragraph.text);
	});
	return blocks.join('\n\n').replace(/^(- .*)\n\n(?=- )/gm, '$1\n');
}

/** Returns a test for lines with an author's name, which may be large but are not headings. */
function namesOf(authors: PdfOpening['authors']): (text: string) => boolean {
	const names = [authors ?? []].flat();
	return text => names.some(name => text.includes(name));
}

function isHeading({size, text}: PdfParagraph, bodySize: number): boolean {
	return size > bodySize * 1.12 && text.length <= 200;
}
