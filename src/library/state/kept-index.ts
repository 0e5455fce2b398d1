// Opens the index in its file, rebuilding it if it is damaged or of another version.

import {statOf} from '../../platform/fs.ts';
import {type Database, isDamage, SqliteError, sqliteCode} from '../../platform/sqlite.ts';
import type {DamagedFiles} from '../damaged-files.ts';
import {isOtherVersion, openIndex} from './index-tables.ts';

/** Milliseconds for which a reader waits for a writer. */
export const readerTimeoutMs = 500;

export interface KeptIndexOptions {
	damaged: Pick<DamagedFiles, 'removeIndex'>;
	/** Milliseconds to wait for another process. */
	timeoutMs: number;
	/** Validates the index; by default all of its content. Throws SqliteError. */
	check?(database: Database): void;
}

/** Undefined if no index can be stored there now. */
export function openKeptIndex(file: string, options: KeptIndexOptions, isSecondTry = false): Database | undefined {
	const inode = statOf(file)?.ino;
	try {
		return openIndex(file, options.timeoutMs, options.check);
	} catch (error) {
		if (!(error instanceof SqliteError)) throw error;
		const isGone = statOf(file)?.ino !== inode;
		const mayBeMended = error.code === sqliteCode.inputOutput || isDamage(error);
		if (isSecondTry || !mayBeMended) return undefined;
		if (isDamage(error) && !isGone) options.damaged.removeIndex(file, isOtherVersion(error));
		return openKeptIndex(file, options, true);
	}
}
