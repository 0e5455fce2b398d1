// Both libraries behind the driver behave alike; whichever this Node has is tested.

import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {checksum} from '../../src/core/text/hash.ts';
import {isCircumstance, isDamage, openDatabase, SqliteError, sqliteCode} from '../../src/platform/sqlite.ts';
import {builtInSqlite} from '../../src/platform/sqlite-built-in.ts';
import type {SqliteLibrary} from '../../src/platform/sqlite-library.ts';
import {nativeSqlite} from '../../src/platform/sqlite-native.ts';
import {
	type ColumnType,
	checksumOf,
	checksumOver,
	integer,
	integers,
	optional,
	path,
	real,
	text,
} from '../../src/platform/sqlite-rows.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const libraries: [string, SqliteLibrary | undefined][] = [
	['node:sqlite', builtInSqlite()],
	['libsql', nativeSqlite()],
];

describe.each(libraries.filter(([, library]) => library !== undefined) as [string, SqliteLibrary][])(
	'%s',
	(_, library) => {
		test('gives back what it was given', () => {
			const connection = library.open('');
			connection.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, v)');
			const values = ['Zürich 🦊 \n\'"', '', 0, -1, 1.5, 2 ** 40, 1700000000000.25, null];
			for (const value of values) connection.prepare('INSERT INTO t (v) VALUES (?)').run([value]);
			expect(
				connection
					.prepare('SELECT v FROM t ORDER BY id')
					.all([])
					.map(row => ({...row})),
			).toEqual(values.map(v => ({v})));
			connection.prepare('INSERT INTO t VALUES (99, ?)').run([Uint8Array.of(0, 1, 255)]);
			const {v} = connection.prepare('SELECT v FROM t WHERE id = ?').get([99]) as {v: ArrayBuffer};
			expect([...new Uint8Array(v)]).toEqual([0, 1, 255]);
			connection.close();
		});

		test('gives all rows, however many, and none when there is none', () => {
			const connection = library.open('');
			const rows = (count: number) =>
				connection
					.prepare('WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT i FROM n')
					.all([count]);
			expect([1, 99, 100, 101, 1000].map(count => rows(count).length)).toEqual([1, 99, 100, 101, 1000]);
			expect(connection.prepare('SELECT 1 WHERE 0').get([])).toBeUndefined();
			expect(connection.prepare('SELECT 1 WHERE 0').all([])).toEqual([]);
		});

		test('has the index wsws needs', () => {
			const connection = library.open('');
			connection.exec(`CREATE VIRTUAL TABLE f USING fts5 (a, b, content='', contentless_delete=1, tokenize='ascii')`);
			connection.prepare('INSERT INTO f (rowid, a, b) VALUES (?, ?, ?)').run([7, '移 民 lopez', 'one two three']);
			const find = (match: string) =>
				connection.prepare('SELECT rowid, bm25(f, 10, 1) AS score FROM f WHERE f MATCH ?').all([match]);
			expect(find('"移 民" AND {a} : "lop"* NOT (nothing)')).toHaveLength(1);
			expect(find('NEAR("one" "three", 1)')).toHaveLength(1);
			connection.prepare('DELETE FROM f WHERE rowid = ?').run([7]);
			expect(find('lopez')).toEqual([]);
		});

		test.each([
			['SELECT nothing', 1],
			['SELECT * FROM f WHERE', 1],
			['INSERT INTO t VALUES (1)', 19],
		])('says the code of an error: %s', (sql, code) => {
			const connection = library.open('');
			connection.exec('CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)');
			expect(codeOf(library, () => connection.prepare(sql).run([])) & 0xff).toBe(code);
			expect(codeOf(library, () => connection.exec(sql)) & 0xff).toBe(code);
		});

		test('says the code of a file that can not be opened, or is no database', () => {
			const folder = temporaryFolder();
			writeFileSync(join(folder, 'text.db'), 'no database '.repeat(50));
			const query = (path: string) => () => library.open(path).prepare('SELECT 1 FROM sqlite_schema').get([]);
			expect(codeOf(library, query(join(folder, 'none', 'x.db')))).toBe(sqliteCode.cantOpen);
			expect(codeOf(library, query(join(folder, 'text.db')))).toBe(sqliteCode.notADatabase);
		});

		test('leaves no lock behind when rows were read', () => {
			const path = join(temporaryFolder(), 'x.db');
			const [one, other] = [library.open(path), library.open(path)];
			one.exec('CREATE TABLE t (id INTEGER PRIMARY KEY)');
			one.exec('BEGIN');
			for (let id = 1; id <= 250; id++) one.prepare('INSERT INTO t VALUES (?)').run([id]);
			one.exec('COMMIT');
			other.prepare('SELECT id FROM t').all([]);
			other.prepare('SELECT id FROM t').get([]);
			one.exec('BEGIN EXCLUSIVE; DELETE FROM t; COMMIT');
			expect(other.prepare('SELECT id FROM t').all([])).toEqual([]);
		});
	},
);

function codeOf(library: SqliteLibrary, work: () => unknown): number {
	try {
		work();
	} catch (error) {
		return library.codeOf(error) ?? Number.NaN;
	}
	return 0;
}

describe('rows are looked at before they are believed', () => {
	const one = (value: string) => {
		const database = openDatabase('');
		database.exec(`CREATE TABLE t (v); INSERT INTO t VALUES (${value})`);
		return <Result>(column: ColumnType<Result>) => database.get({v: column}, 'SELECT v FROM t')?.v;
	};

	test('what a column holds comes back', () => {
		expect(one(`'Zürich 🦊 \n"'`)(text)).toBe('Zürich 🦊 \n"');
		expect(one('9007199254740991')(integer)).toBe(Number.MAX_SAFE_INTEGER);
		expect(one('1.5')(real)).toBe(1.5);
		// A time of a file, and what is no number of JSON.
		expect(one('1795881757156.2769')(real)).toBe(1795881757156.2769);
		expect(one('-1e999')(real)).toBe(-Infinity);
		expect(one('NULL')(optional(text))).toBeUndefined();
		expect(one(`'[3, 1, 2]'`)(integers)).toEqual([3, 1, 2]);
		expect(one(`'/a/é.md'`)(path)).toBe('/a/é.md');
		expect(one(`x'2f61ff'`)(path)).toBe('/a\udcff');
	});

	test.each<[string, ColumnType<unknown>]>([
		[`CAST(x'61ff' AS TEXT)`, text],
		[`x'61'`, text],
		['7', text],
		['NULL', text],
		[`'7'`, integer],
		['1.5', integer],
		['9223372036854775807', integer],
		['NULL', integer],
		[`'x'`, real],
		[`'[1, "x"]'`, integers],
		[`'{}'`, integers],
		[`'[1'`, integers],
		[`CAST(x'2fff' AS TEXT)`, path],
	])('and what it never holds is damage: %s', (value, column) => {
		const error = thrownBy(() => one(value)(column));
		expect([isDamage(error), error]).toEqual([true, expect.any(SqliteError)]);
	});

	test('a row that is not as it was written', () => {
		const database = openDatabase('');
		database.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, title, lang, checksum)');
		const shape = {title: text, lang: optional(text), checksum: checksumOver('title', 'lang')};
		const read = () => database.get(shape, 'SELECT title, lang, checksum FROM t')?.title;
		// Halves of characters come back as what stands for them.
		for (const title of ['A title', 'half \ud83e', '']) {
			database.run('INSERT OR REPLACE INTO t VALUES (1, ?, NULL, ?)', title, checksumOf([title, null]));
			expect(read()).toBe(title.replace('\ud83e', '\ufffd'));
		}
		database.exec(`UPDATE t SET lang = 'en'`);
		expect(isDamage(thrownBy(read))).toBe(true);
	});

	test('large texts by their bytes', () => {
		const database = openDatabase('');
		database.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, checksum INTEGER)');
		const bytes = Buffer.from('Größe '.repeat(9999));
		database.run('INSERT INTO t VALUES (7, CAST(? AS TEXT), ?)', bytes, checksum(bytes));
		const read = () => database.texts('SELECT id, CAST(v AS BLOB) AS text, checksum FROM t');
		expect(read()).toEqual([{id: 7, text: bytes.toString()}]);
		for (const change of [`replace(v, 'Gr', 'Br')`, `v || CAST(x'ff' AS TEXT)`, 'NULL', '7']) {
			database.exec('BEGIN');
			database.exec(`UPDATE t SET v = ${change}`);
			expect(isDamage(thrownBy(read)), change).toBe(true);
			database.exec('ROLLBACK');
		}
	});
});

test('the order of rows is that of the statement', () => {
	const database = openDatabase('');
	database.exec('CREATE TABLE t (id INTEGER PRIMARY KEY)');
	for (const id of [1, 2, 3]) database.run('INSERT INTO t VALUES (?)', id);
	const ids = (sql: string) => database.all({id: integer}, sql).map(({id}) => id);
	expect(ids('SELECT id FROM t ORDER BY id DESC')).toEqual([3, 2, 1]);
	expect(ids('SELECT id FROM t ORDER BY id DESC LIMIT 2')).toEqual([3, 2]);
	expect(ids('SELECT id FROM t WHERE id > 3')).toEqual([]);
});

test('a pipe is not waited for', () => {
	const pipe = join(temporaryFolder(), 'pipe.db');
	execFileSync('mkfifo', [pipe]);
	expect(isCircumstance(thrownBy(() => openDatabase(pipe)))).toBe(true);
});

test('a transaction is whole or not at all', () => {
	const database = openDatabase('');
	database.exec('CREATE TABLE t (id INTEGER PRIMARY KEY)');
	const insert = (...ids: number[]) =>
		database.transaction(() => ids.forEach(id => void database.run('INSERT INTO t VALUES (?)', id)));
	insert(1, 2);
	expect(() => insert(3, 1)).toThrow(SqliteError);
	expect(database.all({id: integer}, 'SELECT id FROM t')).toHaveLength(2);
	insert(3);
	expect(database.all({id: integer}, 'SELECT id FROM t')).toHaveLength(3);
});

test("the world's troubles are told from our own defects", () => {
	const database = openDatabase('');
	expect(isCircumstance(thrownBy(() => openDatabase('/nowhere/x.db').exec('SELECT 1')))).toBe(true);
	expect(isCircumstance(thrownBy(() => database.exec('SELECT nonsense')))).toBe(false);
	expect(isCircumstance(new Error('x'))).toBe(false);
});

function thrownBy(work: () => unknown): unknown {
	try {
		work();
	} catch (error) {
		return error;
	}
}

test('no warning is lost but the one about SQLite', () => {
	const {emitWarning} = process;
	builtInSqlite();
	expect(process.emitWarning).toBe(emitWarning);
});
