// Brings the catalog up to the state of the folders, by difference.

import type {Database} from '../../../platform/sqlite.ts';
import {isCircumstance} from '../../../platform/sqlite.ts';
import {integer} from '../../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import {articleCount} from '../rows/state-join.ts';
import {recordLanguages} from '../search/vocabulary.ts';
import {diffLibrary} from './diff.ts';
import {snapshotOf} from './snapshot.ts';
import {areWatchedUnchanged, recordWatched} from './watched-folders.ts';
import type {WriteOptions} from './write-diff.ts';
import {withoutWaiting} from './write-lock.ts';

export interface CatalogSyncOptions extends WriteOptions {
	/** Whether to look at every file, however many there are. */
	isComplete?: boolean | undefined;
	/** Endings of articles beside the usual ones. */
	extensions?: readonly string[] | undefined;
}

/** Whether articles changed. Throws SqliteError when the catalog can't be written, or another program holds it and does not get on. */
export async function syncCatalog(
	database: Database,
	roots: LibraryRoot[],
	options: CatalogSyncOptions = {},
): Promise<boolean> {
	const isComplete = options.isComplete || isFullScanDue(database);
	if (!isComplete && areWatchedUnchanged(database, roots)) return false;
	const diff = diffLibrary(roots, snapshotOf(database, isComplete), {isComplete, extensions: options.extensions});
	const {length: changes} = [...diff.changedFiles, ...diff.removedFiles, ...diff.removedFolders];
	if (changes > 0 || diff.changedFolders.length > 0) {
		// Loaded only when there is something to write, which most starts have not.
		const {writeDiff} = await import('./write-diff.ts');
		const finish = () => {
			if (isComplete) finishScan(database);
			if (isLarge(database)) recordWatched(database, roots);
		};
		await writeDiff(database, diff, {...options, finish});
	} else recordAtOnce(database, {roots, isComplete});
	return changes > 0;
}

/** Articles: of fewer every file is looked at each time, of more so seldom that it takes a thousandth of the time. */
const fewArticles = 1000;
/** Milliseconds between two full scans, an article: looking at one file takes about 6 microseconds. */
const restMs = 6;

function isLarge(database: Database): boolean {
	return articleCount(database) > fewArticles;
}

function isFullScanDue(database: Database): boolean {
	if (!isLarge(database)) return true;
	const articles = articleCount(database);
	const last = database.get({value: integer}, `SELECT value FROM setting WHERE name = 'checked'`)?.value ?? 0;
	const since = Date.now() - last;
	return since < 0 || since >= articles * restMs;
}

/** To be called in a transaction. */
function finishScan(database: Database): void {
	recordLanguages(database);
	recordFullScan(database);
}

/** To be called in a transaction. */
function recordFullScan(database: Database): void {
	if (isLarge(database)) database.run(`INSERT OR REPLACE INTO setting VALUES ('checked', ?)`, Date.now());
}

/** What a look at the folders found that changed nothing: not worth waiting for another program, and a catalog that can't be written is looked at each time. */
function recordAtOnce(database: Database, {roots, isComplete}: {roots: LibraryRoot[]; isComplete: boolean}): void {
	if (!isLarge(database)) return;
	try {
		withoutWaiting(database, () =>
			database.transaction(() => {
				if (isComplete) recordFullScan(database);
				recordWatched(database, roots);
			}),
		);
	} catch (error) {
		if (!isCircumstance(error)) throw error;
	}
}
