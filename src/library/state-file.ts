// The file of what a person read and starred: looked at before it is believed, and set aside under another name when it does
// not hold what wsws wrote. It is the one database that can't be made anew.

import {renameSync} from 'node:fs';
import {dirname} from 'node:path';
import {giveToFolderOwner, makeFolder, statOf} from '../platform/fs.ts';
import type {Database} from '../platform/sqlite.ts';
import {openDatabase, SqliteError, sqliteCode} from '../platform/sqlite.ts';
import {integer, text} from '../platform/sqlite-rows.ts';

/** SQLite keeps it in memory. */
export const temporary = '';

/** The catalog joins this table to its own, so its columns may be added to, and no more. */
const tables = `CREATE TABLE IF NOT EXISTS article (
	path PRIMARY KEY NOT NULL, read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, place TEXT
)`;

/** Opens the file, made if need be and sound. `''` is a temporary one. Throws SqliteError, also for damage. */
export function openStateFile(file: string, timeoutMs: number): Database {
	const isNew = file !== temporary && statOf(file) === undefined;
	if (isNew) makeFolderOf(file);
	const database = openDatabase(file, timeoutMs);
	try {
		checkState(database);
		if (isNew) giveToFolderOwner(file);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/** Makes sure that an open database is a whole reading state. Throws SqliteError when it is damaged or something else. */
export function checkState(database: Database, schema = 'main'): void {
	const objects = database.get({objects: integer}, `SELECT count(*) AS objects FROM ${schema}.sqlite_schema`)?.objects;
	if (objects === 0 && schema === 'main') database.exec(tables);
	checkTables(database, schema);
	const sql = `SELECT integrity_check AS message FROM pragma_integrity_check(1, '${schema}')`;
	const message = database.get({message: text}, sql)?.message;
	if (message !== 'ok') throw new SqliteError(message ?? 'damaged', sqliteCode.corrupt);
}

/**
 * The quick part of it: nothing but tables and indexes, for a view may never come to an end, and the columns that are asked
 * for. Throws SqliteError.
 */
export function checkTables(database: Database, schema: string): void {
	const others = `SELECT count(*) AS others FROM ${schema}.sqlite_schema WHERE coalesce(rootpage, 0) = 0`;
	if (database.get({others: integer}, others)?.others !== 0) throw foreign();
	database.get({known: integer}, `SELECT count(path + read + starred + place) AS known FROM ${schema}.article WHERE 0`);
}

/** Files that were found damaged while this program runs, and where they are now. */
const lost = new Map<string, string>();

/** Why a file that was found damaged while this program runs is of no use; undefined of any other. */
export function lossOf(file: string): string | undefined {
	const aside = lost.get(file);
	return aside && `what you had read and starred can't be read any more; the file is kept as ${aside}`;
}

/**
 * Parts with a damaged file: gives it another name, and its journal, so that somebody may mend it. It stays where that can't
 * be done, and where another program has done it and made a new one: `inode` is that of the file found damaged. Returns
 * what is to be said of it.
 */
export function setAside(file: string, inode: number | undefined): string {
	const aside = `${file}.damaged-${Date.now()}`;
	const isAside = statOf(file)?.ino === inode && isMoved(file, aside);
	if (isAside) isMoved(`${file}-journal`, `${aside}-journal`);
	lost.set(file, isAside ? aside : file);
	return lossOf(file) ?? '';
}

function isMoved(from: string, to: string): boolean {
	try {
		renameSync(from, to);
		return true;
	} catch {
		return false;
	}
}

function foreign(): SqliteError {
	return new SqliteError('it is no reading state', sqliteCode.corrupt);
}

/** Where it can't be made, the database's own complaint says as much. */
function makeFolderOf(file: string): void {
	try {
		makeFolder(dirname(file));
	} catch {}
}
