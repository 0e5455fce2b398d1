// Ranks words: by frequency, by association with a word, or by how much they distinguish some articles from the others.

import {logDice, logLikelihood} from '../query/words/association.ts';
import type {WordRow, WordTally} from '../query/words/word-tally.ts';

/** Most frequent first. */
export function frequentWords({words}: WordTally): WordRow[] {
	const rows = [...words].map(([word, {count, articles}]) => ({word, count, articles, ...noScore}));
	return rows.sort((a, b) => b.count - a.count || byWord(a, b));
}

/** Words near the node, by logDice. */
export function collocates({words, near, nodes}: WordTally): WordRow[] {
	const rows = [...near].map(([word, together]) => {
		const {count, articles} = words.get(word) ?? {count: together, articles: 1};
		return {word, count, articles, ...noScore, near: together, score: logDice(together, nodes, count)};
	});
	return rows.sort((a, b) => b.score - a.score || b.near - a.near || byWord(a, b));
}

/** Words that are more frequent here than elsewhere, by log-likelihood. */
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
