// Waiting for one's turn to write. Another program that indexes a large library holds the lock most of the time, for
// minutes; as long as it gets on it is waited for, in small pieces, so that a spinner turns and an interrupt comes through.

import type {Database} from '../../../platform/sqlite.ts';
import {busyTimeoutMs, SqliteError, sqliteCode} from '../../../platform/sqlite.ts';

/** Does the work in a transaction, whole or not at all. Throws SqliteError, also when another program does not get on for ten seconds. */
export async function withWriteLock<Result>(database: Database, work: () => Result | Promise<Result>): Promise<Result> {
	try {
		await retryWhileBusy(database, settings);
		await retryWhileBusy(database, 'BEGIN IMMEDIATE');
		const result = await work();
		await retryWhileBusy(database, 'COMMIT');
		return result;
	} catch (error) {
		rollBack(database);
		throw error;
	} finally {
		database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
	}
}

/** Does the work if no other program holds the database just now. Throws SqliteError when one does. */
export function withoutWaiting(database: Database, work: () => void): void {
	try {
		database.exec('PRAGMA busy_timeout = 0');
		work();
	} finally {
		database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
	}
}

/** A number that changes whenever another program has written. */
export function dataVersion(database: Database): number {
	return database.pragma('data_version');
}

/**
 * Pages that don't fit into the cache are written and synced before their time, and other programs can't read from then
 * on. One sync less than the default, at the end of a transaction, is safe but where a disk lies; and this is a cache.
 */
const settings = 'PRAGMA busy_timeout = 200; PRAGMA cache_size = -12288; PRAGMA synchronous = NORMAL';
/** Milliseconds that another program may hold the lock without writing anything. */
const standstillMs = 10_000;
const retryMs = 10;

async function retryWhileBusy(database: Database, sql: string): Promise<void> {
	let version: number | undefined;
	let since = Date.now();
	for (;;) {
		try {
			return database.exec(sql);
		} catch (error) {
			if (!isBusy(error)) throw error;
			const latest = versionUnlessBusy(database) ?? version;
			if (latest !== version) since = Date.now();
			else if (Date.now() - since > standstillMs) throw error;
			version = latest;
		}
		await new Promise(resolve => setTimeout(resolve, retryMs));
	}
}

function isBusy(error: unknown): boolean {
	return error instanceof SqliteError && error.code === sqliteCode.busy;
}

/** The data version; undefined while another program's changes go to the disk, when nobody can read. */
function versionUnlessBusy(database: Database): number | undefined {
	try {
		return dataVersion(database);
	} catch (error) {
		if (!isBusy(error)) throw error;
		return undefined;
	}
}

function rollBack(database: Database): void {
	try {
		database.exec('ROLLBACK');
	} catch {
		// There was none to begin with, or a full disk has rolled it back already.
	}
}
