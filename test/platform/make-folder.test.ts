// Folders are made whoever else makes them, and never for ever.

import {statSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {makeFolder} from '../../src/platform/make-folder.ts';
import {temporaryFolder} from '../temporary-folder.ts';

test('many that make the same folder at once all have it', async () => {
	const path = join(temporaryFolder(), 'a/b/c/d');
	await Promise.all(Array.from({length: 20}, () => makeFolder(path)));
	expect(statSync(path).isDirectory()).toBe(true);
});

test.each([['/dev/null/a/b'], ['/proc/none/deep']])('where none can be, it comes to an end: %s', async path => {
	await expect(makeFolder(path)).rejects.toThrow(/ENOTDIR|ENOENT/);
});
