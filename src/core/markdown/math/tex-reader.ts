// What is still to be read of a formula of TeX, and the parts of it that hold no formula themselves.

import {Unsayable} from './math-forms.ts';

/** What is still to be read of a formula. */
export interface TexReader {
	source: string;
	at: number;
	depth: number;
	/** How many environments stand around: rows of those within another are parted by semicolons. */
	environments: number;
}

/** Takes the white space that stands here. */
export function skipSpaces(reader: TexReader): void {
	while (/\s/.test(reader.source[reader.at] ?? '')) reader.at++;
}

/** Takes a group in braces as it was typed, without them; throws Unsayable where none stands here. */
export function readRaw(reader: TexReader): string {
	skipSpaces(reader);
	const [all = '', text = ''] = /^\{((?:[^{}]|\{[^{}]*\})*)\}/.exec(reader.source.slice(reader.at)) ?? [];
	if (all === '') throw new Unsayable();
	reader.at += all.length;
	return text;
}

/** Takes the apostrophes that stand here, as prime signs. */
export function readPrimes(reader: TexReader): string {
	const [{length} = ''] = /^'+/.exec(reader.source.slice(reader.at)) ?? [];
	reader.at += length;
	return ['', '′', '″', '‴'][length] ?? '′'.repeat(length);
}

/** Takes what stands in brackets before an argument; `''` where nothing does. */
export function readOption(reader: TexReader): string {
	skipSpaces(reader);
	const [all = '', option = ''] = /^\[([^\]]*)\]/.exec(reader.source.slice(reader.at)) ?? [];
	reader.at += all.length;
	return option;
}
