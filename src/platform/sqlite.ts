// One way to talk to SQLite: through `node:sqlite` where Node has a full one, else through libsql's native
// library. Whole results only: an open cursor would hold the file's lock while a pager waits for its reader.

import {needOpenFiles} from './fs.ts';
import {builtInSqlite} from './sqlite-built-in.ts';
import type {Connection, SqliteLibrary, Statement, Value} from './sqlite-library.ts';
import {nativeSqlite} from './sqlite-native.ts';

export type {Value};

/**
 * Each SQL text is prepared once, with plain `?` for values: early releases of Node 22 and 24 do not bind numbered ones.
 * The caller says what its rows hold; SQLite's errors come as SqliteError.
 */
export interface Database {
	exec(sql: string): void;
	run(sql: string, ...values: Value[]): void;
	get<Row extends object>(sql: string, ...values: Value[]): Row | undefined;
	all<Row extends object>(sql: string, ...values: Value[]): Row[];
	/** Takes the write lock first, so that it waits for it at the beginning or not at all. */
	transaction<Result>(work: () => Result): Result;
	close(): void;
}

/** SQLite's primary result codes that somebody can do something about. */
export const sqliteCode = {
	busy: 5,
	readOnly: 8,
	inputOutput: 10,
	corrupt: 11,
	full: 13,
	cantOpen: 14,
	notADatabase: 26,
};

export class SqliteError extends Error {
	/** SQLite's primary result code. */
	readonly code: number;

	constructor(message: string, code: number, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

/** Whether an error is the world's and not ours. */
export function isCircumstance(error: unknown): error is SqliteError {
	return error instanceof SqliteError && Object.values(sqliteCode).includes(error.code);
}

/** Milliseconds that another program's lock is waited for. */
export const busyTimeoutMs = 10_000;

/**
 * Opens a file and makes it if needed; `''` is a database of its own that SQLite keeps in memory, and in a temporary
 * file once it is large. Another program's lock is waited for up to `timeoutMs` milliseconds.
 */
export function openDatabase(path: string, timeoutMs = busyTimeoutMs): Database {
	needOpenFiles(filesOfDatabase());
	const library = builtInSqlite() ?? nativeSqlite();
	const database = databaseOver(
		translating(library, () => library.open(path)),
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
	const prepared = (sql: string) => {
		const statement = statements.get(sql) ?? connection.prepare(sql);
		statements.set(sql, statement);
		return statement;
	};
	const exec = (sql: string) => translating(library, () => connection.exec(sql));
	return {
		exec,
		run: (sql, ...values) => translating(library, () => prepared(sql).run(values)),
		get: <Row extends object>(sql: string, ...values: Value[]) =>
			translating(library, () => prepared(sql).get(values) as Row | undefined),
		all: <Row extends object>(sql: string, ...values: Value[]) =>
			translating(library, () => prepared(sql).all(values) as Row[]),
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
