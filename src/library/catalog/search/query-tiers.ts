// Index expressions for the matches that come before others, whatever their rank.

import type {Field, Query, Term} from '../../../core/query/query.ts';
import {formsOf, type TermForm} from '../../../core/query/term-forms.ts';
import type {TokenStatistics} from '../sync/token-frequencies.ts';

/** The word statistics on which a plan is based. */
export interface StatisticsSource {
	/** Number of articles. */
	size: number;
	of(token: string, isPrefix: boolean): TokenStatistics;
}

/** Expressions that only better matches meet, for queries with words that may be anywhere. */
export interface Tiers {
	/** Every word is in the title as a whole word; for `fields`. */
	inTitle: string;
	/** Every word is in the title as a prefix or in another form; for `fields`. */
	formsInTitle: string;
	/** Whether there are several words: then a title that has them all in some form comes before a text that has them exactly. */
	isOfSeveral: boolean;
	/** Every word occurs as a whole word; for `texts`. */
	asWords: string;
	/** The accented words, as typed. */
	letters: string[];
}

/** Number of occurrences that SQLite gathers and ranks within some tens of milliseconds. */
export const cheap = 20_000;
/** SQLite refuses expressions that nest too deeply; nobody types so many words. */
export const mostParts = 100;

/** An expression for `fields` that finds the articles to show first if nothing is ranked; undefined if it would not be cheap. */
export function firstInFields(parts: Query[], {of}: StatisticsSource): string | undefined {
	const forms = usualForms(termsOf(parts, ['any']));
	const cost = forms.reduce(
		(total, {tokens, isPrefix}) => total + of(tokens[0] ?? '', isPrefix && tokens.length === 1).inFields,
		0,
	);
	return forms.length === 0 || cost > cheap ? undefined : forms.map(phraseOf).join(' AND ');
}

/** Undefined if no word may be in a title. */
export function tiersOf(parts: Query[]): Tiers | undefined {
	const terms = termsOf(parts, ['any', 'title']);
	const forms = usualForms(terms);
	if (forms.length === 0) return undefined;
	const whole = forms.map(form => phraseOf({...form, isPrefix: false})).join(' AND ');
	return {
		inTitle: `{title} : (${whole})`,
		formsInTitle: `{title} : (${terms.slice(0, mostParts).map(anyFormOf).join(' AND ')})`,
		isOfSeveral: forms.length > 1,
		asWords: whole,
		letters: terms.flatMap(({letters}) => letters ?? []),
	};
}

function termsOf(parts: Query[], fields: Field[]): Term[] {
	return parts.filter((part): part is Term => part.kind === 'term' && fields.includes(part.field));
}

/** For ordering, the most common form of each term is enough. */
function usualForms(terms: Term[]): TermForm[] {
	return terms.slice(0, mostParts).flatMap(term => formsOf(term)[0] ?? []);
}

function anyFormOf(term: Term): string {
	return `(${formsOf(term).map(phraseOf).join(' OR ')})`;
}

function phraseOf({tokens, isPrefix}: Pick<TermForm, 'tokens' | 'isPrefix'>): string {
	return `"${tokens.join(' ')}"${isPrefix ? '*' : ''}`;
}
