// Suggests what to try after an empty search, judging by the words: a file, an expression, a typo.

import {articleEnding} from '../../core/article/file-name.ts';
import type {Query} from '../../core/query/query.ts';
import {shellQuoted, shellWords} from '../../core/query/shell-words.ts';
import {tokensOf} from '../../core/text/fold.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Files} from '../../ports/files.ts';
import {nearestForQuery, nearestHint} from '../unmet-filter.ts';
import type {Question} from './search-question.ts';

/** The context of the question. */
interface Known {
	catalog: Catalog;
	files: Pick<Files, 'exists'>;
}

/** A line that says what to type instead; undefined if nothing is likely to find more. `words` are those typed. */
export async function wayOut(
	question: Question,
	words: string[],
	{catalog, files}: Known,
): Promise<string | undefined> {
	if (question.kind === 'pattern') return wayOutOfPattern(question);
	const {query} = question;
	return (
		placeHint(words, files) ??
		signHint(words) ??
		nearestForQuery(query, catalog) ??
		(await nearestHint(query, catalog)) ??
		fewerWordsHint(query, words)
	);
}

/** How to search in folders or files, if words look like paths or exist as such. */
function placeHint(words: string[], {exists}: Known['files']): string | undefined {
	return inPlaces(words, word => articleEnding.test(word) || /[^/]\/$/.test(word) || isThere(word, exists));
}

/**
 * What to say when the search succeeded although a word names an existing file or folder: grep and ripgrep would have searched only
 * there.
 */
export function placeNote(words: string[], {exists}: Known['files']): string | undefined {
	const isPlace = (word: string) => (articleEnding.test(word) || word.includes('/')) && isThere(word, exists);
	const hint = inPlaces(words, isPlace);
	return hint && `"${words.findLast(isPlace)}" was looked for as words; ${hint}`;
}

function isThere(word: string, exists: Files['exists']): boolean {
	return !word.startsWith('-') && exists(word);
}

/** A command line that searches for the other words in these places; undefined if there are no places, or no other words. */
function inPlaces(words: string[], isPlace: (word: string) => boolean): string | undefined {
	const places = words.filter(isPlace);
	const others = words.filter(word => !isPlace(word));
	if (places.length === 0 || others.length === 0) return undefined;
	const options = places.map(place => `--in ${shellQuoted(place)}`).join(' ');
	return `to search in ${places.length > 1 ? 'them' : 'it'} alone: wsws search ${shellWords(others)} ${options}`;
}

function wayOutOfPattern({pattern: {expression}, isInverted}: Question & {kind: 'pattern'}): string | undefined {
	if (expression.source.includes(String.raw`\|`))
		return "one or the other is written with | alone: wsws search -e 'one|other'";
	return hasCase(expression) && !isInverted ? 'without regard to case, add: -i' : undefined;
}

/** Whether letter case could make a difference. */
function hasCase({source, ignoreCase}: RegExp): boolean {
	return !ignoreCase && source.toLowerCase() !== source.toUpperCase();
}

/** Hint for query operators of other programs. */
function signHint(words: string[]): string | undefined {
	const typed = words.join(' ');
	const [, expression] = /^\/(.+)\/[gimsu]*$/.exec(typed) ?? [];
	if (expression !== undefined) return `for a regular expression: wsws search -e ${shellQuoted(expression)}`;
	const [, first, second, distance] = /^"(\S+) (\S+)"~(\d+)$/.exec(typed) ?? [];
	if (distance) return `for words near each other: wsws search '${first} NEAR/${distance} ${second}'`;
	const [, address] = /^https?:\/\/(\S+)$/.exec(typed) ?? [];
	if (address)
		return `for an address of articles, or in their links: wsws search ${shellQuoted(`url:${address}`)} OR ${shellQuoted(`link:${address}`)}`;
	const bare = words.map(word => word.replace(ownSigns, ''));
	if (bare.join(' ') !== typed) return `without the signs: wsws search ${shellWords(bare)}`;
	const starred = words.findLast(word => /\*[\p{L}\p{N}]/u.test(word));
	if (starred === undefined) return undefined;
	const pattern = `\\b${starred.replaceAll('*', String.raw`\w*`)}\\b`;
	return `a * stands at the end of a word; elsewhere: wsws search -e ${shellQuoted(pattern)}`;
}

/** Punctuation that is searched together with its word: `.NET`, `C++`. */
const ownSigns = /(?<=^|\s)\.(?=\p{L})|(?<=\p{L})[+#]+(?=\s|$)/gu;

function fewerWordsHint(query: Query, words: string[]): string {
	if (query.kind === 'all' && query.parts.filter(part => part.kind === 'term').length > 2)
		return `for articles with some of these words: wsws search --any ${shellWords(words)}`;
	const apart = wordsOfPhrase(query, words);
	return apart.length > 1
		? `for these words anywhere: wsws search ${shellWords(apart)}`
		: `how the query was read: wsws search --explain ${shellWords(words)}`;
}

/** The words, as typed, of a query that is a single phrase; none for other queries. */
function wordsOfPhrase(query: Query, typed: string[]): string[] {
	if (query.kind !== 'term' || query.field !== 'any') return [];
	return typed
		.join(' ')
		.replace(/["“”„‟*]/g, ' ')
		.split(/\s+/)
		.map(word => word.replace(/^[\p{Pi}\p{Ps}]{1,3}|[\p{Pf}\p{Pe}]{1,3}$/gu, ''))
		.filter(word => tokensOf(word).length > 0);
}
