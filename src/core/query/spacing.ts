// Moves the spaces of a query that no article matches as typed: the library may have `flammkuchen` for `flamm kuchen`, or `hacker
// space` for `hackerspace`.

import {combined, type Query, type Term} from './query.ts';
import {formsOf} from './term-forms.ts';

/** Number of articles with each of these words, or sequences of words. */
export type ArticleCounts = (words: readonly string[]) => number[];

/** A query with one space removed or inserted. */
export interface SpacedQuery {
	query: Query;
	/** The words that were joined or split. */
	words: string;
}

/** Yields the queries with two adjacent words joined, or with a word that no article has split, if some article has the result. */
export function* spacedQueries(query: Query, counts: ArticleCounts): Generator<SpacedQuery> {
	const parts = query.kind === 'all' ? query.parts : [query];
	if (parts.length > mostParts) return;
	for (const [at, part] of parts.entries()) {
		const word = plainWord(part);
		if (word === undefined) continue;
		const next = plainWord(parts[at + 1]);
		const instead = (count: number, words: [string, ...string[]]) => ({
			query: combined('all', parts.toSpliced(at, count, {...anywhere, words})),
			words: words.join(' '),
		});
		if (next !== undefined && counts([word + next])[0]) yield instead(2, [word + next]);
		if (!counts([word])[0]) for (const halves of halvesOf(word, counts)) yield instead(1, halves);
	}
}

const anywhere: Omit<Term, 'words'> = {kind: 'term', field: 'any', isPrefix: true};
/** In longer queries, spaces are rarely the problem. */
const mostParts = 12;

/** A word without punctuation, in a script with spaces between words. */
function plainWord(part: Query | undefined): string | undefined {
	if (part?.kind !== 'term' || part.field !== 'any' || part.words.length > 1 || !part.isPrefix || part.isStart) return;
	return formsOf(part).every(({tokens, pieces}) => tokens.length === 1 && !pieces) ? part.words[0] : undefined;
}

/** In UTF-16 units: shorter halves would make too many words splittable, and no word is longer. */
const shortestHalf = 3;
const longestWord = 40;

/** Each way to split a word so that some article has both halves. */
function halvesOf(word: string, counts: ArticleCounts): [string, string][] {
	if (word.length > longestWord) return [];
	const ways = Array.from({length: Math.max(0, word.length - 2 * shortestHalf + 1)}, (_, at): [string, string] => [
		word.slice(0, at + shortestHalf),
		word.slice(at + shortestHalf),
	]);
	const known = counts(ways.flat());
	const likely = ways.filter((_, at) => known[2 * at] && known[2 * at + 1]);
	const together = counts(likely.map(halves => halves.join(' ')));
	return likely.filter((_, at) => together[at]);
}
