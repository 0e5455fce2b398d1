// Attaches the index of the reading state to the catalog's connection, so that filters and orders can use both. It is a separate
// file, whose damage must not affect the catalog.

import {DamageMended, UserError} from '../../../core/errors.ts';
import type {Filter} from '../../../core/query/filter.ts';
import {errorCode, fileErrorLine, statOf} from '../../../platform/fs.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {isCircumstance, isDamage, SqliteError, sqliteCode} from '../../../platform/sqlite.ts';
import {real, text} from '../../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import type {DamagedFiles} from '../../damaged-files.ts';
import {checkIndex, checkTables, isOtherVersion, isUnmade} from '../../state/index-tables.ts';
import {changedLogs, indexNote} from '../../state/log-changes.ts';
import {formerState, indexFile, logFiles, type StateFolders} from '../../state/log-files.ts';

/** The reading state, as the catalog uses it. */
export interface StateJoin {
	/** Whether there is a state to join; checked on each call, because it may be created while the catalog is open. */
	isJoined(): boolean;
	/** The same for a filter. Throws UserError if the filter needs a state that can't be read. */
	isJoinedFor(filter: StateFilter): boolean;
	/** Whether an error of the joint connection comes from the state; if so, the state is set aside and no longer joined. */
	takesBlame(error: unknown): boolean;
	/** Brings the index up to date with the logs, and finds moved articles if the catalog changed. */
	refresh(hasCatalogChanged: boolean): Promise<void>;
}

export type StateFilter = Pick<Filter, 'unread' | 'starred' | 'queued'>;

/** Where the state is, which need not exist yet. */
export interface StateSource {
	folders: StateFolders;
	roots: readonly LibraryRoot[];
	damaged: DamagedFiles;
	/** Called if the index turns out to be damaged in the middle of the work: it is rebuilt with the next catalog. */
	lost?(): void;
}

const noState: StateJoin = {
	isJoined: () => false,
	isJoinedFor: () => false,
	takesBlame: () => false,
	refresh: async () => {},
};

/** Joins the state to the catalog; undefined if it can't be stored. */
export function openStateJoin(database: Database, source: StateSource | undefined): StateJoin {
	if (!source) return noState;
	const {folders, roots, damaged, lost = () => {}} = source;
	const file = indexFile(folders);
	let joined: 'file' | 'temporary' | undefined;
	let isChecked = false;
	/** Why the file is not joined, and its inode. */
	let trouble: {reason: string; inode: number | undefined} | undefined;
	/** Runs work that would fail on a damaged index; returns whether it succeeded. */
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
				// The folder of logs can't be read right now.
				if (errorCode(error) === '' || error instanceof SqliteError) throw error;
				trouble = {reason: fileErrorLine(error), inode: statOf(file)?.ino};
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

	/**
	 * Looks for moved articles if any were added or removed, or if facts about unknown ones arrived; damage is reported elsewhere.
	 */
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
		if (sought !== followed) noteFollowed(database, sought);
	}
}

/**
 * Returns false if the index has no tables yet. Most lists, which show what is read, run only the quick check; a list filtered by
 * what is read runs the full one.
 */
function attach(database: Database, file: string): boolean {
	// SQLite would wait forever for a writer to open a pipe.
	if (!statOf(file)?.isFile()) throw new SqliteError(`${file} is no file`, sqliteCode.cantOpen);
	database.run('ATTACH ? AS state', file);
	if (isUnmade(database, 'state')) {
		detach(database);
		return false;
	}
	checkTables(database, 'state');
	return true;
}

/**
 * Returns false if detaching fails right now: SQLite reads the tables of a database that it detaches, and another process may hold
 * the file.
 */
function detach(database: Database): boolean {
	try {
		database.exec('DETACH state');
		return true;
	} catch (error) {
		return error instanceof SqliteError && error.message.includes('no such database');
	}
}

const followedUpTo = `SELECT value FROM setting WHERE name = 'followed'`;

/** If this can't be written, articles are searched for again next time. */
function noteFollowed(database: Database, sought: string): void {
	try {
		database.run(`INSERT OR REPLACE INTO setting VALUES ('followed', ?)`, sought);
	} catch (error) {
		if (!isCircumstance(error)) throw error;
	}
}

/** Number of articles in the catalog. */
export function articleCount(database: Database): number {
	return database.get({articles: real}, 'SELECT total(articles) AS articles FROM month')?.articles ?? 0;
}
