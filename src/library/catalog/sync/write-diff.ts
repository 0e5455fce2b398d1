// Writes a difference into the catalog. A large one is written in parts, each of which leaves the catalog consistent: after a kill
// the next process continues, and two processes share the work.

import type {Database} from '../../../platform/sqlite.ts';
import {articleCount} from '../rows/entries.ts';
import {forgetWords} from '../search/nearest-word.ts';
import {turnSignatures} from '../signature/signatures.ts';
import {applyFolders, applyParsed, commitFolders, isWritten, withKnownKey} from './apply.ts';
import {type PendingFile, takePending} from './compare-files.ts';
import type {LibraryDiff} from './diff.ts';
import type {ParsedFile, ParseFiles} from './parse-files.ts';
import {type TokenCounts, writeCounts} from './token-frequencies.ts';
import type {WrittenPart} from './write.ts';
import {dataVersion, withWriteLock} from './write-lock.ts';

export interface WriteOptions {
	/** Called now and then while many files are read. */
	progress?: ((done: number, total: number) => void) | undefined;
	/** The parser for many files; by default, on several threads. */
	parse?: ParseFiles | undefined;
}

/** Reads the changed files and writes the difference; `finish` is called in the last transaction. Throws SqliteError. */
export async function writeDiff(
	database: Database,
	diff: LibraryDiff,
	options: WriteOptions & {finish(): void},
): Promise<void> {
	const finish = () => {
		commitFolders(database, diff);
		turnSignatures(database);
		forgetWords(database);
		database.run(`INSERT OR IGNORE INTO setting VALUES ('indexed', 1)`);
		options.finish();
	};
	const total = diff.changedFiles.reduce((sum, {count}) => sum + count, 0);
	const files = takeKnown(database, diff);
	if (total > fewFiles) {
		await withWriteLock(database, () => applyFolders(database, diff));
		await indexMany(database, {files, total}, options);
		return withWriteLock(database, finish);
	}
	const parsed = await parseFew([...files]);
	await withWriteLock(database, () => {
		const counts: TokenCounts = new Map();
		applyFolders(database, diff);
		applyParsed({database, counts}, parsed);
		writeCounts(database, counts);
		finish();
	});
}

/** Takes the files to read, with the hash of their indexed contents; in a new library there is none. */
function* takeKnown(database: Database, {changedFiles}: LibraryDiff): Generator<PendingFile> {
	const isNew = articleCount(database) === 0;
	for (const file of takePending(changedFiles)) yield isNew ? file : withKnownKey(database, file);
}

/** Fewer files are written in a single transaction. */
const fewFiles = 100;
/** Files per transaction, enough for the index to be built of large pieces. */
const filesAtOnce = 2048;
/**
 * In milliseconds: the most that a kill loses, or that another process waits for. With less, a slow machine would build the index
 * of small pieces, which takes it even longer.
 */
const partMs = 3000;

/** The parser is imported only if there is something to read. */
async function parseFew(files: PendingFile[]): Promise<ParsedFile[]> {
	if (files.length === 0) return [];
	const {withResults, parseAll} = await import('./parse-files.ts');
	return withResults(files, await parseAll(files));
}

/** Files to read, and their number. */
interface Many {
	files: Iterable<PendingFile>;
	total: number;
}

async function indexMany(database: Database, {files, total}: Many, options: WriteOptions): Promise<void> {
	const {progress, parse = (await import('./parse-files.ts')).bestParser()} = options;
	const {holdYoungGenerations} = await import('../../../platform/spare-memory.ts');
	const before = dataVersion(database);
	let isShared = false;
	// Another process doing the same work may have written it.
	const isLeft = (file: PendingFile) => !isShared || !isWritten(database, file);
	const groups = parse(filtered(files, isLeft))[Symbol.asyncIterator]();
	let done = 0;
	const writePart = async (): Promise<boolean> => {
		turnSignatures(database);
		const counts: TokenCounts = new Map();
		const goesOn = await writeGroups({database, counts});
		writeCounts(database, counts);
		return goesOn;
	};
	const writeGroups = async (part: WrittenPart): Promise<boolean> => {
		isShared ||= dataVersion(database) !== before;
		const [lastFile, lastMoment] = [done + filesAtOnce, Date.now() + partMs];
		while (done < lastFile && Date.now() < lastMoment) {
			progress?.(done, total);
			const group = await groups.next();
			if (group.done) return false;
			applyParsed(part, isShared ? group.value.filter(([file]) => isLeft(file)) : group.value);
			done += group.value.length;
		}
		return true;
	};
	try {
		while (await withWriteLock(database, writePart)) holdYoungGenerations(true);
	} finally {
		holdYoungGenerations(false);
		// Ends the threads, which would keep the process alive, even if the disk is full.
		await groups.return?.(undefined);
	}
	progress?.(total, total);
}

function* filtered<Item>(items: Iterable<Item>, isWanted: (item: Item) => boolean): Generator<Item> {
	for (const item of items) if (isWanted(item)) yield item;
}
