// Converts article rows to entries.

import type {Entry} from '../../../core/article/article.ts';
import {isNameOf} from '../../../core/article/name.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {
	checksumOver,
	integer,
	integers,
	optional,
	path,
	type Row,
	real,
	text,
	verified,
} from '../../../platform/sqlite-rows.ts';
import type {Condition} from './conditions.ts';
import {whereOf} from './conditions.ts';

/** An entry with its row number, by which its texts are found. */
export interface EntryRowId {
	id: number;
	entry: Entry;
}

export interface EntrySelection {
	conditions: Condition[];
	/** SQL from `ORDER BY` on. */
	order: string;
	/** At most so many. */
	limit?: number | undefined;
	hasState: boolean;
}

export function selectEntries(
	database: Database,
	{conditions, order, limit = -1, hasState}: EntrySelection,
): EntryRowId[] {
	const where = whereOf(conditions);
	const sql = `SELECT ${columns}, ${hasState ? stateColumns : noState} ${fromTables(hasState)} ${where.sql} ${order} LIMIT ?`;
	return database.all(entryColumns, sql, ...where.values, limit).map(row => ({id: row.id, entry: entryOf(row)}));
}

/**
 * Row numbers of the selection from `offset` on, as a single value: creating an object for each of 100,000 rows takes as long as
 * reading a tenth of the articles.
 */
export function selectIds(database: Database, selection: EntrySelection, offset = 0): number[] {
	const {conditions, order, limit = -1, hasState} = selection;
	const where = whereOf(conditions);
	const rows = `SELECT a.id ${fromTables(hasState)} ${where.sql} ${order} LIMIT ? OFFSET ?`;
	const sql = `SELECT json_group_array(id) AS ids FROM (${rows})`;
	return database.get({ids: integers}, sql, ...where.values, limit, offset)?.ids ?? [];
}

/** The entries of these rows, in order; rows deleted in the meantime are left out. */
export function entriesById(database: Database, ids: number[], hasState: boolean): EntryRowId[] {
	const conditions = [{sql: 'a.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)]}];
	const found = new Map(selectEntries(database, {conditions, order: '', hasState}).map(item => [item.id, item]));
	return ids.flatMap(id => found.get(id) ?? []);
}

/** Number of articles in the catalog. */
export function articleCount(database: Database): number {
	return database.get({articles: real}, 'SELECT total(articles) AS articles FROM month')?.articles ?? 0;
}

/**
 * The FROM clause of a selection. If `others` is given, an index for example, SQLite walks its rows first instead of looking up
 * each article there.
 */
export function fromTables(hasState: boolean, others?: string, id = `${others}.rowid`): string {
	const first = others === undefined ? 'article a' : `${others} CROSS JOIN article a ON a.id = ${id}`;
	return `FROM ${first} ${hasState ? 'LEFT JOIN state.article s ON s.path = a.path' : ''}`;
}

/** In the order in which their checksum is computed; the name is excluded, because it depends on all other paths. */
const shownColumns =
	'id path title authors date updated tags summary lang url site saved aliases draft words minutes problems'.split(' ');

/** Not covered by the checksum: it is verified against the path, which is. */
export const nameColumn = verified(text, ({path, name}) => isNameOf(String(path), String(name)));

const entryColumns = {
	id: integer,
	path,
	name: nameColumn,
	title: text,
	authors: text,
	date: text,
	updated: optional(text),
	tags: text,
	summary: optional(text),
	lang: optional(text),
	url: optional(text),
	site: optional(text),
	saved: text,
	aliases: text,
	draft: integer,
	words: integer,
	minutes: integer,
	problems: integer,
	read: integer,
	starred: integer,
	queued: integer,
	ownTags: text,
	checksum: checksumOver(...shownColumns),
};

const columns = `a.id, a.path, a.name, a.title, a.authors, a.date, a.updated, a.tags, a.summary, a.lang, a.url, a.site, a.saved, a.aliases, a.draft, a.words,
	a.minutes, a.problems, a.checksum`;
/** The state is another file and may contain anything; only 1 counts as yes. */
const stateColumns = `s.read IS 1 AS read, s.starred IS 1 AS starred, typeof(s.queued) = 'real' AS queued,
	iif(typeof(s.tags) = 'text', s.tags, '') AS ownTags`;
const noState = `0 AS read, 0 AS starred, 0 AS queued, '' AS ownTags`;

/** Fields are listed one by one: object rest is ten times as slow. */
function entryOf(row: Row<typeof entryColumns>): Entry {
	return {
		name: row.name,
		path: row.path,
		title: row.title,
		authors: lines(row.authors),
		date: row.date || undefined,
		updated: row.updated,
		tags: lines(row.tags),
		summary: row.summary,
		lang: row.lang,
		url: row.url,
		site: row.site,
		saved: row.saved,
		aliases: lines(row.aliases),
		draft: row.draft === 1,
		words: row.words,
		minutes: row.minutes,
		problems: row.problems,
		unread: row.read === 0,
		starred: row.starred === 1,
		queued: row.queued === 1,
		ownTags: lines(row.ownTags),
	};
}

function lines(text: string): string[] {
	return text === '' ? [] : text.split('\n');
}
