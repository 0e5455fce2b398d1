// The words of the library, as its index has them: how many articles hold one, and which is near a mistyped one.

import {nearestName} from '../../../core/text/did-you-mean.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {real, text} from '../../../platform/sqlite-rows.ts';

/** About how many articles hold a folded word, or one that starts with it; an article with two such words counts twice. */
export function articlesWith(database: Database, token: string, isPrefix: boolean): number {
	openVocabulary(database);
	const last = isPrefix ? `${token}\u{10ffff}` : token;
	const sql = 'SELECT total(doc) AS articles FROM temp.vocabulary WHERE term BETWEEN ? AND ?';
	return database.get({articles: real}, sql, token, last)?.articles ?? 0;
}

/** The word that a mistyped one was most likely meant to be, of those that begin with the same letter; the most frequent of several. */
export function nearestWord(database: Database, token: string): string | undefined {
	if (token.length < fewestLetters) return undefined;
	openVocabulary(database);
	const first = String.fromCodePoint(token.codePointAt(0) ?? 0);
	const rows = database.all(
		{term: text},
		`SELECT term FROM temp.vocabulary WHERE term BETWEEN ? AND ? AND length(term) BETWEEN ? AND ? ORDER BY doc DESC LIMIT ?`,
		...[first, `${first}\u{10ffff}`, token.length - 2, token.length + 2, mostWords],
	);
	const near = nearestName(
		token,
		rows.map(({term}) => term),
	);
	return near === token ? undefined : near;
}

/** Of shorter words too many are near. */
const fewestLetters = 4;
/** The most frequent words that are compared; the others are mistyped themselves. */
const mostWords = 20_000;

/** A view of the index that lasts as long as the connection. */
function openVocabulary(database: Database): void {
	database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, texts, row)`);
}
