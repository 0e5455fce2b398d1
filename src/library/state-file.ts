// The file of what a person read and starred: made, and looked at before it is believed. It is the one database that can't be
// made anew.

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
	// The name of a table: a number of messages is taken for one, too, by some SQLites.
	const sql = `SELECT integrity_check AS message FROM pragma_integrity_check('article', '${schema}')`;
	const message = database.get({message: text}, sql)?.message;
	if (message !== 'ok') throw new SqliteError(message ?? 'damaged', sqliteCode.corrupt);
	const strange = `SELECT count(*) AS rows FROM ${schema}.article
		WHERE typeof(path) NOT IN ('text', 'blob') OR read NOT IN (0, 1) OR starred NOT IN (0, 1)`;
	if (database.get({rows: integer}, strange)?.rows !== 0) throw foreign();
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

function foreign(): SqliteError {
	return new SqliteError('it is no reading state', sqliteCode.corrupt);
}

/** Where it can't be made, the database's own complaint says as much. */
function makeFolderOf(file: string): void {
	try {
		makeFolder(dirname(file));
	} catch {}
}
