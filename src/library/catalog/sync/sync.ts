// Brings the catalog up to the state of the folders, by difference. A large difference is written in parts, each of which
// leaves the catalog whole: a killed program's work is gone on with by the next one, and two at once share it.
import type {Database} from '../../../platform/sqlite.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import {applyFolders, applyParsed, commitFolders, isWritten} from './apply.ts';
import type {LibraryDiff} from './diff.ts';
import {diffLibrary} from './diff.ts';
import {snapshotOf} from './known-files.ts';
import type {ParseFiles, ParseResult} from './parse-files.ts';
import type {PendingFile} from './pending-file.ts';
import {takePending} from './pending-file.ts';
import {isFullScanDue, recordFullScan, recordFullScanAtOnce} from './rescan-schedule.ts';
import {dataVersion, withWriteLock} from './write-lock.ts';

export interface CatalogSyncOptions {
	/** Told now and then while many files are read. */
	progress?: ((done: number, total: number) => void) | undefined;
	/** Look at every file, however many there are. */
	isComplete?: boolean | undefined;
	/** How many files are read: on several threads unless said otherwise. */
	read?: ParseFiles | undefined;
}

/** Throws SqliteError when the catalog can't be written, or another program holds it and does not get on. */
export async function syncCatalog(
	database: Database,
	roots: LibraryRoot[],
	options: CatalogSyncOptions = {},
): Promise<void> {
	const isComplete = options.isComplete || isFullScanDue(database);
	const found = diffLibrary(roots, snapshotOf(database, isComplete), isComplete);
	const finish = () => {
		commitFolders(database, found);
		if (isComplete) recordFullScan(database);
	};
	const total = found.arrivals.reduce((sum, {count}) => sum + count, 0);
	const arrivals = takePending(found.arrivals);
	if (total > fewFiles) {
		await withWriteLock(database, () => applyFolders(database, found));
		await indexMany(database, {arrivals, total}, options);
		await withWriteLock(database, finish);
	} else if (isChange(found)) {
		const readings = await readFew([...arrivals]);
		await withWriteLock(database, () => {
			applyFolders(database, found);
			applyParsed(database, readings);
			finish();
		});
	} else if (isComplete) recordFullScanAtOnce(database);
}

/** Fewer are written in one go. */
const fewFiles = 100;
/** Files in one transaction: enough that the index is built of large pieces. */
const filesAtOnce = 512;
/** In milliseconds: no more than that is lost by a kill, or waited for by another program. */
const longestPart = 1000;

function isChange({changedFolders, arrivals, departures, goneFolders}: LibraryDiff): boolean {
	return changedFolders.length + arrivals.length + departures.length + goneFolders.length > 0;
}

/** The parser is loaded only when there is something to read. */
async function readFew(arrivals: PendingFile[]): Promise<[PendingFile, ParseResult][]> {
	if (arrivals.length === 0) return [];
	const {withResults, parseAll} = await import('./parse-files.ts');
	return withResults(arrivals, await parseAll(arrivals));
}

/** Files to be read, and how many they are. */
interface Many {
	arrivals: Iterable<PendingFile>;
	total: number;
}

async function indexMany(database: Database, {arrivals, total}: Many, options: CatalogSyncOptions): Promise<void> {
	const {progress, read = (await import('./parse-in-threads.ts')).bestParser()} = options;
	const before = dataVersion(database);
	let isShared = false;
	// Another program at the same work may have written it meanwhile.
	const isLeft = (arrival: PendingFile) => !isShared || !isWritten(database, arrival);
	const groups = read(filtered(arrivals, isLeft))[Symbol.asyncIterator]();
	let done = 0;
	const writePart = async (): Promise<boolean> => {
		isShared ||= dataVersion(database) !== before;
		const [lastFile, lastMoment] = [done + filesAtOnce, Date.now() + longestPart];
		while (done < lastFile && Date.now() < lastMoment) {
			progress?.(done, total);
			const group = await groups.next();
			if (group.done) return false;
			applyParsed(database, isShared ? group.value.filter(([arrival]) => isLeft(arrival)) : group.value);
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
