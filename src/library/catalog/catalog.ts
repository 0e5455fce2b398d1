// Implements the catalog of src/ports over a database that is up to date with the files.

import type {Database} from '../../platform/sqlite.ts';
import {integer, path, real, text} from '../../platform/sqlite-rows.ts';
import type {Catalog, Totals, Unreadable} from '../../ports/catalog.ts';
import {lookupsIn, selectInOrder} from './catalog-lookups.ts';
import {patternSearches, querySearches, vocabularyOf} from './catalog-searches.ts';
import {articleBodies} from './rows/article-bodies.ts';
import {type Condition, filterConditions, whereOf} from './rows/conditions.ts';
import {articleCount, fromTables} from './rows/entries.ts';
import type {StateJoin} from './rows/state-join.ts';
import {unlistedCode} from './sync/compare-files.ts';
import {dataVersion} from './sync/write-lock.ts';

/** What a catalog is made from. */
export interface CatalogSource {
	database: Database;
	/** Path of the database; undefined if only this process uses it. */
	file?: string | undefined;
	state: StateJoin;
	/** Updates the catalog from the files; returns whether articles changed. */
	sync(): Promise<boolean>;
	/** Why the catalog is older than the files. */
	stale?: Unreadable | undefined;
}

/** The catalog over an open database. */
export function catalogOver(source: CatalogSource): Catalog {
	const {database, state, stale} = source;
	const hasState = state.isJoined;
	const changes = changesOf(source);
	return {
		...lookupsIn(database, hasState),
		...querySearches(source),
		...patternSearches(source),
		...vocabularyOf(database),
		get size() {
			return articleCount(database);
		},
		get unreadable() {
			return [...unreadableIn(database), ...(stale ? [stale] : [])];
		},
		list(filter, order, limit) {
			const conditions = filterConditions(filter, state.isJoinedFor(filter));
			return selectInOrder(database, {conditions, order, limit, hasState: hasState()});
		},
		bodies: filter => articleBodies(database, filterConditions(filter, state.isJoinedFor(filter)), hasState()),
		count: filter => countOf(database, filterConditions(filter, state.isJoinedFor(filter)), hasState()),
		totals: () => totalsOf(database, hasState()),
		values: field => valuesIn(database, field, hasState()),
		names: () => database.all({name: text}, 'SELECT name FROM article').map(({name}) => name),
		refresh: changes.refresh,
		get revision() {
			return changes.revision;
		},
		close: () => database.close(),
	};
}

/** The refreshes of a catalog, and the revision that they lead to. */
function changesOf({database, sync}: CatalogSource): Pick<Catalog, 'refresh' | 'revision'> {
	let seen = dataVersion(database);
	let revision = {};
	/** The refresh that is under way: a second one would write into its transaction. */
	let refreshing: Promise<boolean> | undefined;
	const refreshed = async () => {
		const isChanged = await sync();
		const before = seen;
		seen = dataVersion(database);
		const mayDiffer = isChanged || seen !== before;
		if (mayDiffer) revision = {};
		return mayDiffer;
	};
	return {
		refresh() {
			refreshing ??= refreshed().finally(() => {
				refreshing = undefined;
			});
			return refreshing;
		},
		get revision() {
			return revision;
		},
	};
}

function unreadableIn(database: Database): Unreadable[] {
	return database.all(
		{path, reason: text},
		'SELECT path, reason FROM unreadable WHERE code <> ? ORDER BY path',
		unlistedCode,
	);
}

function countOf(database: Database, conditions: Condition[], hasState: boolean): number {
	if (conditions.length === 0) return articleCount(database);
	const where = whereOf(conditions);
	const sql = `SELECT count(*) AS articles ${fromTables(hasState)} ${where.sql}`;
	return database.get({articles: integer}, sql, ...where.values)?.articles ?? 0;
}

/** The values of a field; authors and tags are stored one per line. */
function valuesIn(database: Database, field: 'authors' | 'tags' | 'lang', hasState: boolean): string[] {
	const own =
		field === 'tags' && hasState ? ` UNION SELECT s.tags ${fromTables(true)} WHERE typeof(s.tags) = 'text'` : '';
	const sql = `SELECT DISTINCT ${field} AS lines FROM article WHERE ${field} <> ''${own}`;
	const rows = database.all({lines: text}, sql);
	return [...new Set(rows.flatMap(({lines}) => lines.split('\n')))].sort();
}

function totalsOf(database: Database, hasState: boolean): Totals {
	const isRead = hasState ? 's.read IS 1' : '0';
	const sums = `SELECT total(a.words) AS words, total(NOT ${isRead}) AS unread, total(a.problems > 0) AS withProblems`;
	const columns = {words: real, unread: real, withProblems: real};
	const totals = database.get(columns, `${sums} ${fromTables(hasState)}`);
	const years = database.all(
		{year: text, articles: integer},
		`SELECT substr(month, 1, 4) AS year, sum(articles) AS articles FROM month WHERE month <> '' GROUP BY year
			HAVING sum(articles) > 0 ORDER BY year`,
	);
	const {words = 0, unread = 0, withProblems = 0} = totals ?? {};
	return {words, unread, withProblems, years: years.map(({year, articles}) => [year, articles])};
}
