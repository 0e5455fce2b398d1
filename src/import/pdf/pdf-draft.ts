// Makes an article of a PDF: its paragraphs, and what it says about itself in its information or on its first page.

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
	/** The address it was found at, if it has one. */
	url: string | undefined;
	/** Stands in messages, and for a title that is missing. */
	name: string;
	/** The title of a PDF that says none. */
	title?: string | undefined;
}

/** Reads a PDF. Throws UserError when it is broken, locked, too long, or has no text. */
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

/** The title that the information states, else the largest text near the top of the first page. */
function titleOf(info: PdfInformation, paragraphs: PdfParagraph[], bodySize: number): string | undefined {
	if (info.title !== undefined) return info.title;
	const first = paragraphs.filter(({page, text}) => page === 0 && /\p{L}{2}|\p{Lo}/u.test(text));
	// A page may draw its head last.
	const top = [...first.slice(0, nearTop), ...first.sort((a, b) => b.y - a.y).slice(0, nearTop)];
	const size = Math.max(...top.map(paragraph => paragraph.size));
	return size > bodySize * 1.1 ? top.find(paragraph => paragraph.size === size)?.text : undefined;
}

/** Paragraphs at the top of a page. */
const nearTop = 6;

/** One Latin word alone is the name of an account as a rule: it counts where the first page has it, too. */
function statedAuthor({author}: PdfInformation, paragraphs: PdfParagraph[]): string | undefined {
	const isAccount = author !== undefined && /^[\w.-]+$/.test(author);
	return isAccount && !paragraphs.some(({page, text}) => page === 0 && text.includes(author)) ? undefined : author;
}

/** The paper's own date: that of the file is when somebody made it, often much later. */
function dateOf({date, printed}: PdfOpening, {date: made}: PdfInformation): string | undefined {
	const isEarlier = printed !== undefined && (made === undefined || printed.slice(0, 4) < made.slice(0, 4));
	return date ?? (isEarlier ? printed : made);
}

/** Has the tables of letters that some files leave out. */
const otherReader = 'pdftotext FILE - | wsws add - reads them';

/** Letters that the file's fonts draw and don't name: no program can tell which they are. */
function warningsFor(paragraphs: PdfParagraph[], lacksTables: boolean): string[] {
	if (lacksTables) return [`Chinese, Japanese or Korean letters may be missing from it: ${otherReader}`];
	const text = paragraphs.map(paragraph => paragraph.text).join('');
	const unknown = text.match(/[\ufffd\ue000-\uf8ff]|[^\P{Cc}\n\t]/gu)?.length ?? 0;
	return unknown * 10 > text.length ? ['many of its letters can’t be told: run OCR on it for a better text'] : [];
}

interface Setting {
	bodySize: number;
	/** Stands over the article, not in it. */
	title: string | undefined;
	/** Tells what is large and no heading. */
	isPlain(paragraph: PdfParagraph): boolean;
}

/** The paragraphs as Markdown. Larger text is a heading, the largest of the highest level. */
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

/** Tells lines that hold an author's name, which may be large and are no headings. */
function namesOf(authors: PdfOpening['authors']): (text: string) => boolean {
	const names = [authors ?? []].flat();
	return text => names.some(name => text.includes(name));
}

function isHeading({size, text}: PdfParagraph, bodySize: number): boolean {
	return size > bodySize * 1.12 && text.length <= 200;
}
