// The word of the library that a mistyped one was most likely meant to be. SQLite's view of the index counts all places of every word
// that it gives, so the words of a large library are kept by their first letters, until articles change.

import {nearestName} from '../../../core/text/did-you-mean.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {isCircumstance} from '../../../platform/sqlite.ts';
import {text} from '../../../platform/sqlite-rows.ts';
import {withoutWaiting} from '../sync/write-lock.ts';
import {openVocabulary} from './vocabulary.ts';

/** The nearest of the folded words that begin with the same letter; the most frequent of several. */
export function nearestWord(database: Database, token: string): string | undefined {
	if (token.length < fewestLetters) return undefined;
	const first = String.fromCodePoint(token.codePointAt(0) ?? 0);
	const words = keptWords(database, first) ?? foundWords(database, first);
	const near = nearestName(
		token,
		words.filter(({length}) => Math.abs(length - token.length) <= 2),
	);
	return near === token ? undefined : near;
}

/** To be called in the transaction that changes articles. */
export function forgetWords(database: Database): void {
	database.run('DELETE FROM setting WHERE name BETWEEN ? AND ?', rowOf(''), rowOf('\u{10ffff}'));
}

/** Letters of the shortest word that a near one is looked for: to shorter ones too many are near. */
const fewestLetters = 4;
/** The most frequent words that are compared; the others are mistyped themselves. */
const mostWords = 40_000;
/** Words that take no longer to find than to keep. */
const fewWords = 2000;

function rowOf(first: string): string {
	return `words ${first}`;
}

function keptWords(database: Database, first: string): string[] | undefined {
	const row = database.get({value: text}, 'SELECT value FROM setting WHERE name = ?', rowOf(first));
	return row?.value.split('\n');
}

/** The most frequent first. */
function foundWords(database: Database, first: string): string[] {
	openVocabulary(database);
	const sql = 'SELECT term FROM temp.vocabulary WHERE term BETWEEN ? AND ? ORDER BY doc DESC LIMIT ?';
	const words = database.all({term: text}, sql, first, `${first}\u{10ffff}`, mostWords).map(({term}) => term);
	if (words.length > fewWords) keepWords(database, first, words);
	return words;
}

/** Not where another program holds the catalog, or nothing can be written: then they are found again the next time. */
function keepWords(database: Database, first: string, words: string[]): void {
	try {
		withoutWaiting(database, () =>
			database.run('INSERT OR REPLACE INTO setting VALUES (?, ?)', rowOf(first), words.join('\n')),
		);
	} catch (error) {
		if (!isCircumstance(error)) throw error;
	}
}
