// Waiting for one's turn to write. Another program that indexes a large library holds the lock most of the time, for
// minutes; as long as it gets on it is waited for, so that a spinner turns and an interrupt comes through.

import type {Database} from '../sqlite.ts';
import {SqliteError, sqliteCode} from '../sqlite.ts';

/** Runs the work in a transaction. Throws SqliteError when the other program has not got on for ten seconds, and for all else. */
export async function writing(database: Database, work: () => void): Promise<void> {
	let version = dataVersion(database);
	let since = Date.now();
	for (;;) {
		try {
			return withPatience(database, () => database.transaction(work));
		} catch (error) {
			if (!(error instanceof SqliteError && error.code === sqliteCode.busy)) throw error;
			const latest = dataVersion(database);
			if (latest !== version) since = Date.now();
			else if (Date.now() - since > longestStandstill) throw error;
			version = latest;
		}
		await new Promise(resolve => setTimeout(resolve, 10));
	}
}

/** Changes whenever another program has written. */
export function dataVersion(database: Database): number {
	return database.get<{data_version: number}>('PRAGMA data_version')?.data_version ?? 0;
}

const longestStandstill = 10_000;

function withPatience(database: Database, work: () => void): void {
	database.exec('PRAGMA busy_timeout = 200');
	try {
		work();
	} finally {
		database.exec('PRAGMA busy_timeout = 10000');
	}
}
