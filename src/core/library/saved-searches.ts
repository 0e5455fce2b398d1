// Saved searches, and queries that refer to them: `@morning` stands for the saved query in parentheses.

import type {Facts} from '../../ports/reading-state.ts';
import {NothingFound, UsageError} from '../errors.ts';
import {QueryError} from '../query/query-error.ts';
import {nearestName} from '../text/did-you-mean.ts';

export interface SavedSearch {
	name: string;
	query: string;
}

type SavedFacts = Pick<Facts, 'get' | 'list'>;

/** Sorted by name. */
export function savedSearches(facts: Pick<Facts, 'list'>): SavedSearch[] {
	return facts.list(kind).flatMap(({subject, fields: {query}}) => {
		return typeof query === 'string' ? [{name: subject.slice(kind.length), query}] : [];
	});
}

/**
 * Stores a query. Returns false if it can't be stored. Throws UsageError for an invalid name, and for a query that refers to
 * itself.
 */
export function saveSearch(facts: SavedFacts & Pick<Facts, 'set'>, {name, query}: SavedSearch): boolean {
	if (!wholeName.test(name))
		throw new UsageError(
			`"${name}" is no name for a search`,
			'a name has letters, digits, hyphens, dots and underscores, as in: --save morning-paper',
		);
	const isSame = (other: string) => other === name;
	expanded(query, other => (isSame(other) ? query : queryOf(facts, other)), {facts, inside: [name]});
	return facts.set(kind + name, {query});
}

/** Deletes a saved search. Returns false if that can't be stored. Throws NothingFound if it does not exist. */
export function forgetSearch(facts: SavedFacts & Pick<Facts, 'set'>, typed: string): boolean {
	const name = typed.replace(/^@/, '');
	if (queryOf(facts, name) === undefined) throw new NothingFound(`no search is saved as ${name}`, hintFor(name, facts));
	return facts.set(kind + name, {query: null});
}

/** Whether a text may refer to a saved search; if not, the facts need not be read. */
export function mayNameSearch(query: string): boolean {
	return query.includes('@');
}

/** Expands every saved search in the query. Throws QueryError for an unknown name, and for a cycle. */
export function withSavedSearches(query: string, facts: SavedFacts): string {
	return expanded(query, name => queryOf(facts, name), {facts, inside: []});
}

const kind = 'search:';
const wholeName = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]{0,63}$/u;
/** Quotations are skipped; a reference must be at the start of a word. */
const quotesAndNames = /"[^"]*"?|[“”„‟][^“”„‟]*[“”„‟]?|(?<=^|[\s(|:-])@([\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]{0,63})/gu;
/** In UTF-16 units: limit on the expanded query. */
const longest = 20_000;

function queryOf(facts: Pick<Facts, 'get'>, name: string): string | undefined {
	const query = facts.get(kind + name, 'query');
	return typeof query === 'string' ? query : undefined;
}

interface Expansion {
	facts: Pick<Facts, 'list'>;
	/** The chain of names being expanded, outermost first. */
	inside: string[];
}

function expanded(query: string, lookUp: (name: string) => string | undefined, {facts, inside}: Expansion): string {
	const text = query.replace(quotesAndNames, (whole: string, name: string | undefined, at: number) => {
		if (name === undefined) return whole;
		if (inside.includes(name)) throw circle([...inside.slice(inside.indexOf(name)), name], {query, at});
		const saved = lookUp(name);
		if (saved === undefined) throw new QueryError(`no search is saved as @${name}`, {query, at}, hintFor(name, facts));
		return `(${expanded(saved, lookUp, {facts, inside: [...inside, name]})})`;
	});
	if (text.length > longest)
		throw new UsageError('the saved searches in this query come to too many words', 'write out what you need of them');
	return text;
}

function circle(names: string[], place: {query: string; at: number}): QueryError {
	const shown = names.map(name => `@${name}`);
	const problem =
		names.length === 2 ? `the search ${shown[0]} names itself` : `searches name each other: ${shown.join(' → ')}`;
	return new QueryError(problem, place, `write out what it is to find, or forget it: wsws search --forget ${names[0]}`);
}

function hintFor(name: string, facts: Pick<Facts, 'list'>): string {
	const known = savedSearches(facts).map(({name}) => name);
	const near = nearestName(name, known);
	if (near !== undefined) return `did you mean @${near}?`;
	return known.length > 0 ? 'see them with: wsws search --saved' : `to save one: wsws search … --save ${name}`;
}
