// A PDF as an article: its paragraphs, and what it says of itself in its information or on its first page.

import {parseDate} from '../core/dates.ts';
import {UserError} from '../core/errors.ts';
import type {Draft} from '../core/import-ports.ts';
import {draftOf} from './draft.ts';
import {markdownText} from './markdown-text.ts';
import {linesOf, type Piece} from './pdf-lines.ts';
import {type Paragraph, paragraphsOf} from './pdf-paragraphs.ts';

export interface PdfSource {
	bytes: Uint8Array;
	/** Where it was found, if it has an address. */
	url: string | undefined;
	/** What to call it in messages, and when it has no title. */
	name: string;
	/** For one that has none. */
	title?: string | undefined;
}

/** Throws UserError when it is broken, locked, too long, or has no text. */
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

interface PdfInformation {
	title: string | undefined;
	author: string | undefined;
	date: string | undefined;
	lang: string | undefined;
}

async function readPdf(bytes: Uint8Array, name: string): Promise<{info: PdfInformation; pages: Piece[][]}> {
	const {getDocumentProxy} = await import('unpdf');
	try {
		const pdf = await getDocumentProxy(new Uint8Array(bytes), {
			isEvalSupported: false,
			verbosity: 0,
			disableFontFace: true,
		});
		const {info} = await pdf.getMetadata();
		const pages: Piece[][] = [];
		for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
			const page = await pdf.getPage(number);
			pages.push(piecesOf((await page.getTextContent()).items));
			page.cleanup();
		}
		const found = {info: informationOf(info), pages};
		await pdf.destroy();
		return found;
	} catch (error) {
		throw unreadable(name, error);
	}
}

/** Of a book; more are an archive or an attack. */
const mostPages = 3000;

/** Text that does not run from left to right on the page (stamps in the margin) is left out. */
function piecesOf(items: object[]): Piece[] {
	return items.flatMap(item => {
		if (!isTextItem(item)) return [];
		const [scale = 0, skew = 0, , height = 0, x = 0, y = 0] = item.transform;
		return scale > 0 && Math.abs(skew) < 0.01
			? [{text: item.str, x, y, width: item.width, size: Math.abs(height)}]
			: [];
	});
}

function isTextItem(item: object): item is {str: string; transform: number[]; width: number} {
	return 'str' in item && 'transform' in item && 'width' in item;
}

function informationOf(info: object): PdfInformation {
	const fields = new Map(
		Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : '']),
	);
	const title = fields.get('Title') ?? '';
	const author = fields.get('Author') ?? '';
	const [, year, month, day] = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(fields.get('CreationDate') ?? '') ?? [];
	return {
		title: title === '' || noTitle.test(title) ? undefined : title,
		author: author === '' || noAuthor.test(author) ? undefined : author,
		date: year && parseDate(`${year}-${month}-${day}`),
		lang: fields.get('Language') || undefined,
	};
}

/** What word processors put there when nobody did. */
const noTitle =
	/^(?:untitled|unknown|title|document\d*|\(?null\)?)$|^microsoft \w+ - |\.(?:docx?|pdf|odt|rtf|indd|tex|txt|html?)$/i;
const noAuthor = /^(?:unknown|user|admin\w*|owner|author|root|anonymous|\(?null\)?)$|@|^https?:/i;

/** The information's, else the largest text near the top of the first page. */
function titleOf(info: PdfInformation, paragraphs: Paragraph[], bodySize: number): string | undefined {
	if (info.title !== undefined) return info.title;
	const top = paragraphs.slice(0, 6).filter(({page}) => page === 0);
	const size = Math.max(...top.map(paragraph => paragraph.size));
	return size > bodySize * 1.1 ? top.find(paragraph => paragraph.size === size)?.text : undefined;
}

/** Short lines between the title and the text: a date, and before it a byline. */
function openingOf(
	paragraphs: Paragraph[],
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

/** Larger text is a heading, the largest of the highest level. */
function markdownOf(paragraphs: Paragraph[], bodySize: number): string {
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

function isHeading({size, text}: Paragraph, bodySize: number): boolean {
	return size > bodySize * 1.12 && text.length <= 200;
}

function unreadable(name: string, error: unknown): UserError {
	const kind = error instanceof Error ? error.name : '';
	if (kind === 'PasswordException') return new UserError(`${name}: this PDF is locked with a password`);
	const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
	return new UserError(`${name}: not a readable PDF (${reason})`, undefined, {cause: error});
}
