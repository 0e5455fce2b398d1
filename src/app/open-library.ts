// Wires where articles are and what brings them in: the catalog over the library's folders, the reader's own library, the
// importer, the feeds. Each is loaded when it is asked for: parsers of pages and feeds are large.

import {join} from 'node:path';
import type {ImportTools} from '../commands/context.ts';
import {UserError} from '../core/errors.ts';
import {limitShortTexts} from '../core/time-limit.ts';
import type {OpenCatalogOptions} from '../library/catalog/open.ts';
import {indexFile, stateFoldersIn} from '../library/state/log-files.ts';
import type {StandardFolders} from '../platform/standard-folders.ts';
import type {Catalog} from '../ports/catalog.ts';
import type {Paths} from '../ports/files.ts';
import type {Progress} from '../ports/progress.ts';

/** Where the reader's own files are, whether they exist or not. */
export function pathsIn({config, data, state, cache}: StandardFolders): Paths {
	return {
		config: config && join(config, 'config.yaml'),
		articles: data && join(data, 'articles'),
		notes: data && join(data, 'notes'),
		state: state && stateFoldersIn(state).logs,
		cache,
	};
}

/** The path of the database that is locked while notes are written. */
export function notesLock({state}: StandardFolders): string | undefined {
	return state && join(state, 'notes.lock');
}

/** The path of the database that keeps what was read of notes. */
export function notesIndex({state}: StandardFolders): string | undefined {
	return state && indexFile(stateFoldersIn(state));
}

/** The catalog, brought up to date; a person who waits for that sees how far it is. */
export async function openLibrary(options: OpenCatalogOptions, progress: Progress): Promise<Catalog> {
	const {openCatalog} = await import('../library/catalog/open.ts');
	const report = (done: number, total: number) =>
		progress.report(`Indexing ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
	try {
		return await openCatalog({...options, progress: report});
	} finally {
		progress.end();
	}
}

export interface ImportParts {
	folders: StandardFolders;
	/** The whole of standard input. */
	input(): Promise<Uint8Array>;
	now(): Date;
	/** Names proxies. */
	environment: NodeJS.ProcessEnv;
	/** Writes a line to standard error. */
	message(text: string): void;
	spareMemory: SpareMemory | undefined;
}

/** Gives what keeps the process small, to be called again and again in work that leaves much behind. */
export type SpareMemory = () => Promise<() => void>;

/** The tools of the commands that bring articles in. */
export function openImport({
	folders,
	input,
	now,
	environment,
	message,
	spareMemory,
}: ImportParts): Pick<ImportTools, 'importer' | 'ownLibrary' | 'feeds' | 'books'> {
	// What comes from elsewhere comes in numbers, and in nobody's presence: one text must not cost the others.
	return {
		async importer() {
			limitShortTexts();
			const [{openImporter}, {openFetch}] = await Promise.all([
				import('../import/source/importer.ts'),
				import('../import/fetch/fetch.ts'),
			]);
			return openImporter({fetch: openFetch(environment), input, spareMemory: await spareMemory?.()});
		},
		async ownLibrary() {
			limitShortTexts();
			const {openOwnLibrary} = await import('../import/own/own-library.ts');
			const data = folderFor('your articles', folders.data);
			return openOwnLibrary({
				articles: join(data, 'articles'),
				trash: join(data, 'trash'),
				versions: join(data, 'versions'),
				now,
			});
		},
		async books() {
			const {openBooks} = await import('../import/book/write-epub.ts');
			return openBooks({now});
		},
		async feeds() {
			const [{openFeeds}, {openFetch}] = await Promise.all([
				import('../import/feed/feeds.ts'),
				import('../import/fetch/fetch.ts'),
			]);
			return openFeeds({
				folder: join(folderFor('feeds', folders.data), 'feeds'),
				fetch: openFetch(environment),
				now,
				message,
			});
		},
	};
}

function folderFor(purpose: string, folder: string | undefined): string {
	if (folder === undefined) throw new UserError(`there is no place for ${purpose}`, 'set HOME or XDG_DATA_HOME');
	return folder;
}
