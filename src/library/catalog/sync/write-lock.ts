// Waits for the write lock. Another process that indexes a large library holds it most of the time, for minutes; as long as it
// makes progress, it is waited for, in short intervals, so that a spinner turns and an interrupt arrives.

import type {Database} from '../../../platform/sqlite.ts';
import {busyTimeoutMs, SqliteError, sqliteCode} from '../../../platform/sqlite.ts';

/** Runs the work in a transaction. Throws SqliteError, also if another process makes no progress for ten seconds. */
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

/** Runs the work if no other process holds the lock right now. Throws SqliteError if one does. */
export function withoutWaiting(database: Database, work: () => void): void {
	try {
		database.exec('PRAGMA busy_timeout = 0');
		work();
	} finally {
		database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
	}
}

/** A number that changes whenever another process writes. */
export function dataVersion(database: Database): number {
	return database.pragma('data_version');
}

/**
 * Pages that overflow the cache are written and synced early, and block readers from then on. NORMAL saves a sync at the end of a
 * transaction; that is safe unless the disk lies, and this is only a cache.
 */
const settings = 'PRAGMA busy_timeout = 200; PRAGMA cache_size = -12288; PRAGMA synchronous = NORMAL';
/** Milliseconds that another process may hold the lock without writing anything. */
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

/** The data version; undefined while another process writes its changes to the disk, when nobody can read. */
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
		// There was no transaction, or a full disk has rolled it back already.
	}
}
