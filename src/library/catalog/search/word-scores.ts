// Scores articles by words of which any will do, all forms of a word together: BM25F (Robertson, Zaragoza and Taylor, "Simple BM25
// extension to multiple weighted fields", 2004). The index has bm25, which takes each form for a word of its own, so that a rare
// plural outweighs the word itself and an article with both counts it twice.

import type {Term} from '../../../core/query/query.ts';
import {formsOf, phrasesOf, type TermForm} from '../../../core/query/term-forms.ts';
import {sum} from '../../../core/sum.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {integer, real} from '../../../platform/sqlite-rows.ts';

/** What a word counts in each column of `texts`. A title counts less than where all words are looked for: here one word is not enough. */
const columnWeights = {title: 5, authors: 1, tags: 5, summary: 3, headings: 2, text: 1};

/** How slowly more of the same word count less, and how much a long text needs more of them: usual values are 1.2 and 0.75. */
const saturation = 2.5;
const lengthPenalty = 0.75;
/** What a form counts beside the word as typed, and a longer word that begins with it. */
const formWeight = 0.7;
const startWeight = 0.2;

export interface ScoredArticles {
	/** Their numbers of words, by their ids. */
	articles: ReadonlyMap<number, number>;
	/** How many articles the library has. */
	size: number;
}

/** The scores of articles by their ids; those with none of the words have 0. */
export function wordScores(
	database: Database,
	terms: readonly Term[],
	{articles, size}: ScoredArticles,
): Map<number, number> {
	const usual = usualCounts(articles);
	const scores = new Map(Array.from(articles.keys(), id => [id, 0]));
	for (const term of terms) {
		const {counts, shares} = occurrences(database, term, size);
		const holders = new Set([...counts.keys(), ...shares.keys()]);
		const rarity = rarityOf(holders.size, size);
		for (const id of holders) {
			const score = scores.get(id);
			if (score === undefined) continue;
			const count = counts.get(id) ?? 0;
			const share = count === 0 ? 0 : count / (count + (usual.get(id) ?? 0));
			scores.set(id, score + rarity * Math.max(share, shares.get(id) ?? 0));
		}
	}
	return scores;
}

/** The counts at which a word has half of its score, which are higher in long articles; by the ids of the articles. */
function usualCounts(articles: ReadonlyMap<number, number>): Map<number, number> {
	const average = Math.max(1, sum([...articles.values()]) / Math.max(1, articles.size));
	const usual = (words: number) => saturation * (1 - lengthPenalty + (lengthPenalty * words) / average);
	return new Map(Array.from(articles, ([id, words]) => [id, usual(words)]));
}

/** Inverse document frequency, as the index has it. */
function rarityOf(articles: number, size: number): number {
	return Math.max(1e-6, Math.log((size - articles + 0.5) / (articles + 0.5)));
}

interface Occurrences {
	/** Weighted occurrences of the words of one token, by article. */
	counts: Map<number, number>;
	/** For words of several tokens, the share of their rarity that an article has of the index: below 1. */
	shares: Map<number, number>;
}

function occurrences(database: Database, term: Term, size: number): Occurrences {
	const forms = formsOf(term);
	const words = forms.flatMap((form, index) => (form.tokens.length === 1 ? [rangeOf(form, index)] : []));
	const shares = new Map<number, number>();
	for (const form of forms.filter(({tokens}) => tokens.length > 1))
		for (const [id, share] of phraseShares(database, form, size)) shares.set(id, Math.max(share, shares.get(id) ?? 0));
	return {counts: weightedCounts(database, words), shares};
}

/** The first and the last token of a range of the index, and what the first and each other one counts. */
type TokenRange = [first: string, last: string, ofFirst: number, ofOthers: number];

function rangeOf({tokens: [token = ''], isPrefix}: TermForm, index: number): TokenRange {
	return [token, isPrefix ? `${token}\u{10ffff}` : token, index === 0 ? 1 : formWeight, startWeight];
}

function weightedCounts(database: Database, ranges: TokenRange[]): Map<number, number> {
	database.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.occurrence USING fts5vocab(main, texts, instance)');
	const rows = database.all({id: integer, count: real}, selectCounts, JSON.stringify(ranges));
	return new Map(rows.map(({id, count}) => [id, count]));
}

const selectCounts = `SELECT o.doc AS id, total(iif(o.term = asked.value ->> 0, asked.value ->> 2, asked.value ->> 3) * CASE o.col
	${Object.entries(columnWeights)
		.map(([column, weight]) => `WHEN '${column}' THEN ${weight}`)
		.join(' ')} END) AS count
	FROM json_each(?) asked CROSS JOIN temp.occurrence o ON o.term BETWEEN asked.value ->> 0 AND asked.value ->> 1
	GROUP BY o.doc`;

function phraseShares(database: Database, form: TermForm, size: number): [id: number, share: number][] {
	const phrases = phrasesOf(form).map(tokens => `"${tokens.join(' ')}"`);
	const match = `${phrases.join(' AND ')}${form.isPrefix ? '*' : ''}`;
	const rows = database.all({id: integer, score: real}, selectPhrases, match);
	const most = rarityOf(rows.length, size) * phrases.length * (1 + saturationOfIndex);
	return rows.map(({id, score}) => [id, Math.min(1, score / most)]);
}

/** FTS5's k1. */
const saturationOfIndex = 1.2;

/** Materialized, because FTS5 ranks only where its table is asked itself. */
const selectPhrases = `WITH found AS MATERIALIZED (
		SELECT rowid AS id, -bm25(texts, ${Object.values(columnWeights).join(', ')}) AS score FROM texts WHERE texts MATCH ?
	) SELECT id, score FROM found`;
