import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {columns} from '../../../src/core/text/columns.ts';
import {cropped, plainOf, runsOf, withMarks, withoutLinks} from '../../../src/reader/column/styled-line.ts';

const red = '\x1b[31m';
const plain = '\x1b[39m';
const link = (text: string) => `\x1b]8;id=1;https://e.org/\x1b\\${text}\x1b]8;;\x1b\\`;
const tagged = (text: string) => `<${text}>`;

describe('a styled line', () => {
	const texts: [line: string, text: string][] = [
		['', ''],
		['plain', 'plain'],
		[`a${red}b${plain}c`, 'abc'],
		[`a ${link('here')} b`, 'a here b'],
		['a\x1b[2Jb\x1b[5;5Hc\x07d', 'abcd'],
		['a\x1b', 'a'],
	];
	test.each(texts)('%j reads as %j', (line, text) => expect(plainOf(line)).toBe(text));

	test('knows what each of its texts is drawn in', () => {
		expect(runsOf(`a${red}b${link('c')}\x1b[0md`)).toEqual([
			{text: 'a', style: '', link: undefined},
			{text: 'b', style: red, link: undefined},
			{text: 'c', style: red, link: 'https://e.org/'},
			{text: 'd', style: '', link: undefined},
		]);
	});

	test('loses its links where a terminal has none', () => {
		expect(withoutLinks(`${red}a ${link('b')}${plain}`)).toBe(`${red}a b${plain}`);
	});
});

describe('marks', () => {
	const cases: [line: string, ranges: [number, number][], expected: string][] = [
		['one two', [[4, 7]], 'one <two>'],
		['one two', [], 'one two'],
		[
			'one two',
			[
				[0, 3],
				[4, 7],
			],
			'<one> <two>',
		],
		[`a${red}bc${plain}d`, [[1, 2]], `a${red}<b>\x1b[0m${red}c\x1b[0m${red}${plain}d\x1b[0m`],
		[`a${red}bc`, [[0, 2]], `<a>${red}<b>\x1b[0m${red}c\x1b[0m`],
		[
			link('abc'),
			[[1, 2]],
			`${link('a').replace('id=1', '')}${link('<b>').replace('id=1', '')}${link('c').replace('id=1', '')}`,
		],
	];
	test.each(cases)('in %j', (line, ranges, expected) => {
		expect(
			withMarks(
				line,
				ranges.map(([start, end]) => ({start, end, style: tagged})),
			),
		).toBe(expected);
	});
});

describe('cutting', () => {
	const piece = fc.constantFrom('a', ' ', 'é', '移', '民', '🙂', red, plain, '\x1b[1m', '\x1b[0m', link('x移'));

	test('never leaves more than fits, nor anything but the beginning', () => {
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 30}), fc.nat(40), (pieces, width) => {
				const line = pieces.join('');
				const cut = cropped(line, width);
				expect(columns(plainOf(cut))).toBeLessThanOrEqual(width);
				expect(plainOf(line).startsWith(plainOf(cut))).toBe(true);
				expect(columns(plainOf(cut))).toBeGreaterThanOrEqual(Math.min(width - 1, columns(plainOf(line))));
			}),
		);
	});
});
