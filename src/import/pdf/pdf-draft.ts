// Makes an article of a PDF: its paragraphs, and what it says about itself in its information or on its first page.

import {parseDate} from '../../core/date/parse-date.ts';
import {UserError} from '../../core/errors.ts';
import type {Draft} from '../../ports/importer.ts';
import {draftOf} from '../draft/draft.ts';
import {markdownText} from '../markdown/escape-text.ts';
import {linesOf} from './pdf-lines.ts';
import {type PdfParagraph, paragraphsOf} from './pdf-paragraphs.ts';
import {type PdfInformation, readPdf} from './read-pdf.ts';

export interface PdfSource {
	bytes: Uint8Array;
	/** The address it was found at, if it has one. */
	url: string | undefined;
	/** Stands in messages, and for a title that is missing. */
	name: string;
	/** The title of a PDF that says none. */
	title?: string | undefined;
}

/** Reads a PDF. Throws UserError when it is broken, locked, too long, or has no text. */
export async function pdfDraft({bytes, url, name, title: other}: PdfSource): Promise<Draft> {
	const {info, pages} = await readPdf(bytes, name);
	const {paragraphs, bodySize} = paragraphsOf(linesOf(pages));
	if (paragraphs.length === 0)
		throw new UserError(`${name}: no text in this PDF`, 'its pages are pictures: run OCR on it first');
	const title = titleOf(info, paragraphs, bodySize);
	const opening = openingOf(paragraphs, title, bodySize);
	const fields = {
		title: title ?? other,
		authors: info.author ?? opening.author,
		date: opening.date ?? info.date,
		lang: info.lang,
		url,
	};
	return draftOf({fields, body: markdownOf(paragraphs, bodySize), name, warnings: []});
}

/** The title that the information states, else the largest text near the top of the first page. */
function titleOf(info: PdfInformation, paragraphs: PdfParagraph[], bodySize: number): string | undefined {
	if (info.title !== undefined) return info.title;
	const top = paragraphs.slice(0, 6).filter(({page}) => page === 0);
	const size = Math.max(...top.map(paragraph => paragraph.size));
	return size > bodySize * 1.1 ? top.find(paragraph => paragraph.size === size)?.text : undefined;
}

/** Looks for a date, and a byline before it, in the short lines between title and text. */
function openingOf(
	paragraphs: PdfParagraph[],
	title: string | undefined,
	bodySize: number,
): {author: string | undefined; date: string | undefined} {
	const lines = paragraphs
		.slice(0, 6)
		.filter(({text, size}) => text !== title && text.length <= 100 && size < bodySize * 1.3);
	const dateAt = lines.findIndex(({text}) => parseDate(text) !== undefined);
	const before = lines[dateAt - 1]?.text;
	return {
		author: before !== undefined && !/[.!?:]$/.test(before) ? before : undefined,
		date: parseDate(lines[dateAt]?.text ?? ''),
	};
}

/** The paragraphs as Markdown. Larger text is a heading, the largest of the highest level. */
function markdownOf(paragraphs: PdfParagraph[], bodySize: number): string {
	const sizes = [...new Set(paragraphs.filter(paragraph => isHeading(paragraph, bodySize)).map(({size}) => size))].sort(
		(a, b) => b - a,
	);
	const blocks = paragraphs.map(paragraph => {
		const level = isHeading(paragraph, bodySize) ? Math.min(sizes.indexOf(paragraph.size) + 2, 6) : 0;
		const item = /^[•◦▪‣●○■] (.*)/s.exec(paragraph.text)?.[1];
		if (item !== undefined) return `- ${markdownText(item)}`;
		return level > 0 ? `${'#'.repeat(level)} ${markdownText(paragraph.text)}` : markdownText(paragraph.text);
	});
	return blocks.join('\n\n').replace(/^(- .*)\n\n(?=- )/gm, '$1\n');
}

function isHeading({size, text}: PdfParagraph, bodySize: number): boolean {
	return size > bodySize * 1.12 && text.length <= 200;
}
