// Reads the bytes of one source, whatever they are, as an article or a list of feeds. Their kind is told by the first bytes
// before anybody's word for it, since servers and file names are often wrong.

import {UserError} from '../../core/errors.ts';
import {decodeBytes} from '../../core/text/decode-bytes.ts';
import {hasSecrets, keptAddress} from '../../core/text/web-address.ts';
import type {Draft, Imported} from '../../ports/importer.ts';
import {decodePage} from '../draft/decode-page.ts';
import {articleDraft} from '../draft/draft.ts';
import {readPage, readPdfPages} from '../worker/read-page.ts';
import {feedLinks} from './feed-links.ts';

export interface ArticleSource {
	bytes: Uint8Array;
	/** An address or a path: stands in messages, and for a title that is missing. */
	name: string;
	/** Its web address, if it has one. */
	url?: string | undefined;
	/** The title of a page or a PDF that says none. */
	title?: string | undefined;
	/** The address that links are relative to when the source doesn't say; `url` as a rule. */
	base?: string | undefined;
	/** The server's word, in small letters, without parameters. */
	mediaType?: string;
	charset?: string | undefined;
}

/** Reads a source of any kind. Throws UserError, with the name in its message. */
export async function readSource(source: ArticleSource): Promise<Exclude<Imported, {kind: 'failure'}>> {
	const {bytes, name} = source;
	const kind = sourceKind(bytes, {...source, name: source.url ?? name});
	if (kind === 'opml') return {kind: 'feeds', from: name, feeds: await feedLinks(textOf(source), name)};
	return {kind: 'article', from: name, draft: withSecretsTold(await draftOfKind(kind, source), source.url)};
}

/** Reads a source where only an article makes sense. Throws UserError for a list of feeds too. */
export async function readArticleSource(source: ArticleSource): Promise<Draft> {
	const found = await readSource(source);
	if (found.kind === 'article') return found.draft;
	throw new UserError(`${source.name}: a list of feeds, not an article`, `follow them with: wsws add ${source.name}`);
}

function withSecretsTold(draft: Draft, url: string | undefined): Draft {
	const isPartial = url !== undefined && hasSecrets(url) && draft.metadata.url === keptAddress(url);
	return isPartial ? {...draft, hasPartialAddress: true} : draft;
}

async function draftOfKind(kind: SourceKind | undefined, source: ArticleSource): Promise<Draft> {
	const {bytes, name, url, base, charset, title} = source;
	if (kind === 'pdf') return readPdfPages({bytes, url, name, title});
	if (kind === 'page')
		return readPage({html: textOf(source, decodePage(bytes, charset)), url, base: base ?? url, name, title});
	if (kind === 'article') return articleDraft({text: textOf(source, decodePage(bytes, charset)), name, url});
	if (kind === 'feed')
		throw new UserError(
			`${name}: a feed, not an article`,
			`follow it with: wsws feed add ${url === undefined ? 'its address' : name}`,
		);
	throw new UserError(`${name}: not an article`, 'wsws reads Markdown, text, HTML, PDF, and lists of feeds in OPML');
}

function textOf({bytes, name}: ArticleSource, text = decodeBytes(bytes)): string {
	if (text === undefined) throw new UserError(`${name}: not a text`);
	if (text.trim() === '') throw new UserError(`${name}: empty`);
	return text;
}

type SourceKind = 'page' | 'pdf' | 'feed' | 'opml' | 'article';

interface SourceHints {
	/** The server's word, in small letters. */
	mediaType?: string;
	/** A file name or an address. */
	name: string;
}

/** The kind of a source; undefined for what can't become an article: pictures, archives, programs. */
function sourceKind(bytes: Uint8Array, {mediaType = '', name}: SourceHints): SourceKind | undefined {
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
