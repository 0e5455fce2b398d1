// Finds the library's word that a mistyped one most likely stands for. SQLite's vocabulary view counts all occurrences of every
// word that it returns, so the words of a large library are cached by first letter until articles change.

import {nearestName} from '../../../core/text/did-you-mean.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {isCircumstance} from '../../../platform/sqlite.ts';
import {text} from '../../../platform/sqlite-rows.ts';
import {withoutWaiting} from '../sync/write-lock.ts';
import {openVocabulary} from './vocabulary.ts';

/** The nearest of the folded words with the same first letter; of several, the most frequent. */
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

/** Clears the cached words; called within the transaction that changes articles. */
export function forgetWords(database: Database): void {
	database.run('DELETE FROM setting WHERE name BETWEEN ? AND ?', rowOf(''), rowOf('\u{10ffff}'));
}

/** In letters: shorter words have too many neighbours. */
const fewestLetters = 4;
/** Only the most frequent words are compared; the rest are mostly typos themselves. */
const mostWords = 40_000;
/** Up to this many words, finding them is as fast as caching them. */
const fewWords = 2000;

function rowOf(first: string): string {
	return `words ${first}`;
}

function keptWords(database: Database, first: string): string[] | undefined {
	const row = database.get({value: text}, 'SELECT value FROM setting WHERE name = ?', rowOf(first));
	return row?.value.split('\n');
}

/** Most frequent first. */
function foundWords(database: Database, first: string): string[] {
	openVocabulary(database);
	const sql = 'SELECT term FROM temp.vocabulary WHERE term BETWEEN ? AND ? ORDER BY doc DESC LIMIT ?';
	const words = database.all({term: text}, sql, first, `${first}\u{10ffff}`, mostWords).map(({term}) => term);
	if (words.length > fewWords) keepWords(database, first, words);
	return words;
}

/** Skipped if the catalog is locked or read-only: then the words are looked up again next time. */
function keepWords(database: Database, first: string, words: string[]): void {
	try {
		withoutWaiting(database, () =>
			database.run('INSERT OR REPLACE INTO setting VALUES (?, ?)', rowOf(first), words.join('\n')),
		);
	} catch (error) {
		if (!isCircumstance(error)) throw error;
	}
}
