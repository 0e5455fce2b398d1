import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {edited, editsBetween} from '../../../../src/library/catalog/rows/text-edits.ts';

describe('what makes a text of another', () => {
	test.each([
		['the same', 'text', 'text', [0, 4]],
		['nothing', 'text', '', []],
		['without an address', 'see text (http://x.y/z) then more', 'see text then more', [0, 9, 15, 9]],
		['without a note', 'a note[1] here', 'a note here', [0, 6, 3, 5]],
		['a row', 'a1      b1', 'a1 | b1', [0, 3, '|', 4, 3]],
		['another text', 'abc', 'xyz', ['xyz']],
	])('%s', (_, from, to, edits) => {
		expect(editsBetween(from, to)).toEqual(edits);
	});

	test('gives it back, whatever both are', () => {
		const text = fc.array(fc.constantFrom('a', 'b', ' ', '  ', ' | ', ' (http://a.b/c)', 'some words', '漢', '🦊'));
		const pairs = fc.tuple(text, text).map(pair => pair.map(parts => parts.join('')));
		const given = fc.property(pairs, ([from = '', to = '']) => {
			expect(edited(from, editsBetween(from, to))).toBe(to);
		});
		fc.assert(given);
	});

	test('is soon made where the texts are long and have nothing in common', () => {
		const [from, to] = ['ab'.repeat(500_000), 'cd'.repeat(500_000)];
		expect(editsBetween(from, to)).toEqual([to]);
		const half = [from, to].map(text => text.slice(0, 200_000)).join('');
		expect(edited(half, editsBetween(half, to))).toBe(to);
	});
});
