import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import {expect, test} from 'vitest';
import {cut, pad, slice} from '../../../src/page/line/columns.ts';

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

test('filled text takes exactly its columns, on either side', () => {
	expect(pad('移民', 6)).toBe('移民  ');
	expect(pad('7 min', 7, 'right')).toBe('  7 min');
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), fc.integer({min: 0, max: 40}), (text, width) => {
			expect(stringWidth(pad(text.replace(/[\p{C}\p{M}]/gu, ''), width))).toBe(width);
		}),
	);
});
