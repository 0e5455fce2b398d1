// Loosens a query that no article matches completely, to any of its telling words.

import {fold} from '../text/fold.ts';
import {standsAlone} from '../text/fold-character.ts';
import {combined, type Query, type Term} from './query.ts';
import {formsOf} from './term-forms.ts';
import {wordSegmenter} from './words/word-segmenter.ts';

/** Number of articles with a folded word, or with words that begin with it. */
export type WordCount = (word: string, isPrefix: boolean) => number;

/** A query for any of some words, and those words. */
export interface LooserQuery {
	query: Query;
	words: string[];
}

/** What is known about words. */
export interface KnownWords {
	count: WordCount;
	/** Folded function words, which are searched for only if there are no others, because a small library may have few of them. */
	functionWords: ReadonlySet<string>;
	/** Whether the results of a query can be ranked quickly. */
	isRanked(query: Query): boolean;
}

/**
 * Turns a phrase of three or more words into a search for these words anywhere, because that is how a quoted question is meant;
 * also a question in a script without spaces. Returns other queries unchanged.
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

/** Segments a text of a script without spaces into words; returns other words unchanged. */
function wordsWithoutSpaces(word: string): string[] {
	if (!Array.from(word).some(standsAlone)) return [word];
	const pieces = wordSegmenter().segment(word);
	return Array.from(pieces, ({segment, isWordLike}) => (isWordLike ? segment : '')).filter(Boolean);
}

/** The words that may be dropped from a query: none, if there are fewer than three. */
export function looseTerms(query: Query): Term[] {
	const parts = query.kind === 'all' ? query.parts : [];
	const terms = parts.filter((part): part is Term => part.kind === 'term' && part.field === 'any');
	return terms.length < fewestWords ? [] : terms;
}

/** A query for any of its words, the rarest ones, as many as can be ranked quickly; undefined if no article has any of them. */
export function looserQuery(query: Query, {count, functionWords, isRanked}: KnownWords): LooserQuery | undefined {
	const parts = query.kind === 'all' ? query.parts : [];
	const terms = looseTerms(query);
	const known = terms
		.map(term => ({term, articles: rarestCount(term, count)}))
		.filter(({articles}) => articles > 0)
		.toSorted((a, b) => a.articles - b.articles);
	const telling = known.filter(({term: {words}}) => words.length > 1 || !functionWords.has(fold(words[0]).text));
	const rarest = rankedTogether(telling.length > 0 ? telling : known, isRanked);
	if (rarest.length === 0) return undefined;
	const left = terms.filter(term => rarest.some(kept => kept.term === term));
	const others = parts.filter(part => !terms.includes(part as Term));
	return {
		query: combined('all', [combined('any', left), ...others]),
		words: left.map(({words}) => words.join(' ')),
	};
}

/** The first terms, at least one, whose results can be ranked together: without ranking, the best articles can't be told. */
function rankedTogether<Counted extends {term: Term}>(counted: Counted[], isRanked: KnownWords['isRanked']): Counted[] {
	const isTooMany = (last: number) => {
		const terms = counted.slice(0, last + 1).map(({term}) => term);
		return !isRanked(combined('any', terms));
	};
	const end = counted.findIndex((_, last) => last > 0 && isTooMany(last));
	return end === -1 ? counted : counted.slice(0, end);
}

/** Required words of a query that no article contains in any form. */
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
