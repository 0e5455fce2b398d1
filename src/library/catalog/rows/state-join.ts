// The index of what a person did beside the catalog, in one connection, so that filters and orders may use both. It is another
// file, which must not take the catalog with it when it is damaged.

import {DamageMended, UserError} from '../../../core/errors.ts';
import type {Filter} from '../../../core/query/filter.ts';
import {errorCode, fileErrorReason, statOf} from '../../../platform/fs.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {isCircumstance, isDamage, SqliteError, sqliteCode} from '../../../platform/sqlite.ts';
import {real, text} from '../../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import type {DamagedFiles} from '../../damaged-files.ts';
import {checkIndex, checkTables, isOtherVersion, isUnmade} from '../../state/index-tables.ts';
import {changedLogs, indexNote} from '../../state/log-changes.ts';
import {formerState, indexFile, logFiles, type StateFolders} from '../../state/log-files.ts';

/** What a person did, as the catalog uses it. */
export interface StateJoin {
	/** Whether there is a state to join, each time it is asked: somebody may begin to read while the catalog is open. */
	isJoined(): boolean;
	/** The same for a filter. Throws UserError when it asks for what a state says that can't be read. */
	isJoinedFor(filter: StateFilter): boolean;
	/** Whether an error of the joint connection is the state's; then it is put out of the way, and joined no more. */
	takesBlame(error: unknown): boolean;
	/** Brings the index up to date with the logs, and finds articles that are elsewhere since the catalog changed. */
	refresh(hasCatalogChanged: boolean): Promise<void>;
}

export type StateFilter = Pick<Filter, 'unread' | 'starred' | 'queued'>;

/** The state, whether or not it exists yet. */
export interface StateSource {
	folders: StateFolders;
	roots: readonly LibraryRoot[];
	damaged: DamagedFiles;
	/** Told that the index was found damaged in the middle of the work: it is made anew with the next catalog. */
	lost?(): void;
}

const noState: StateJoin = {
	isJoined: () => false,
	isJoinedFor: () => false,
	takesBlame: () => false,
	refresh: async () => {},
};

/** The state beside the catalog; undefined where there is no place for one. */
export function openStateJoin(database: Database, source: StateSource | undefined): StateJoin {
	if (!source) return noState;
	const {folders, roots, damaged, lost = () => {}} = source;
	const file = indexFile(folders);
	let joined: 'file' | 'temporary' | undefined;
	let isChecked = false;
	/** Why the file is not joined, and its inode. */
	let trouble: {reason: string; inode: number | undefined} | undefined;
	/** Whether the index is sound: does the work that would tell otherwise. */
	const attempt = (work: () => void): boolean => {
		const inode = statOf(file)?.ino;
		try {
			work();
			return true;
		} catch (error) {
			if (!(error instanceof SqliteError)) throw error;
			joined = undefined;
			detach(database);
			trouble = {reason: error.message, inode};
			if (isDamage(error) && statOf(file)?.ino === inode) damaged.removeIndex(file, isOtherVersion(error));
			return false;
		}
	};
	const join: StateJoin = {
		isJoined() {
			const inode = joined ? undefined : statOf(file)?.ino;
			if (inode === undefined || inode === trouble?.inode) return joined !== undefined;
			attempt(() => {
				if (attach(database, file)) joined = 'file';
			});
			return joined !== undefined;
		},
		isJoinedFor({unread, starred, queued}) {
			const isNeeded = unread || starred || queued;
			if (join.isJoined() && isNeeded && !isChecked && !attempt(() => checkIndex(database, 'state'))) {
				lost();
				throw new DamageMended(trouble);
			}
			isChecked ||= isNeeded;
			if (isNeeded && !joined && trouble)
				throw new UserError(
					`what is ${starred ? 'starred' : queued ? 'queued' : 'unread'} is not known: ${trouble.reason}`,
				);
			return joined !== undefined;
		},
		takesBlame(error) {
			if (joined !== 'file' || !isDamage(error)) return false;
			return !attempt(() => checkIndex(database, 'state'));
		},
		async refresh(hasCatalogChanged) {
			try {
				if (isBehind()) await catchUpWithLogs();
				if (join.isJoined()) await follow(hasCatalogChanged);
			} catch (error) {
				// The folder of logs can't be read just now.
				if (errorCode(error) === '' || error instanceof SqliteError) throw error;
				trouble = {reason: fileErrorReason(error), inode: statOf(file)?.ino};
			}
		},
	};
	return join;

	function isBehind(): boolean {
		if (statOf(formerState(folders))) return true;
		if (!join.isJoined()) return logFiles(folders).length > 0;
		let isChanged = true;
		attempt(() => {
			isChanged = changedLogs({database, schema: 'state'}, folders).length > 0;
		});
		return isChanged;
	}

	async function catchUpWithLogs(): Promise<void> {
		const {bringIndexUpToDate, fillTemporaryIndex} = await import('../../state/open-index.ts');
		if (joined !== 'temporary' && bringIndexUpToDate({folders, roots, damaged})) {
			trouble = undefined;
			if (join.isJoined()) return;
		}
		if (joined !== 'temporary') {
			if (!detach(database)) return;
			database.run('ATTACH ? AS state', '');
		}
		joined = 'temporary';
		fillTemporaryIndex({database, schema: 'state'}, {folders, roots, damaged});
	}

	/** Articles are looked for when some came or went, or when facts of unknown ones came; what is damaged is told by others. */
	async function follow(hasCatalogChanged: boolean): Promise<void> {
		if (joined !== 'file') return;
		let sought = '0';
		const isSound = attempt(() => {
			sought = indexNote({database, schema: 'state'}, 'unplaced') ?? '0';
		});
		if (!isSound) return catchUpWithLogs();
		const followed = database.get({value: text}, followedUpTo)?.value ?? '0';
		if (!hasCatalogChanged && sought === followed) return;
		const {followInCatalog} = await import('../../state/open-index.ts');
		followInCatalog(database, {folders, roots, damaged});
		noteFollowed(database, sought);
	}
}

/**
 * False where the index has no tables yet. The quick check is for each list that shows what is read; the whole one only for a list
 * of what is.
 */
function attach(database: Database, file: string): boolean {
	// SQLite would wait for ever for somebody to write into a pipe.
	if (!statOf(file)?.isFile()) throw new SqliteError(`${file} is no file`, sqliteCode.cantOpen);
	database.run('ATTACH ? AS state', file);
	if (isUnmade(database, 'state')) {
		detach(database);
		return false;
	}
	checkTables(database, 'state');
	return true;
}

/** False where it can't be done just now: SQLite reads the tables of what it detaches, and another program may hold the file. */
function detach(database: Database): boolean {
	try {
		database.exec('DETACH state');
		return true;
	} catch (error) {
		return error instanceof SqliteError && error.message.includes('no such database');
	}
}

const followedUpTo = `SELECT value FROM setting WHERE name = 'followed'`;

/** Where that can't be written, articles are looked for the next time again. */
function noteFollowed(database: Database, sought: string): void {
	try {
		database.run(`INSERT OR REPLACE INTO setting VALUES ('followed', ?)`, sought);
	} catch (error) {
		if (!isCircumstance(error)) throw error;
	}
}

/** The number of articles in the catalog. */
export function articleCount(database: Database): number {
	return database.get({articles: real}, 'SELECT total(articles) AS articles FROM month')?.articles ?? 0;
}
