// Brings the catalog up to the state of the folders, by difference. A large difference is written in parts, each of which
// leaves the catalog whole: a killed program's work is gone on with by the next one, and two at once share it.

import type {Database} from '../../../platform/sqlite.ts';
import {isCircumstance} from '../../../platform/sqlite.ts';
import {integer} from '../../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import {articleCount} from '../rows/state-join.ts';
import {applyFolders, applyParsed, commitFolders, isWritten} from './apply.ts';
import {type PendingFile, takePending} from './compare-files.ts';
import {diffLibrary, type LibraryDiff} from './diff.ts';
import type {ParsedFile, ParseFiles} from './parse-files.ts';
import {snapshotOf} from './snapshot.ts';
import {dataVersion, withoutWaiting, withWriteLock} from './write-lock.ts';

export interface CatalogSyncOptions {
	/** Told now and then while many files are read. */
	progress?: ((done: number, total: number) => void) | undefined;
	/** Whether to look at every file, however many there are. */
	isComplete?: boolean | undefined;
	/** Endings of articles beside the usual ones. */
	extensions?: readonly string[] | undefined;
	/** The parser of many files: on several threads unless said otherwise. */
	parse?: ParseFiles | undefined;
}

/** Whether articles changed. Throws SqliteError when the catalog can't be written, or another program holds it and does not get on. */
export async function syncCatalog(
	database: Database,
	roots: LibraryRoot[],
	options: CatalogSyncOptions = {},
): Promise<boolean> {
	const isComplete = options.isComplete || isFullScanDue(database);
	const diff = diffLibrary(roots, snapshotOf(database, isComplete), {isComplete, extensions: options.extensions});
	const finish = () => {
		commitFolders(database, diff);
		database.run(`INSERT OR IGNORE INTO setting VALUES ('indexed', 1)`);
		if (isComplete) recordFullScan(database);
	};
	const total = diff.changedFiles.reduce((sum, {count}) => sum + count, 0);
	const files = takePending(diff.changedFiles);
	if (total > fewFiles) {
		await withWriteLock(database, () => applyFolders(database, diff));
		await indexMany(database, {files, total}, options);
		await withWriteLock(database, finish);
	} else if (total > 0 || isChange(diff)) {
		const parsed = await parseFew([...files]);
		await withWriteLock(database, () => {
			applyFolders(database, diff);
			applyParsed(database, parsed);
			finish();
		});
	} else if (isComplete) recordFullScanAtOnce(database);
	return total + diff.removedFiles.length + diff.removedFolders.length > 0;
}

/** Fewer are written in one go. */
const fewFiles = 100;
/** Files in one transaction: enough that the index is built of large pieces. */
const filesAtOnce = 512;
/** Milliseconds: no more than that is lost by a kill, or waited for by another program. */
const partMs = 1000;

function isChange({changedFolders, removedFiles, removedFolders}: LibraryDiff): boolean {
	return changedFolders.length + removedFiles.length + removedFolders.length > 0;
}

/** The parser is loaded only when there is something to read. */
async function parseFew(files: PendingFile[]): Promise<ParsedFile[]> {
	if (files.length === 0) return [];
	const {withResults, parseAll} = await import('./parse-files.ts');
	return withResults(files, await parseAll(files));
}

/** Files to be read, and their number. */
interface Many {
	files: Iterable<PendingFile>;
	total: number;
}

async function indexMany(database: Database, {files, total}: Many, options: CatalogSyncOptions): Promise<void> {
	const {progress, parse = (await import('./parse-files.ts')).bestParser()} = options;
	const before = dataVersion(database);
	let isShared = false;
	// Another program at the same work may have written it meanwhile.
	const isLeft = (file: PendingFile) => !isShared || !isWritten(database, file);
	const groups = parse(filtered(files, isLeft))[Symbol.asyncIterator]();
	let done = 0;
	const writePart = async (): Promise<boolean> => {
		isShared ||= dataVersion(database) !== before;
		const [lastFile, lastMoment] = [done + filesAtOnce, Date.now() + partMs];
		while (done < lastFile && Date.now() < lastMoment) {
			progress?.(done, total);
			const group = await groups.next();
			if (group.done) return false;
			applyParsed(database, isShared ? group.value.filter(([file]) => isLeft(file)) : group.value);
			done += group.value.length;
		}
		return true;
	};
	try {
		while (await withWriteLock(database, writePart)) {}
	} finally {
		// Ends its threads, which would keep the program alive, also when the disk is full.
		await groups.return?.(undefined);
	}
	progress?.(total, total);
}

function* filtered<Item>(items: Iterable<Item>, isWanted: (item: Item) => boolean): Generator<Item> {
	for (const item of items) if (isWanted(item)) yield item;
}

/** Articles: of fewer every file is looked at each time, of more so seldom that it takes a thousandth of the time. */
const fewArticles = 1000;
/** Milliseconds between two full scans, an article: looking at one file takes about 6 microseconds. */
const restMs = 6;

function isFullScanDue(database: Database): boolean {
	const articles = articleCount(database);
	if (articles <= fewArticles) return true;
	const last = database.get({value: integer}, `SELECT value FROM setting WHERE name = 'checked'`)?.value ?? 0;
	const since = Date.now() - last;
	return since < 0 || since >= articles * restMs;
}

/** To be called in a transaction. */
function recordFullScan(database: Database): void {
	if (articleCount(database) > fewArticles)
		database.run(`INSERT OR REPLACE INTO setting VALUES ('checked', ?)`, Date.now());
}

/** The same by itself: not worth waiting for another program, and a catalog that can't be written is scanned each time. */
function recordFullScanAtOnce(database: Database): void {
	if (articleCount(database) <= fewArticles) return;
	try {
		withoutWaiting(database, () => recordFullScan(database));
	} catch (error) {
		if (!isCircumstance(error)) throw error;
	}
}
