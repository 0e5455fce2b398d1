// Queries the vocabulary of the index: how many articles contain a word, and which words have a prefix.

import type {Database} from '../../../platform/sqlite.ts';
import {real, text} from '../../../platform/sqlite-rows.ts';
import {frequentTokens} from '../sync/token-frequencies.ts';

/**
 * Approximate number of articles with a folded word, or with words that begin with it; an article with two such words counts twice.
 */
export function articlesWith(database: Database, token: string, isPrefix: boolean): number {
	openVocabulary(database);
	const last = isPrefix ? `${token}\u{10ffff}` : token;
	const sql = 'SELECT total(doc) AS articles FROM temp.vocabulary WHERE term BETWEEN ? AND ?';
	return database.get({articles: real}, sql, token, last)?.articles ?? 0;
}

/** The folded words with this prefix, up to a length; some may no longer occur in any article. */
export function wordsFrom(database: Database, beginning: string, longest: number): string[] {
	openVocabulary(database);
	const frequent = frequentTokens(database, beginning);
	const rare = database.all(
		{term: text},
		selectBetween,
		JSON.stringify(gapsOf(beginning, frequent)),
		longest,
		mostFrom,
	);
	return [...frequent.filter(({length}) => length <= longest), ...rare.map(({term}) => term)];
}

/** The ranges between, before and after these words, because the view counts all occurrences of each word that it returns. */
function gapsOf(beginning: string, words: string[]): [first: string, last: string][] {
	const firsts = [beginning, ...words.map(word => `${word}\x01`)];
	const lasts = [...words.map(wordBefore), `${beginning}\u{10ffff}`];
	return firsts.map((first, index) => [first, lasts[index] ?? first]);
}

/** The upper bound of all words that sort before this one. */
function wordBefore(word: string): string {
	const [last = ''] = word.match(/.$/su) ?? [];
	return `${word.slice(0, word.length - last.length)}${String.fromCodePoint((last.codePointAt(0) ?? 1) - 1)}\u{10ffff}`;
}

const selectBetween = `SELECT v.term FROM json_each(?) gap
	CROSS JOIN temp.vocabulary v ON v.term BETWEEN gap.value ->> 0 AND gap.value ->> 1
	WHERE length(v.term) <= ? LIMIT ?`;

/** Records the languages of the articles, because counting them takes as long as a search. Called within a transaction. */
export function recordLanguages(database: Database): void {
	database.run(`INSERT OR REPLACE INTO setting VALUES ('languages', (SELECT coalesce(group_concat(lang), '') FROM (
		SELECT lower(substr(lang, 1, 2)) AS lang FROM article WHERE lang IS NOT NULL
		GROUP BY 1 HAVING count(*) * 100 >= (SELECT count(*) FROM article) ORDER BY count(*) DESC LIMIT 16)))`);
}

/** The recorded languages, most frequent first. */
export function languagesIn(database: Database): string[] {
	const row = database.get({value: text}, `SELECT value FROM setting WHERE name = 'languages'`);
	return (row?.value ?? '').split(',').filter(Boolean);
}

/** Number of words examined for the forms of one. */
const mostFrom = 2000;

/** Creates a temporary view of the index, which lasts as long as the connection. */
export function openVocabulary(database: Database): void {
	database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, texts, row)`);
}
