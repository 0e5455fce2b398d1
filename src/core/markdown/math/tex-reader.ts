// The remaining source of a TeX formula, with readers for parts that are not formulas themselves.

import {Unsayable} from './math-forms.ts';

/** The state of the reader. */
export interface TexReader {
	source: string;
	at: number;
	depth: number;
	/** Number of enclosing environments: rows of nested ones are separated by semicolons. */
	environments: number;
}

/** Skips white space. */
export function skipSpaces(reader: TexReader): void {
	while (/\s/.test(reader.source[reader.at] ?? '')) reader.at++;
}

/** Reads a group in braces verbatim, without the braces; throws Unsayable if there is none. */
export function readRaw(reader: TexReader): string {
	skipSpaces(reader);
	const [all = '', text = ''] = /^\{((?:[^{}]|\{[^{}]*\})*)\}/.exec(reader.source.slice(reader.at)) ?? [];
	if (all === '') throw new Unsayable();
	reader.at += all.length;
	return text;
}

/** Reads apostrophes as prime signs. */
export function readPrimes(reader: TexReader): string {
	const [{length} = ''] = /^'+/.exec(reader.source.slice(reader.at)) ?? [];
	reader.at += length;
	return ['', '′', '″', '‴'][length] ?? '′'.repeat(length);
}

/** Reads an optional argument in brackets; `''` if there is none. */
export function readOption(reader: TexReader): string {
	skipSpaces(reader);
	const [all = '', option = ''] = /^\[([^\]]*)\]/.exec(reader.source.slice(reader.at)) ?? [];
	reader.at += all.length;
	return option;
}
