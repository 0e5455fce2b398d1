// Determines the kind of a source, from its first bytes in preference to other statements, because servers and file names are often
// wrong.

import {UserError} from '../../core/errors.ts';

export type SourceKind = 'page' | 'pdf' | 'feed' | 'opml' | 'article' | 'mail' | 'mailbox' | 'book';

export interface SourceHints {
	/** The server's statement, in lower case. */
	mediaType?: string;
	/** A file name or address. */
	name: string;
}

/**
 * Throws UserError, with a hint, for sources that can't become articles: pictures, programs, data, texts in other markup languages.
 */
export function sourceKind(bytes: Uint8Array, {mediaType = '', name}: SourceHints): SourceKind {
	const start = startOf(bytes);
	const path = pathOf(name);
	if (start.includes('%PDF-')) return 'pdf';
	if (isBook(start, path)) return 'book';
	if (isMailbox(start, path)) return 'mailbox';
	if (isMail(start, path)) return 'mail';
	const marked = markedKind(start);
	if (marked) return marked;
	if (/html/.test(mediaType) || /\.x?html?$/i.test(path)) return 'page';
	if (start.startsWith('PK\x03\x04') && /\.zip$/i.test(path))
		throw new UserError(`${name}: not an article`, 'unpack it, and add the folder');
	const foreign = foreignFormat(start, path);
	if (foreign) throw new UserError(`${name}: ${foreign.what}, not an article`, foreign.hint);
	const isText = mediaType === '' || /^(?:text\/|application\/octet-stream)|markdown/.test(mediaType);
	if (!isText || isBinary(bytes)) throw new UserError(`${name}: not an article`, readable);
	return 'article';
}

export const readable = 'wsws reads Markdown, text, HTML, PDF, EPUB, letters, and lists of feeds in OPML';

/** Whether a text is XML, in which any element may be self-closing. */
export function isXmlPage(bytes: Uint8Array, {mediaType = '', name}: SourceHints): boolean {
	return mediaType.includes('xhtml') || /\.xhtml?$/i.test(pathOf(name)) || /^\s*<\?xml\b/.test(startOf(bytes));
}

/** One character per byte, without byte-order marks and the zeros of UTF-16. */
function startOf(bytes: Uint8Array): string {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
	return start.replace(/^(?:\xef\xbb\xbf|ï»¿|\xff\xfe|ÿþ|\xfe\xff|þÿ)/, '').replaceAll('\0', '');
}

/** A ZIP archive that is an EPUB, according to its first file, as required (EPUB 3.3, OCF, section 4.2.3), or its name. */
function isBook(start: string, path: string): boolean {
	return start.startsWith('PK') && (start.slice(0, 200).includes('application/epub+zip') || /\.epub$/i.test(path));
}

/** A separator line, usually with sender and date, followed by a mail. */
function isMailbox(start: string, path: string): boolean {
	const [line = ''] = start.split('\n', 1);
	const letter = start.slice(line.length + 1);
	return /^From /.test(line) && (/\d{4}/.test(line) ? /^[\w-]+[ \t]*:/.test(letter) : isMail(letter, path));
}

/** A mail, by its name, or by header fields with which nothing else begins. */
function isMail(start: string, path: string): boolean {
	const [head = ''] = start.split(/\r?\n\r?\n/, 1);
	const lines = head.split('\n');
	// If the sample ends within the header, its last line may be incomplete.
	const whole = head.length === start.length ? lines.slice(0, -1) : lines;
	const names = lines.map(line => /^([\w-]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase());
	if (names[0] === undefined) return false;
	const has = (...fields: string[]) => fields.some(field => names.includes(field));
	if (/\.(?:eml|mbox|mht|mhtml)$/i.test(path)) return has('from', 'content-type', 'subject', 'date', 'received');
	return has('from', 'received') && has('mime-version', 'message-id') && whole.every(isOfHead);
}

function isOfHead(line: string): boolean {
	return /^(?:[\w-]+[ \t]*:|[ \t]|\r?$)/.test(line);
}

/** The root element of a document, after declarations and comments. */
function markedKind(start: string): SourceKind | undefined {
	const root = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*|<\?[^>]*>\s*)*(?:<!doctype\s+(\w+)[^>]*>|<([\w:]+)[\s>])/i.exec(
		start,
	);
	const name = (root?.[1] ?? root?.[2] ?? '').toLowerCase();
	if (name === 'html' || name === 'head' || name === 'body') return 'page';
	if (
		/^(?:rss|feed|rdf:rdf|channel)$/.test(name) ||
		/^\s*\{[^{}]*"version"\s*:\s*"https?:\/\/jsonfeed\.org/.test(start)
	)
		return 'feed';
	return name === 'opml' ? 'opml' : undefined;
}

interface ForeignFormat {
	what: string;
	hint: string;
}

/** A format that another program converts to Markdown, by file extension or leading characters. */
function foreignFormat(start: string, path: string): ForeignFormat | undefined {
	const file = path.split(/[/\\]/).at(-1) ?? '';
	const ending = /\.([a-z\d]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
	const shown = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
	const converted = converters.find(({endings, sign}) => endings.includes(ending) || sign?.test(start));
	if (converted) return {what: converted.what, hint: `make one of it: ${converted.command} ${shown} | wsws add -`};
	if (/"(?:text\/x-moz-place|bookmark_bar)/.test(start))
		return {what: 'bookmarks as the browser keeps them', hint: 'have it export them as HTML, and add that file'};
	const isData = /^(?:csv|tsv|jsonl?|ndjson|ya?ml|toml|sql|srt|vtt)$/.test(ending) || isJsonData(start, ending);
	if (isData) return {what: 'data', hint: readable};
	if (/^\s*<\?xml\b[^<>]*\?>\s*<[\w!]/.test(start)) return {what: 'XML of another kind', hint: readable};
	return start.startsWith('%!PS') ? {what: 'PostScript', hint: `make a PDF of it: ps2pdf ${shown}`} : undefined;
}

/** JSON may be front matter, but then text follows it, and its field names are known. */
function isJsonData(start: string, ending: string): boolean {
	if (/^(?:md|markdown|mdown|mkd|txt)$/.test(ending)) return false;
	return /^\s*(?:\[\s*[{[\]"\d]|\{\s*(?:\}|"(?!(?:title|author|authors|date|tags|url|lang|summary|description)"))[^\n]*)/.test(
		start,
	);
}

/** `-s` puts the metadata into front matter. */
const pandoc = 'pandoc -s -t gfm';
const converters: {what: string; endings: string[]; sign?: RegExp; command: string}[] = [
	{what: 'a notebook', endings: ['ipynb'], sign: /^\s*\{\s*"cells"\s*:/, command: pandoc},
	{what: 'rich text', endings: ['rtf'], sign: /^\{\\rtf/, command: pandoc},
	{what: 'TeX', endings: ['tex', 'latex', 'ltx'], sign: /^\s*(?:%[^\n]*\n\s*)*\\documentclass/, command: pandoc},
	{what: 'Org', endings: ['org'], command: pandoc},
	{what: 'reStructuredText', endings: ['rst'], command: pandoc},
	{what: 'Textile', endings: ['textile'], command: pandoc},
	{what: 'a wiki text', endings: ['wiki', 'mediawiki'], command: 'pandoc -f mediawiki -s -t gfm'},
	{what: 'a wiki text', endings: ['dokuwiki'], command: 'pandoc -f dokuwiki -s -t gfm'},
	{what: 'a list of references', endings: ['bib'], command: 'pandoc -f bibtex -C -t gfm'},
	{what: 'Typst', endings: ['typ'], command: 'pandoc -f typst -s -t gfm'},
	{what: 'FictionBook', endings: ['fb2'], sign: /<FictionBook\b/, command: pandoc},
	{
		what: 'DocBook',
		endings: ['dbk', 'docbook'],
		sign: /<(?:article|book)\b[^<>]*docbook\.org/,
		command: 'pandoc -f docbook -s -t gfm',
	},
	{what: 'a Word document', endings: ['docx'], command: pandoc},
	{what: 'an OpenDocument text', endings: ['odt'], command: pandoc},
	{what: 'AsciiDoc', endings: ['adoc', 'asciidoc'], command: 'asciidoctor -o -'},
	{
		what: 'a manual page',
		endings: ['man', 'roff', 'troff'],
		sign: /^(?:\.\\"[^\n]*\n)*\.(?:TH|Dd) /,
		command: 'pandoc -f man -s -t gfm',
	},
];

/** The path of an address, or a file name. */
export function pathOf(name: string): string {
	return /^https?:/i.test(name) && URL.canParse(name) ? new URL(name).pathname : name;
}

/** UTF-16 contains zero bytes as well, but has a byte-order mark. */
function isBinary(bytes: Uint8Array): boolean {
	const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	return !isMarked && bytes.subarray(0, 8000).includes(0);
}
