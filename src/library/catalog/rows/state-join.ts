// Attaches the index of the reading state to the catalog's connection, so that filters and orders can use both. It is a separate
// file, whose damage must not affect the catalog.

import {DamageMended, UserError} from '../../../core/errors.ts';
import type {Filter} from '../../../core/query/filter.ts';
import {errorCode, fileErrorLine, statOf} from '../../../platform/fs.ts';
import type {Database} from '../../../platform/sqlite.ts';
import {isCircumstance, isDamage, SqliteError} from '../../../platform/sqlite.ts';
import {text} from '../../../platform/sqlite-rows.ts';
import {checkIndex} from '../../state/index-tables.ts';
import {changedLogs, indexNote} from '../../state/log-changes.ts';
import {formerState, logFiles} from '../../state/log-files.ts';
import {attachTemporary, attempt, isAttached, type StateLink, type StateSource, stateLink} from './state-link.ts';

/** The reading state, as the catalog uses it. */
export interface StateJoin {
	/** Whether there is a state to join; checked on each call, because it may be created while the catalog is open. */
	isJoined(): boolean;
	/** The same for a filter. Throws UserError if the filter needs a state that can't be read. */
	isJoinedFor(filter: StateFilter): boolean;
	/** Whether an error of the joint connection comes from the state; if so, the state is set aside and no longer joined. */
	takesBlame(error: unknown): boolean;
	/** Brings the index up to date with the logs, and finds moved articles if the catalog changed. */
	refresh(hasCatalogChanged: boolean): Promise<void>;
}

export type StateFilter = Pick<Filter, 'unread' | 'starred' | 'queued'>;

const noState: StateJoin = {
	isJoined: () => false,
	isJoinedFor: () => false,
	takesBlame: () => false,
	refresh: async () => {},
};

/** Joins the state to the catalog. Without a source, there is none. */
export function openStateJoin(database: Database, source: StateSource | undefined): StateJoin {
	if (!source) return noState;
	const link = stateLink(database, source);
	let isChecked = false;
	return {
		isJoined: () => isAttached(link),
		isJoinedFor(filter) {
			const isNeeded = filter.unread || filter.starred || filter.queued;
			if (isAttached(link) && isNeeded && !isChecked) check(link);
			isChecked ||= isNeeded;
			if (isNeeded && !link.joined && link.trouble) throw unknownState(filter, link.trouble.reason);
			return link.joined !== undefined;
		},
		takesBlame: error =>
			link.joined === 'file' && isDamage(error) && !attempt(link, () => checkIndex(database, 'state')),
		async refresh(hasCatalogChanged) {
			try {
				if (isBehind(link)) await catchUpWithLogs(link);
				if (isAttached(link)) await follow(link, hasCatalogChanged);
			} catch (error) {
				// The folder of logs can't be read right now.
				if (errorCode(error) === '' || error instanceof SqliteError) throw error;
				link.trouble = {reason: fileErrorLine(error), inode: statOf(link.file)?.ino};
			}
		},
	};
}

/** Throws DamageMended if the index is damaged. */
function check(link: StateLink): void {
	if (attempt(link, () => checkIndex(link.database, 'state'))) return;
	link.source.lost?.();
	throw new DamageMended(link.trouble);
}

function unknownState({starred, queued}: StateFilter, reason: string): UserError {
	return new UserError(`what is ${starred ? 'starred' : queued ? 'queued' : 'unread'} is not known: ${reason}`);
}

/** Whether the logs hold more than the index. */
function isBehind(link: StateLink): boolean {
	const {database, source} = link;
	if (statOf(formerState(source.folders))) return true;
	if (!isAttached(link)) return logFiles(source.folders).length > 0;
	let isChanged = true;
	attempt(link, () => {
		isChanged = changedLogs({database, schema: 'state'}, source.folders).length > 0;
	});
	return isChanged;
}

async function catchUpWithLogs(link: StateLink): Promise<void> {
	const {database, source} = link;
	const {bringIndexUpToDate, fillTemporaryIndex} = await import('../../state/open-index.ts');
	if (link.joined !== 'temporary' && bringIndexUpToDate(source)) {
		link.trouble = undefined;
		if (isAttached(link)) return;
	}
	if (link.joined !== 'temporary' && !attachTemporary(link)) return;
	fillTemporaryIndex({database, schema: 'state'}, source);
}

/**
 * Looks for moved articles if any were added or removed, or if facts about unknown ones arrived; damage is reported elsewhere.
 */
async function follow(link: StateLink, hasCatalogChanged: boolean): Promise<void> {
	if (link.joined !== 'file') return;
	const {database, source} = link;
	let sought = '0';
	const isSound = attempt(link, () => {
		sought = indexNote({database, schema: 'state'}, 'unplaced') ?? '0';
	});
	if (!isSound) return catchUpWithLogs(link);
	const followed = database.get({value: text}, followedUpTo)?.value ?? '0';
	if (!hasCatalogChanged && sought === followed) return;
	const {followInCatalog} = await import('../../state/open-index.ts');
	followInCatalog(database, source);
	if (sought !== followed) noteFollowed(database, sought);
}

const followedUpTo = `SELECT value FROM setting WHERE name = 'followed'`;

/** If this can't be written, articles are searched for again next time. */
function noteFollowed(database: Database, sought: string): void {
	try {
		database.run(`INSERT OR REPLACE INTO setting VALUES ('followed', ?)`, sought);
	} catch (error) {
		if (!isCircumstance(error)) throw error;
	}
}
