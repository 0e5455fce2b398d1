// What the index is asked for one part of a query, and what is thought of its price.

/** A question that the index can answer. */
export interface Lookup {
	match: string;
	/** The number of occurrences to be gathered. */
	cost: number;
	/** Those of `cost` that are of beginnings of words, which the index gathers before it says anything of a single article. */
	gathered: number;
	/** The most of `cost` that are in articles to be ranked. */
	ranked: number;
	/** The share of all articles that answer: a guess, from 0 to 1. */
	share: number;
	/** Whether it finds the articles that answer and no others. */
	isExact: boolean;
	/** Whether it asks for columns of `fields` alone. */
	isInFields: boolean;
}

/** The lookup of articles that one of these finds. */
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

/** What is the sum of all, or holds where it holds for each, however they are asked as one. */
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

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
