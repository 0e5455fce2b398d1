// The bytes of one source, whatever they are, as an article or a list of feeds.

import {UserError} from '../../core/errors.ts';
import {decodeBytes} from '../../core/text/decode-bytes.ts';
import type {Draft, Imported} from '../../ports/importer.ts';
import {articleDraft} from '../draft/draft.ts';
import {decodePage} from '../draft/page-charset.ts';
import {readPage, readPdfPages} from '../worker/read-page.ts';
import {feedLinks} from './feed-links.ts';
import {type SourceKind, sourceKind} from './source-kind.ts';

export interface ArticleSource {
	bytes: Uint8Array;
	/** What to call it in messages, and when it has no title: an address, a path. */
	name: string;
	/** Its web address, if it has one. */
	url?: string | undefined;
	/** For a page or a PDF that has none. */
	title?: string | undefined;
	/** What links are relative to when the source doesn't say; `url` as a rule. */
	base?: string | undefined;
	/** The word of a server. */
	mediaType?: string;
	charset?: string | undefined;
}

/** Throws UserError, with the name in its message. */
export async function readSource(source: ArticleSource): Promise<Exclude<Imported, {kind: 'failure'}>> {
	const {bytes, name} = source;
	const kind = sourceKind(bytes, {...source, name: source.url ?? name});
	if (kind === 'opml') return {kind: 'feeds', from: name, feeds: await feedLinks(textOf(source), name)};
	return {kind: 'article', from: name, draft: await draftOfKind(kind, source)};
}

/** The same for a place where only an article makes sense. */
export async function readArticleSource(source: ArticleSource): Promise<Draft> {
	const found = await readSource(source);
	if (found.kind === 'article') return found.draft;
	throw new UserError(`${source.name}: a list of feeds, not an article`, `follow them with: wsws add ${source.name}`);
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
