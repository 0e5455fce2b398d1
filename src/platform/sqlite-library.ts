// What the two libraries that speak to SQLite have in common, as wsws needs it, and the errors that come from SQLite itself.

/** No booleans, undefined or 64-bit integers: one library refuses them, the other ends the process. */
export type Value = string | number | null | Uint8Array;

export interface SqliteLibrary {
	/** Throws what the library throws. */
	open(path: string): Connection;
	/** SQLite's result code of an error that came from it. */
	codeOf(error: unknown): number | undefined;
}

export interface Connection {
	exec(sql: string): void;
	prepare(sql: string): Statement;
	close(): void;
}

/** Numbers come back as numbers, blobs as Uint8Array or ArrayBuffer; text that is no UTF-8 may end the process. */
export interface Statement {
	run(values: Value[]): void;
	get(values: Value[]): object | undefined;
	all(values: Value[]): object[];
}

/** SQLite's primary result codes, https://sqlite.org/rescode.html, as far as wsws tells them apart. */
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

/** Whether an error is the world's and not ours. */
export function isCircumstance(thrown: unknown): thrown is SqliteError {
	return thrown instanceof SqliteError && circumstances.has(thrown.code);
}

const {schema, tooBig, constraint, mismatch, format} = sqliteCode;
const damages = new Set([error, corrupt, schema, tooBig, constraint, mismatch, format, notADatabase]);

/**
 * Whether an error means that a file does not hold what wsws wrote into it: broken pages, but also tables, columns and values
 * that are not there or are others, of which SQLite says no more than that a statement can't be run.
 */
export function isDamage(thrown: unknown): boolean {
	return thrown instanceof SqliteError && damages.has(thrown.code);
}
