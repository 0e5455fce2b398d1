// Brings the catalog up to date with the folders, by difference.

import type {Database} from '../../../platform/sqlite.ts';
import {isCircumstance} from '../../../platform/sqlite.ts';
import {integer} from '../../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import {articleCount} from '../rows/entries.ts';
import {recordLanguages} from '../search/vocabulary.ts';
import {diffLibrary} from './diff.ts';
import {snapshotOf} from './snapshot.ts';
import {areWatchedUnchanged, recordWatched} from './watched-folders.ts';
import type {WriteOptions} from './write-diff.ts';
import {withoutWaiting} from './write-lock.ts';

export interface CatalogSyncOptions extends WriteOptions {
	/** Checks every file, however many there are. */
	isComplete?: boolean | undefined;
	/** Extensions of articles, in addition to the standard ones. */
	extensions?: readonly string[] | undefined;
}

/**
 * Returns whether articles changed. Throws SqliteError if the catalog can't be written, or if another process holds it and makes no
 * progress.
 */
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
		// Imported only if there is something to write, which is rare.
		const {writeDiff} = await import('./write-diff.ts');
		const finish = () => {
			if (isComplete) finishScan(database);
			if (isLarge(database)) recordWatched(database, roots);
		};
		await writeDiff(database, diff, {...options, finish});
	} else recordAtOnce(database, {roots, isComplete});
	return changes > 0;
}

/**
 * In articles: in a smaller library every file is checked each time; in a larger one so rarely that checking takes a thousandth of
 * the time.
 */
const fewArticles = 1000;
/** Milliseconds between two full scans per article: checking a file takes about 6 microseconds. */
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

/** Called within a transaction. */
function finishScan(database: Database): void {
	recordLanguages(database);
	recordFullScan(database);
}

/** Called within a transaction. */
function recordFullScan(database: Database): void {
	if (isLarge(database)) database.run(`INSERT OR REPLACE INTO setting VALUES ('checked', ?)`, Date.now());
}

/**
 * Records a scan that found no changes, without waiting for another process; if the catalog can't be written, every start scans.
 */
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
