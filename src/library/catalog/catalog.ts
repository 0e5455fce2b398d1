// Implements the catalog of src/ports over a database that is up to date with the files.

import {isAlias} from '../../core/article/alias.ts';
import type {Entry} from '../../core/article/article.ts';
import {stemOf, withName} from '../../core/article/name.ts';
import {everything, type Filter, type Order} from '../../core/query/filter.ts';
import {flagsIn, type Query} from '../../core/query/query.ts';
import {tokensOf} from '../../core/text/fold.ts';
import {storedPath} from '../../platform/path-bytes.ts';
import type {Database} from '../../platform/sqlite.ts';
import {integer, optional, path, real, text} from '../../platform/sqlite-rows.ts';
import type {Catalog, Totals, Unreadable} from '../../ports/catalog.ts';
import {aliasCondition, aliasesStarting} from './rows/aliases.ts';
import {articleBodies} from './rows/article-bodies.ts';
import type {Condition} from './rows/conditions.ts';
import {filterConditions, orderOf, whereOf} from './rows/conditions.ts';
import {entriesById, fromTables, selectEntries} from './rows/entries.ts';
import {linkingWith, savedFrom} from './rows/link-ends.ts';
import {idAtPosition, listPositions} from './rows/list-positions.ts';
import {articleCount, type StateFilter, type StateJoin} from './rows/state-join.ts';
import {nearestWord} from './search/nearest-word.ts';
import {exactCount, isRanked, searchArticles} from './search/search.ts';
import {articlesWith, languagesIn, wordsFrom} from './search/vocabulary.ts';
import {wordStatisticsIn} from './search/word-statistics.ts';
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
export function catalogOver({database, file, state, stale, sync}: CatalogSource): Catalog {
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
	const hasState = state.isJoined;
	const select = (conditions: Condition[], order = newestFirst, limit?: number): Entry[] =>
		selectEntries(database, {conditions, order: orderOf(order, hasState()), limit, hasState: hasState()}).map(
			({entry}) => entry,
		);
	return {
		get size() {
			return articleCount(database);
		},
		get unreadable() {
			return [...unreadableIn(database), ...(stale ? [stale] : [])];
		},
		list: (filter, order, limit) => select(filterConditions(filter, state.isJoinedFor(filter)), order, limit),
		bodies: filter => articleBodies(database, filterConditions(filter, state.isJoinedFor(filter)), hasState()),
		count: filter => countOf(database, filterConditions(filter, state.isJoinedFor(filter)), hasState()),
		countAnswers: (query, filter) =>
			exactCount(database, query, {filter, hasState: state.isJoinedFor(statesAsked(query, filter))}),
		search: (query, filter, order) =>
			searchArticles(database, query, {filter, order, hasState: state.isJoinedFor(statesAsked(query, filter))}),
		async *scan(pattern, filter, {unmarked = false, ...order}) {
			const {scanArticles} = await import('./search/scan-articles.ts');
			yield* scanArticles(database, {pattern, filter, order, hasState: state.isJoinedFor(filter), file, unmarked});
		},
		async *countHits(pattern, filter, {most, ...order}) {
			const {countHits} = await import('./search/scan-articles.ts');
			yield* countHits(database, {pattern, filter, order, hasState: state.isJoinedFor(filter), file, most});
		},
		async *namedHits(pattern, filter, order) {
			const {namedHits} = await import('./search/scan-articles.ts');
			yield* namedHits(database, {pattern, filter, order, hasState: state.isJoinedFor(filter), file});
		},
		named(name) {
			const named = withName(select([{sql: 'a.stem = ?', values: [stemOf(name)]}]), name);
			return named.length > 0 ? named : select([aliasCondition(name)]).filter(isCalled(name));
		},
		entitled: title => select([...titleConditions(title), titleIs(title)]),
		numbered(place) {
			const id = idAtPosition(database, place);
			return id === undefined ? undefined : entriesById(database, [id], hasState())[0]?.entry;
		},
		places: paths => listPositions(database, paths),
		titled: words => select(titleConditions(words), newestFirst, mostTitled),
		savedFrom: addresses => savedFrom(database, addresses, hasState()),
		linkingWith: parts => linkingWith(database, parts, hasState()),
		totals: () => totalsOf(database, hasState()),
		starting: (name, limit) => startingIn(database, name, limit),
		values: field => valuesIn(database, field, hasState()),
		isRanked: query => isRanked(database, query),
		articlesWith: (word, isPrefix) => articlesWith(database, word, isPrefix),
		wordStatistics: (words, isExact = false) => wordStatisticsIn(database, words, isExact),
		wordsFrom: (beginning, longest) => wordsFrom(database, beginning, longest),
		languages: () => languagesIn(database),
		nearestWord: word => nearestWord(database, word),
		names: () => database.all({name: text}, 'SELECT name FROM article').map(({name}) => name),
		refresh() {
			refreshing ??= refreshed().finally(() => {
				refreshing = undefined;
			});
			return refreshing;
		},
		get revision() {
			return revision;
		},
		at: path => select([{sql: 'a.path = ?', values: [storedPath(path)]}])[0],
		identities(paths) {
			const where = whereOf(filterConditions({...everything, noted: paths}, false));
			const rows = database.all(identityColumns, `${selectIdentities} ${where.sql}`, ...where.values);
			return new Map(
				rows.map(({path, title, text, url}) => [path, {title, ...(text ? {text} : {}), ...(url ? {url} : {})}]),
			);
		},
		close: () => database.close(),
	};
}

const identityColumns = {path, text: optional(text), url: optional(text), title: text};
const selectIdentities = 'SELECT a.path, a.text_key AS text, a.url, a.title FROM article a';

/** The read, star and queue conditions in a filter or a query. */
function statesAsked(query: Query, {unread, starred, queued}: Filter): StateFilter {
	const flags = flagsIn(query);
	return {
		unread: unread || flags.has('unread') || flags.has('read'),
		starred: starred || flags.has('starred'),
		queued: queued || flags.has('queued'),
	};
}

const newestFirst: Order = {by: 'date', reverse: false};
/** One more than are listed if a title is ambiguous. */
const mostTitled = 11;

function startingIn(database: Database, name: string, limit: number): Pick<Entry, 'name' | 'title'>[] {
	const pattern = `${name.replace(/[%_\\]/g, '\\$&')}%`;
	const sql = `SELECT name, title FROM article WHERE name LIKE ? ESCAPE '\\' ORDER BY date DESC, path LIMIT ?`;
	const names = database.all({name: text, title: text}, sql, pattern, limit);
	return [...names, ...aliasesStarting(database, pattern, limit - names.length)];
}

/** A title key is the folded words of the title. */
function titleIs(title: string): Condition {
	return {sql: 'a.title_key = ?', values: [tokensOf(title).join(' ')]};
}

function isCalled(name: string): (entry: Entry) => boolean {
	return ({aliases}) => aliases.some(alias => isAlias(alias, name));
}

/** The values of a field; authors and tags are stored one per line. */
function valuesIn(database: Database, field: 'authors' | 'tags' | 'lang', hasState: boolean): string[] {
	const own =
		field === 'tags' && hasState ? ` UNION SELECT s.tags ${fromTables(true)} WHERE typeof(s.tags) = 'text'` : '';
	const sql = `SELECT DISTINCT ${field} AS lines FROM article WHERE ${field} <> ''${own}`;
	const rows = database.all({lines: text}, sql);
	return [...new Set(rows.flatMap(({lines}) => lines.split('\n')))].sort();
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

function titleConditions(words: string): Condition[] {
	const tokens = tokensOf(words);
	if (tokens.length === 0) return [{sql: '0', values: []}];
	const match = `{title} : (${tokens.map(token => `"${token}"*`).join(' AND ')})`;
	return [{sql: 'a.id IN (SELECT rowid FROM fields WHERE fields MATCH ?)', values: [match]}];
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
