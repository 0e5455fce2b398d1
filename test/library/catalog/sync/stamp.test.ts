// Which files are as they were, by what the file system says of them.

import type {Stats} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {matchesStamp, noStamp, stampOf} from '../../../../src/library/catalog/sync/stamp.ts';

const now = 1_700_000_000_500;
const stats = {size: 7, mtimeMs: 1_600_000_000_000, ctimeMs: now - 100.25, ino: 12} as Stats;

test('a file is unchanged as long as size, both times and inode are', () => {
	const stamp = stampOf(stats, now);
	expect(matchesStamp(stamp, {...stats} as Stats)).toBe(true);
	for (const change of [{size: 8}, {mtimeMs: 1}, {ctimeMs: now}, {ino: 13}]) {
		expect(matchesStamp(stamp, {...stats, ...change} as Stats), JSON.stringify(change)).toBe(false);
	}
	expect(matchesStamp(stamp, undefined)).toBe(false);
	expect(matchesStamp(noStamp, undefined)).toBe(true);
	expect(matchesStamp(noStamp, stats)).toBe(false);
});

describe('a file is looked at again that changed', () => {
	test.each([
		['just now', now - 10.5],
		['at this moment', now],
		['in the future', now + 1e6],
		['within two seconds, where the clock has no fractions', now - 1500],
	])('%s', (_, ctimeMs) => {
		const young = {...stats, ctimeMs} as Stats;
		expect(matchesStamp(stampOf(young, now), young)).toBe(false);
	});

	test.each([
		['a while ago', now - 60.5],
		['three seconds ago, where the clock has no fractions', now - 3500],
	])('not if it was %s', (_, ctimeMs) => {
		const old = {...stats, ctimeMs} as Stats;
		expect(matchesStamp(stampOf(old, now), old)).toBe(true);
	});
});
