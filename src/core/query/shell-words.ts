// Combines the words of a command line to a query, restoring the quotation marks that the shell removed.

import {tokensOf} from '../text/fold.ts';
import {isPlainText} from './lexer.ts';
import {type ForeignRows, grepRows} from './option-rows.ts';

/**
 * Joins arguments with spaces. An argument that contains spaces but no query syntax was quoted for the shell and becomes a phrase,
 * as in `wsws search "national guard"`; other arguments with spaces, as in `wsws search 'strike -vote'` and `wsws search
 * 'tag:labour strike'`, are inserted as they are.
 */
export function queryOfWords(words: string[]): string {
	return words.map(word => requoted(word.trim())).join(' ');
}

/** Quotes a word for the shell if necessary. */
export function shellQuoted(word: string): string {
	return /^[\p{L}\p{M}\p{N}_.:=/-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Quotes several words and joins them with spaces. */
export function shellWords(words: string[]): string {
	return words.map(shellQuoted).join(' ');
}

/** An option of the command line, as far as needed to tell it from a word. */
export interface OptionShape {
	/** The short and the long name, with hyphens: `-n`, `--limit`. */
	names: string[];
	/** Whether a text can be its value; undefined if it takes none. */
	isValue: ((text: string) => boolean) | undefined;
}

/**
 * Replaces every `-word` after `search` by `NOT word`, so that it is not parsed as short options. Whatever can be an option stays
 * one: `-il`, `-C2`, `-n20`, and the value after an option. Clusters of other programs' options are translated. Throws UsageError
 * for one that can't be.
 */
export function rewriteNegations(words: string[], options: OptionShape[], others: ForeignRows = grepRows): string[] {
	const known = new Map(options.flatMap(option => option.names.map(name => [name, option])));
	const end = words.includes('--') ? words.indexOf('--') : words.length;
	const rewritten: string[] = [];
	let isFirst = true;
	for (const [index, word] of words.entries()) {
		const isValue = openedBy(rewritten.at(-1) ?? '', known) !== undefined;
		const isWord = index > end || isValue;
		const isOurs = /\d$/.test(word) && isRow(word, known);
		const next = words[index + 1];
		const isOthers: boolean = !isWord && !isOurs && others.isRow(word, {next, isFirst});
		const options: string[] = isOthers ? others.rewriteRow(word, next) : isWord ? [word] : rewrittenWord(word, known);
		rewritten.push(...options);
		isFirst &&= isValue || options.every(option => option.startsWith('-'));
	}
	return rewritten;
}

function rewrittenWord(word: string, known: KnownOptions): string[] {
	if (!/^-[^\s-]\S/.test(word) || isRow(word, known)) return [word];
	return word === '-not' ? ['NOT'] : ['NOT', word.slice(1)];
}

type KnownOptions = ReadonlyMap<string, OptionShape>;

/**
 * Whether it is a cluster of distinct short options, possibly ending in a value. A value there must not be a mere word, because
 * `-europe` is one. A number counts even if it is not valid: `-n0` is a mistake, not a search without `n0`.
 */
function isRow(word: string, known: KnownOptions): boolean {
	const {option, rest} = lastOf(word, known);
	const letters = word.slice(1, word.length - rest.length);
	if (!option || new Set(letters).size < letters.length) return false;
	if (rest === '') return true;
	return option.isValue !== undefined && /[^\p{L}]/u.test(rest) && (option.isValue(rest) || /^[-+]?\d+$/.test(rest));
}

/** The option that takes the next word as its value. */
function openedBy(word: string, known: KnownOptions): OptionShape | undefined {
	const {option, rest} = word.startsWith('--') ? {option: known.get(word), rest: ''} : lastOf(word, known);
	return rest === '' && option?.isValue ? option : undefined;
}

/** The last option of a cluster, and the rest of the word; none if a letter is not an option. */
function lastOf(word: string, known: KnownOptions): {option: OptionShape | undefined; rest: string} {
	if (!word.startsWith('-')) return {option: undefined, rest: ''};
	for (let at = 1; at < word.length; at++) {
		const option = known.get(`-${word[at]}`);
		const rest = word.slice(at + 1);
		if (!option || option.isValue || rest === '') return {option, rest};
	}
	return {option: undefined, rest: ''};
}

function requoted(word: string): string {
	return /\s/.test(word) && isPlainText(word) && tokensOf(word).length > 0 ? `"${word}"` : word;
}
