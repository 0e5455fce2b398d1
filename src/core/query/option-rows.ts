// Translates clusters of short options from grep, ripgrep and ls (`-rn`, `-Fi`, `-lt`) to options of wsws, or rejects them.

import {UsageError} from '../errors.ts';

/** Where a cluster stands: what follows it, and whether it comes before all words. */
export interface RowPlace {
	next?: string | undefined;
	isFirst?: boolean;
}

/** The option clusters of another program, as far as they can be told from unwanted words. */
export interface ForeignRows {
	isRow(word: string, place?: RowPlace): boolean;
	/** Translates a cluster to options of wsws. Throws UsageError for options that mean something else here. */
	rewriteRow(row: string, next?: string): string[];
}

/**
 * Clusters of grep and ripgrep: only letters that are options there, each once. They may end in a number, or in a letter that
 * distinguishes them from words: `-nC2`, `-j4`, `-rnA` before a number, `-rnI`, `-rns`, `-uu`.
 */
export const grepRows: ForeignRows = {isRow: isGrepRow, rewriteRow: rewriteGrepRow};

/** Clusters of ls, which ask for an order, or for what a list shows anyway. */
export const lsRows: ForeignRows = {
	isRow: word => /^-(?:l[aAhrtsSFR1]+|a[hrt]*l[hrt]*|rt|tr)$/.test(word) && !isTwice(word),
	rewriteRow: row => {
		const orders = 'the newest come first; other orders: --sort, --reverse';
		throw new UsageError(`${row}: a list has no options of ls`, `${orders}; ${asWord(row)}`);
	},
};

function isGrepRow(word: string, {next = '', isFirst = false}: RowPlace = {}): boolean {
	if (isFirst && isRowOrWord(word)) return true;
	if (/^-u{2,3}$/.test(word) || [fileChoice, counts, countElsewhere].some(row => row.test(word))) return true;
	const [, letters = '', value = ''] = /^-([a-zA-Z]+)(\d*)$/.exec(word) ?? [];
	if (letters === '' || isTwice(letters)) return false;
	if (value === '') return rowAlone.test(letters) || (rowBeforeNumber.test(letters) && /^\d+$/.test(next));
	return rowBeforeNumber.test(letters);
}

/** Whether a word may also be a cluster: few people type an unwanted word first, and few words have only these letters. */
function isRowOrWord(word: string): boolean {
	return flagsOfRipgrep.test(word) && !isTwice(word);
}

function isTwice(letters: string): boolean {
	return new Set(letters).size < letters.length;
}

/** ripgrep's options for files to search, with the value attached: `-g*.md`, `-tmd`. */
const fileChoice = /^-(?:g!?[^\s*]*\*\S*|[tT](?:md|markdown|txt))$/;

/** Several options with numbers: `-A2B1`. */
const counts = /^-(?:[ABCm]\d+){2,}$/;

/** Threads, columns and depth of ripgrep. */
const countElsewhere = /^-[jMd]\d+$/;

/** Few words have a capital after a lower-case letter, as `-iN` does. */
const rowAlone =
	/^(?:[rRnivlwFEPHhocxLq]+|[rRnHlcvxwLEP]+e|[rnilvwcoqxs]+[IUZTNS]+[rnilvwcoqx]*|NI|IN|(?:rn|nr)i?s|i(?:rn|nr)s)$/;
/** Flags of ripgrep, three at most: more letters are more likely a word. */
const flagsOfRipgrep = /^-[FHILNPSUabchilnopqsuvwxz]{2,3}$/;
const rowBeforeNumber = /^[rRnivlwFEPHcxLq]+[ABCm]$/;

/**
 * Drops what wsws does anyway (`-r`, `-H`, and `-n` unless a number follows), and moves an option that takes the pattern to the
 * end. Unknown options stay, so that the option parser reports them.
 */
function rewriteGrepRow(row: string, next?: string): string[] {
	if (fileChoice.test(row)) return [row.slice(0, 2), row.slice(2)];
	if (counts.test(row)) return (row.match(/[a-zA-Z]\d+/g) ?? []).map(option => `-${option}`);
	if (countElsewhere.test(row))
		throw new UsageError(`no option "${row.slice(0, 2)}"`, `leave ${row} out; ${asWord(row)}`);
	if (!isGrepRow(row, {next}))
		throw new UsageError(
			`${row} may be options, or a word that is not wanted`,
			`for options, type: ${[...row.slice(1)].map(letter => `-${letter}`).join(' ')}; ${asWord(row)}`,
		);
	const letters = [...row.slice(1).replace(/\d+$/, '')];
	const value = /\d+$/.exec(row)?.[0];
	if (letters.includes('h'))
		throw new UsageError(
			`${row === '-h' ? '' : `${row}: `}-h is for help`,
			'for texts without names: wsws search strike | cut -d: -f3-',
		);
	const forms = letters.filter(letter => 'lLcoq'.includes(letter));
	if (forms.length > 1) throw new UsageError(`${row}: -${forms[0]} and -${forms[1]} don't go together`, asWord(row));
	const isLimit = letters.at(-1) === 'n' && /^\d+$/.test(next ?? '');
	const flags = letters.filter(letter => !'rRHnFEPe'.includes(letter)).map(letter => `-${letter}`);
	const patterns = new Set(
		letters.filter(letter => 'FEPe'.includes(letter)).map(letter => patternOptions[letter] ?? ''),
	);
	if (patterns.size > 1) throw new UsageError(`${row}: -F and -e are two kinds of pattern`, 'give one of them');
	if (value !== undefined) flags.push(`${flags.pop()}${value}`);
	return [...flags, ...patterns, ...(isLimit ? ['-n'] : [])];
}

/** The option that takes a pattern. */
const patternOptions: Record<string, string> = {F: '-F', E: '-e', P: '-e', e: '-e'};

/** Hint for a person who meant an unwanted word. */
function asWord(row: string): string {
	return `for articles without the word, type: NOT ${row.slice(1)}`;
}
