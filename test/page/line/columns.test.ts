import fc from 'fast-check';
import {expect, test} from 'vitest';
import {columns} from '../../../src/core/text/columns.ts';
import {cut, fitEnd, fitStart, pad, slice} from '../../../src/page/line/columns.ts';

test.each([
	['short', 10, 'short'],
	['exactly ten', 11, 'exactly ten'],
	['a title that is long', 10, 'a title t…'],
	['移民と労働', 6, '移民…'],
	['𠮷野家で', 6, '𠮷野…'],
	['㉿ kult', 4, '㉿…'],
	['éééé', 3, 'éé…'],
	['移民', 4, '移民'],
	['👨‍👩‍👧 family', 5, '👨‍👩‍👧 f…'],
	['anything', 1, '…'],
	['anything', 0, ''],
])('%j in %d columns is %j', (text, width, expected) => {
	expect(cut(text, width)).toBe(expected);
});

test.each([
	['a title that is long', 2, 5, 'title'],
	['a title', 0, 7, 'a title'],
	['a title', 2, 99, 'title'],
	['a title', 2, 0, ''],
	['移民と労働', 2, 4, '民と'],
	['移民と労働', 2, 5, '民と'],
	['a👨‍👩‍👧b', 1, 2, '👨‍👩‍👧'],
	['a👨‍👩‍👧b', 1, 1, ''],
])('from column %j, columns %d to %d more are %j', (text, from, width, expected) => {
	expect(slice(text, from, width)).toBe(expected);
});

test.each([
	['a title', 4, 'a ti', 'itle'],
	['移民と労働', 5, '移民', '労働'],
	['a👨‍👩‍👧b', 2, 'a', 'b'],
	['a👨‍👩‍👧b', 3, 'a👨‍👩‍👧', '👨‍👩‍👧b'],
	['🇲🇽🇯🇵', 3, '🇲🇽', '🇯🇵'],
	['भाषाएँ', 3, 'भा', 'षाएँ'],
	['\u1112\u1161\u11ab\u1112\u1161\u11ab', 2, '\u1112\u1161\u11ab', '\u1112\u1161\u11ab'],
	['e\u0301e\u0301', 1, 'e\u0301', 'e\u0301'],
	['any', 0, '', ''],
])('of %j, what fits into %d columns is %j at the start and %j at the end', (text, width, start, end) => {
	expect(fitStart(text, width)).toBe(start);
	expect(fitEnd(text, width)).toBe(end);
});

test('the columns of a text are those of its parts', () => {
	const part = fc.constantFrom(
		...['a', '移', 'e\u0301', 'कि', '\u200d', '👩', '❤', '\ufe0f', '🏽', '🇲', '1', '\u20e3', '\u1161'],
	);
	fc.assert(
		fc.property(fc.array(part, {maxLength: 12}), fc.integer({min: 0, max: 12}), (parts, width) => {
			const text = parts.join('');
			const start = fitStart(text, width);
			expect(columns(start)).toBeLessThanOrEqual(width);
			expect(columns(start) + columns(text.slice(start.length))).toBe(columns(text));
		}),
	);
});

test('on one line, marks of possible breaks are not seen', () => {
	expect(pad('com\xadpound\u200b', 10)).toBe('compound  ');
});

test('filled text takes exactly its columns, on either side', () => {
	expect(pad('移民', 6)).toBe('移民  ');
	expect(pad('7 min', 7, 'right')).toBe('  7 min');
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 0, max: 40}), (text, width) => {
			expect(columns(pad(text.replace(/[\p{C}\p{M}]/gu, ''), width))).toBe(width);
		}),
	);
});
