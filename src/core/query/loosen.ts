// What to ask where no article has all words of a query: the same with fewer of them, the rarest last.

import {fold} from '../text/fold.ts';
import {standsAlone} from '../text/fold-character.ts';
import {combined, type Query, type Term} from './query.ts';
import {formsOf} from './term-forms.ts';

/** How many articles hold a folded word, or one that starts with it. */
export type WordCount = (word: string, isPrefix: boolean) => number;

/** A query with fewer words, and those that are left. */
export interface LooserQuery {
	query: Query;
	words: string[];
}

/** What is known of words. */
export interface KnownWords {
	count: WordCount;
	/** Those that questions are made of, folded: left out before all others, for a small library may have few of them. */
	functionWords: ReadonlySet<string>;
	/** Terms that no article has, although each of their words may be in some. */
	lacking: ReadonlySet<Term>;
}

/**
 * A query that is one phrase of three or more words as one for these words anywhere, for a question in quotation marks is read so, and
 * one in a script without spaces; others as they are.
 */
export function wordsApart(query: Query): Query {
	const isAlone = query.kind === 'term';
	const parts = query.kind === 'all' ? query.parts : [query];
	const apart = parts.flatMap((part): Query[] => {
		if (part.kind !== 'term' || part.field !== 'any' || (!isAlone && part.words.length > 1)) return [part];
		const words = part.words.flatMap(wordsWithoutSpaces);
		return words.length < fewestWords ? [part] : words.map(word => anywhere(word));
	});
	return apart.length === parts.length ? query : combined('all', apart);
}

function anywhere(word: string): Term {
	return {kind: 'term', field: 'any', words: [word], isPrefix: true};
}

/** The words of what stands in one piece where a script puts no spaces between them; itself in others. */
function wordsWithoutSpaces(word: string): string[] {
	if (!standsAlone(word)) return [word];
	const pieces = new Intl.Segmenter(undefined, {granularity: 'word'}).segment(word);
	return Array.from(pieces, ({segment, isWordLike}) => (isWordLike ? segment : '')).filter(Boolean);
}

/** The words that may be left out of a query: none of fewer than three. */
export function looseTerms(query: Query): Term[] {
	const parts = query.kind === 'all' ? query.parts : [];
	const terms = parts.filter((part): part is Term => part.kind === 'term' && part.field === 'any');
	return terms.length < fewestWords ? [] : terms;
}

/** Queries of fewer and fewer words, of which the most frequent are left out first, and those that no article has at once. */
export function* looserQueries(query: Query, {count, functionWords, lacking}: KnownWords): Generator<LooserQuery> {
	const parts = query.kind === 'all' ? query.parts : [];
	const terms = looseTerms(query);
	const isFunctionWord = ({words}: Term) => words.length === 1 && functionWords.has(fold(words[0]).text);
	const counts = new Map(terms.map(term => [term, rarestCount(term, count)]));
	const known = terms.filter(term => !lacking.has(term) && (counts.get(term) ?? 0) > 0);
	const byRarity = known.toSorted(
		(a, b) => Number(isFunctionWord(a)) - Number(isFunctionWord(b)) || (counts.get(a) ?? 0) - (counts.get(b) ?? 0),
	);
	const others = parts.filter(part => !terms.includes(part as Term));
	for (let kept = Math.min(byRarity.length, terms.length - 1); kept > 0; kept--) {
		const rarest = new Set(byRarity.slice(0, kept));
		const left = terms.filter(term => rarest.has(term));
		yield {query: combined('all', [...left, ...others]), words: left.map(({words}) => words.join(' '))};
	}
}

/** Whether a term is of several tokens, of which it is not known how often they stand together. */
export function isOfSeveral(term: Term): boolean {
	return formsOf(term).some(({tokens}) => tokens.length > 1);
}

/** The words of a query that no article has in any form, of those that it asks of every one. */
export function unknownWords(query: Query, count: WordCount): string[] {
	const parts = query.kind === 'all' ? query.parts : [query];
	return parts.flatMap(part => {
		if (part.kind !== 'term' || part.field !== 'any') return [];
		const [{tokens, isPrefix} = {tokens: [], isPrefix: false}, ...others] = formsOf(part);
		const isKnown = others.some(({tokens}) => tokens.every(token => count(token, false) > 0));
		return isKnown ? [] : tokens.filter((token, index) => count(token, isPrefix && index === tokens.length - 1) === 0);
	});
}

const fewestWords = 3;

function rarestCount(term: Term, count: WordCount): number {
	const counts = formsOf(term).map(({tokens, isPrefix}) =>
		Math.min(...tokens.map((token, index) => count(token, isPrefix && index === tokens.length - 1))),
	);
	return Math.max(...counts);
}
