// The reading state beside the catalog, in one connection, so that filters and orders may use both. It is another file, which
// must not take the catalog with it when it is damaged.

import {UserError} from '../../../core/errors.ts';
import type {Filter} from '../../../core/query/filter.ts';
import {statOf} from '../../../platform/fs.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {isDamage, SqliteError, sqliteCode} from '../../../platform/sqlite.ts';
import {real} from '../../../platform/sqlite-rows.ts';
import type {DamagedFiles} from '../../damaged-files.ts';
import {checkState, checkTables} from '../../state-file.ts';

/** The reading state as the catalog uses it. */
export interface StateJoin {
	/** Whether there is a state to join, each time it is asked: somebody may begin to read while the catalog is open. */
	isJoined(): boolean;
	/** The same for a filter. Throws UserError when it asks for what a state says that can't be read. */
	isJoinedFor(filter: Pick<Filter, 'unread' | 'starred'>): boolean;
	/** Whether an error of the joint connection is the state's; then it is set aside, and joined no more. */
	takesBlame(error: unknown): boolean;
}

/** The state's database, whether or not it exists yet. */
export interface StateSource {
	/** Undefined where there is no place for one. */
	file: string | undefined;
	damaged: DamagedFiles;
}

const damagedReason = 'its file was damaged';

export function openStateJoin(database: Database, {file, damaged}: StateSource): StateJoin {
	if (file === undefined) return {isJoined: () => false, isJoinedFor: () => false, takesBlame: () => false};
	let isJoined = false;
	let isChecked = false;
	/** Why the file is not joined, and its inode. */
	let trouble: {reason: string; inode: number | undefined} | undefined;
	const attempt = (work: () => void): void => {
		const inode = statOf(file)?.ino;
		try {
			work();
		} catch (error) {
			if (!(error instanceof SqliteError)) throw error;
			isJoined = false;
			detach(database);
			const reason = isDamage(error) ? damagedReason : error.message;
			if (reason === damagedReason) damaged.setAside(file, inode);
			trouble = {reason, inode};
		}
	};
	const join: StateJoin = {
		isJoined() {
			const inode = statOf(file)?.ino;
			if (isJoined || inode === undefined || inode === trouble?.inode) return isJoined;
			attempt(() => {
				attach(database, file);
				isJoined = true;
			});
			return isJoined;
		},
		isJoinedFor({unread, starred}) {
			const isNeeded = unread || starred;
			if (join.isJoined() && isNeeded && !isChecked) attempt(() => checkState(database, 'state'));
			isChecked ||= isNeeded;
			const reason = trouble?.reason ?? (damaged.has(file) ? damagedReason : undefined);
			if (isNeeded && reason !== undefined)
				throw new UserError(`what is ${starred ? 'starred' : 'unread'} is not known: ${reason}`);
			return isJoined;
		},
		takesBlame(error) {
			if (!isJoined || !isDamage(error)) return false;
			attempt(() => checkState(database, 'state'));
			return !isJoined;
		},
	};
	return join;
}

/** The quick check is for each list that shows what is read; the whole one only for a list of what is. */
function attach(database: Database, file: string): void {
	// SQLite would wait for ever for somebody to write into a pipe.
	if (!statOf(file)?.isFile()) throw new SqliteError(`${file} is no file`, sqliteCode.cantOpen);
	database.run('ATTACH ? AS state', file);
	checkTables(database, 'state');
}

function detach(database: Database): void {
	try {
		database.exec('DETACH state');
	} catch {
		// It never was attached.
	}
}

/** The number of articles in the catalog. */
export function articleCount(database: Database): number {
	return database.get({articles: real}, 'SELECT total(articles) AS articles FROM month')?.articles ?? 0;
}
