// Brings the catalog up to the state of the folders, by difference. A large difference is written in parts, each of which
// leaves the catalog whole: a killed program's work is gone on with by the next one, and two at once share it.
import type {Database} from '../../../platform/sqlite.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import {applyFolders, applyReadings, isWritten, settleFolders} from './apply.ts';
import type {Survey} from './diff.ts';
import {survey} from './diff.ts';
import {knowledgeOf} from './known-files.ts';
import type {ReadFiles, Reading} from './parse-files.ts';
import type {Arrival} from './pending-file.ts';
import {takenFrom} from './pending-file.ts';
import {isCheckDue, noteCheck, noteCheckAtOnce} from './rescan-schedule.ts';
import {dataVersion, writing} from './write-lock.ts';

export interface SyncOptions {
	/** Told now and then while many files are read. */
	progress?: ((done: number, total: number) => void) | undefined;
	/** Look at every file, however many there are. */
	isComplete?: boolean | undefined;
	/** How many files are read: on several threads unless said otherwise. */
	read?: ReadFiles | undefined;
}

/** Throws SqliteError when the catalog can't be written, or another program holds it and does not get on. */
export async function syncCatalog(database: Database, roots: LibraryRoot[], options: SyncOptions = {}): Promise<void> {
	const isComplete = options.isComplete || isCheckDue(database);
	const found = survey(roots, knowledgeOf(database, isComplete), isComplete);
	const finish = () => {
		settleFolders(database, found);
		if (isComplete) noteCheck(database);
	};
	const total = found.arrivals.reduce((sum, {count}) => sum + count, 0);
	const arrivals = takenFrom(found.arrivals);
	if (total > fewFiles) {
		await writing(database, () => applyFolders(database, found));
		await indexMany(database, {arrivals, total}, options);
		await writing(database, finish);
	} else if (isChange(found)) {
		const readings = await readFew([...arrivals]);
		await writing(database, () => {
			applyFolders(database, found);
			applyReadings(database, readings);
			finish();
		});
	} else if (isComplete) noteCheckAtOnce(database);
}

/** Fewer are written in one go. */
const fewFiles = 100;
/** Files in one transaction: enough that the index is built of large pieces. */
const filesAtOnce = 512;
/** In milliseconds: no more than that is lost by a kill, or waited for by another program. */
const longestPart = 1000;

function isChange({changedFolders, arrivals, departures, goneFolders}: Survey): boolean {
	return changedFolders.length + arrivals.length + departures.length + goneFolders.length > 0;
}

/** The parser is loaded only when there is something to read. */
async function readFew(arrivals: Arrival[]): Promise<[Arrival, Reading][]> {
	if (arrivals.length === 0) return [];
	const {paired, readAll} = await import('./parse-files.ts');
	return paired(arrivals, await readAll(arrivals));
}

/** Files to be read, and how many they are. */
interface Many {
	arrivals: Iterable<Arrival>;
	total: number;
}

async function indexMany(database: Database, {arrivals, total}: Many, options: SyncOptions): Promise<void> {
	const {progress, read = (await import('./parse-in-threads.ts')).bestReader()} = options;
	const before = dataVersion(database);
	let isShared = false;
	// Another program at the same work may have written it meanwhile.
	const isLeft = (arrival: Arrival) => !isShared || !isWritten(database, arrival);
	const groups = read(filtered(arrivals, isLeft))[Symbol.asyncIterator]();
	let done = 0;
	const writePart = async (): Promise<boolean> => {
		isShared ||= dataVersion(database) !== before;
		const [lastFile, lastMoment] = [done + filesAtOnce, Date.now() + longestPart];
		while (done < lastFile && Date.now() < lastMoment) {
			progress?.(done, total);
			const group = await groups.next();
			if (group.done) return false;
			applyReadings(database, isShared ? group.value.filter(([arrival]) => isLeft(arrival)) : group.value);
			done += group.value.length;
		}
		return true;
	};
	try {
		while (await writing(database, writePart)) {}
	} finally {
		// Ends its threads, which would keep the program alive, also when the disk is full.
		await groups.return?.(undefined);
	}
	progress?.(total, total);
}

function* filtered<Item>(items: Iterable<Item>, isWanted: (item: Item) => boolean): Generator<Item> {
	for (const item of items) if (isWanted(item)) yield item;
}
