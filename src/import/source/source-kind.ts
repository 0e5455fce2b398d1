// What came in: told by its first bytes before anybody's word for it, since servers and file names are often wrong.

export type SourceKind = 'page' | 'pdf' | 'feed' | 'opml' | 'article';

export interface SourceHints {
	/** Of a server, in small letters. */
	mediaType?: string;
	/** A file name or an address. */
	name: string;
}

/** Undefined for what can't become an article: pictures, archives, programs. */
export function sourceKind(bytes: Uint8Array, {mediaType = '', name}: SourceHints): SourceKind | undefined {
	const start = new TextDecoder('latin1')
		.decode(bytes.subarray(0, 2000))
		.replace(/^\xef\xbb\xbf/, '')
		.replaceAll('\0', '');
	if (start.includes('%PDF-')) return 'pdf';
	const marked = markedKind(start);
	if (marked) return marked;
	if (/html/.test(mediaType) || /\.x?html?$/i.test(pathOf(name))) return 'page';
	if (/^(?:image|audio|video|font)\//.test(mediaType) || isBinary(bytes)) return undefined;
	return mediaType === '' || /^(?:text\/|application\/octet-stream)|markdown/.test(mediaType) ? 'article' : undefined;
}

/** The root element of a document, after declarations and comments. */
function markedKind(start: string): SourceKind | undefined {
	const root =
		/^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*(?:<!doctype\s+(\w+)[^>]*>|<([\w:]+)[\s>])/i.exec(start);
	const name = (root?.[1] ?? root?.[2] ?? '').toLowerCase();
	if (name === 'html' || name === 'head' || name === 'body') return 'page';
	if (
		/^(?:rss|feed|rdf:rdf|channel)$/.test(name) ||
		/^\s*\{[^{}]*"version"\s*:\s*"https?:\/\/jsonfeed\.org/.test(start)
	)
		return 'feed';
	return name === 'opml' ? 'opml' : undefined;
}

function pathOf(name: string): string {
	return /^https?:/i.test(name) && URL.canParse(name) ? new URL(name).pathname : name;
}

/** UTF-16 has zero bytes too, but a mark in front. */
function isBinary(bytes: Uint8Array): boolean {
	const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	return !isMarked && bytes.subarray(0, 8000).includes(0);
}
