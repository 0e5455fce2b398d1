// The database interface: over `node:sqlite` if Node has a complete one, otherwise over libsql's native library. It returns whole
// results only: an open cursor would hold the file's lock while a pager waits for its reader.

import {needOpenFiles, statOf} from './fs.ts';
import {builtInSqlite} from './sqlite-built-in.ts';
import type {Connection, SqliteLibrary, Statement, Value} from './sqlite-library.ts';
import {SqliteError, sqliteCode} from './sqlite-library.ts';
import {nativeSqlite} from './sqlite-native.ts';
import {bytesIn, type LargeText, packedRows, type Row, rowsIn, type Shape, textIn} from './sqlite-rows.ts';

export {isCircumstance, isDamage, SqliteError, sqliteCode, type Value} from './sqlite-library.ts';

/**
 * Each SQL text is prepared once, with plain `?` as parameters: early releases of Node 22 and 24 do not bind numbered ones.
 * Everything throws SqliteError, also for rows that don't match their shape. A statement must always be used with the same shape.
 */
export interface Database {
	exec(sql: string): void;
	run(sql: string, ...values: Value[]): void;
	get<Columns extends Shape>(shape: Columns, sql: string, ...values: Value[]): Row<Columns> | undefined;
	all<Columns extends Shape>(shape: Columns, sql: string, ...values: Value[]): Row<Columns>[];
	/**
	 * Large texts. The statement must select blobs named `text`, the row's `id`, and the `checksum` cast to an integer, because
	 * nothing else is guaranteed to be text.
	 */
	texts(sql: string, ...values: Value[]): {id: number; text: string}[];
	/** The same as bytes, which need not be text. */
	bytes(sql: string, ...values: Value[]): {id: number; bytes: Uint8Array}[];
	/** The value of a numeric pragma. */
	pragma(name: string): number;
	/** Takes the write lock first, so that it waits for it at the beginning or not at all. */
	transaction<Result>(work: () => Result): Result;
	close(): void;
}

/** Milliseconds to wait for another process's lock. */
export const busyTimeoutMs = 10_000;

/**
 * Opens a file, creating it if necessary. `''` is a private database that SQLite keeps in memory, and in a temporary file once it
 * is large. Waits up to `timeoutMs` milliseconds for another process's lock.
 */
export function openDatabase(file: string, timeoutMs = busyTimeoutMs): Database {
	// SQLite would wait forever for a writer to open a pipe.
	if (file !== '' && statOf(file)?.isFile() === false) throw new SqliteError(`${file} is no file`, sqliteCode.cantOpen);
	needOpenFiles(filesOfDatabase());
	const library = builtInSqlite() ?? nativeSqlite();
	const database = databaseOver(
		translating(library, () => library.open(file)),
		library,
	);
	database.exec(`PRAGMA busy_timeout = ${timeoutMs}`);
	return database;
}

/** Files needed by a database with its log, by an attached one and, once per process, by libsql's library. */
function filesOfDatabase(): number {
	const files = isFirst ? 12 : 4;
	isFirst = false;
	return files;
}

let isFirst = true;

function databaseOver(connection: Connection, library: SqliteLibrary): Database {
	const statements = new Map<string, Statement>();
	const prepared = (sql: string, text = () => sql) => {
		const statement = statements.get(sql) ?? connection.prepare(text());
		statements.set(sql, statement);
		return statement;
	};
	const exec = (sql: string) => translating(library, () => connection.exec(sql));
	const all = <Columns extends Shape>(shape: Columns, sql: string, values: Value[]) => {
		const rows = translating(library, () => prepared(sql, () => packedRows(shape, sql)).get(values));
		return rowsIn(shape, (rows as {packed?: unknown} | undefined)?.packed);
	};
	const blobs = (sql: string, values: Value[]) => translating(library, () => prepared(sql).all(values)) as LargeText[];
	return {
		exec,
		run: (sql, ...values) => translating(library, () => prepared(sql).run(values)),
		get: (shape, sql, ...values) => all(shape, sql, values)[0],
		all: (shape, sql, ...values) => all(shape, sql, values),
		texts: (sql, ...values) =>
			blobs(sql, values).map(({id, text, checksum}) => ({id, text: textIn(text, Number(checksum))})),
		bytes: (sql, ...values) =>
			blobs(sql, values).map(({id, text, checksum}) => ({id, bytes: bytesIn(text, Number(checksum))})),
		pragma(name) {
			const row = translating(library, () => prepared(`PRAGMA ${name}`).get([]));
			return Number(Object.values(row ?? {})[0] ?? 0);
		},
		transaction: work => inTransaction(exec, work),
		close() {
			statements.clear();
			connection.close();
		},
	};
}

/** The libraries word the same errors differently, and not for people. */
const reasons: Record<number, string> = {
	[sqliteCode.busy]: 'another program holds its database',
	[sqliteCode.readOnly]: 'its database is read-only',
	[sqliteCode.full]: 'the disk is full',
	[sqliteCode.cantOpen]: 'its database cannot be opened or made',
};

function translating<Result>(library: SqliteLibrary, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		const code = library.codeOf(error);
		if (code === undefined) throw error;
		throw new SqliteError(reasons[code & 0xff] ?? (error as Error).message, code & 0xff, {cause: error});
	}
}

function inTransaction<Result>(exec: (sql: string) => void, work: () => Result): Result {
	exec('BEGIN IMMEDIATE');
	try {
		const result = work();
		exec('COMMIT');
		return result;
	} catch (error) {
		// A full disk may have rolled it back already, and then there is nothing to roll back.
		try {
			exec('ROLLBACK');
		} catch {}
		throw error;
	}
}
