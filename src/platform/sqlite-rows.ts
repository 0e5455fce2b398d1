// Reads database rows defensively: a damaged file yields values of other types, and bytes that are not text, on which one of the
// two SQLite libraries crashes and the other returns garbage. So all rows arrive as one JSON text in a single blob, which is also
// fastest, and each column validates its values.

import {lazily} from '../core/lazily.ts';
import {checksum} from '../core/text/hash.ts';
import {pathText} from './path-bytes.ts';
import {SqliteError, sqliteCode} from './sqlite-library.ts';

/** How the values of a column are selected and read. */
export interface ColumnType<Value> {
	/** The column as a JSON-compatible SQL expression. */
	sql(name: string): string;
	/** Throws SqliteError for a value that the column can't have. */
	read(value: unknown): Value;
	/** Throws SqliteError for a row that differs from what was written. */
	verify?(row: Record<string, unknown>): void;
}

/** Column types by their names in the statement. */
export type Shape = Record<string, ColumnType<unknown>>;

export type Row<Columns extends Shape> = {
	[Name in keyof Columns]: Columns[Name] extends ColumnType<infer Value> ? Value : never;
};

export const text = columnOf((value): value is string => typeof value === 'string');
/** A safe integer. */
export const integer = columnOf((value): value is number => Number.isSafeInteger(value));
/** Exact: before version 3.53 SQLite writes only fifteen digits into JSON, too few for the time of a file in milliseconds. */
export const real: ColumnType<number> = {
	...columnOf((value): value is number => typeof value === 'number'),
	sql: name => `iif(typeof(${name}) = 'real' AND abs(${name}) < 1e300, json(printf('%!.17g', ${name})), ${name})`,
};

/** A column of rows that must not exist: throws SqliteError for every value. */
export const refused = columnOf((_value): _value is never => false);

/** Integers that the statement combined into one JSON array. */
export const integers: ColumnType<number[]> = {
	sql: name => name,
	read: value => parsed(text.read(value)).map(number => integer.read(number)),
};

/**
 * A path, which is a blob if the file name is not UTF-8. Blobs are marked by a leading star, with which no path begins, since all
 * are absolute.
 */
export const path: ColumnType<string> = {
	sql: name => `iif(typeof(${name}) = 'blob', '*' || hex(${name}), ${name})`,
	read(value) {
		const stored = text.read(value);
		return stored.startsWith('*') ? pathText(Buffer.from(stored.slice(1), 'hex')) : stored;
	},
};

/** A checksum stored with these columns, which verifies that their values are unchanged. */
export function checksumOver(...names: string[]): ColumnType<number> {
	return verified(integer, row => row.checksum === checksumOf(names.map(name => row[name])));
}

/** The column, with a check against the other columns of its row. */
export function verified<Value>(
	column: ColumnType<Value>,
	isSound: (row: Record<string, unknown>) => boolean,
): ColumnType<Value> {
	return {
		...column,
		verify(row) {
			if (!isSound(row)) throw notOurs();
		},
	};
}

/** The checksum of a row's values, in the order given to `checksumOver`. */
export function checksumOf(values: unknown[]): number {
	// Lone surrogates are replaced, as they are by a database.
	return checksum(Buffer.from(values.join('\0')));
}

/** A column that may be NULL. */
export function optional<Value>(column: ColumnType<Value>): ColumnType<Value | undefined> {
	return {sql: column.sql, read: value => (value === null ? undefined : column.read(value))};
}

/** Wraps a statement so that it returns all rows as one blob, for `rowsIn` to parse. */
export function packedRows(shape: Shape, sql: string): string {
	const columns = Object.entries(shape).map(([name, column]) => column.sql(name));
	return `SELECT CAST(json_group_array(json_array(${columns.join(', ')})) AS BLOB) AS packed FROM (${sql})`;
}

/** Parses the rows of a blob. Throws SqliteError if one does not match its shape. */
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

/** A large text of a row, not validated yet. */
export interface LargeText {
	id: number;
	text: unknown;
	checksum: unknown;
}

const utf8 = lazily(() => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}));

/** Decodes the text of a blob. Throws SqliteError if it is missing, not UTF-8, or does not match the checksum. */
export function textIn(blob: unknown, sum?: number): string {
	const bytes = bytesIn(blob, sum);
	try {
		return utf8().decode(bytes);
	} catch (cause) {
		throw notOurs(cause);
	}
}

/** The bytes of a blob. Throws SqliteError if it is missing or does not match the checksum. */
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
