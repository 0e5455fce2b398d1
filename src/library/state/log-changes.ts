// Determines which logs have changed since they were indexed, cheaply enough to be asked by every list.

import type {Database} from '../../platform/sqlite.ts';
import {integer, real, text} from '../../platform/sqlite-rows.ts';
import {type LogFile, logFiles, type StateFolders} from './log-files.ts';

/** An open index and the schema of its tables: `main`, or the name under which it is attached to a catalog. */
export interface StateIndex {
	database: Database;
	schema: string;
}

/** A log as it was last read. */
export interface ReadLog extends LogFile {
	/** The offset to which it was read, and the checksum of the bytes before it. */
	offset: number;
	tail: number;
}

/** A log that has changed since it was read, or was never read. */
export interface ChangedLog {
	file: LogFile;
	known: ReadLog | undefined;
}

const columns = {name: text, size: integer, modified: real, inode: real, offset: integer, tail: integer};

/** Throws system errors if the folder of logs can't be read. */
export function changedLogs({database, schema}: StateIndex, folders: StateFolders): ChangedLog[] {
	const rows = database.all(columns, `SELECT ${Object.keys(columns).join(', ')} FROM ${schema}.log`);
	const byName = new Map(rows.map(row => [row.name, row]));
	// A renamed log is found by its inode and read on from its offset; if the inode was reused, the checksum reveals it.
	const byInode = new Map(rows.map(row => [row.inode, row]));
	return logFiles(folders)
		.filter(file => !isSame(file, byName.get(file.name)))
		.map(file => ({file, known: byName.get(file.name) ?? byInode.get(file.inode)}));
}

function isSame(file: LogFile, known: LogFile | undefined): boolean {
	return known?.size === file.size && known.modified === file.modified && known.inode === file.inode;
}

export function indexNote({database, schema}: StateIndex, name: string): string | undefined {
	return database.get({value: text}, `SELECT value FROM ${schema}.note WHERE name = ?`, name)?.value;
}

export function setIndexNote({database, schema}: StateIndex, name: string, value: string): void {
	database.run(`INSERT OR REPLACE INTO ${schema}.note VALUES (?, ?)`, name, value);
}
