// Plans how to ask the index. SQLite gathers and ranks every occurrence of a word before it returns the first article, which takes
// a second if all of 100,000 articles contain it. So words that occur in most articles are not looked up; the rarer words narrow
// the choice and, if there are none, nothing is ranked. The result is a superset of the answers, which the matcher filters; no
// answer is ever missing.

import type {Field, Near, Query, Term} from '../../../core/query/query.ts';
import {formsOf, phrasesOf, type TermForm} from '../../../core/query/term-forms.ts';
import {standsAlone} from '../../../core/text/fold-character.ts';
import type {Condition} from '../rows/conditions.ts';
import {factConditions} from '../rows/conditions.ts';
import type {TokenStatistics} from '../sync/token-frequencies.ts';
import {bothOf, eitherOf, type Lookup, together} from './lookup.ts';
import {cheap, firstInFields, mostParts, type StatisticsSource, type Tiers, tiersOf} from './query-tiers.ts';

/** The questions that the index is asked for a query; together they find a superset of the answers. */
export interface Plan {
	/** An expression for `texts`; undefined if every article may be an answer. */
	match: string | undefined;
	/** Whether ranking the matches of `match` is cheap. */
	isRanked: boolean;
	/** Whether `match` can be asked of `fields`, the smaller index, as well. */
	isInFields: boolean;
	/** Estimated share of all articles that `match` finds, from 0 to 1. */
	share: number;
	/** Number of prefix occurrences, which the index gathers completely before it returns the first article. */
	gathered: number;
	/** Whether `match` finds exactly the answers. */
	isExact: boolean;
	/** An expression for `fields` that finds the articles to show first if nothing is ranked. */
	firstInFields: string | undefined;
	/** Expressions for better answers, which come first whatever their rank. */
	tiers: Tiers | undefined;
	/** The words of which any will do, where no others are looked for: more and rarer ones rank higher. */
	alternatives: Term[] | undefined;
	/** Conditions that every answer meets. */
	conditions: Condition[];
}

/**
 * Plans a query: looks up rare words, skips those in most articles, ranks if that is cheap. Only exact lookups are subtracted, so
 * that no answer is lost.
 */
export function planQuery(query: Query, statistics: StatisticsSource, hasState = false): Plan {
	const parts = query.kind === 'all' ? query.parts : [query];
	const lookup = lookupOf(query, statistics);
	const tiers = tiersOf(parts);
	const alternatives = tiers ? undefined : alternativesIn(parts);
	const most = alternatives ? mostCounted : cheap;
	const isCheap = lookup !== undefined && lookup.ranked <= most && lookup.cost <= mostGathered;
	return {
		match: lookup && (isCheap || lookup.share < largeShare) ? lookup.match : undefined,
		isRanked: isCheap,
		isInFields: lookup?.isInFields ?? false,
		share: lookup?.share ?? 1,
		gathered: lookup?.gathered ?? 0,
		isExact: lookup?.isExact ?? false,
		firstInFields: isCheap ? undefined : firstInFields(parts, statistics),
		tiers,
		alternatives,
		conditions: parts.flatMap(part => factConditions(part, hasState)),
	};
}

/** The terms of the only part that is an OR of words anywhere; undefined if there is no such part. */
function alternativesIn(parts: Query[]): Term[] | undefined {
	const [only, ...others] = parts.filter(part => part.kind === 'any');
	const terms = only?.parts.filter((part): part is Term => part.kind === 'term' && part.field === 'any');
	return others.length === 0 && terms?.length === only?.parts.length ? terms : undefined;
}

/** Occurrences that SQLite can gather without ranking in the time in which it ranks `cheap` ones. */
const mostGathered = 5 * cheap;
/** Occurrences of words of which any will do: with fewer, the best of a question's articles is often not among the ranked. */
const mostCounted = 3 * cheap;
const usualWords = 1000;
/** If so many articles match, reading all of them is as fast as looking them up. */
const largeShare = 0.25;
const everyColumn = '';

const columnsOf: Record<Field, string> = {
	any: everyColumn,
	title: '{title} : ',
	author: '{authors} : ',
	tag: '{tags} : ',
	heading: '{headings} : ',
	about: '{title authors tags summary} : ',
	text: '{headings text} : ',
};

/** Undefined if the index can't narrow the choice. */
function lookupOf(query: Query, statistics: StatisticsSource): Lookup | undefined {
	switch (query.kind) {
		case 'term':
			return lookupOfTerm(query, statistics);
		case 'near':
			return lookupOfNear(query, statistics);
		case 'all':
			return allOf(query.parts, statistics);
		case 'any':
			return anyOf(query.parts, statistics);
		default:
			return undefined;
	}
}

function lookupOfTerm(term: Term, statistics: StatisticsSource): Lookup {
	const lookups = formsOf(term).map(form => lookupOfForm(form, term.field, statistics));
	const [only, ...others] = lookups;
	if (only && others.length === 0) return only;
	// Joined words may be spelled with other signs in a text than in the term; other words are matched whole.
	const isExact = lookups.every(lookup => lookup.isExact) && formsOf(term).every(({view}) => view === 'both');
	return {...eitherOf(lookups), isExact};
}

/** A phrase that the index does not have as such is looked up by its parts, leaving out too frequent ones. */
function lookupOfForm(form: TermForm, field: Field, statistics: StatisticsSource): Lookup {
	const phrases = phrasesOf(form);
	const parts = phrases.map((tokens, index) => {
		return lookupOfPhrase({tokens, field, isPrefix: form.isPrefix && index === phrases.length - 1}, statistics);
	});
	const [only, ...others] = parts;
	// The index stores neither punctuation nor accents.
	const isOfTokens = (form.pieces ?? form.letters) === undefined && form.gaps.every(gap => gap === 'any');
	if (only && others.length === 0) return {...only, isExact: only.isExact && isOfTokens};
	const share = shareOfPhrase(
		form.tokens.map(token => statistics.of(token, false)),
		statistics.size,
	);
	return {...bothOf(cheapestOf(parts)), share, isExact: false};
}

/** As many parts as are cheap together; if none is cheap, all that exclude most articles. */
function cheapestOf(parts: Lookup[]): Lookup[] {
	let cost = 0;
	const cheapOnes = parts
		.toSorted((a, b) => a.cost - b.cost)
		.filter(part => {
			cost += part.cost;
			return cost <= cheap;
		});
	if (cheapOnes.length > 0) return cheapOnes;
	const telling = parts.filter(({share}) => share < largeShare);
	return telling.length > 0 ? telling : parts;
}

interface Phrase {
	tokens: string[];
	field: Field;
	isPrefix: boolean;
}

function lookupOfPhrase({tokens, field, isPrefix: mayGoOn}: Phrase, {size, of}: StatisticsSource): Lookup {
	const last = tokens.length - 1;
	// A character that is a word by itself is never the beginning of a longer word.
	const isPrefix = mayGoOn && !standsAlone(tokens[last] ?? '');
	const known = tokens.map((token, index) => of(token, isPrefix && index === last));
	// A phrase lookup walks along its rarest word; a prefix has to be gathered completely.
	const rarest = Math.min(...known.map(({occurrences}) => occurrences));
	const ofPrefix = isPrefix ? (known[last]?.occurrences ?? 0) : 0;
	const dropsPrefix = last > 0 && ofPrefix > cheap;
	const looked = dropsPrefix ? -1 : tokens.length;
	const lookedAt = known.slice(0, looked);
	const cost = dropsPrefix ? rarest : Math.max(rarest, ofPrefix);
	return {
		match: `${columnsOf[field]}"${tokens.slice(0, looked).join(' ')}"${isPrefix && !dropsPrefix ? '*' : ''}`,
		cost,
		ranked: cost,
		share: Math.min(
			lookedAt.length > 1 ? shareOfPhrase(lookedAt, size) : 1,
			...lookedAt.map(token => articlesWith(token, field) / size),
		),
		gathered: dropsPrefix ? 0 : ofPrefix,
		isExact: !dropsPrefix,
		isInFields: isOfFields(field),
	};
}

/** Upper bound of the articles that have a token in a field; for the small fields, the number of occurrences is known. */
function articlesWith({articles, inFields}: TokenStatistics, field: Field): number {
	return isOfFields(field) ? Math.min(articles, inFields) : articles;
}

/** Whether the small index has all columns of a field. */
function isOfFields(field: Field): boolean {
	return field === 'title' || field === 'author' || field === 'tag' || field === 'about';
}

/** Estimated share of articles with a phrase, assuming that words are randomly distributed in articles of average length. */
function shareOfPhrase(words: TokenStatistics[], size: number): number {
	const expected = words.reduce((product, {occurrences}) => (product * occurrences) / size / usualWords, usualWords);
	return 1 - Math.exp(-expected);
}

/** Looks up terms near each other as if they could be anywhere: NEAR of the index counts tokens differently. */
function lookupOfNear({terms}: Near, statistics: StatisticsSource): Lookup | undefined {
	const lookup = allOf(terms, statistics);
	return lookup && {...lookup, share: lookup.share * 0.1, isExact: false};
}

function allOf(parts: Query[], statistics: StatisticsSource): Lookup | undefined {
	const lookups = parts.flatMap(part => lookupOf(part, statistics) ?? []).slice(0, mostParts);
	const cheapOnes = lookups.filter(({cost}) => cost <= cheap);
	const looked = cheapOnes.length > 0 ? cheapOnes : lookups;
	if (looked.length === 0) return undefined;
	const unwanted = parts.slice(0, mostParts).flatMap(part => unwantedOf(part, statistics));
	const wanted = bothOf(looked);
	return {
		...wanted,
		...together([wanted, ...unwanted]),
		match: wanted.match + unwanted.map(({match}) => ` NOT (${match})`).join(''),
		isExact: wanted.isExact && looked.length + unwanted.length === parts.length,
	};
}

/** The lookups to subtract: only exact and cheap ones. */
function unwantedOf(part: Query, statistics: StatisticsSource): Lookup[] {
	const lookup = part.kind === 'not' ? lookupOf(part.part, statistics) : undefined;
	return lookup?.isExact && lookup.cost <= cheap ? [lookup] : [];
}

function anyOf(parts: Query[], statistics: StatisticsSource): Lookup | undefined {
	const lookups = parts.flatMap(part => lookupOf(part, statistics) ?? []);
	return lookups.length < parts.length || parts.length > mostParts ? undefined : eitherOf(lookups);
}
