// How the index is asked. SQLite's index gathers and ranks every occurrence of a word before it gives the first article,
// which takes a second where all of 100,000 articles hold it. So words that are in most articles are not looked up: they
// leave the choice to the rarer ones, and where there are none, nothing is ranked. What is found is a superset that the
// matcher looks through; it is never too small.

import type {Field, Near, Query, Term} from '../../../core/query/query.ts';
import {formsOf, phrasesOf, type TermForm} from '../../../core/query/term-forms.ts';
import {standsAlone} from '../../../core/text/fold-character.ts';
import type {Condition} from '../rows/conditions.ts';
import {factConditions} from '../rows/conditions.ts';
import type {TokenStatistics} from '../sync/token-frequencies.ts';
import {bothOf, eitherOf, type Lookup, together} from './lookup.ts';
import {cheap, firstInFields, mostParts, type StatisticsSource, type Tiers, tiersOf} from './query-tiers.ts';

/** The questions that the index is asked for a query; the articles found are a superset of those that answer. */
export interface Plan {
	/** An expression for `texts`; undefined where all articles may answer. */
	match: string | undefined;
	/** Whether ranking what `match` finds is cheap. */
	isRanked: boolean;
	/** Whether `match` can be asked of `fields` as well, which is smaller. */
	isInFields: boolean;
	/** The share of all articles that `match` finds: a guess, from 0 to 1. */
	share: number;
	/** Occurrences of beginnings of words, which the index gathers before it says anything of a single article. */
	gathered: number;
	/** Whether `match` finds the articles that answer and no others. */
	isExact: boolean;
	/** An expression for `fields` that finds the articles to come first where nothing is ranked. */
	firstInFields: string | undefined;
	/** What makes an answer better than any rank does. */
	tiers: Tiers | undefined;
	/** Conditions that hold for every answer. */
	conditions: Condition[];
}

/**
 * Plans a query: looks up what is rare, leaves out what most articles hold, ranks where that is cheap. Only lookups that are
 * exact are subtracted, so that no article that answers is left out.
 */
export function planQuery(query: Query, statistics: StatisticsSource, hasState = false): Plan {
	const parts = query.kind === 'all' ? query.parts : [query];
	const lookup = lookupOf(query, statistics);
	const isCheap = lookup !== undefined && lookup.ranked <= cheap && lookup.cost <= mostGathered;
	return {
		match: lookup && (isCheap || lookup.share < largeShare) ? lookup.match : undefined,
		isRanked: isCheap,
		isInFields: lookup?.isInFields ?? false,
		share: lookup?.share ?? 1,
		gathered: lookup?.gathered ?? 0,
		isExact: lookup?.isExact ?? false,
		firstInFields: isCheap ? undefined : firstInFields(parts, statistics),
		tiers: tiersOf(parts),
		conditions: parts.flatMap(part => factConditions(part, hasState)),
	};
}

/** Occurrences that SQLite gathers, but does not rank, within the same time as `cheap`. */
const mostGathered = 5 * cheap;
const usualWords = 1000;
/** Where so many articles answer, reading all is as good as looking them up. */
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

/** Undefined where the index can't narrow the choice. */
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
	// Signs that join may stand otherwise in a text than in the term; other words are whole ones.
	const isExact = lookups.every(lookup => lookup.isExact) && formsOf(term).every(({view}) => view === 'both');
	return {...eitherOf(lookups), isExact};
}

/** A phrase that the index does not have as it stands is looked up by its parts, or by those that are not too frequent. */
function lookupOfForm(form: TermForm, field: Field, statistics: StatisticsSource): Lookup {
	const phrases = phrasesOf(form);
	const parts = phrases.map((tokens, index) => {
		return lookupOfPhrase({tokens, field, isPrefix: form.isPrefix && index === phrases.length - 1}, statistics);
	});
	const [only, ...others] = parts;
	// The index knows neither signs nor accents.
	const isOfTokens = (form.pieces ?? form.letters) === undefined && form.gaps.every(gap => gap === 'any');
	if (only && others.length === 0) return {...only, isExact: only.isExact && isOfTokens};
	const share = shareOfPhrase(
		form.tokens.map(token => statistics.of(token, false)),
		statistics.size,
	);
	return {...bothOf(cheapestOf(parts)), share, isExact: false};
}

/** As many as are cheap together; where none is, all that leave out most articles. */
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
	// A character that is a word by itself never is the start of a longer one.
	const isPrefix = mayGoOn && !standsAlone(tokens[last] ?? '');
	const known = tokens.map((token, index) => of(token, isPrefix && index === last));
	// A phrase walks along its rarest word; the beginning of a word has to be gathered whole.
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

/** No more articles than that have a token in a field; of titles and the like it is known how often they have it. */
function articlesWith({articles, inFields}: TokenStatistics, field: Field): number {
	return isOfFields(field) ? Math.min(articles, inFields) : articles;
}

/** Whether the small index has all columns of a field. */
function isOfFields(field: Field): boolean {
	return field === 'title' || field === 'author' || field === 'tag' || field === 'about';
}

/** The share of articles with a phrase, as if words stood beside each other by chance in an article of usual length. */
function shareOfPhrase(words: TokenStatistics[], size: number): number {
	const expected = words.reduce((product, {occurrences}) => (product * occurrences) / size / usualWords, usualWords);
	return 1 - Math.exp(-expected);
}

/** The lookup of terms near each other, as if they stood anywhere: NEAR of the index counts tokens in another way. */
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

/** The lookups that may be subtracted: those that find exactly what is not wanted, and only where that is cheap. */
function unwantedOf(part: Query, statistics: StatisticsSource): Lookup[] {
	const lookup = part.kind === 'not' ? lookupOf(part.part, statistics) : undefined;
	return lookup?.isExact && lookup.cost <= cheap ? [lookup] : [];
}

function anyOf(parts: Query[], statistics: StatisticsSource): Lookup | undefined {
	const lookups = parts.flatMap(part => lookupOf(part, statistics) ?? []);
	return lookups.length < parts.length || parts.length > mostParts ? undefined : eitherOf(lookups);
}
