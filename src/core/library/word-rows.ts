// The words of articles in the order in which they tell something: the most frequent, those that stand with a word, those that
// set some articles apart from the others.

import {logDice, logLikelihood} from '../query/words/association.ts';
import type {WordTally} from '../query/words/word-tally.ts';

/** A word with its counts; what was not asked for is null. */
export interface WordRow {
	word: string;
	/** In the articles that are looked at. */
	count: number;
	/** How many of these have it. */
	articles: number;
	/** How often it stands near the word whose company it keeps. */
	near: number | null;
	/** Its count in the other articles. */
	elsewhere: number | null;
	/** logDice or log-likelihood. */
	score: number | null;
}

/** The most frequent first. */
export function frequentWords({words}: WordTally): WordRow[] {
	const rows = [...words].map(([word, {count, articles}]) => ({word, count, articles, ...noScore}));
	return rows.sort((a, b) => b.count - a.count || byWord(a, b));
}

/** The words near the node, by logDice. */
export function collocates({words, near, nodes}: WordTally): WordRow[] {
	const rows = [...near].map(([word, together]) => {
		const {count, articles} = words.get(word) ?? {count: together, articles: 1};
		return {word, count, articles, ...noScore, near: together, score: logDice(together, nodes, count)};
	});
	return rows.sort((a, b) => b.score - a.score || b.near - a.near || byWord(a, b));
}

/** The words that are more frequent here than elsewhere, by log-likelihood. */
export function keyWords(here: WordTally, elsewhere: WordTally): WordRow[] {
	const rows = [...here.words].map(([word, {count, articles}]) => {
		const other = elsewhere.words.get(word)?.count ?? 0;
		const sizes = {sizeHere: here.total, sizeElsewhere: elsewhere.total};
		const score = logLikelihood({here: count, elsewhere: other, ...sizes});
		return {word, count, articles, near: null, elsewhere: other, score};
	});
	return rows.filter(({score}) => score > 0).sort((a, b) => b.score - a.score || byWord(a, b));
}

const noScore = {near: null, elsewhere: null, score: null};

function byWord(a: WordRow, b: WordRow): number {
	return a.word < b.word ? -1 : 1;
}
