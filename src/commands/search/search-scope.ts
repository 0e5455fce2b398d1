// Reports the scope of a search: what was found, in how many articles, and what could not be searched.

import {NoAnswer, noArticles, UserError} from '../../core/errors.ts';
import {plural} from '../../core/plural.ts';
import type {Filter} from '../../core/query/filter.ts';
import type {Query} from '../../core/query/query.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import type {Catalog, Unreadable} from '../../ports/catalog.ts';
import type {Files} from '../../ports/files.ts';
import type {Io} from '../../ports/io.ts';
import type {SearchedPlace} from './search-places.ts';
import type {Question} from './search-question.ts';

export interface Scope {
	places: SearchedPlace[];
	question: Question;
	io: Io;
	files: Files;
}

export interface Tally {
	hits: number;
	/** Articles shown. */
	articles: number;
	/** Matching articles that were not shown because of a limit. */
	left: number;
	/** False if counting stopped early, so that more may be left. */
	isCounted: boolean;
}

/** Reports the result to a person: `7 hits in 3 of 340 articles`, or with a limit `7 hits; 3 of 12 articles shown`. */
export function reportScope({hits, articles, left, isCounted}: Tally, scope: Scope): void {
	const {io, places} = scope;
	if (!io.isTerminal) return;
	const searched = searchedIn(scope);
	const all = places.reduce((sum, {catalog}) => sum + catalog.size, 0);
	const of = `${articles} of ${counted(searched, 'article')}${searched < all ? ' that meet the filters' : ''}`;
	const shown = `${articles} of ${isCounted ? '' : 'more than '}${counted(articles + left, 'article')} shown`;
	io.message(`${io.paint('faint', counted(hits, 'hit') + (left > 0 ? `; ${shown}` : ` in ${of}`))}
`);
}

/** Names unreadable files, to everybody, because they affect the exit status; counts undated articles, for a person only. */
export function reportNotSearched(scope: Scope): void {
	const {places, question, io} = scope;
	const unreadable = unreadableIn(scope);
	for (const {path, reason} of unreadable.slice(0, mostSaid)) io.message(`wsws: ${safeLine(path)}: ${reason}\n`);
	if (unreadable.length > mostSaid)
		io.message(`wsws: ${unreadable.length - mostSaid} more can't be read; see: wsws check\n`);
	const dated = io.isTerminal ? places.filter(({filter}) => asksForDate(filter, question)) : [];
	const undated = dated.reduce((sum, {catalog, filter}) => sum + countUndated(catalog, filter), 0);
	if (undated > 0) io.message(`${io.paint('faint', `${counted(undated, 'article')} without a date not searched`)}\n`);
}

const mostSaid = 3;

/** Unreadable files that might have matched. */
export function unreadableIn({places}: Scope): Unreadable[] {
	return places.flatMap(({catalog, filter: {within}}) =>
		catalog.unreadable.filter(
			({path}) => within.length === 0 || within.some(place => `${path}/`.startsWith(`${place}/`)),
		),
	);
}

function searchedIn({places}: Scope): number {
	return places.reduce((sum, {catalog, filter}) => sum + catalog.count(filter), 0);
}

/** The error for an empty result: the reason, as far as known, and a hint. */
export async function nothingFound(scope: Scope, words: string[]): Promise<UserError> {
	const {places, question, files} = scope;
	const [first] = places;
	if (!first || first.catalog.size === 0) return unlessUnread(scope, noArticles());
	const {catalog, filter} = first;
	const total = searchedIn(scope);
	const {noneMeets} = await import('../unmet-filter.ts');
	if (total === 0) return unlessUnread(scope, noneMeets(filter, catalog));
	const {wayOut} = await import('./way-out.ts');
	const hint = await wayOut(question, words, {catalog, files});
	return unlessUnread(scope, new NoAnswer(`nothing found in ${counted(total, 'article')}`, hint));
}

/** The error for an empty result. Unreadable articles turn it into a failure, because they might have matched. */
export function unlessUnread(scope: Scope, error: UserError): UserError {
	return unreadableIn(scope).length > 0 ? new UserError(error.message, error.hint) : error;
}

function asksForDate({since, until}: Filter, question: Question): boolean {
	return since !== undefined || until !== undefined || (question.kind === 'query' && hasDate(question.query));
}

function hasDate(query: Query): boolean {
	if (query.kind === 'all' || query.kind === 'any') return query.parts.some(hasDate);
	return query.kind === 'date';
}

function countUndated(catalog: Catalog, filter: Filter): number {
	const anyDate = {...filter, since: undefined, until: undefined};
	return catalog.count(anyDate) - catalog.count({...anyDate, since: firstYear});
}

/** Older than any date. */
const firstYear = '1000';

function counted(count: number, noun: string): string {
	return `${count} ${plural(count, noun)}`;
}
