// Reads the texts that the pages of a PDF draw, and the information it holds about itself.

import {parseDate} from '../../core/date/parse-date.ts';
import {UserError} from '../../core/errors.ts';
import type {PdfPiece} from './pdf-lines.ts';

export interface PdfInformation {
	title: string | undefined;
	author: string | undefined;
	date: string | undefined;
	lang: string | undefined;
}

/** Reads a PDF. Throws UserError when it is broken or locked. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<{info: PdfInformation; pages: PdfPiece[][]}> {
	const {getDocumentProxy} = await import('unpdf');
	try {
		const pdf = await getDocumentProxy(new Uint8Array(bytes), {
			isEvalSupported: false,
			verbosity: 0,
			disableFontFace: true,
		});
		const {info} = await pdf.getMetadata();
		const pages: PdfPiece[][] = [];
		for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number++) {
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

/** Pages of the longest books; more are an archive or an attack. */
const maxPages = 3000;

/** Text that does not run from left to right on the page (stamps in the margin) is left out. */
function piecesOf(items: object[]): PdfPiece[] {
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

/** Titles and authors that word processors put there when nobody did. */
const noTitle =
	/^(?:untitled|unknown|title|document\d*|\(?null\)?)$|^microsoft \w+ - |\.(?:docx?|pdf|odt|rtf|indd|tex|txt|html?)$/i;
const noAuthor =
	/^(?:unknown|user|admin\w*|owner|author|root|anonymous|\(?null\)?)$|@|^https?:|^ARRAY\(0x|^\W*\w{1,3}(?::\w{1,4})+$/i;

function unreadable(name: string, error: unknown): UserError {
	const kind = error instanceof Error ? error.name : '';
	if (kind === 'PasswordException') return new UserError(`${name}: this PDF is locked with a password`);
	const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
	return new UserError(`${name}: not a readable PDF (${reason})`, undefined, {cause: error});
}
