// One way to talk to SQLite: through `node:sqlite` where Node has a full one, else through libsql's native
// library. Whole results only: an open cursor would hold the file's lock while a pager waits for its reader.

import {needOpenFiles, statOf} from './fs.ts';
import {builtInSqlite} from './sqlite-built-in.ts';
import type {Connection, SqliteLibrary, Statement, Value} from './sqlite-library.ts';
import {SqliteError, sqliteCode} from './sqlite-library.ts';
import {nativeSqlite} from './sqlite-native.ts';
import {bytesIn, type LargeText, packedRows, type Row, rowsIn, type Shape, textIn} from './sqlite-rows.ts';

export {isCircumstance, isDamage, SqliteError, sqliteCode, type Value} from './sqlite-library.ts';

/**
 * Each SQL text is prepared once, with plain `?` for values: early releases of Node 22 and 24 do not bind numbered ones.
 * Everything throws SqliteError, also for rows that are not as their shape says. A statement always has the same shape.
 */
export interface Database {
	exec(sql: string): void;
	run(sql: string, ...values: Value[]): void;
	get<Columns extends Shape>(shape: Columns, sql: string, ...values: Value[]): Row<Columns> | undefined;
	all<Columns extends Shape>(shape: Columns, sql: string, ...values: Value[]): Row<Columns>[];
	/** Large texts, which the statement gives as blobs named `text`, with the row's number `id` and their `checksum`, cast to an integer: nothing else is sure to be text where it looks so. */
	texts(sql: string, ...values: Value[]): {id: number; text: string}[];
	/** The same as bytes, which need be no text. */
	bytes(sql: string, ...values: Value[]): {id: number; bytes: Uint8Array}[];
	/** The value of a pragma that is a number. */
	pragma(name: string): number;
	/** Takes the write lock first, so that it waits for it at the beginning or not at all. */
	transaction<Result>(work: () => Result): Result;
	close(): void;
}

/** Milliseconds that another program's lock is waited for. */
export const busyTimeoutMs = 10_000;

/**
 * Opens a file and makes it if needed; `''` is a database of its own that SQLite keeps in memory, and in a temporary
 * file once it is large. Another program's lock is waited for up to `timeoutMs` milliseconds.
 */
export function openDatabase(file: string, timeoutMs = busyTimeoutMs): Database {
	// SQLite would wait for ever for somebody to write into a pipe.
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

/** A database with its log, one attached to it, and once in a process what libsql's library has open for itself. */
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

/** The libraries word the same thing in different ways, none of them for people. */
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
