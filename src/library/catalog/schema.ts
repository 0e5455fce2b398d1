// The tables of the catalog, a cache of the article files. When their shape changes, the version changes, and catalogs of other
// versions are discarded and rebuilt.

import type {Database} from '../../platform/sqlite.ts';
import {real} from '../../platform/sqlite-rows.ts';

/**
 * Raise it with every change of the tables or of their contents: parsing, folding, word counts. The upper half is `ws` in ASCII,
 * which makes a collision with another program's database unlikely.
 */
const version = 0x7773_0054;

/** Whether the database claims to have the tables of this version. */
export function isCurrent(database: Database): boolean {
	return database.pragma('user_version') === version;
}

/** Whether it really has them, and no view or trigger, whose evaluation might never end. */
export function hasOwnTables(database: Database): boolean {
	const sql = `SELECT total(sql IN (SELECT value FROM json_each(?))) AS own, total(coalesce(rootpage, 0) = 0) AS virtual
		FROM sqlite_schema`;
	const found = database.get({own: real, virtual: real}, sql, JSON.stringify(tables));
	return found?.own === tables.length && found.virtual === tables.filter(table => table.includes('VIRTUAL')).length;
}

export function createTables(database: Database): void {
	database.transaction(() => {
		// Another process may have created them while this one waited for the lock.
		if (isCurrent(database)) return;
		for (const table of tables) database.exec(table);
		database.exec(`INSERT INTO texts (texts, rank) VALUES ('hashsize', 33554432)`);
		database.exec(`PRAGMA user_version = ${version}`);
	});
}

/**
 * - `path` is text, or a blob if the file name is not UTF-8. `date` is `''` if there is none, so that it sorts last.
 * - `size`, `modified`, `changed` and `inode` are the file's stamp, which reveals changes (see sync/stamp.ts).
 * - `stem` is the folded last part of a name; only articles with the same stem can be confused.
 * - `saved` is the day on which the file says it was saved; otherwise the day it was first seen or, in a new library, the day of
 * the file.
 * - `author_key`, `tag_key`, `title_key`, `site_key` are folded, for filters and orders.
 * - `alias.key` is the lookup key of an alias (see core/article/alias.ts).
 * - `text_key` identifies a renamed or moved article (see core/state/identity.ts), `file_key` a file that only has new times.
 * - `link.links` is JSON: the line and address of each link.
 * - `body.text` has the non-empty lines that a pipe prints of the article; `places` says where each stands, and how passages are
 * made of them.
 * - `signature` shows which texts an article can't contain; many of them are transposed into the `part`s of a `segment` (see
 * signature/).
 * - `checksum` covers the columns that an article's entry shows, `text_checksum` and `places_checksum` one column each.
 * - `month` counts articles per month, so that finding a position in the newest-first list needs no counting through the list.
 * - `texts` is the full-text index, with each column's joined words at its end; `fields` is a smaller one of titles, authors, tags
 * and summaries.
 * - `sample` counts the tokens of every 64th article, to estimate the frequency of a word before asking the index.
 * There are no triggers: a statement that may fire one begins with a savepoint, at which FTS5 flushes what it has buffered, article
 * by article; indexing took three times as long.
 */
const tables = [
	`CREATE TABLE folder (
		id INTEGER PRIMARY KEY, path UNIQUE NOT NULL, parent INTEGER, target,
		size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, inode INTEGER NOT NULL
	)`,
	`CREATE TABLE article (
		id INTEGER PRIMARY KEY, path UNIQUE NOT NULL, folder INTEGER NOT NULL, target,
		size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, inode INTEGER NOT NULL,
		stem TEXT NOT NULL, name TEXT NOT NULL,
		title TEXT NOT NULL, authors TEXT NOT NULL, date TEXT NOT NULL, updated TEXT, tags TEXT NOT NULL, summary TEXT, lang TEXT, url TEXT,
		site TEXT, saved TEXT NOT NULL, aliases TEXT NOT NULL, draft INTEGER NOT NULL, words INTEGER NOT NULL, minutes INTEGER NOT NULL, problems INTEGER NOT NULL,
		title_key TEXT NOT NULL, author_key TEXT NOT NULL, tag_key TEXT NOT NULL, site_key TEXT NOT NULL, checksum INTEGER NOT NULL,
		text_key TEXT, file_key TEXT
	)`,
	`CREATE INDEX article_by_date ON article (date DESC, path)`,
	`CREATE INDEX article_by_folder ON article (folder)`,
	`CREATE INDEX article_by_stem ON article (stem)`,
	`CREATE INDEX article_by_text ON article (text_key)`,
	`CREATE INDEX article_by_modified ON article (modified)`,
	`CREATE INDEX article_to_look_at ON article (id) WHERE changed = 0`,
	`CREATE TABLE alias (key TEXT NOT NULL, article INTEGER NOT NULL, alias TEXT NOT NULL, PRIMARY KEY (key, article, alias)) WITHOUT ROWID`,
	`CREATE INDEX alias_by_article ON alias (article)`,
	`CREATE TABLE link (article INTEGER PRIMARY KEY, links TEXT NOT NULL)`,
	`CREATE TABLE body (
		id INTEGER PRIMARY KEY, text TEXT NOT NULL, text_checksum INTEGER NOT NULL, places TEXT NOT NULL, places_checksum INTEGER NOT NULL
	)`,
	`CREATE TABLE signature (id INTEGER PRIMARY KEY, bits BLOB NOT NULL, checksum INTEGER NOT NULL)`,
	`CREATE TABLE segment (id INTEGER PRIMARY KEY, slices INTEGER NOT NULL)`,
	`CREATE TABLE part (id INTEGER PRIMARY KEY, bits BLOB NOT NULL, checksum INTEGER NOT NULL)`,
	`CREATE TABLE unreadable (
		path PRIMARY KEY NOT NULL, folder INTEGER NOT NULL,
		size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, inode INTEGER NOT NULL,
		reason TEXT NOT NULL, code TEXT NOT NULL
	)`,
	`CREATE INDEX unreadable_by_folder ON unreadable (folder)`,
	`CREATE TABLE month (month TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID`,
	`CREATE TABLE sample (
		token TEXT PRIMARY KEY, articles INTEGER NOT NULL, occurrences INTEGER NOT NULL, in_fields INTEGER NOT NULL
	) WITHOUT ROWID`,
	`CREATE TABLE setting (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID`,
	`CREATE VIRTUAL TABLE texts USING fts5 (
		title, authors, tags, summary, headings, text, content='', contentless_delete=1, tokenize='ascii'
	)`,
	`CREATE VIRTUAL TABLE fields USING fts5 (
		title, authors, tags, summary, content='', contentless_delete=1, tokenize='ascii'
	)`,
];
