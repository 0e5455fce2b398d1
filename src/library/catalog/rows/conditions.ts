// Translates filters, the non-text parts of queries, and orders to SQL over `article a`, joined with the reading state as `s` if
// there is one.

import type {Filter, Order} from '../../../core/query/filter.ts';
import type {Query, ReadingFlag} from '../../../core/query/query.ts';
import {tellingTokensOf} from '../../../core/query/term-forms.ts';
import {addressLetters, authorKey, langKey, tagKey} from '../../../core/text/fold-keys.ts';
import {storedPath} from '../../../platform/path-bytes.ts';
import type {Value} from '../../../platform/sqlite.ts';

export interface Condition {
	sql: string;
	values: Value[];
}

export function filterConditions(filter: Filter, hasState: boolean): Condition[] {
	return [
		...anyOf(filter.authors.map(author => ({sql: 'instr(a.author_key, ?)', values: [authorKey(author)]}))),
		...filter.tags.map(tag => tagCondition(tag, hasState)),
		...anyOf(filter.langs.map(langCondition)),
		...anyOf(filter.sites.map(site => ({sql: 'instr(a.site_key, ?)', values: [addressLetters(site)]}))),
		...anyOf(filter.within.map(withinCondition)),
		...dateConditions({...filter, of: 'date'}),
		...dateConditions({of: 'saved', since: filter.savedSince, until: undefined}),
		...dateConditions({of: 'updated', since: filter.updatedSince, until: undefined}),
		...(filter.unread ? [stateCondition('unread', hasState)] : []),
		...(filter.starred ? [stateCondition('starred', hasState)] : []),
		...(filter.queued ? [stateCondition('queued', hasState)] : []),
		...(filter.noted ? [pathsCondition(filter.noted)] : []),
	];
}

/** Conditions for a part of a query that needs no text; addresses with non-ASCII characters pass unchecked. */
export function factConditions(query: Query, hasState: boolean): Condition[] {
	switch (query.kind) {
		case 'date':
			return dateConditions(query);
		case 'lang':
			return [langCondition(query.lang)];
		case 'words':
			return [{sql: 'a.words BETWEEN ? AND ?', values: [query.least, query.most]}];
		case 'is':
			return [stateCondition(query.state, hasState)];
		case 'noted':
			return [pathsCondition([...query.paths])];
		case 'part':
			return [partCondition(query)];
		default:
			return [];
	}
}

function langCondition(lang: string): Condition {
	const key = langKey(lang);
	const column = `lower(replace(a.lang, '_', '-'))`;
	return {sql: `(${column} = ? OR ${column} GLOB ?)`, values: [key, `${key.replace(/[*?[]/g, '[$&]')}-*`]};
}

/**
 * An article is within a period if the days its date may stand for overlap it: `2023` matches June 2023. Dates sort as text, so `~`
 * after the digits is the end of the days that a date may stand for.
 */
function dateConditions({of, since, until}: Omit<Query & {kind: 'date'}, 'kind'>): Condition[] {
	const conditions: Condition[] = [];
	// The condition on the year comes first, so that the index skips older articles.
	if (since) conditions.push({sql: `a.${of} >= ? AND a.${of} || '~' >= ?`, values: [since.slice(0, 4), since]});
	if (until) conditions.push({sql: `a.${of} <> '' AND a.${of} <= ?`, values: [`${until}~`]});
	return conditions;
}

/** The file itself, or everything in the folder. */
function withinCondition(path: string): Condition {
	const separator = path.includes('/') ? '/' : '\\';
	const folder = path.endsWith(separator) ? path : path + separator;
	// The range of paths with this prefix ends where the separator is replaced by the next character.
	const end = folder.slice(0, -1) + String.fromCharCode(separator.charCodeAt(0) + 1);
	return {sql: 'a.path = ? OR (a.path >= ? AND a.path < ?)', values: [storedPath(path), folder, end]};
}

/** The path is one of these. */
function pathsCondition(paths: readonly string[]): Condition {
	const [plain, odd] = [paths.filter(isPlainPath), paths.filter(path => !isPlainPath(path))];
	const sql = ['a.path IN (SELECT value FROM json_each(?))', ...odd.map(() => 'a.path = ?')].join(' OR ');
	return {sql, values: [JSON.stringify(plain), ...odd.map(storedPath)]};
}

function isPlainPath(path: string): boolean {
	return typeof storedPath(path) === 'string';
}

function stateCondition(state: ReadingFlag, hasState: boolean): Condition {
	if (!hasState) return {sql: state === 'unread' ? '1' : '0', values: []};
	return {sql: stateColumns[state], values: []};
}

const stateColumns: Record<ReadingFlag, string> = {
	unread: 's.read IS NOT 1',
	read: 's.read IS 1',
	starred: isAmongState('starred IS 1'),
	queued: isAmongState(`typeof(queued) = 'real'`),
};

/** Looks up the few articles with such a state: a condition on `s` would make SQLite walk all articles. */
function isAmongState(sql: string): string {
	return `a.path IN (SELECT path FROM state.article WHERE ${sql})`;
}

/** A tag of the article, or one that the person added. */
function tagCondition(tag: string, hasState: boolean): Condition {
	const key = `\n${tagKey(tag)}\n`;
	if (!hasState) return {sql: 'instr(a.tag_key, ?)', values: [key]};
	return {sql: `instr(a.tag_key, ?) OR instr(coalesce(s.tag_key, ''), ?)`, values: [key, key]};
}

/** The condition for articles that can match only by a tag that the person added; undefined if there can be none. */
export function ownTagsCondition(query: Query): Condition | undefined {
	const words = [...new Set(tagWords(query))];
	if (words.length === 0) return undefined;
	const holds = words.map(() => `instr(${tagWithoutSigns}, ?)`);
	const sql = `${isAmongState('tag_key IS NOT NULL')} AND (${holds.join(' OR ')})`;
	return {sql, values: words};
}

/** The SQL equivalent of `withoutAnySign`. */
const tagWithoutSigns = `replace(replace(replace(replace(s.tag_key, '''', ''), '.', ''), ',', ''), '-', '')`;

function tagWords(query: Query): string[] {
	switch (query.kind) {
		case 'all':
		case 'any':
			return query.parts.flatMap(tagWords);
		case 'not':
			return tagWords(query.part);
		case 'near':
			return query.terms.flatMap(tagWords);
		case 'term':
			return ['any', 'about', 'tag'].includes(query.field) ? tellingTokensOf(query) : [];
		default:
			return [];
	}
}

function partCondition({of, text}: Query & {kind: 'part'}): Condition {
	const holds = (column: string) => `(instr(lower(${column}), ?) OR ${column} GLOB '*[^ -~]*')`;
	if (of === 'site') return {sql: 'instr(a.site_key, ?)', values: [text]};
	if (of === 'link') return {sql: `a.id IN (SELECT article FROM link WHERE ${holds('links')})`, values: [text]};
	return {sql: `${of === 'path' ? `typeof(a.path) = 'blob' OR ` : ''}${holds(`a.${of}`)}`, values: [text]};
}

/**
 * The row number of an article for a condition that selects this share of all articles. For a large share listed by date, `+` makes
 * SQLite walk the covering index of the list; otherwise it looks up each row and sorts.
 */
export function rowNumber(share: number, {by}: Order): string {
	return share >= largeShare && (by === 'date' || by === 'relevance') ? '+a.id' : 'a.id';
}

const largeShare = 1 / 16;

export function whereOf(conditions: Condition[]): Condition {
	if (conditions.length === 0) return {sql: '', values: []};
	const sql = conditions.map(condition => `(${condition.sql})`).join(' AND ');
	return {sql: `WHERE ${sql}`, values: conditions.flatMap(({values}) => values)};
}

export function orderOf(order: Order, hasState: boolean): string {
	return `ORDER BY ${orderTerms(order, hasState)}`;
}

/** A total order, so that no article changes its position between two calls; articles without the sort value come last. */
export function orderTerms({by, reverse}: Order, hasState: boolean): string {
	const order = by === 'progress' && !hasState ? 'date' : by;
	return `${orders[order][reverse ? 1 : 0]}, a.path`;
}

/** When a partly read article was last left; NULL for others, which sorts lowest. */
const left = `CASE WHEN s.read IS NOT 1 AND typeof(s.place) = 'text' AND json_valid(s.place) THEN s.place ->> 'left' END`;
const updated = `coalesce(a.updated, a.date)`;

const orders: Record<Order['by'], [sql: string, reversed: string]> = {
	date: ['a.date DESC', `a.date = '', a.date`],
	relevance: ['a.date DESC', `a.date = '', a.date`],
	saved: ['a.saved DESC, a.id DESC', 'a.saved, a.id'],
	updated: [`${updated} DESC`, `${updated} = '', ${updated}`],
	progress: [`${left} DESC, s.read IS 1, a.date DESC`, `s.read IS 1 DESC, ${left}, a.date DESC`],
	title: ['a.title_key', 'a.title_key DESC'],
	author: [`a.author_key = '', a.author_key, a.date DESC`, `a.author_key = '', a.author_key DESC, a.date DESC`],
	words: ['a.words DESC', 'a.words'],
};

/** No condition for an empty list. */
function anyOf(conditions: Condition[]): Condition[] {
	if (conditions.length === 0) return [];
	const sql = conditions.map(condition => `(${condition.sql})`).join(' OR ');
	return [{sql, values: conditions.flatMap(({values}) => values)}];
}
