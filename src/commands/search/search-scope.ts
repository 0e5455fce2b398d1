// How far a search went: what it found, among how many articles, and what it could not look at.

import {NothingFound, UserError} from '../../core/errors.ts';
import type {Filter} from '../../core/query/filter.ts';
import type {Query} from '../../core/query/query.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Io} from '../../ports/io.ts';
import type {Question} from './search-question.ts';

export interface Scope {
	catalog: Catalog;
	filter: Filter;
	question: Question;
	io: Io;
}

export interface Tally {
	hits: number;
	articles: number;
	/** More articles answer than were asked for. */
	hasMore: boolean;
}

/** Tells a person how much was found: `7 hits in 3 of 340 articles`. */
export function reportScope({hits, articles, hasMore}: Tally, {catalog, filter, io}: Scope): void {
	if (!io.isTerminal) return;
	const searched = catalog.count(filter);
	const of = `${articles} of ${counted(searched, 'article')}${searched < catalog.size ? ' that meet the filters' : ''}`;
	const among = hasMore ? `${counted(articles, 'article')}, and there are more` : of;
	io.message(`${io.paint('faint', `${counted(hits, 'hit')} in ${among}`)}\n`);
}

/** Names the files that can't be read, to everybody, since the exit status says so, too; counts undated articles for a person. */
export function reportNotSearched({catalog, filter, question, io}: Scope): void {
	const {unreadable} = catalog;
	for (const {path, reason} of unreadable.slice(0, mostSaid)) io.message(`wsws: ${safeLine(path)}: ${reason}\n`);
	if (unreadable.length > mostSaid)
		io.message(`wsws: ${unreadable.length - mostSaid} more can't be read; see: wsws check\n`);
	const undated = io.isTerminal && asksForDate(filter, question) ? countUndated(catalog, filter) : 0;
	if (undated > 0) io.message(`${io.paint('faint', `${counted(undated, 'article')} without a date not searched`)}\n`);
}

const mostSaid = 3;

/** Why there is nothing, as far as it is known, and the way out. */
export function nothingFound(scope: Scope, words: string[]): UserError {
	const {catalog, filter, question} = scope;
	const total = catalog.count(filter);
	if (catalog.size === 0) return missing(scope, 'the library has no articles', 'see where it looks with: wsws info');
	if (total === 0) return missing(scope, 'no article meets the filters', 'drop one, or see all with: wsws list');
	const message = `nothing found in ${counted(total, 'article')}`;
	if (question.kind === 'pattern') return missing(scope, message, 'without regard to case, add: -i');
	return isPhrase(question.query)
		? missing(scope, message, `for these words anywhere: wsws search ${question.query.tokens.join(' ')}`)
		: missing(scope, message, `how the query was read: wsws search --explain ${words.map(quoted).join(' ')}`);
}

/** Nothing found; with articles that could not be read a failure, since nobody knows what is in them. */
function missing({catalog}: Scope, message: string, hint: string): UserError {
	return catalog.unreadable.length > 0 ? new UserError(message, hint) : new NothingFound(message, hint);
}

function isPhrase(query: Query): query is Query & {kind: 'term'} {
	return query.kind === 'term' && query.tokens.length > 1;
}

function quoted(word: string): string {
	return /^[\w.:=/-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
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
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
