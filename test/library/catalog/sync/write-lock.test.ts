// Waiting for another program that writes.

import {join} from 'node:path';
import {expect, test} from 'vitest';
import {withWriteLock} from '../../../../src/library/catalog/sync/write-lock.ts';
import {openDatabase} from '../../../../src/platform/sqlite.ts';
import {integer} from '../../../../src/platform/sqlite-rows.ts';
import {temporaryFolder} from '../../../temporary-folder.ts';

test.each(['BEGIN IMMEDIATE', 'BEGIN EXCLUSIVE'])('after %s of another program its turn is waited for', async begin => {
	const file = join(temporaryFolder(), 'a.db');
	const [one, other] = [openDatabase(file), openDatabase(file)];
	one.exec('CREATE TABLE word (word)');
	one.exec(begin);
	one.run("INSERT INTO word VALUES ('one')");
	// Longer than SQLite waits by itself, as a slow disk keeps everybody out while a transaction goes to it.
	setTimeout(() => one.exec('COMMIT'), 700);
	await withWriteLock(other, () => other.run("INSERT INTO word VALUES ('other')"));
	expect(one.get({words: integer}, 'SELECT count(*) AS words FROM word')).toEqual({words: 2});
	one.close();
	other.close();
});
