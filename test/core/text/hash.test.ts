import {expect, test} from 'vitest';
import {checksum, fnv1a, letterHash, textHash} from '../../../src/core/text/hash.ts';

// The first three are test vectors of the algorithm's authors.
test.each([
	['', 0x811c9dc5],
	['a', 0xe40c292c],
	['foobar', 0xbf9cf968],
])('%j is hashed as FNV-1a says', (text, hash) => {
	expect(fnv1a(text)).toBe(hash);
});

test('a text in pieces has the hash of the whole', () => {
	expect(fnv1a('bar', fnv1a('foo'))).toBe(fnv1a('foobar'));
});

test('the hash that reading places keep is the one they were written with', () => {
	expect(textHash('The harbour at dawn.')).toBe('416e4251c5808dc4');
});

test('letters have the hash of a text that has no white space, whatever of it stands between them', () => {
	const units = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).join('');
	const letters = units.replace(/\s/g, '');
	expect(letterHash(units)).toEqual({hash: textHash(letters), letters: letters.length});
	expect(letterHash('Head\n The harbour\u00a0at dawn.', 5)).toEqual({hash: textHash('Theharbouratdawn.'), letters: 17});
});

test('texts of one letter each, and swapped ones, have hashes of their own', () => {
	const texts = Array.from({length: 2000}, (_, code) => [String.fromCharCode(code), `${String.fromCharCode(code)}a`]);
	expect(new Set(texts.flat().map(textHash)).size).toBe(4000);
});

test('bytes have one checksum wherever they lie, and another one when one of them is changed', () => {
	const bytes = Buffer.from('The harbour at dawn, before the cranes.');
	const moved = Buffer.concat([Buffer.of(0), bytes]).subarray(1);
	expect(checksum(moved)).toBe(checksum(bytes));
	const changed = Array.from(bytes, (byte, at) =>
		checksum(Buffer.from(bytes.map((b, i) => (i === at ? byte ^ 1 : b)))),
	);
	expect(new Set([...changed, checksum(bytes), checksum(bytes.subarray(1))]).size).toBe(bytes.length + 2);
});

test('two changes do not make up for each other, whichever bits they are of', () => {
	const bytes = Buffer.alloc(40, 'The harbour at dawn. ');
	const bits = Array.from({length: bytes.length * 8}, (_, bit) => bit);
	const flipped = (...flips: number[]) => {
		const copy = Buffer.from(bytes);
		for (const bit of flips) copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		return checksum(copy);
	};
	const same = bits.flatMap(one => bits.filter(other => other > one && flipped(one, other) === checksum(bytes)));
	expect(same).toEqual([]);
});
