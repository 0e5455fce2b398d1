// What a person read and starred, and where they are: a small database, on the disk at every change, and never in the
// way of reading.

import {renameSync, rmSync} from 'node:fs';
import {dirname} from 'node:path';
import type {ReadingPlace} from '../core/article/reading-place.ts';
import {makeFolder} from '../platform/fs.ts';
import {pathFromStored, storedPath} from '../platform/path-bytes.ts';
import type {Database, Value} from '../platform/sqlite.ts';
import {isCircumstance, openDatabase, SqliteError, sqliteCode} from '../platform/sqlite.ts';
import type {ReadingState} from '../ports/reading-state.ts';

export interface StateOptions {
	/** The database; undefined where there is no place to keep one. */
	file: string | undefined;
	/** Told, once, that something can't be kept. */
	note(message: string): void;
	/** Milliseconds that another program is waited for. */
	timeoutMs?: number;
}

/** Opens what is known, and makes it when it is missing. A damaged file is set aside, which is noted. */
export function openState(options: StateOptions): ReadingState {
	const {database, trouble} = openKept(options) ?? {
		database: openTables(temporary),
		trouble: 'there is no place to keep it',
	};
	const set = setter(database, trouble, options.note);
	const get = (path: string): Row => {
		try {
			return database.get<Row>('SELECT read, starred, place FROM article WHERE path = ?', storedPath(path)) ?? unknown;
		} catch (error) {
			if (isCircumstance(error)) return unknown;
			throw error;
		}
	};
	return {
		isRead: path => get(path).read === 1,
		setRead: (path, read) => set(path, 'read', read ? 1 : 0),
		isStarred: path => get(path).starred === 1,
		setStarred: (path, starred) => set(path, 'starred', starred ? 1 : 0),
		place: path => placeOf(get(path)),
		setPlace: (path, place) => void set(path, 'place', JSON.stringify(place)),
		history: limit => history(database, limit),
		close: () => database.close(),
	};
}

interface Row {
	read: number;
	starred: number;
	/** A ReadingPlace as JSON. */
	place: string | null;
}

const unknown: Row = {read: 0, starred: 0, place: null};
const temporary = '';

/** The catalog joins this table to its own, so its columns may be added to, and no more. */
const tables = `CREATE TABLE IF NOT EXISTS article (
	path PRIMARY KEY NOT NULL, read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, place TEXT
)`;

interface Opened {
	database: Database;
	/** Why nothing will be kept. */
	trouble?: string;
}

function openKept(options: StateOptions, isSecondTry = false): Opened | undefined {
	const {file, note, timeoutMs} = options;
	if (file === undefined) return undefined;
	try {
		return {database: openTables(file, timeoutMs)};
	} catch (error) {
		if (!isCircumstance(error)) throw error;
		if (!isDamage(error) || isSecondTry || !setAside(file, note)) {
			return {database: openTables(temporary), trouble: error.message};
		}
		return openKept(options, true);
	}
}

function openTables(file: string, timeoutMs?: number): Database {
	const database = openFile(file, timeoutMs);
	try {
		const check = database.get<{quick_check: string}>('PRAGMA quick_check(1)');
		if (check?.quick_check !== 'ok') throw new SqliteError(check?.quick_check ?? 'damaged', sqliteCode.corrupt);
		if (!database.get(`SELECT 1 FROM sqlite_schema WHERE name = 'article'`)) database.exec(tables);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/** A key that is pressed waits no longer; twenty programs that write at once are through by then. */
const usualTimeoutMs = 5000;

function openFile(file: string, timeoutMs = usualTimeoutMs): Database {
	try {
		if (file !== temporary) makeFolder(dirname(file));
	} catch {
		// The database's own complaint says as much.
	}
	return openDatabase(file, timeoutMs);
}

function isDamage({code}: SqliteError): boolean {
	return code === sqliteCode.corrupt || code === sqliteCode.notADatabase;
}

function setAside(file: string, note: StateOptions['note']): boolean {
	const aside = `${file}.damaged-${Date.now()}`;
	try {
		renameSync(file, aside);
		rmSync(`${file}-journal`, {force: true});
	} catch {
		return false;
	}
	note(`what you had read and starred can't be read any more; the file is kept as ${aside}`);
	return true;
}

function setter(database: Database, trouble: string | undefined, note: StateOptions['note']) {
	let isNoted = false;
	const complain = (reason: string) => {
		if (!isNoted) note(`what you read and star is not remembered: ${reason}`);
		isNoted = true;
	};
	return (path: string, column: keyof Row, value: Value): boolean => {
		if (trouble !== undefined) complain(trouble);
		try {
			database.run(
				`INSERT INTO article (path, ${column}) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET ${column} = excluded.${column}`,
				storedPath(path),
				value,
			);
			return trouble === undefined;
		} catch (error) {
			if (!isCircumstance(error)) throw error;
			complain(error.message);
			return false;
		}
	};
}

function placeOf({place}: Row): ReadingPlace | undefined {
	return place === null ? undefined : JSON.parse(place);
}

function history(database: Database, limit: number): string[] {
	const sql = `SELECT path FROM article WHERE place IS NOT NULL ORDER BY place ->> 'left' DESC LIMIT ?`;
	return database.all<{path: string | Uint8Array}>(sql, limit).map(({path}) => pathFromStored(path));
}
