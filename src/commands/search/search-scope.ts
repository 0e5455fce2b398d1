// How far a search went: what it found, among how many articles, and what it could not look at.

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
	/** Those that were shown. */
	articles: number;
	/** Those that answer, too, and were not asked for. */
	left: number;
	/** False: there may be more of these. */
	isCounted: boolean;
}

/** Tells a person how much was found: `7 hits in 3 of 340 articles`, and what of it was left out: `7 hits; 3 of 12 articles shown`. */
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

/** Names the files that can't be read, to everybody, since the exit status says so, too; counts undated articles for a person. */
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

/** The files that can't be read and might have answered. */
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

/** Why there is nothing, as far as it is known, and the way out. */
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

/** Nothing found; with articles that could not be read a failure, since nobody knows what is in them. */
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

/** No date is older. */
const firstYear = '1000';

function counted(count: number, noun: string): string {
	return `${count} ${plural(count, noun)}`;
}
