// Rows of short options as grep and ripgrep take them (`-rn`, `-Fi`), made rows that wsws takes.

import {UsageError} from '../errors.ts';

/**
 * Whether a word is nothing but letters that are options of grep, each once: such a row is never a word that is not wanted. A number
 * may end it, or a letter that tells it from all words: `-nC2`, `-rnA` before a number, `-rnI`, `-rns`, `-uu`.
 */
export function isGrepRow(word: string, next = ''): boolean {
	if (/^-u{2,3}$/.test(word) || fileChoice.test(word)) return true;
	const [, letters = '', value = ''] = /^-([a-zA-Z]+)(\d*)$/.exec(word) ?? [];
	if (letters === '' || new Set(letters).size < letters.length) return false;
	if (value === '') return rowAlone.test(letters) || (rowBeforeNumber.test(letters) && /^\d+$/.test(next));
	return rowBeforeNumber.test(letters);
}

/** Which files ripgrep is to search, in one word with its option: `-g*.md`, `-tmd`. */
const fileChoice = /^-(?:g!?[^\s*]*\*\S*|[tT](?:md|markdown|txt))$/;

const rowAlone = /^(?:[rRnivlwFEPHhocxLq]+|[rRnHlcvxwLEP]+e|[rnilvwc]+[IUZTN]|(?:rn|nr)i?s|i(?:rn|nr)s)$/;
const rowBeforeNumber = /^[rRnivlwFEPHcxLq]+[ABCm]$/;

/**
 * The row in options of wsws: what it does anyway is left out (`-r`, `-H`, and `-n` where no number follows), what takes the pattern
 * comes last. What there is not stays, for the parser of options to say so. Throws UsageError for an option that means something else here.
 */
export function optionsOfRow(row: string, next: string | undefined): string[] {
	if (fileChoice.test(row)) return [row.slice(0, 2), row.slice(2)];
	const letters = [...row.slice(1).replace(/\d+$/, '')];
	const value = /\d+$/.exec(row)?.[0];
	if (letters.includes('h'))
		throw new UsageError(
			`${row === '-h' ? '' : `${row}: `}-h is for help`,
			'for the matches alone, leave -h out and use -o or --format json',
		);
	const forms = letters.filter(letter => 'lLcoq'.includes(letter));
	if (forms.length > 1)
		throw new UsageError(
			`${row}: -${forms[0]} and -${forms[1]} don't go together`,
			`for articles without the word, type: NOT ${row.slice(1)}`,
		);
	const isLimit = letters.at(-1) === 'n' && /^\d+$/.test(next ?? '');
	const flags = letters.filter(letter => !'rRHnFEPe'.includes(letter)).map(letter => `-${letter}`);
	const patterns = new Set(
		letters.filter(letter => 'FEPe'.includes(letter)).map(letter => patternOptions[letter] ?? ''),
	);
	if (patterns.size > 1) throw new UsageError(`${row}: -F and -e are two kinds of pattern`, 'give one of them');
	if (value !== undefined) flags.push(`${flags.pop()}${value}`);
	return [...flags, ...patterns, ...(isLimit ? ['-n'] : [])];
}

/** The option that a pattern comes after. */
const patternOptions: Record<string, string> = {F: '-F', E: '-e', P: '-e', e: '-e'};
