// Filters and orders as SQL over `article a`, joined with the reading state as `s` where there is one.

import type {CalendarDate} from '../../../core/date/calendar.ts';
import type {Filter, Order} from '../../../core/query/filter.ts';
import {authorKey, langKey, tagKey} from '../../../core/text/fold-keys.ts';
import type {Value} from '../../../platform/sqlite.ts';

export interface Condition {
	sql: string;
	values: Value[];
}

export function filterConditions(filter: Filter, hasState: boolean): Condition[] {
	return [
		...filter.authors.map(author => ({sql: 'instr(a.author_key, ?)', values: [authorKey(author)]})),
		...filter.tags.map(tag => ({sql: 'instr(a.tag_key, ?)', values: [`\n${tagKey(tag)}\n`]})),
		...(filter.langs.length > 0 ? [anyOf(filter.langs.map(langCondition))] : []),
		...dateConditions(filter),
		...(filter.unread && hasState ? [{sql: 's.read IS NOT 1', values: []}] : []),
		...(filter.starred ? [{sql: hasState ? 's.starred IS 1' : '0', values: []}] : []),
	];
}

export function langCondition(lang: string): Condition {
	const key = langKey(lang);
	const column = `lower(replace(a.lang, '_', '-'))`;
	return {sql: `(${column} = ? OR ${column} GLOB ?)`, values: [key, `${key.replace(/[*?[]/g, '[$&]')}-*`]};
}

/**
 * An article meets a period when the days its date may mean overlap with it: `2023` meets June 2023. As dates sort as
 * text, `~` after the digits is the end of what a date may mean.
 */
export function dateConditions({
	since,
	until,
}: {
	since: CalendarDate | undefined;
	until: CalendarDate | undefined;
}): Condition[] {
	const conditions: Condition[] = [];
	// The year alone, first, lets the index leave out what is older.
	if (since) conditions.push({sql: `a.date >= ? AND a.date || '~' >= ?`, values: [since.slice(0, 4), since]});
	if (until) conditions.push({sql: `a.date <> '' AND a.date <= ?`, values: [`${until}~`]});
	return conditions;
}

export function whereOf(conditions: Condition[]): Condition {
	if (conditions.length === 0) return {sql: '', values: []};
	const sql = conditions.map(condition => `(${condition.sql})`).join(' AND ');
	return {sql: `WHERE ${sql}`, values: conditions.flatMap(({values}) => values)};
}

/** Total, so that no article changes its place between two calls; those that lack what is asked for come last. */
export function orderOf({by, reverse}: Order): string {
	return `ORDER BY ${orders[by][reverse ? 1 : 0]}, a.path`;
}

const orders: Record<Order['by'], [sql: string, reversed: string]> = {
	date: ['a.date DESC', `a.date = '', a.date`],
	relevance: ['a.date DESC', `a.date = '', a.date`],
	title: ['a.title_key', 'a.title_key DESC'],
	author: [`a.author_key = '', a.author_key, a.date DESC`, `a.author_key = '', a.author_key DESC, a.date DESC`],
	words: ['a.words DESC', 'a.words'],
};

function anyOf(conditions: Condition[]): Condition {
	return {sql: conditions.map(({sql}) => sql).join(' OR '), values: conditions.flatMap(({values}) => values)};
}
