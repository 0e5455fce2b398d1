import {join} from 'node:path';
import {expect, test} from 'vitest';
import {openStateJoin} from '../../../../src/library/catalog/rows/state-join.ts';
import {createDamagedFiles} from '../../../../src/library/damaged-files.ts';
import {openState} from '../../../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../../../src/library/state/log-files.ts';
import {type Database, openDatabase, SqliteError, sqliteCode} from '../../../../src/platform/sqlite.ts';
import {temporaryFolder} from '../../../temporary-folder.ts';

test('an index that another program holds from now on costs nothing but what it says', async () => {
	const folders = stateFoldersIn(join(temporaryFolder(), 'wsws'));
	const state = openState({folders, message: () => {}});
	state.setStarred('/library/a.md', true);
	state.close();
	const database = openDatabase(':memory:');
	const held = heldOnceAttached(database);
	const joined = openStateJoin(held, {folders, roots: [], damaged: createDamagedFiles(() => {})});
	await joined.refresh(true);
	expect(joined.isJoined()).toBe(false);
	database.close();
});

/** Refuses to read the tables of the state, which SQLite does to detach them as well. */
function heldOnceAttached(database: Database): Database {
	let isAttached = false;
	const refuse = (sql: string) => {
		if (/\bstate\b/.test(sql) && !sql.startsWith('ATTACH'))
			throw new SqliteError('database is locked', sqliteCode.busy);
	};
	return {
		...database,
		exec(sql) {
			if (sql !== 'DETACH state' || isAttached) refuse(sql);
			database.exec(sql);
		},
		run(sql, ...values) {
			database.run(sql, ...values);
			isAttached ||= sql.startsWith('ATTACH');
		},
		get(shape, sql, ...values) {
			refuse(sql.replaceAll('state.', 'state '));
			return database.get(shape, sql, ...values);
		},
	};
}
