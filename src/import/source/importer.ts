// Creates drafts from whatever a person names: a web address, a file, a folder of files, standard input.

import type {Article} from '../../core/article/article.ts';
import {readBlocks} from '../../core/article/blocks.ts';
import {UserError} from '../../core/errors.ts';
import {pathOfFileUrl} from '../../core/text/file-url.ts';
import {isWebAddress, pastedAddress, publicAddress, shownAddress} from '../../core/text/web-address.ts';
import type {Draft, Imported, Importer} from '../../ports/importer.ts';
import type {Fetch} from '../fetch/fetch.ts';
import {politeFetch} from '../fetch/per-host-limit.ts';
import {completedDraft, linkDraft} from '../saved/link-draft.ts';
import {type ArticleSource, readArticleSource, readSource} from './read-source.ts';
import {bounded, filesAt, readSourceFile} from './source-files.ts';

export interface ImporterOptions {
	fetch: Fetch;
	/** Reads all of standard input. */
	input(): Promise<Uint8Array>;
	/** Called for each saved link, of which there may be tens of thousands. */
	spareMemory?: (() => void) | undefined;
}

export function openImporter({fetch, input, spareMemory}: ImporterOptions): Importer {
	const politely = politeFetch(fetch);
	return {
		async *find(typed, {isWhole = false} = {}) {
			const target = pastedAddress(typed);
			const attempt = (from: string, open: () => Promise<ArticleSource>) => attempted(from, {open, isWhole});
			if (target === '-')
				yield* attempt('standard input', async () =>
					bounded({bytes: await input(), name: 'standard input', isUnnamed: true}),
				);
			else if (isWebAddress(target)) yield* attempt(shownAddress(target), () => fetchSource(target, fetch));
			else yield* findFiles(pathOfFileUrl(target) ?? typed, attempt);
		},
		async read(url) {
			return articleOf(await readArticleSource(await fetchSource(url, fetch)), publicAddress(url));
		},
		async draftOfLink(link, {fetch: isFetched, mayBePrivate = false}) {
			spareMemory?.();
			if (!isFetched) return linkDraft(link);
			return completedDraft(await readArticleSource(await fetchSource(link.url, politely, mayBePrivate)), link);
		},
		async readFile(path, bytes) {
			const source = bytes ? bounded({bytes, name: 'standard input'}) : await readSourceFile(path);
			return articleOf(await readArticleSource(source), path);
		},
	};
}

function articleOf({metadata, body}: Draft, path: string): Article {
	const blocks = readBlocks({text: body, line: 1, isExported: false});
	return {path, metadata, body, bodyLine: 1, blocks, isExported: false, problems: []};
}

/** Fetches an address, which may be private if a person typed it. */
async function fetchSource(url: string, fetch: Fetch, mayBePrivate = true): Promise<ArticleSource> {
	const {body, url: from, mediaType, charset} = await fetch(url, {mayBePrivate});
	return {bytes: body, name: shownAddress(from), url: from, mediaType, charset};
}

type Attempt = (from: string, open: () => Promise<ArticleSource>) => AsyncGenerator<Imported>;

async function* findFiles(target: string, attempt: Attempt): AsyncGenerator<Imported> {
	let files: string[];
	try {
		files = await filesAt(target);
	} catch (error) {
		yield failure(target, error);
		return;
	}
	for (const file of files) yield* attempt(file, () => readSourceFile(file));
}

async function* attempted(
	from: string,
	{open, isWhole}: {open: () => Promise<ArticleSource>; isWhole: boolean},
): AsyncGenerator<Imported> {
	try {
		yield* readSource(await open(), {isWhole});
	} catch (error) {
		yield failure(from, error);
	}
}

function failure(from: string, error: unknown): Imported {
	if (error instanceof UserError) return {kind: 'failure', from, error};
	throw error;
}
