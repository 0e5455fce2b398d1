// The parsing of Markdown for bench/parsing.js, with the look for dialects and without.

import {allMarksIn, dialectsIn} from '../src/core/markdown/dialect/dialects.ts';
import {readDocument} from '../src/core/markdown/document.ts';

export function parse(text: string): number {
	return parseWith(text, allMarksIn(text));
}

export function parseAsIfPlain(text: string): number {
	return parseWith(text, new Set());
}

export function look(text: string): number {
	return dialectsIn(text, undefined, allMarksIn(text))?.list.length ?? 0;
}

function parseWith(text: string, marks: ReturnType<typeof allMarksIn>): number {
	return readDocument({text, line: 1, isExported: false, marks}).blocks.length;
}
