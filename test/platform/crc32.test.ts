import {crc32 as builtIn} from 'node:zlib';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {crc32, ownCrc32} from '../../src/platform/crc32.ts';

test('of the text that all implementations are checked with', () => {
	expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
	expect(ownCrc32(Buffer.from('123456789'))).toBe(0xcbf43926);
});

test('is the same by the definition as by Node', () => {
	fc.assert(fc.property(fc.uint8Array({maxLength: 300}), bytes => ownCrc32(bytes) === builtIn(bytes)));
});
