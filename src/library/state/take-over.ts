// Converts the database of older versions to lines of this device's log. Safe to interrupt and to run twice at once: the same facts
// get the same clocks, and the database is set aside only after they are stored.

import {renameSync} from 'node:fs';
import {join} from 'node:path';
import {clockOf} from '../../core/state/clock.ts';
import {type Act, type Json, lineOfAct} from '../../core/state/fact.ts';
import {articleSubject} from '../../core/state/identity.ts';
import {statOf} from '../../platform/fs.ts';
import {type Database, isDamage, openDatabase, SqliteError, sqliteCode} from '../../platform/sqlite.ts';
import {integer, path as pathColumn, type Row, text} from '../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import type {DamagedFiles} from '../damaged-files.ts';
import {identityHere, isReadingPlace, viewField} from './article-places.ts';
import {deviceName} from './device.ts';
import {appendToLog, formerState, type StateFolders} from './log-files.ts';

/**
 * Converts the old database if there is one; returns whether that is done. A damaged one is set aside. Throws system errors if the
 * log can't be written.
 */
export function takeOverFormerState(
	folders: StateFolders,
	roots: readonly LibraryRoot[],
	damaged: DamagedFiles,
): boolean {
	const file = formerState(folders);
	const inode = statOf(file)?.ino;
	if (inode === undefined) return false;
	try {
		const device = deviceName(folders.own);
		const acts = actsIn(file, {device, roots});
		if (acts.length > 0) appendToLog(join(folders.logs, `${device}.jsonl`), acts.map(lineOfAct).join(''));
		renameSync(file, `${file}.taken-over`);
	} catch (error) {
		// Another process has done it.
		if (statOf(file)?.ino !== inode) return true;
		if (!(error instanceof SqliteError)) throw error;
		if (!isDamage(error)) return false;
		damaged.setAside(file, inode);
	}
	return true;
}

/** Columns that accept any value, so that one bad value does not cost the others. */
const columns = {path: pathColumn, read: integer, starred: integer, place: text};
const select = `SELECT path, read IS 1 AS read, starred IS 1 AS starred, hex(place) AS place FROM article WHERE typeof(path) IN ('text', 'blob') ORDER BY path`;

/** The acts that the database amounts to, with clocks older than all others. Throws SqliteError. */
export function actsIn(file: string, here: Here): Act[] {
	const database = openDatabase(file);
	try {
		checkTable(database);
		const taken = new Set<string>();
		return database.all(columns, select).flatMap(row => actsOf(row, here, taken));
	} finally {
		database.close();
	}
}

/** Accepts only tables and indexes, because evaluating a view might never end. */
function checkTable(database: Database): void {
	const others = 'SELECT count(*) AS others FROM sqlite_schema WHERE coalesce(rootpage, 0) = 0';
	if (database.get({others: integer}, others)?.others !== 0)
		throw new SqliteError('it is no reading state', sqliteCode.corrupt);
}

interface Here {
	device: string;
	roots: readonly LibraryRoot[];
}

/** `taken` has the subjects of other rows: copies of one text are articles of their own. */
function actsOf(row: Row<typeof columns>, {device, roots}: Here, taken: Set<string>): Act[] {
	const place = placeIn(row.place);
	const flags: Record<string, Json> = {...(row.read ? {read: true} : {}), ...(row.starred ? {starred: true} : {})};
	if (!place && Object.keys(flags).length === 0) return [];
	const identity = identityHere(row.path, roots, undefined);
	const subject = articleSubject(identity, subject => taken.has(subject));
	taken.add(subject);
	const set = {...flags, [viewField(device)]: {...identity}};
	const acts = [{clock: clockOf(0, 0, device), subject, set}];
	return place ? [...acts, {clock: clockOf(place.left as number, 0, device), subject, set: {place}}] : acts;
}

/** Parses a reading place stored as hexadecimal JSON; undefined if there is none. */
function placeIn(hex: string): Record<string, Json> | undefined {
	try {
		const place: unknown = JSON.parse(Buffer.from(hex, 'hex').toString());
		return isReadingPlace(place) ? {...place} : undefined;
	} catch {
		return undefined;
	}
}
