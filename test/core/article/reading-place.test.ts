import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findPlace, isUnchanged, placeOf} from '../../../src/core/article/reading-place.ts';
import {blocks} from '../../page/read-markdown.ts';

const body = '# One\n\nfirst\n\nsecond\n\n## Deep\n\nthird\n\nfourth\n\n# Two\n\nfifth\n\nsecond';

/** Where the block that begins with `from` is found after the edit: what that block begins with. */
function found(before: string, from: string, after: string): string | undefined {
	const old = blocks(before);
	const index = old.findIndex(({token}) => token.raw.startsWith(from));
	const next = blocks(after);
	return next[findPlace(next, placeOf(old, index))]?.token.raw.trim();
}

describe('a place is found again', () => {
	const cases: [what: string, from: string, after: string, found: string][] = [
		['in the same text', 'third', body, 'third'],
		['after a paragraph was put in above', 'second', body.replace('first', 'first\n\nnew'), 'second'],
		['after a paragraph above was edited', 'fourth', body.replace('third', 'changed'), 'fourth'],
		['after its own text was edited', 'third', body.replace('third', 'changed'), 'changed'],
		['after its heading was renamed', 'fourth', body.replace('## Deep', '## Deeper'), 'fourth'],
		[
			'after it was moved to another section',
			'third',
			body.replace('third\n\n', '').replace('fifth', 'fifth\n\nthird'),
			'third',
		],
		['after its section was dissolved', 'third', body.replace('## Deep\n\n', ''), 'third'],
		[
			'after it and its heading went, in the section above',
			'third',
			body.replace('## Deep\n\nthird\n\nfourth\n\n', ''),
			'second',
		],
		['near by after the section became shorter', 'fourth', body.replace('\n\nfourth', '').replace('third', 'x'), 'x'],
	];
	test.each(cases)('%s', (_, from, after, expected) => {
		expect(found(body, from, after)).toBe(expected);
	});

	test('after it was wrapped anew', () => {
		expect(found('x\n\none two\nthree', 'one', 'new\n\nx\n\none\ntwo three')).toBe('one\ntwo three');
	});

	test('the same text twice means the one in the same section', () => {
		const old = blocks(body);
		const last = old.length - 1;
		expect(findPlace(old, placeOf(old, last))).toBe(last);
	});

	test('the same text twice in a section means the nearer one', () => {
		const twice = 'same\n\na\n\nb\n\nsame';
		const old = blocks(twice);
		expect(findPlace(blocks(`new\n\n${twice}`), placeOf(old, 3))).toBe(4);
	});

	test('and is the beginning when nothing is left', () => {
		expect(findPlace([], placeOf(blocks(body), 4))).toBe(0);
		expect(findPlace(blocks('other'), placeOf(blocks(body), 4))).toBe(0);
	});
});

describe('a place', () => {
	const texts = fc.array(fc.constantFrom('# H', '## I', 'a', 'b', 'c', '- x\n- y', '---'), {
		minLength: 1,
		maxLength: 15,
	});

	test('is found in the text it was taken from', () => {
		fc.assert(
			fc.property(texts, fc.nat(20), (parts, pick) => {
				const all = blocks(parts.join('\n\n'));
				const index = pick % all.length;
				const place = placeOf(all, index);
				const again = findPlace(all, place);
				expect(all[again]?.section).toEqual(all[index]?.section);
				expect(isUnchanged(all[again], place)).toBe(true);
			}),
		);
	});

	test('always leads to a block', () => {
		fc.assert(
			fc.property(texts, texts, fc.nat(20), (before, after, pick) => {
				const old = blocks(before.join('\n\n'));
				const next = blocks(after.join('\n\n'));
				expect(next[findPlace(next, placeOf(old, pick % old.length))]).toBeDefined();
			}),
		);
	});

	test('of no block is refused', () => {
		expect(() => placeOf(blocks('a'), 1)).toThrow(RangeError);
	});

	test('knows whether its text changed', () => {
		const place = placeOf(blocks('one two'), 0);
		expect(isUnchanged(blocks('one\ntwo')[0], place)).toBe(true);
		expect(isUnchanged(blocks('one three')[0], place)).toBe(false);
		expect(isUnchanged(undefined, place)).toBe(false);
	});
});
