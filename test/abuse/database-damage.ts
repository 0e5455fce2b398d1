// Ways to damage a database: its bytes, what it holds, and its place. The same chance damages the same file in the same way.

import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import type {Random} from '../../bench/random.js';
import {openDatabase} from '../../src/platform/sqlite.ts';
import {text} from '../../src/platform/sqlite-rows.ts';
import {damaged} from './damage.ts';

type FileDamage = (file: string, random: Random) => void;

export const databaseDamages: Record<string, FileDamage> = {
	'some bytes': inBytes((bytes, random) => damaged(bytes, random).bytes),
	'one bit': flipped(() => 1),
	'many bits': flipped(random => 100 + below(random, 2000)),
	'all but its first page': inBytes(bytes => bytes.fill(0, pageSize)),
	'letters that are no UTF-8': inLetters(() => 0xff),
	'letters that are others': inLetters(byte => byte ^ 1),
	'pages swapped': inBytes(withPagesSwapped),
	"another program's database": file => {
		rmSync(file);
		run(file, ['CREATE TABLE bookmark (url TEXT)', `INSERT INTO bookmark VALUES ('x')`]);
	},
	'a folder': file => {
		rmSync(file);
		mkdirSync(file);
	},
	'a journal of chance': (file, random) =>
		writeFileSync(`${file}-journal`, Buffer.from(Array.from({length: 2000}, () => below(random, 256)))),
	'text that is no UTF-8 in a column': inColumn(`CAST(x'ff61fe' AS TEXT)`),
	'a number in a column': inColumn('7'),
	'a text in a column': inColumn(`'seven'`),
	'a blob in a column': inColumn(`x'00ff'`),
	'a number beyond all in a column': inColumn('9223372036854775807'),
	'a fraction beyond all in a column': inColumn('1e999'),
	'broken JSON in a column': inColumn(`'{"section":'`),
	'nothing in a column': inColumn('NULL'),
	'a view without an end for a table': file => {
		const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n';
		const columns = columnsOf(file, 'article').map(name => `i AS ${name}`);
		run(file, ['DROP TABLE article', `CREATE VIEW article AS SELECT ${columns} FROM (${endless})`]);
	},
	'a trigger': file => run(file, ['CREATE TRIGGER t BEFORE INSERT ON article BEGIN DELETE FROM article; END']),
	'a column by another name': file =>
		run(file, [`ALTER TABLE article RENAME COLUMN ${columnsOf(file, 'article').at(-1)} TO other`]),
	'no table': file => run(file, ['DROP TABLE article']),
};

const pageSize = 4096;

function below(random: Random, limit: number): number {
	return Math.floor(random() * limit);
}

function inBytes(change: (bytes: Buffer, random: Random) => Buffer): FileDamage {
	return (file, random) => writeFileSync(file, change(readFileSync(file), random));
}

function flipped(count: (random: Random) => number): FileDamage {
	return inBytes((bytes, random) => {
		for (let left = count(random); left > 0; left--) {
			const at = below(random, bytes.length);
			bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
		}
		return bytes;
	});
}

/** Changes small letters here and there: text, most of all, and names in the schema. */
function inLetters(change: (byte: number) => number): FileDamage {
	return inBytes((bytes, random) => {
		for (let left = 20; left > 0; left--) {
			let at = below(random, bytes.length);
			while (at < bytes.length && !isLetter(bytes[at])) at++;
			if (at < bytes.length) bytes[at] = change(bytes[at] ?? 0);
		}
		return bytes;
	});
}

function isLetter(byte = 0): boolean {
	return byte >= 0x61 && byte <= 0x7a;
}

function withPagesSwapped(bytes: Buffer, random: Random): Buffer {
	const pages = Array.from({length: Math.ceil(bytes.length / pageSize)}, (_, page) =>
		bytes.subarray(page * pageSize, (page + 1) * pageSize),
	);
	const [one, other] = [below(random, pages.length), below(random, pages.length)];
	return Buffer.concat(pages.map((page, at) => pages[at === one ? other : at === other ? one : at] ?? page));
}

/** Gives some rows of some table this value in some column, as far as the table lets it. */
function inColumn(value: string): FileDamage {
	return (file, random) => {
		const tables = [
			'article',
			'body',
			'fact',
			'folder',
			'log',
			'month',
			'note',
			'sample',
			'setting',
			'subject',
			'unreadable',
		];
		const known = tables.filter(table => columnsOf(file, table).length > 0);
		const table = known[below(random, known.length)] ?? 'article';
		const columns = columnsOf(file, table);
		const column = columns[below(random, columns.length)];
		run(file, [`UPDATE OR IGNORE ${table} SET ${column} = ${value} WHERE rowid % 3 = ${below(random, 3)}`]);
	};
}

function columnsOf(file: string, table: string): string[] {
	const database = openDatabase(file);
	try {
		return database.all({name: text}, 'SELECT name FROM pragma_table_info(?)', table).map(({name}) => name);
	} finally {
		database.close();
	}
}

function run(file: string, statements: string[]): void {
	const database = openDatabase(file);
	try {
		for (const statement of statements) database.exec(statement);
	} catch {
		// Some tables refuse some values, or have no such rows: then they are as they were.
	} finally {
		database.close();
	}
}
