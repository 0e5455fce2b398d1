// Reads the texts on the pages of a PDF, and its information dictionary.

import {parseDate} from '../../core/date/parse-date.ts';
import {UserError} from '../../core/errors.ts';
import {type PdfPiece, piecesOf} from './pdf-pieces.ts';

export interface PdfInformation {
	title: string | undefined;
	author: string | undefined;
	date: string | undefined;
	lang: string | undefined;
}

export interface PdfContent {
	info: PdfInformation;
	pages: PdfPiece[][];
	/** Whether fonts need predefined character maps for Chinese, Japanese and Korean, which the file does not contain. */
	lacksTables: boolean;
}

/** Reads a PDF. Throws UserError if it is damaged or encrypted. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<PdfContent> {
	const {getDocumentProxy} = await import('unpdf');
	let lacksTables = false;
	try {
		const pdf = await getDocumentProxy(new Uint8Array(bytes), {
			isEvalSupported: false,
			verbosity: 0,
			disableFontFace: true,
			BinaryDataFactory: function noTables() {
				return {
					fetch: ({kind}: {kind: string}) => {
						lacksTables ||= kind === 'cMapUrl';
						return Promise.reject(new Error(`no ${kind}`));
					},
				};
			},
		});
		const {info} = await pdf.getMetadata();
		const pages: PdfPiece[][] = [];
		for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number++) {
			const page = await pdf.getPage(number);
			pages.push(piecesOf((await page.getTextContent()).items));
			page.cleanup();
		}
		const found = {info: informationOf(info), pages, lacksTables};
		await pdf.destroy();
		return found;
	} catch (error) {
		throw unreadable(name, error);
	}
}

/** The longest books have fewer pages; more are an archive or an attack. */
const maxPages = 3000;

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

/** Default titles and authors inserted by programs: placeholders, file names, article numbers. */
const noTitle =
	/^(?:untitled|unknown|title|document\d*|\(?null\)?|\P{L}*)$|^microsoft \w+ - |^(?:\S+ (?:\S\S )?)?powerpoint\S*(?: \S+)?$|^(?:doi|pii)\b|^\S+\.[a-z]\w{1,3}$|\.(?:docx?|pdf|odt|rtf|indd|tex|txt|html?|dvi|e?ps|pptx?)$/iu;
const noAuthor =
	/^(?:unknown|user|admin\w*|owner|author|root|anonymous|\(?null\)?)$|@|^https?:|^ARRAY\(0x|^\W*\w{1,3}(?::\w{1,4})+$/i;

function unreadable(name: string, error: unknown): UserError {
	const kind = error instanceof Error ? error.name : '';
	if (kind === 'PasswordException') return new UserError(`${name}: this PDF is locked with a password`);
	const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
	return new UserError(`${name}: not a readable PDF (${reason})`, undefined, {cause: error});
}
