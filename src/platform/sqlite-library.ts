// What wsws needs of a library that speaks to SQLite: what the two it knows have in common.

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

/** Numbers come back as numbers, blobs as Uint8Array or ArrayBuffer. */
export interface Statement {
	run(values: Value[]): void;
	get(values: Value[]): object | undefined;
	all(values: Value[]): object[];
}
