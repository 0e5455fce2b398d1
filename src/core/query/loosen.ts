// What to ask where no article has all words of a query: the same with fewer of them, the rarest last.

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
}

/** A query that is one phrase of three or more words as one for these words anywhere, for a question in quotation marks is read so; others as they are. */
export function wordsApart(query: Query): Query {
	if (query.kind !== 'term' || query.field !== 'any' || query.words.length < fewestWords) return query;
	const parts = query.words.map((word): Term => ({kind: 'term', field: 'any', words: [word], isPrefix: true}));
	return combined('all', parts);
}

/** The words that may be left out of a query: none of fewer than three. */
export function looseTerms(query: Query): Term[] {
	const parts = query.kind === 'all' ? query.parts : [];
	const terms = parts.filter((part): part is Term => part.kind === 'term' && part.field === 'any');
	return terms.length < fewestWords ? [] : terms;
}

/** Queries of fewer and fewer words, of which the most frequent are left out first, and those that no article has at once. */
export function* looserQueries(query: Query, {count, functionWords}: KnownWords): Generator<LooserQuery> {
	const parts = query.kind === 'all' ? query.parts : [];
	const terms = looseTerms(query);
	const isFunctionWord = ({words}: Term) => words.length === 1 && functionWords.has(words[0]);
	const counts = new Map(terms.map(term => [term, rarestCount(term, count)]));
	const known = terms.filter(term => (counts.get(term) ?? 0) > 0);
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

/** The words of a query that no article has, of those that it asks of every one. */
export function unknownWords(query: Query, count: WordCount): string[] {
	const parts = query.kind === 'all' ? query.parts : [query];
	return parts.flatMap(part => {
		if (part.kind !== 'term' || part.field !== 'any') return [];
		const [{tokens, isPrefix} = {tokens: [], isPrefix: false}] = formsOf(part);
		return tokens.filter((token, index) => count(token, isPrefix && index === tokens.length - 1) === 0);
	});
}

const fewestWords = 3;

function rarestCount(term: Term, count: WordCount): number {
	const counts = formsOf(term).map(({tokens, isPrefix}) =>
		Math.min(...tokens.map((token, index) => count(token, isPrefix && index === tokens.length - 1))),
	);
	return Math.max(...counts);
}
