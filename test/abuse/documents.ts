// Documents that nobody wrote: pieces of the specification and of the cases of the page, cut anywhere, repeated, nested
// and put together with what terminals obey.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as commonmark from 'commonmark-spec';
import fc from 'fast-check';
import {anyText, hostileTexts} from './hostile-texts.ts';

const cases = join(import.meta.dirname, '../render');
const sources = [
	...commonmark.tests.map(({markdown}) => markdown.replaceAll('→', '\t')),
	...readdirSync(cases)
		.filter(name => name.endsWith('.md'))
		.map(name => readFileSync(join(cases, name), 'utf8')),
];

/** A part of a source; most are whole or nearly so. */
const part = fc
	.record({
		source: fc.constantFrom(...sources),
		from: fc.oneof({weight: 3, arbitrary: fc.constant(0)}, fc.double({min: 0, max: 1, noNaN: true})),
		to: fc.oneof({weight: 3, arbitrary: fc.constant(1)}, fc.double({min: 0, max: 1, noNaN: true})),
	})
	.map(({source, from, to}) => source.slice(from * Math.min(source.length, longestPart), to * longestPart));

const longestPart = 300;

const glue = fc.constantFrom('', ' ', '\n', '\n\n', '\n> ', '\n- ', '\n    ', '\n1) ', '\n[^1]: ', '\n| ', '\t', '\\');
const noise = fc.oneof(fc.constantFrom(...hostileTexts), anyText(4));
/** Opened many times and never closed: where a lexer that goes back goes back for ever. */
const repeated = fc
	.tuple(
		fc.constantFrom(
			'*',
			'_a',
			'**a ',
			'[',
			'![',
			'](',
			'`',
			'<a ',
			'<!--',
			'&',
			'> ',
			'- ',
			'1. ',
			'|',
			'~~',
			'$',
			'[^',
			'\\',
			'<b>',
		),
		fc.integer({min: 10, max: 120}),
	)
	.map(([mark, times]) => mark.repeat(times));

/** Markdown of any kind, and of none. */
export const document: fc.Arbitrary<string> = fc
	.array(
		fc.tuple(
			fc.oneof({weight: 8, arbitrary: part}, {weight: 3, arbitrary: noise}, {weight: 1, arbitrary: repeated}),
			glue,
		),
		{minLength: 1, maxLength: 3},
	)
	.map(pieces => pieces.flat().join(''));
