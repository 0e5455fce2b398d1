// Folders are made whoever else makes them, and never for ever; errors are told apart by their codes.

import {mkdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {Script} from 'node:vm';
import {expect, test} from 'vitest';
import {errorCode, fileErrorReason, isMissing, makeFolder, statOf} from '../../src/platform/fs.ts';
import {temporaryFolder} from '../temporary-folder.ts';

test('a folder is made with those above it, for its owner alone', () => {
	const path = join(temporaryFolder(), 'a/b/c');
	makeFolder(path);
	expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
});

test('one that is there already stays as it is', () => {
	const path = join(temporaryFolder(), 'a');
	mkdirSync(path, {mode: 0o755});
	makeFolder(path);
	expect(statSync(path).mode & 0o777).toBe(0o755);
});

test.each([['/dev/null/a/b'], ['/proc/none/deep']])('where none can be, it comes to an end: %s', path => {
	expect(() => makeFolder(path)).toThrow(/ENOTDIR|ENOENT/);
});

test.each(['/none/at/all', '/dev/null/a', 'a\0b', 'x'.repeat(5000)])('nothing is at %s', path => {
	expect(statOf(path)).toBeUndefined();
});

test('an error is known by its code, of whatever realm it is', () => {
	const missing = caught(() => readFileSync('/none'));
	expect([errorCode(missing), isMissing(missing), fileErrorReason(missing)]).toEqual(['ENOENT', true, 'no such file']);
	const foreign = caught(() => new Script('for (;;) {}').runInNewContext({}, {timeout: 5}));
	expect(errorCode(foreign)).toBe('ERR_SCRIPT_EXECUTION_TIMEOUT');
	expect([undefined, 'text', new Error('plain')].map(errorCode)).toEqual(['', '', '']);
	expect(fileErrorReason(new Error('plain'))).toBe('plain');
});

function caught(work: () => unknown): unknown {
	try {
		return work();
	} catch (error) {
		return error;
	}
}
