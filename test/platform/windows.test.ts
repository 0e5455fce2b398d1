// What Windows does otherwise, tried by its name.

import {expect, test} from 'vitest';
import {withoutTilde} from '../../src/platform/standard-folders.ts';
import {whileBusy} from '../../src/platform/write-file.ts';

const refusing = (code: string, times: number) => {
	let calls = 0;
	const act = async () => {
		if (++calls <= times) throw Object.assign(new Error(code), {code});
	};
	return {act, calls: () => calls};
};

test.each(['EPERM', 'EACCES', 'EBUSY'])('a file that another program has open is waited for: %s', async code => {
	const {act, calls} = refusing(code, 3);
	await whileBusy(act, 'win32');
	expect(calls()).toBe(4);
});

test.each([
	['EPERM', 'linux'],
	['EBUSY', 'darwin'],
	['ENOSPC', 'win32'],
] as const)('%s on %s is none', async (code, platform) => {
	const {act, calls} = refusing(code, 3);
	await expect(whileBusy(act, platform)).rejects.toThrow(code);
	expect(calls()).toBe(1);
});

test('one that stays open is an error', async () => {
	await expect(whileBusy(refusing('EBUSY', 100).act, 'win32')).rejects.toThrow('EBUSY');
});

test.each([
	['~\\notes', 'win32', /^\/home\/x.*notes$/],
	['~', 'win32', /^\/home\/x$/],
	['~/notes', 'win32', /^\/home\/x\/notes$/],
	['~/notes', 'linux', /^\/home\/x\/notes$/],
	['~\\notes', 'linux', /^~\\notes$/],
	['~x/notes', 'win32', /^~x\/notes$/],
] as const)('%s on %s', (path, platform, expected) => {
	expect(withoutTilde(path, {HOME: '/home/x'}, platform)).toMatch(expected);
});
