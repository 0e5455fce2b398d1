// Filters, what a query says beside texts, and orders as SQL over `article a`, joined with the reading state as `s` where there is one.

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

/** The conditions for a part of a query that looks into no text; addresses beyond ASCII are let through. */
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
 * An article meets a period when the days its date may mean overlap with it: `2023` meets June 2023. As dates sort as
 * text, `~` after the digits is the end of what a date may mean.
 */
function dateConditions({of, since, until}: Omit<Query & {kind: 'date'}, 'kind'>): Condition[] {
	const conditions: Condition[] = [];
	// The year alone, first, lets the index leave out what is older.
	if (since) conditions.push({sql: `a.${of} >= ? AND a.${of} || '~' >= ?`, values: [since.slice(0, 4), since]});
	if (until) conditions.push({sql: `a.${of} <> '' AND a.${of} <= ?`, values: [`${until}~`]});
	return conditions;
}

/** The file itself, or all that is in the folder. */
function withinCondition(path: string): Condition {
	const separator = path.includes('/') ? '/' : '\\';
	const folder = path.endsWith(separator) ? path : path + separator;
	// What begins with the folder sorts before the same with the next sign in the place of the separator.
	const end = folder.slice(0, -1) + String.fromCharCode(separator.charCodeAt(0) + 1);
	return {sql: 'a.path = ? OR (a.path >= ? AND a.path < ?)', values: [storedPath(path), folder, end]};
}

/** The article's is one of these paths. */
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
	starred: 's.starred IS 1',
	queued: `typeof(s.queued) = 'real'`,
};

/** A tag of the article, or one that the person gave it. */
function tagCondition(tag: string, hasState: boolean): Condition {
	const key = `\n${tagKey(tag)}\n`;
	if (!hasState) return {sql: 'instr(a.tag_key, ?)', values: [key]};
	return {sql: `instr(a.tag_key, ?) OR instr(coalesce(s.tag_key, ''), ?)`, values: [key, key]};
}

/** The condition for articles that may answer only by a tag that the person gave them; undefined where none can. */
export function ownTagsCondition(query: Query): Condition | undefined {
	const words = [...new Set(tagWords(query))];
	if (words.length === 0) return undefined;
	const sql = `s.tag_key IS NOT NULL AND (${words.map(() => `instr(${tagWithoutSigns}, ?)`).join(' OR ')})`;
	return {sql, values: words};
}

/** As `withoutAnySign` gives it. */
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
 * An article's row number in a condition that so large a share of all articles meets: where it is large and the list is asked for by
 * date, SQLite is to go through the list's index, in which all stands that it needs; else it looks up each row, and sorts them.
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

/** Total, so that no article changes its place between two calls; those that lack what is asked for come last. */
export function orderTerms({by, reverse}: Order, hasState: boolean): string {
	const order = by === 'progress' && !hasState ? 'date' : by;
	return `${orders[order][reverse ? 1 : 0]}, a.path`;
}

/** When an article that was begun was left last; NULL of the others, which sorts below all. */
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

/** None where there is nothing to choose from. */
function anyOf(conditions: Condition[]): Condition[] {
	if (conditions.length === 0) return [];
	const sql = conditions.map(condition => `(${condition.sql})`).join(' OR ');
	return [{sql, values: conditions.flatMap(({values}) => values)}];
}
