// Wires up the article sources and the ways to add to them: the catalog over the library folders, the reader's own library, the
// importer, the feeds. Each is imported on first use, because the parsers of pages and feeds are large.

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

/** Paths of the reader's own files, whether or not they exist. */
export function pathsIn({config, data, state, cache}: StandardFolders): Paths {
	return {
		config: config && join(config, 'config.yaml'),
		articles: data && join(data, 'articles'),
		notes: data && join(data, 'notes'),
		state: state && stateFoldersIn(state).logs,
		cache,
	};
}

/** Path of the database that serves as the write lock for notes. */
export function notesLock({state}: StandardFolders): string | undefined {
	return state && join(state, 'notes.lock');
}

/** Path of the database that indexes the notes. */
export function notesIndex({state}: StandardFolders): string | undefined {
	return state && indexFile(stateFoldersIn(state));
}

/** Opens the catalog and brings it up to date, showing progress to a person who waits. */
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
	/** Reads all of standard input. */
	input(): Promise<Uint8Array>;
	now(): Date;
	/** Environment variables, for the proxy settings. */
	environment: NodeJS.ProcessEnv;
	/** Writes a line to standard error. */
	message(text: string): void;
	spareMemory: SpareMemory | undefined;
}

/** Returns a function that keeps memory use down; call it repeatedly during work that leaves much garbage. */
export type SpareMemory = () => Promise<() => void>;

/** Creates the tools of the commands that save articles. */
export function openImport({
	folders,
	input,
	now,
	environment,
	message,
	spareMemory,
}: ImportParts): Pick<ImportTools, 'importer' | 'ownLibrary' | 'feeds' | 'books'> {
	// Imports arrive in bulk and unattended, so one bad text must not cost the others.
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
