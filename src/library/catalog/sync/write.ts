// Inserts and deletes single articles, across all tables.

import {stemOf} from '../../../core/article/name.ts';
import {shortestNames} from '../../../core/article/shortest-names.ts';
import {today} from '../../../core/date/calendar.ts';
import {storedPath} from '../../../platform/path-bytes.ts';
import type {Database, Value} from '../../../platform/sqlite.ts';
import {checksumOf, integer, optional, path, type Row, text} from '../../../platform/sqlite-rows.ts';
import {writeAliases} from '../rows/aliases.ts';
import {writeBody} from '../rows/bodies.ts';
import {writeLinks} from '../rows/links.ts';
import {writeSignature} from '../signature/signatures.ts';
import type {Failure} from './compare-files.ts';
import type {ArticleRecord} from './record.ts';
import type {Stamp} from './stamp.ts';
import {countTokens, type TokenCounts} from './token-frequencies.ts';

/** A file with the stamp it had before it was read. */
export interface StampedFile extends Stamp {
	path: string;
	/** The target of a link. */
	target: string | undefined;
	/** Row of its folder. */
	folder: number;
}

/** Columns of an article that other rows depend on. */
const removedColumns = {id: integer, stem: text, date: text, saved: text};
type RemovedArticle = Row<typeof removedColumns>;

/** A transaction that writes articles, with counts to be written at its end. */
export interface WrittenPart {
	database: Database;
	counts: TokenCounts;
}

/** Writes an article, replacing the old state of its file. Returns the stem whose names may have changed. */
export function writeArticle({database, counts}: WrittenPart, file: StampedFile, record: ArticleRecord): string {
	const known = removeFile(database, file.path);
	const id = known?.id ?? nextId(database);
	const stem = stemOf(file.path);
	const saved = record.saved ?? known?.saved ?? firstSeen(database, file);
	insertArticle(database, {...file, id, stem}, {...record, saved});
	countMonth(database, record.date ?? '', 1);
	writeBody(database, id, record);
	writeSignature(database, {id, bits: record.signature});
	writeLinks(database, id, record.links);
	writeAliases(database, id, record.aliases);
	const {title, authors, tags, summary, headings, text} = record.indexed;
	database.run(insertTexts, id, title, authors, tags, summary, headings, text);
	database.run(insertFields, id, title, authors, tags, summary);
	// Not again for a change: an article that is edited daily would count as hundreds.
	if (!known) countTokens(counts, id, record.indexed);
	return stem;
}

/** Updates the stamp of an article whose file has unchanged contents. */
export function stampAnew(database: Database, {path, size, modified, changed, inode}: StampedFile): undefined {
	database.run(updateStamp, size, modified, changed, inode, storedPath(path));
}

const updateStamp = 'UPDATE article SET size = ?, modified = ?, changed = ?, inode = ? WHERE path = ?';

/** Records a file that can't be read, replacing its old state. Returns the stem whose names may have changed. */
export function writeUnreadable(database: Database, file: StampedFile, failure: Failure): string | undefined {
	const known = removeFile(database, file.path);
	const {path, folder, size, modified, changed, inode} = file;
	const {reason, code} = failure;
	database.run(insertUnreadable, storedPath(path), folder, size, modified, changed, inode, reason, code);
	return known?.stem;
}

/** Deletes a file, article or not. */
export function removeFile(database: Database, path: string): RemovedArticle | undefined {
	const stored = storedPath(path);
	database.run('DELETE FROM unreadable WHERE path = ?', stored);
	const known = database.get(removedColumns, 'SELECT id, stem, date, saved FROM article WHERE path = ?', stored);
	if (!known) return undefined;
	countMonth(database, known.date, -1);
	for (const table of [
		'article WHERE id',
		'body WHERE id',
		'link WHERE article',
		'alias WHERE article',
		'signature WHERE id',
		'texts WHERE rowid',
		'fields WHERE rowid',
	]) {
		database.run(`DELETE FROM ${table} = ?`, known.id);
	}
	return known;
}

/** Recomputes the shortest names of the articles with these stems. */
export function renameStems(database: Database, stems: Iterable<string>): void {
	for (const stem of new Set(stems)) {
		const rows = database.all(namedColumns, 'SELECT id, path, name FROM article WHERE stem = ?', stem);
		const names = shortestNames(rows.map(({path}) => path));
		for (const [index, {id, name}] of rows.entries()) {
			const shortest = names[index] ?? name;
			if (shortest !== name) database.run('UPDATE article SET name = ? WHERE id = ?', shortest, id);
		}
	}
}

const namedColumns = {id: integer, path, name: text};

const insertTexts =
	'INSERT INTO texts (rowid, title, authors, tags, summary, headings, text) VALUES (?, ?, ?, ?, ?, ?, ?)';
const insertFields = 'INSERT INTO fields (rowid, title, authors, tags, summary) VALUES (?, ?, ?, ?, ?)';
const insertUnreadable = 'INSERT INTO unreadable VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
const insertRow = `INSERT INTO article VALUES (${Array(32).fill('?').join(', ')})`;

function insertArticle(
	database: Database,
	file: StampedFile & {id: number; stem: string},
	record: ArticleRecord & {saved: string},
): void {
	const {id, path, folder, target, size, modified, changed, inode, stem} = file;
	const {words, minutes, problems, keys, textKey = null, fileKey = null} = record;
	const shown = shownColumns(record);
	database.run(
		insertRow,
		...[id, storedPath(path), folder, target === undefined ? null : storedPath(target)],
		...[size, modified, changed, inode, stem, '', ...shown, words, minutes, problems],
		...[keys.title, keys.author, keys.tag, keys.site, checksumOf([id, path, ...shown, words, minutes, problems])],
		...[textKey, fileKey],
	);
}

/** In the order of the table. */
function shownColumns(record: ArticleRecord & {saved: string}): Value[] {
	const {title, authors, date, updated, tags, summary, lang, url, site, saved, aliases, draft} = record;
	const optional = [summary ?? null, lang ?? null, url ?? null, site ?? null];
	const lines = [authors, tags, aliases].map(texts => texts.join('\n'));
	const [names = '', labels = '', others = ''] = lines;
	return [title, names, date ?? '', updated ?? null, labels, ...optional, saved, others, draft ? 1 : 0];
}

/** Today or, in a new library, the day of the file: its articles did not all arrive today. */
function firstSeen(database: Database, {modified}: Stamp): string {
	const isNew = database.get({value: integer}, `SELECT value FROM setting WHERE name = 'indexed'`) === undefined;
	return dayOf(isNew ? new Date(modified / 1000) : new Date());
}

function dayOf(moment: Date): string {
	return today(Number.isNaN(moment.getTime()) ? new Date() : moment);
}

function countMonth(database: Database, date: string, change: 1 | -1): void {
	database.run(
		'INSERT INTO month VALUES (?, ?) ON CONFLICT (month) DO UPDATE SET articles = articles + excluded.articles',
		date.slice(0, 7),
		change,
	);
}

function nextId(database: Database): number {
	return (database.get({last: optional(integer)}, 'SELECT max(id) AS last FROM article')?.last ?? 0) + 1;
}
