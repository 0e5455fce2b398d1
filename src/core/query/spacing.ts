// A query with spaces elsewhere, where no article has it as it was typed: `flamm kuchen` is `flammkuchen` to a library, `hackerspace`
// `hacker space`.

import {combined, type Query, type Term} from './query.ts';
import {formsOf} from './term-forms.ts';

/** How many articles hold each of these words, or several that stand beside each other. */
export type ArticleCounts = (words: readonly string[]) => number[];

/** A query with one space more or one less. */
export interface SpacedQuery {
	query: Query;
	/** The words on whose account it is another. */
	words: string;
}

/** The queries that have two words of this one as one, or one that no article has as two, where some article has these. */
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
/** Nobody thinks about the spaces of longer queries. */
const mostParts = 12;

/** A word that was typed without a sign, in a script that puts spaces between words. */
function plainWord(part: Query | undefined): string | undefined {
	if (part?.kind !== 'term' || part.field !== 'any' || part.words.length > 1 || !part.isPrefix || part.isStart) return;
	return formsOf(part).every(({tokens, pieces}) => tokens.length === 1 && !pieces) ? part.words[0] : undefined;
}

/** In UTF-16 units: too many words have two parts of which one is shorter, and no word is longer. */
const shortestHalf = 3;
const longestWord = 40;

/** A word in two, each way that some article has. */
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
