// Allows one writer of notes at a time. SQLite's lock is released when its process ends, however that happens.

import {dirname} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {UserError} from '../../core/errors.ts';
import {errorCode, makeFolder} from '../../platform/fs.ts';
import {type Database, openDatabase, SqliteError, sqliteCode} from '../../platform/sqlite.ts';

/** Serializes tasks, within this process and across processes. */
export function notesLockAt(file: string | undefined): <Result>(work: () => Promise<Result>) => Promise<Result> {
	return work => {
		const before = lastWorks.get(file ?? '') ?? Promise.resolve();
		const done = before.then(() => locked(file, work));
		lastWorks.set(
			file ?? '',
			done.catch(() => {}),
		);
		return done;
	};
}

/** The last task of this process by lock file: waiting in SQLite would block the task that holds the lock. */
const lastWorks = new Map<string, Promise<unknown>>();

async function locked<Result>(file: string | undefined, work: () => Promise<Result>): Promise<Result> {
	const lock = file === undefined ? undefined : await lockIn(file);
	try {
		return await work();
	} finally {
		lock?.close();
	}
}

/** In milliseconds: how long to wait for another process, and between attempts. */
const patienceMs = 15_000;
const pauseMs = 15;

/**
 * Undefined if locking is impossible: writing without a lock is better than not writing. Throws UserError if another process keeps
 * the lock.
 */
async function lockIn(file: string): Promise<Database | undefined> {
	const end = Date.now() + patienceMs;
	for (;;) {
		const lock = tryLock(file);
		if (lock !== 'held') return lock;
		if (Date.now() > end) throw new UserError('another program is writing notes', 'try again when it is done');
		await setTimeout(pauseMs * (0.5 + Math.random()));
	}
}

function tryLock(file: string): Database | 'held' | undefined {
	let database: Database | undefined;
	try {
		makeFolder(dirname(file));
		database = openDatabase(file, 0);
		database.exec('BEGIN IMMEDIATE');
		return database;
	} catch (error) {
		database?.close();
		if (error instanceof SqliteError) return error.code === sqliteCode.busy ? 'held' : undefined;
		if (errorCode(error) !== '') return undefined;
		throw error;
	}
}
