// The link between the catalog's connection and the index of the reading state: whether it is attached, and why not.

import {statOf} from '../../../platform/fs.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {isDamage, SqliteError, sqliteCode} from '../../../platform/sqlite.ts';
import type {LibraryRoot} from '../../../ports/files.ts';
import type {DamagedFiles} from '../../damaged-files.ts';
import {checkTables, isOtherVersion, isUnmade} from '../../state/index-tables.ts';
import {indexFile, type StateFolders} from '../../state/log-files.ts';

/** Where the state is, which need not exist yet. */
export interface StateSource {
	folders: StateFolders;
	roots: readonly LibraryRoot[];
	damaged: DamagedFiles;
	/** Called if the index turns out to be damaged in the middle of the work: it is rebuilt with the next catalog. */
	lost?(): void;
}

export interface StateLink {
	database: Database;
	source: StateSource;
	/** Path of the index. */
	file: string;
	/** What is attached: the index, or one that only this process uses. */
	joined: 'file' | 'temporary' | undefined;
	/** Why the file is not attached, and its inode. */
	trouble: {reason: string; inode: number | undefined} | undefined;
}

export function stateLink(database: Database, source: StateSource): StateLink {
	return {database, source, file: indexFile(source.folders), joined: undefined, trouble: undefined};
}

/** Attaches the index if there is one, unless it is the one that made trouble before. Returns whether a state is attached. */
export function isAttached(link: StateLink): boolean {
	const inode = link.joined ? undefined : statOf(link.file)?.ino;
	if (inode !== undefined && inode !== link.trouble?.inode)
		attempt(link, () => {
			if (attach(link)) link.joined = 'file';
		});
	return link.joined !== undefined;
}

/** Runs work that fails on a damaged index, which is then detached and removed. Returns whether the work succeeded. */
export function attempt(link: StateLink, work: () => void): boolean {
	const {file, source} = link;
	const inode = statOf(file)?.ino;
	try {
		work();
		return true;
	} catch (error) {
		if (!(error instanceof SqliteError)) throw error;
		link.joined = undefined;
		detach(link.database);
		link.trouble = {reason: error.message, inode};
		if (isDamage(error) && statOf(file)?.ino === inode) source.damaged.removeIndex(file, isOtherVersion(error));
		return false;
	}
}

/** Attaches an empty database instead of the file. Returns false if the file can't be detached right now. */
export function attachTemporary(link: StateLink): boolean {
	if (!detach(link.database)) return false;
	link.database.run('ATTACH ? AS state', '');
	link.joined = 'temporary';
	return true;
}

/**
 * Returns false if the index has no tables yet. Most lists, which show what is read, run only the quick check; a list filtered by
 * what is read runs the full one.
 */
function attach({database, file}: StateLink): boolean {
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
