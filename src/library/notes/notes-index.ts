// What has been read of the files of notes, in the index of what a person did: of thousands of files those that did not change
// are not read again. Every row has checksums, so that damage is told; the files are the truth.

import type {Note} from '../../core/note/note.ts';
import type {NotedArticle} from '../../core/note/notes-lines.ts';
import {fold} from '../../core/text/fold.ts';
import {checksum} from '../../core/text/hash.ts';
import {joinedText} from '../../core/text/joined-words.ts';
import type {Database} from '../../platform/sqlite.ts';
import {checksumOf, checksumOver, integer, text} from '../../platform/sqlite-rows.ts';
import type {DamagedFiles} from '../damaged-files.ts';
import {checkTables} from '../state/index-tables.ts';
import {openKeptIndex, readerTimeoutMs} from '../state/kept-index.ts';
import type {FileOfNotes, KnownNotes, NotesStore} from './notes-store.ts';

/** Over the index in this file; undefined where there can be none. Its methods throw SqliteError, also for damage. */
export function openNotesIndex(file: string, damaged: DamagedFiles): (NotesStore & {close(): void}) | undefined {
	const database = openKeptIndex(file, {damaged, timeoutMs: readerTimeoutMs, check: checkNotesTable});
	return database && {...storeOver(database), close: () => database.close()};
}

function checkNotesTable(database: Database): void {
	checkTables(database);
	database.get(
		{known: integer},
		`SELECT count(${[...hashed, 'notes', 'sum', 'words'].join(' + ')}) AS known FROM notes_file WHERE 0`,
	);
}

/** In the order in which their checksum is made. */
const hashed = ['name', 'size', 'modified', 'changed', 'inode', 'about', 'count'];
const columns = {
	name: text,
	size: integer,
	modified: integer,
	changed: integer,
	inode: integer,
	about: text,
	count: integer,
	checksum: checksumOver(...hashed),
};
const selectKnown = `SELECT ${Object.keys(columns).join(', ')} FROM notes_file`;

function storeOver(database: Database): NotesStore {
	let known: Map<string, KnownNotes> | undefined;
	let texts = noteTexts(database, () => known?.size ?? 0);
	return {
		known() {
			known ??= new Map(
				database
					.all(columns, selectKnown)
					.map(({name, about, count, checksum: _checksum, ...stamp}) => [
						name,
						{stamp, count, article: JSON.parse(about) as NotedArticle},
					]),
			);
			return known;
		},
		notes(name) {
			const found = texts.of(name);
			return found === undefined ? undefined : (JSON.parse(found) as Note[]);
		},
		holding(anyOf) {
			if (anyOf.length > mostAlternatives) return undefined;
			const holdsAll = (words: readonly string[]) => `(${words.map(() => 'instr(words, ?)').join(' AND ') || '1'})`;
			const sql = `SELECT name FROM notes_file WHERE ${anyOf.map(holdsAll).join(' OR ') || '0'}`;
			const rows = database.all({name: text}, sql, ...anyOf.flat().map(word => Buffer.from(word)));
			return new Set(rows.map(({name}) => name));
		},
		change(read, gone) {
			const rows = read.map(rowOf);
			known = undefined;
			texts = noteTexts(database, () => known?.size ?? 0);
			database.transaction(() => {
				for (const name of gone) database.run('DELETE FROM notes_file WHERE name = ?', name);
				for (const row of rows) database.run(insert, ...row);
			});
		},
	};
}

/** The notes of files as JSON: one by one, and all at once as soon as many are asked for. */
function noteTexts(database: Database, count: () => number): {of(name: string): string | undefined} {
	/** Those that nobody has asked for yet. */
	const ahead = new Map<string, string>();
	let asked = 0;
	let isAhead = false;
	const readAhead = () => {
		isAhead = true;
		const names = new Map(
			database.all({id: integer, name: text}, 'SELECT id, name FROM notes_file').map(({id, name}) => [id, name]),
		);
		for (const row of database.texts(selectTexts)) ahead.set(names.get(row.id) ?? '', row.text);
	};
	return {
		of(name) {
			if (!isAhead && ++asked >= Math.max(fewFiles, count() / fewOf)) readAhead();
			const found = ahead.get(name) ?? database.texts(`${selectTexts} WHERE name = ?`, name)[0]?.text;
			ahead.delete(name);
			return found;
		},
	};
}

const selectTexts = 'SELECT id, notes AS text, CAST(sum AS INTEGER) AS checksum FROM notes_file';
/** A statement for each costs more than one for all as soon as it is so many, and one in so many of all. */
const fewFiles = 60;
const fewOf = 20;

/** More are as good as none: SQLite has a limit, too. */
const mostAlternatives = 50;

const insert = `INSERT OR REPLACE INTO notes_file (${[...hashed, 'checksum', 'notes', 'sum', 'words'].join(', ')})
	VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function rowOf({name, stamp, article, notes}: FileOfNotes) {
	const all = notes();
	const {size, modified, changed, inode} = stamp;
	const values = [name, size, modified, changed, inode, JSON.stringify(article), all.length];
	const kept = Buffer.from(JSON.stringify(all));
	return [...values, checksumOf(values), kept, checksum(kept), Buffer.from(all.map(wordsOf).join('\n'))];
}

/** The name of a note, and its words as the matcher sees them: with the signs that join them, and without. */
function wordsOf({id, quote, text}: Note): string {
	const folded = [quote.exact, text].flatMap(each => each.split('\n')).map(line => fold(line).text);
	const joined = folded.flatMap(line => joinedText(line)?.text ?? []);
	return [id, ...folded, ...joined].join('\n');
}
