// Which of the articles that answer a query come before the others, whatever their rank: expressions for the index.

import type {Field, Query, Term} from '../../../core/query/query.ts';
import {formsOf, type TermForm} from '../../../core/query/term-forms.ts';
import type {TokenStatistics} from '../sync/token-frequencies.ts';

/** The statistics of words that a plan is made by. */
export interface StatisticsSource {
	/** The number of articles. */
	size: number;
	of(token: string, isPrefix: boolean): TokenStatistics;
}

/** Expressions that only better answers meet, where a query has words that may be anywhere. */
export interface Tiers {
	/** Every word is in the title, as a whole; for `fields`. */
	inTitle: string;
	/** The same for words that only begin so, and for other forms of them. */
	formsInTitle: string;
	/** Whether there are several words: a title that has them all in some form comes before a text that has them as they are. */
	isOfSeveral: boolean;
	/** Every word is there as a whole; for `texts`. */
	asWords: string;
	/** The words whose letters have accents, as typed. */
	letters: string[];
}

/** Occurrences that SQLite gathers and ranks within some tens of milliseconds. */
export const cheap = 20_000;
/** SQLite refuses expressions that nest too deeply; no person types so many words. */
export const mostParts = 100;

/** An expression for `fields` that finds the articles to come first where nothing is ranked; undefined where that is not cheap. */
export function firstInFields(parts: Query[], {of}: StatisticsSource): string | undefined {
	const forms = usualForms(termsOf(parts, ['any']));
	const cost = forms.reduce(
		(total, {tokens, isPrefix}) => total + of(tokens[0] ?? '', isPrefix && tokens.length === 1).inFields,
		0,
	);
	return forms.length === 0 || cost > cheap ? undefined : forms.map(phraseOf).join(' AND ');
}

/** Undefined where no word may be in a title. */
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

/** The most usual form of each is enough for what is to come first. */
function usualForms(terms: Term[]): TermForm[] {
	return terms.slice(0, mostParts).flatMap(term => formsOf(term)[0] ?? []);
}

function anyFormOf(term: Term): string {
	return `(${formsOf(term).map(phraseOf).join(' OR ')})`;
}

function phraseOf({tokens, isPrefix}: Pick<TermForm, 'tokens' | 'isPrefix'>): string {
	return `"${tokens.join(' ')}"${isPrefix ? '*' : ''}`;
}
