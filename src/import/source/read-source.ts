// Reads the bytes of a source of any kind as articles or a list of feeds.

import {UserError} from '../../core/errors.ts';
import {decodeBytes} from '../../core/text/decode-bytes.ts';
import {hasSecrets, keptAddress, shownAddress} from '../../core/text/web-address.ts';
import type {Draft, Imported} from '../../ports/importer.ts';
import {decodePage} from '../draft/decode-page.ts';
import {articleDraft} from '../draft/draft.ts';
import {lettersOf} from '../mail/mail-draft.ts';
import {addFilesBeside} from '../saved/export-folder.ts';
import {isMarkedBooks, markedBooks} from '../saved/marked-books.ts';
import {readExport} from '../saved/read-export.ts';
import type {SavedLinks} from '../saved/saved-links.ts';
import {readBook, readMail, readPage, readPdfPages} from '../worker/read-page.ts';
import {feedLinks} from './feed-links.ts';
import {gemtextMarkdown, isGemtext} from './gemtext.ts';
import {isXmlPage, type SourceKind, sourceKind} from './source-kind.ts';

export interface ArticleSource {
	bytes: Uint8Array;
	/** An address or path, for messages, and as the title if there is none. */
	name: string;
	/** Its web address, if it has one. */
	url?: string | undefined;
	/** Whether it came without a name: then its first words become the title if there is none. */
	isUnnamed?: boolean;
	/** Title for a page or PDF without one. */
	title?: string | undefined;
	/** The base for relative links if the source does not state one; usually `url`. */
	base?: string | undefined;
	/** The server's statement, in lower case, without parameters. */
	mediaType?: string;
	charset?: string | undefined;
}

/** Reads a source of any kind, which may contain several articles. Throws UserError, naming the source. */
export async function* readSource(source: ArticleSource, {isWhole}: {isWhole: boolean}): AsyncGenerator<Imported> {
	const {name, base} = source;
	const found = exportIn(source);
	if (found?.links) {
		// Frees the memory, which fifty thousand links need.
		source.bytes = new Uint8Array();
		if (base?.startsWith('file:')) await addFilesBeside(found.links.links, name);
		yield {kind: 'links', from: name, ...found.links};
		return;
	}
	if (found) {
		for await (const draft of found.books) yield {kind: 'article', from: name, draft};
		return;
	}
	const kind = kindOf(source);
	if (kind === 'opml') yield {kind: 'feeds', from: name, ...(await feedLinks(textOf(source), name))};
	else if (kind === 'book') {
		for (const draft of await readBook({...source, isWhole})) yield {kind: 'article', from: name, draft};
	} else if (kind === 'mailbox') yield* readLetters(source);
	else yield {kind: 'article', from: name, draft: withSecretsTold(await draftOfKind(kind, source), source.url)};
}

type Export = {links: SavedLinks; books?: never} | {links?: never; books: AsyncGenerator<Draft>};

/** A reader's export from another service or a browser: links, or highlights in books. */
function exportIn({bytes, url, name}: ArticleSource): Export | undefined {
	const text = url === undefined && !isArchiveOrPdf(bytes) ? decodeBytes(bytes) : undefined;
	if (text === undefined) return undefined;
	const links = readExport(text, name);
	if (links) return {links};
	return isMarkedBooks(text) ? {books: markedBooks(text)} : undefined;
}

function isArchiveOrPdf(bytes: Uint8Array): boolean {
	return /^(?:PK\x03\x04|%PDF-)/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 5)));
}

/** An unreadable mail does not affect the others. */
async function* readLetters({bytes, name}: ArticleSource): AsyncGenerator<Imported> {
	for (const [index, letter] of lettersOf(bytes).entries()) {
		const from = `${name}, letter ${index + 1}`;
		try {
			yield {kind: 'article', from, draft: await readMail({bytes: letter, name: from})};
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			yield {kind: 'failure', from, error};
		}
	}
}

/** Reads a source that must be a single article. Throws UserError also for a list of feeds. */
export async function readArticleSource(source: ArticleSource): Promise<Draft> {
	for await (const found of readSource(source, {isWhole: true})) {
		if (found.kind === 'article') return found.draft;
		if (found.kind === 'failure') throw found.error;
	}
	throw new UserError(`${source.name}: a list of feeds, not an article`, `follow them with: wsws add ${source.name}`);
}

function withSecretsTold(draft: Draft, url: string | undefined): Draft {
	const isPartial = url !== undefined && hasSecrets(url) && draft.metadata.url === keptAddress(url);
	return isPartial ? {...draft, hasPartialAddress: true} : draft;
}

function kindOf(source: ArticleSource): SourceKind {
	return sourceKind(source.bytes, {...source, name: source.url === undefined ? source.name : shownAddress(source.url)});
}

async function draftOfKind(
	kind: Exclude<SourceKind, 'opml' | 'book' | 'mailbox'>,
	source: ArticleSource,
): Promise<Draft> {
	const {bytes, name, url, base, charset, title} = source;
	if (kind === 'mail') return readMail({bytes, name});
	if (kind === 'pdf') return readPdfPages({bytes, url, name, title});
	if (kind === 'page')
		return readPage({
			html: textOf(source, decodePage(bytes, charset)),
			isXml: isXmlPage(bytes, {...source, name: url ?? name}),
			url,
			base: base ?? url,
			name,
			title,
		});
	if (kind === 'article') {
		const text = textOf(source, decodePage(bytes, charset));
		const isGem = isGemtext({...source, name: url ?? name});
		return articleDraft({text: isGem ? gemtextMarkdown(text) : text, name, url, isUnnamed: source.isUnnamed});
	}
	throw new UserError(
		`${name}: a feed, not an article`,
		`follow it with: wsws feed add ${url === undefined ? 'its address' : name}`,
	);
}

function textOf({bytes, name}: ArticleSource, text = decodeBytes(bytes)): string {
	if (text === undefined) throw new UserError(`${name}: not a text`);
	if (text.trim() === '') throw new UserError(`${name}: empty`);
	return text;
}
