// The common interface of the two SQLite libraries, as wsws needs it, and SQLite's own errors.

/** No booleans, undefined or 64-bit integers: one library refuses them, the other crashes the process. */
export type Value = string | number | null | Uint8Array;

export interface SqliteLibrary {
	/** Throws the library's errors. */
	open(path: string): Connection;
	/** SQLite's result code; undefined for errors that are not SQLite's. */
	codeOf(error: unknown): number | undefined;
}

export interface Connection {
	exec(sql: string): void;
	prepare(sql: string): Statement;
	close(): void;
}

/** Returns numbers as numbers, and blobs as Uint8Array or ArrayBuffer. Text that is not UTF-8 may crash the process. */
export interface Statement {
	run(values: Value[]): void;
	get(values: Value[]): object | undefined;
	all(values: Value[]): object[];
}

/** The primary result codes of SQLite (https://sqlite.org/rescode.html) that wsws distinguishes. */
export const sqliteCode = {
	error: 1,
	busy: 5,
	readOnly: 8,
	inputOutput: 10,
	corrupt: 11,
	full: 13,
	cantOpen: 14,
	schema: 17,
	tooBig: 18,
	constraint: 19,
	mismatch: 20,
	format: 24,
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

const {error, busy, readOnly, inputOutput, corrupt, full, cantOpen, notADatabase} = sqliteCode;
const circumstances = new Set([busy, readOnly, inputOutput, corrupt, full, cantOpen, notADatabase]);

/** Whether an error is caused by the environment and not by a bug. */
export function isCircumstance(thrown: unknown): thrown is SqliteError {
	return thrown instanceof SqliteError && circumstances.has(thrown.code);
}

const {schema, tooBig, constraint, mismatch, format} = sqliteCode;
const damages = new Set([error, corrupt, schema, tooBig, constraint, mismatch, format, notADatabase]);

/**
 * Whether an error means that a file does not contain what wsws wrote: broken pages, but also missing or different tables, columns
 * and values, for which SQLite only says that a statement can't be run.
 */
export function isDamage(thrown: unknown): boolean {
	return thrown instanceof SqliteError && damages.has(thrown.code);
}
