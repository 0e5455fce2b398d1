// What the full-text index is asked for one part of a query, with an estimate of its cost.

import {sum} from '../../../core/sum.ts';

/** A question that the index can answer. */
export interface Lookup {
	match: string;
	/** Number of occurrences to be gathered. */
	cost: number;
	/** Those of `cost` that belong to prefixes, which the index gathers completely before it returns the first article. */
	gathered: number;
	/** Upper bound of `cost` within articles to be ranked. */
	ranked: number;
	/** Estimated share of all articles that match, from 0 to 1. */
	share: number;
	/** Whether it finds exactly the matching articles. */
	isExact: boolean;
	/** Whether it only needs the columns of `fields`. */
	isInFields: boolean;
}

/** The lookup of articles that any of these finds. */
export function eitherOf(lookups: Lookup[]): Lookup {
	return {
		...together(lookups),
		match: joined(lookups, ' OR '),
		ranked: sum(lookups.map(({ranked}) => ranked)),
		share: Math.min(1, sum(lookups.map(({share}) => share))),
	};
}

/** The lookup of articles that all of these find. */
export function bothOf(lookups: Lookup[]): Lookup {
	return {
		...together(lookups),
		match: joined(lookups, ' AND '),
		ranked: Math.min(...lookups.map(({ranked}) => ranked)),
		share: lookups.reduce((product, {share}) => product * share, 1),
	};
}

/** Combined costs and flags, which are the same for both ways of combining. */
export function together(lookups: Lookup[]): Pick<Lookup, 'cost' | 'gathered' | 'isExact' | 'isInFields'> {
	return {
		cost: sum(lookups.map(({cost}) => cost)),
		gathered: sum(lookups.map(({gathered}) => gathered)),
		isExact: lookups.every(({isExact}) => isExact),
		isInFields: lookups.every(({isInFields}) => isInFields),
	};
}

function joined(lookups: Lookup[], operator: string): string {
	return lookups.map(({match}) => (lookups.length > 1 ? `(${match})` : match)).join(operator);
}
