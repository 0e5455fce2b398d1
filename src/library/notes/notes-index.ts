// Caches parsed notes files in a table of the state index, so that of thousands of files only changed ones are read again. Every
// row has checksums to detect damage; the files are the truth.

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

/** Opens the store over the index in this file; undefined if it can't be used. Its methods throw SqliteError, also for damage. */
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

/** In the order in which their checksum is computed. */
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

/** Returns the notes of files as JSON: one by one, or all at once when many are requested. */
function noteTexts(database: Database, count: () => number): {of(name: string): string | undefined} {
	/** Prefetched and not requested yet. */
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
/** Number, and share of all files, from which one statement for all is faster than one each. */
const fewFiles = 60;
const fewOf = 20;

/** Longer lists are not worth it, and SQLite has a limit as well. */
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

/** A note's name, and its words as the matcher sees them: with joining signs, and without. */
function wordsOf({id, quote, text}: Note): string {
	const folded = [quote.exact, text].flatMap(each => each.split('\n')).map(line => fold(line).text);
	const joined = folded.flatMap(line => joinedText(line)?.text ?? []);
	return [id, ...folded, ...joined].join('\n');
}
