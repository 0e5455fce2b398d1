// Rows of articles as the rest of wsws knows them.

import type {Entry} from '../../../core/article/article.ts';
import {pathFromStored} from '../../../platform/path-bytes.ts';
import type {Database} from '../../../platform/sqlite.ts';
import type {Condition} from './conditions.ts';
import {whereOf} from './conditions.ts';

/** An entry and its row, to find its texts by. */
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
	return database.all<EntryRow>(sql, ...where.values, limit).map(row => ({id: row.id, entry: entryOf(row)}));
}

/** The rows alone, from `offset` on. As one text: to make an object of each of 100,000 takes as long as to read a tenth of their articles. */
export function selectIds(database: Database, selection: EntrySelection, offset = 0): number[] {
	const {conditions, order, limit = -1, hasState} = selection;
	const where = whereOf(conditions);
	const rows = `SELECT a.id ${fromTables(hasState)} ${where.sql} ${order} LIMIT ? OFFSET ?`;
	const sql = `SELECT json_group_array(id) AS ids FROM (${rows})`;
	return JSON.parse(database.get<{ids: string}>(sql, ...where.values, limit, offset)?.ids ?? '[]');
}

/** The entries of these rows, in their order; rows that are gone meanwhile are left out. */
export function entriesById(database: Database, ids: number[], hasState: boolean): EntryRowId[] {
	const conditions = [{sql: 'a.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)]}];
	const found = new Map(selectEntries(database, {conditions, order: '', hasState}).map(item => [item.id, item]));
	return ids.flatMap(id => found.get(id) ?? []);
}

/** The tables of a selection; an index to begin with makes SQLite go through its rows, and not look each article up in it. */
export function fromTables(hasState: boolean, index?: string): string {
	const first = index === undefined ? 'article a' : `${index} CROSS JOIN article a ON a.id = ${index}.rowid`;
	return `FROM ${first} ${hasState ? 'LEFT JOIN state.article s ON s.path = a.path' : ''}`;
}

interface EntryRow {
	id: number;
	path: string | Uint8Array;
	name: string;
	title: string;
	authors: string;
	date: string;
	updated: string | null;
	tags: string;
	summary: string | null;
	lang: string | null;
	url: string | null;
	draft: number;
	words: number;
	minutes: number;
	problems: number;
	read: number;
	starred: number;
}

const columns = `a.id, a.path, a.name, a.title, a.authors, a.date, a.updated, a.tags, a.summary, a.lang, a.url, a.draft, a.words,
	a.minutes, a.problems`;
const stateColumns = 'coalesce(s.read, 0) AS read, coalesce(s.starred, 0) AS starred';
const noState = '0 AS read, 0 AS starred';

function entryOf(row: EntryRow): Entry {
	return {
		name: row.name,
		path: pathFromStored(row.path),
		title: row.title,
		authors: lines(row.authors),
		date: row.date || undefined,
		updated: row.updated ?? undefined,
		tags: lines(row.tags),
		summary: row.summary ?? undefined,
		lang: row.lang ?? undefined,
		url: row.url ?? undefined,
		draft: row.draft === 1,
		words: row.words,
		minutes: row.minutes,
		problems: row.problems,
		unread: row.read === 0,
		starred: row.starred === 1,
	};
}

function lines(text: string): string[] {
	return text === '' ? [] : text.split('\n');
}
