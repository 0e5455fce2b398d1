// The index of the reading state: SQLite tables over the logs, for lists and searches. It can be rebuilt from the logs at any time,
// and is if it is outdated, damaged or missing.

import {dirname} from 'node:path';
import {giveToFolderOwner, makeFolder, statOf} from '../../platform/fs.ts';
import type {Database} from '../../platform/sqlite.ts';
import {openDatabase, SqliteError, sqliteCode} from '../../platform/sqlite.ts';
import {integer, text} from '../../platform/sqlite-rows.ts';

/** An in-memory database of SQLite. */
export const temporary = '';

/** Raise it with every change of the tables, or of what is derived from the logs. */
const indexVersion = 0x7773_1003;

/**
 * - `log` records how far each log has been read: `offset` in bytes, and `tail`, the checksum of the last bytes before it.
 * - `fact` has the last value of each field, as JSON, with its clock.
 * - `subject` says which article here is meant, and its text when it was last compared with the catalog.
 * - `article` is what the catalog joins: `queued` is the position in the queue, `tags` are lines, `tag_key` as in the catalog.
 * - `note` has the last clock, and a number that increases when articles have to be located.
 * - `notes_file` caches each notes file: its stamp, the identity of its article as JSON, its notes as JSON with the checksum `sum`,
 * and their folded words, to find candidates.
 */
const tables = [
	'log (name TEXT PRIMARY KEY, size INTEGER NOT NULL, modified REAL NOT NULL, inode REAL NOT NULL, offset INTEGER NOT NULL, tail INTEGER NOT NULL) WITHOUT ROWID',
	'fact (subject TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, clock TEXT NOT NULL, PRIMARY KEY (subject, field)) WITHOUT ROWID',
	'subject (subject TEXT PRIMARY KEY, path, text TEXT) WITHOUT ROWID',
	`article (
		path PRIMARY KEY NOT NULL, read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, place TEXT,
		queued REAL, tags TEXT, tag_key TEXT
	)`,
	'note (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID',
	`notes_file (
		id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,
		inode INTEGER NOT NULL, about TEXT NOT NULL, count INTEGER NOT NULL, checksum INTEGER NOT NULL,
		notes BLOB NOT NULL, sum INTEGER NOT NULL, words BLOB NOT NULL
	)`,
];

/**
 * Opens the file, creating it if necessary, and validates it with `check`. `''` is a temporary database. Throws SqliteError, also
 * for damage.
 */
export function openIndex(file: string, timeoutMs: number, check = checkIndex): Database {
	const isNew = file !== temporary && statOf(file) === undefined;
	if (isNew) makeFolderOf(file);
	const database = openDatabase(file, timeoutMs);
	try {
		database.exec('PRAGMA synchronous = NORMAL');
		makeTables(database);
		check(database);
		if (isNew) giveToFolderOwner(file);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/** Creates the tables of an empty database. Throws SqliteError. */
export function makeTables(database: Database, schema = 'main'): void {
	if (!isUnmade(database, schema)) return;
	database.transaction(() => {
		if (!isUnmade(database, schema)) return;
		for (const table of tables) database.exec(`CREATE TABLE ${schema}.${table}`);
		database.exec(`CREATE INDEX ${schema}.subject_by_path ON subject (path)`);
		database.exec(`PRAGMA ${schema}.user_version = ${indexVersion}`);
	});
}

/** Whether the database is empty: another process may have just created it. */
export function isUnmade(database: Database, schema: string): boolean {
	return database.get({objects: integer}, `SELECT count(*) AS objects FROM ${schema}.sqlite_schema`)?.objects === 0;
}

/** Validates an open database. Throws SqliteError if it is damaged or not an index. */
export function checkIndex(database: Database, schema = 'main'): void {
	checkTables(database, schema);
	// The prefix is a table name: some SQLites interpret a plain number of messages as a table name as well.
	for (const table of ['article', 'fact', 'subject']) {
		const sql = `SELECT integrity_check AS message FROM pragma_integrity_check('${table}', '${schema}')`;
		const message = database.get({message: text}, sql)?.message;
		if (message !== 'ok') throw new SqliteError(message ?? 'damaged', sqliteCode.corrupt);
	}
	const isStrange = database.get({strange: integer}, `SELECT EXISTS (${strangeRows(schema)}) AS strange`)?.strange;
	if (isStrange !== 0) throw foreign();
}

/** Selects article rows that do not follow from the facts: SQLite sees no damage in a changed value, and it would be believed. */
function strangeRows(schema: string): string {
	const of = (what: string, of: string) =>
		`SELECT ${what} FROM ${schema}.subject s JOIN ${schema}.fact f ON f.subject = s.subject WHERE s.path = a.path AND ${of}`;
	const last = (field: string) =>
		`coalesce((${of('f.value', `f.field = '${field}'`)} ORDER BY f.clock DESC, f.value DESC LIMIT 1), 'null')`;
	return `SELECT 1 FROM ${schema}.fact WHERE typeof(value) <> 'text' OR NOT json_valid(value)
		UNION ALL SELECT 1 FROM ${schema}.article a WHERE NOT EXISTS (${of('1', 'true')})
		OR a.read IS NOT (${last('read')} = 'true')
		OR a.starred IS NOT (${last('starred')} = 'true')
		OR (a.place IS NOT NULL
			AND iif(typeof(a.place) = 'text' AND json_valid(a.place), a.place ->> 'left', 'none') IS NOT ${last('place')} ->> 'left')
		OR (a.queued IS NOT NULL AND ${last('queued')} NOT GLOB '[-0-9]*')
		OR (a.tags IS NOT NULL AND NOT EXISTS (${of('1', "f.field GLOB 'tag *'")}))`;
}

/**
 * The quick part of the validation: only tables and indexes exist (evaluating a view might never end), and they have the expected
 * columns. Throws SqliteError.
 */
export function checkTables(database: Database, schema = 'main'): void {
	const others = `SELECT count(*) AS others FROM ${schema}.sqlite_schema WHERE coalesce(rootpage, 0) = 0`;
	if (database.get({others: integer}, others)?.others !== 0) throw foreign();
	const version = database.pragma(`${schema}.user_version`);
	if (version !== indexVersion && version >> 12 === indexVersion >> 12)
		throw new SqliteError(otherVersion, sqliteCode.schema);
	if (version !== indexVersion) throw foreign();
	const columns = 'path + read + starred + place + queued + tags + tag_key';
	database.get({known: integer}, `SELECT count(${columns}) AS known FROM ${schema}.article WHERE 0`);
}

const otherVersion = 'it is of another version';

/** Whether the error means a sound index of another version. */
export function isOtherVersion({message}: SqliteError): boolean {
	return message === otherVersion;
}

function foreign(): SqliteError {
	return new SqliteError('it is no index of what was read', sqliteCode.corrupt);
}

/** If the folder can't be created, the database's own error says as much. */
function makeFolderOf(file: string): void {
	try {
		makeFolder(dirname(file));
	} catch {}
}
