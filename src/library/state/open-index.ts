// Opens the index of the reading state and brings it up to date with the logs, in its file if possible, otherwise in a temporary
// database. A damaged or outdated one is rebuilt.

import {factsIn, lineOfAct} from '../../core/state/fact.ts';
import {errorCode, statOf} from '../../platform/fs.ts';
import {type Database, isCircumstance, SqliteError} from '../../platform/sqlite.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import type {DamagedFiles} from '../damaged-files.ts';
import {placeSubjects} from './article-places.ts';
import {followArticles} from './follow.ts';
import {makeTables, openIndex, temporary} from './index-tables.ts';
import {openKeptIndex, readerTimeoutMs} from './kept-index.ts';
import {changedLogs, type StateIndex} from './log-changes.ts';
import {formerState, indexFile, type StateFolders} from './log-files.ts';
import {applyFacts, readLogs} from './read-logs.ts';
import {actsIn, takeOverFormerState} from './take-over.ts';

export interface IndexOptions {
	/** Undefined if the state can't be stored. */
	folders: StateFolders | undefined;
	/** The roots, whose names identify articles on other machines. */
	roots: readonly LibraryRoot[];
	damaged: DamagedFiles;
	/** Milliseconds to wait for another process. */
	timeoutMs: number;
}

/** An index that is up to date, as far as the logs can be read. */
export interface OpenedIndex extends StateIndex {
	isTemporary: boolean;
}

export function openStateIndex(options: IndexOptions): OpenedIndex {
	const {folders} = options;
	const kept = folders && openCaughtUp({...options, folders});
	if (kept) return kept;
	const index = {database: openIndex(temporary, options.timeoutMs), schema: 'main', isTemporary: true};
	if (folders) catchUp(index, {...options, folders});
	return index;
}

/** Updates the index in its file from the logs. Returns false if it can't be written. */
export function bringIndexUpToDate(options: CatchUpOptions): boolean {
	const index = openCaughtUp({...options, timeoutMs: readerTimeoutMs});
	index?.database.close();
	return index !== undefined;
}

/** The index in its file; undefined if it can't be brought up to date, for example on a full disk. */
function openCaughtUp(options: CatchUpOptions & Pick<IndexOptions, 'timeoutMs'>): OpenedIndex | undefined {
	const index = openKept(indexFile(options.folders), options);
	if (!index || catchUp(index, options)) return index;
	index.database.close();
	return undefined;
}

/** Creates missing tables in the attached database and reads new log entries. */
export function fillTemporaryIndex(index: StateIndex, options: CatchUpOptions): void {
	makeTables(index.database, index.schema);
	catchUp({...index, isTemporary: true}, options);
}

/** Locates moved articles with the catalog. What can't be written now is left for another time. */
export function followInCatalog(catalog: Database, options: CatchUpOptions): void {
	const index = openKept(indexFile(options.folders), {...options, timeoutMs: readerTimeoutMs});
	try {
		if (index) followArticles(catalog, {...options, index});
	} catch (error) {
		if (!isCircumstance(error)) throw error;
	} finally {
		index?.database.close();
	}
}

function openKept(file: string, options: Pick<IndexOptions, 'damaged' | 'timeoutMs'>): OpenedIndex | undefined {
	const database = openKeptIndex(file, options);
	return database && {database, schema: 'main', isTemporary: false};
}

export type CatchUpOptions = Pick<IndexOptions, 'roots' | 'damaged'> & {folders: StateFolders};

/** Reads new log entries, as far as possible. Returns false if the index can't be written now. */
function catchUp(index: OpenedIndex, {folders, roots, damaged}: CatchUpOptions): boolean {
	try {
		takeOver(index, {folders, roots, damaged});
		if (changedLogs(index, folders).length === 0) return true;
		const read = () => placeSubjects(index, readLogs(index, folders, damaged), roots);
		if (index.schema === 'main') index.database.transaction(read);
		else read();
		return true;
	} catch (error) {
		if (!(error instanceof SqliteError)) return true;
		if (!isCircumstance(error)) throw error;
		return false;
	}
}

/** If the log can't be written, the old database is used as it is, this time only. */
function takeOver(index: OpenedIndex, {folders, roots, damaged}: CatchUpOptions): void {
	const file = formerState(folders);
	if (!statOf(file)) return;
	try {
		takeOverFormerState(folders, roots, damaged);
	} catch (error) {
		if (errorCode(error) === '' || error instanceof SqliteError) throw error;
		const acts = actsIn(file, {device: 'here', roots});
		applyFacts(
			index,
			acts.flatMap(act => factsIn(lineOfAct(act))),
		);
		placeSubjects(index, new Set(acts.map(({subject}) => subject)), roots);
	}
}
