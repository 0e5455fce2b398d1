// The words of a command line as one query: what the shell took away, its quotation marks, is given back.

import {tokensOf} from '../text/fold.ts';
import {isPlainText} from './lexer.ts';
import {type ForeignRows, grepRows} from './option-rows.ts';

/**
 * Arguments joined by spaces. One that holds spaces and nothing that means something in a query was quoted for the shell, so it
 * is a phrase, as in `wsws search "national guard"`; any other argument with spaces, as in `wsws search 'strike -vote'` and
 * `wsws search 'tag:labour strike'`, is a part of the query as it is.
 */
export function queryOfWords(words: string[]): string {
	return words.map(word => requoted(word.trim())).join(' ');
}

/** A word as a shell takes it for one, in quotation marks where it needs them. */
export function shellQuoted(word: string): string {
	return /^[\p{L}\p{M}\p{N}_.:=/-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** The same of several words, parted by spaces. */
export function shellWords(words: string[]): string {
	return words.map(shellQuoted).join(' ');
}

/** An option of the command line, as far as telling it from a word takes. */
export interface OptionShape {
	/** The short and the long one, with their hyphens: `-n`, `--limit`. */
	names: string[];
	/** Whether a text can be its value; undefined when it takes none. */
	isValue: ((text: string) => boolean) | undefined;
}

/**
 * The arguments after `search` with every `-word` as `NOT word`, so that no parser of options takes the word for a row of short
 * options. What can be one stays one: `-il`, `-C2`, `-n20`, and what follows an option that takes a value. A row of another program's is
 * made one of ours. Throws UsageError for a row that can't be.
 */
export function rewriteNegations(words: string[], options: OptionShape[], others: ForeignRows = grepRows): string[] {
	const known = new Map(options.flatMap(option => option.names.map(name => [name, option])));
	const end = words.includes('--') ? words.indexOf('--') : words.length;
	const rewritten: string[] = [];
	for (const [index, word] of words.entries()) {
		const isValue = openedBy(rewritten.at(-1) ?? '', known) !== undefined;
		const isWord = index > end || isValue;
		const isOurs = /\d$/.test(word) && isRow(word, known);
		const isOthers = !isWord && !isOurs && others.isRow(word, words[index + 1]);
		if (isOthers) rewritten.push(...others.rewriteRow(word, words[index + 1]));
		else rewritten.push(...(isWord ? [word] : rewrittenWord(word, known)));
	}
	return rewritten;
}

function rewrittenWord(word: string, known: KnownOptions): string[] {
	if (!/^-[^\s-]\S/.test(word) || isRow(word, known)) return [word];
	return word === '-not' ? ['NOT'] : ['NOT', word.slice(1)];
}

type KnownOptions = ReadonlyMap<string, OptionShape>;

/**
 * Whether it is a row of short options, none of them twice, at whose end a value may stand. A value there is no mere word: `-europe`
 * is one. A number is meant as one though it can't be the value: `-n0` is a mistake, and no article without `n0`.
 */
function isRow(word: string, known: KnownOptions): boolean {
	const {option, rest} = lastOf(word, known);
	const letters = word.slice(1, word.length - rest.length);
	if (!option || new Set(letters).size < letters.length) return false;
	if (rest === '') return true;
	return option.isValue !== undefined && /[^\p{L}]/u.test(rest) && (option.isValue(rest) || /^[-+]?\d+$/.test(rest));
}

/** The option whose value the next word is. */
function openedBy(word: string, known: KnownOptions): OptionShape | undefined {
	const {option, rest} = word.startsWith('--') ? {option: known.get(word), rest: ''} : lastOf(word, known);
	return rest === '' && option?.isValue ? option : undefined;
}

/** The last option of a row, with what stands behind it in the same word; none where a letter of the row is no option. */
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
