// The rows of a database, never believed before they are looked at: a damaged file gives values of other types, and bytes
// that are no text, which one of the two SQLite libraries does not survive and the other passes on as other text. So rows
// come as one JSON text in one blob, which is the quickest way, too, and each column says what it may hold.

import {lazily} from '../core/lazily.ts';
import {checksum} from '../core/text/hash.ts';
import {pathText} from './path-bytes.ts';
import {SqliteError, sqliteCode} from './sqlite-library.ts';

/** How the values of a column are asked for, and read. */
export interface ColumnType<Value> {
	/** The column in SQL, as JSON can hold it. */
	sql(name: string): string;
	/** Throws SqliteError for a value that the column never holds. */
	read(value: unknown): Value;
	/** Throws SqliteError for a row that is not as it was written. */
	verify?(row: Record<string, unknown>): void;
}

/** The columns of a row by their names in the statement. */
export type Shape = Record<string, ColumnType<unknown>>;

export type Row<Columns extends Shape> = {
	[Name in keyof Columns]: Columns[Name] extends ColumnType<infer Value> ? Value : never;
};

export const text = columnOf((value): value is string => typeof value === 'string');
/** A number that JavaScript counts by ones. */
export const integer = columnOf((value): value is number => Number.isSafeInteger(value));
export const real = columnOf((value): value is number => typeof value === 'number');

/** Integers that the statement put into one JSON array. */
export const integers: ColumnType<number[]> = {
	sql: name => name,
	read: value => parsed(text.read(value)).map(number => integer.read(number)),
};

/** A path, which is a blob where a file name is not UTF-8. No path begins with a star: all are absolute. */
export const path: ColumnType<string> = {
	sql: name => `iif(typeof(${name}) = 'blob', '*' || hex(${name}), ${name})`,
	read(value) {
		const stored = text.read(value);
		return stored.startsWith('*') ? pathText(Buffer.from(stored.slice(1), 'hex')) : stored;
	},
};

/** The checksum that was written with the values of these columns; it makes sure that they are what they were. */
export function checksumOver(...names: string[]): ColumnType<number> {
	return {
		...integer,
		verify(row) {
			if (row.checksum !== checksumOf(names.map(name => row[name]))) throw notOurs();
		},
	};
}

/** The checksum of the values of a row, for `checksumOver` the same columns in the same order. */
export function checksumOf(values: unknown[]): number {
	// Halves of characters become what stands for them, as they do in a database.
	return checksum(Buffer.from(values.join('\0')));
}

/** A column that may be NULL. */
export function optional<Value>(column: ColumnType<Value>): ColumnType<Value | undefined> {
	return {sql: column.sql, read: value => (value === null ? undefined : column.read(value))};
}

/** The statement that gives all rows of another one as one blob, which `rowsIn` takes apart. */
export function packedRows(shape: Shape, sql: string): string {
	const columns = Object.entries(shape).map(([name, column]) => column.sql(name));
	return `SELECT CAST(json_group_array(json_array(${columns.join(', ')})) AS BLOB) AS packed FROM (${sql})`;
}

/** The rows of a blob. Throws SqliteError when one is not as its shape says. */
export function rowsIn<Columns extends Shape>(shape: Columns, packed: unknown): Row<Columns>[] {
	const names = Object.keys(shape);
	const columns: ColumnType<unknown>[] = Object.values(shape);
	const verified = columns.filter(column => column.verify);
	return parsed<unknown[]>(textIn(packed)).map(values => {
		const row: Record<string, unknown> = {};
		for (let index = 0; index < names.length; index++)
			row[names[index] as string] = columns[index]?.read(values[index]);
		for (const column of verified) column.verify?.(row);
		return row as Row<Columns>;
	});
}

/** A large text of a row, not looked at yet. */
export interface LargeText {
	id: number;
	text: unknown;
	checksum: unknown;
}

const utf8 = lazily(() => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}));

/** The text of a blob. Throws SqliteError when there is none, its bytes are no UTF-8, or not those of the checksum. */
export function textIn(blob: unknown, sum?: number): string {
	const bytes = bytesIn(blob, sum);
	try {
		return utf8().decode(bytes);
	} catch (cause) {
		throw notOurs(cause);
	}
}

/** The bytes of a blob. Throws SqliteError when there is none, or they are not those of the checksum. */
export function bytesIn(blob: unknown, sum?: number): Uint8Array {
	if (!(blob instanceof Uint8Array || blob instanceof ArrayBuffer)) throw notOurs();
	const bytes = blob instanceof Uint8Array ? blob : new Uint8Array(blob);
	if (sum !== undefined && checksum(bytes) !== sum) throw notOurs();
	return bytes;
}

function columnOf<Value>(isOne: (value: unknown) => value is Value): ColumnType<Value> {
	return {
		sql: name => name,
		read(value) {
			if (!isOne(value)) throw notOurs();
			return value;
		},
	};
}

function parsed<Item>(json: string): Item[] {
	try {
		const items: unknown = JSON.parse(json);
		if (Array.isArray(items)) return items;
		throw new TypeError('no array');
	} catch (cause) {
		throw notOurs(cause);
	}
}

function notOurs(cause?: unknown): SqliteError {
	return new SqliteError('it holds what wsws never wrote', sqliteCode.corrupt, {cause});
}
