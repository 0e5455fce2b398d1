// What a person read and starred, and where they are: a small database, on the disk at every change, and never in the
// way of reading.

import type {ReadingPlace} from '../core/article/reading-place.ts';
import {statOf} from '../platform/fs.ts';
import {pathText, storedPath} from '../platform/path-bytes.ts';
import type {Database, Value} from '../platform/sqlite.ts';
import {isCircumstance, isDamage, SqliteError, sqliteCode} from '../platform/sqlite.ts';
import {integer, type Row, text} from '../platform/sqlite-rows.ts';
import type {ReadingState} from '../ports/reading-state.ts';
import {createDamagedFiles, type DamagedFiles} from './damaged-files.ts';
import {openStateFile, temporary} from './state-file.ts';

export interface StateOptions {
	/** The database; undefined where there is no place to keep one. */
	file: string | undefined;
	/** Told, once, that something can't be kept. */
	message(text: string): void;
	damaged?: DamagedFiles;
	/** Milliseconds that another program is waited for. */
	timeoutMs?: number;
}

/** A key that is pressed waits no longer; twenty programs that write at once are through by then. */
const usualTimeoutMs = 5000;

/** Opens what is known, and makes it when it is missing. A damaged file is set aside, which is noted. */
export function openState(options: StateOptions): ReadingState {
	const {database, trouble} = openKept(options) ?? {
		database: openStateFile(temporary, usualTimeoutMs),
		trouble: 'there is no place to keep it',
	};
	const set = setter(database, trouble, options.message);
	const get = (path: string) => rowOf(database, path);
	return {
		isRead: path => get(path).read === 1,
		setAllRead: (paths, read) => set(paths, 'read', read ? 1 : 0),
		setRead: (path, read) => set([path], 'read', read ? 1 : 0),
		isStarred: path => get(path).starred === 1,
		setStarred: (path, starred) => set([path], 'starred', starred ? 1 : 0),
		place: path => placeIn(get(path).place),
		setPlace: (path, place) => void set([path], 'place', JSON.stringify(place)),
		history: limit => history(database, limit),
		close: () => database.close(),
	};
}

/** A row that is read whatever it holds: no value of it costs another one. */
const columns = {read: integer, starred: integer, place: text};
const selectRow = 'SELECT read IS 1 AS read, starred IS 1 AS starred, hex(place) AS place FROM article WHERE path = ?';
const unknown: Row<typeof columns> = {read: 0, starred: 0, place: ''};

function rowOf(database: Database, path: string): Row<typeof columns> {
	try {
		return database.get(columns, selectRow, storedPath(path)) ?? unknown;
	} catch (error) {
		if (isCircumstance(error)) return unknown;
		throw error;
	}
}

/** The place that a row holds as JSON, in hexadecimal; undefined where it holds none. */
function placeIn(hex: string): ReadingPlace | undefined {
	try {
		const place: unknown = JSON.parse(Buffer.from(hex, 'hex').toString());
		return isPlace(place) ? place : undefined;
	} catch {
		return undefined;
	}
}

function isPlace(value: unknown): value is ReadingPlace {
	if (typeof value !== 'object' || value === null) return false;
	const {section, block, hash, offset, left} = value as Partial<Record<keyof ReadingPlace, unknown>>;
	const isSection = Array.isArray(section) && section.every(title => typeof title === 'string');
	return isSection && typeof hash === 'string' && [block, offset, left].every(Number.isFinite);
}

interface Opened {
	database: Database;
	/** Why nothing will be kept. */
	trouble?: string;
}

function openKept(options: StateOptions, isSecondTry = false): Opened | undefined {
	const {file, message, damaged = createDamagedFiles(message), timeoutMs = usualTimeoutMs} = options;
	if (file === undefined) return undefined;
	const inode = statOf(file)?.ino;
	try {
		return {database: openStateFile(file, timeoutMs)};
	} catch (error) {
		if (!(error instanceof SqliteError)) throw error;
		if (error.code === sqliteCode.inputOutput && !isSecondTry) return openKept(options, true);
		if (isDamage(error) && !isSecondTry) {
			damaged.setAside(file, inode);
			if (statOf(file)?.ino !== inode) return openKept(options, true);
		}
		return {database: openStateFile(temporary, timeoutMs), trouble: error.message};
	}
}

function setter(database: Database, trouble: string | undefined, message: StateOptions['message']) {
	let isSaid = false;
	const complain = (reason: string) => {
		if (!isSaid) message(`what you read and star is not remembered: ${reason}`);
		isSaid = true;
	};
	return (paths: readonly string[], column: keyof typeof columns, value: Value): boolean => {
		if (trouble !== undefined) complain(trouble);
		const sql = `INSERT INTO article (path, ${column}) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET ${column} = excluded.${column}`;
		const write = () =>
			database.transaction(() => {
				for (const path of paths) database.run(sql, storedPath(path), value);
			});
		try {
			againAfterIoError(write);
			return trouble === undefined;
		} catch (error) {
			if (!(error instanceof SqliteError)) throw error;
			complain(error.message);
			return false;
		}
	};
}

/** Twenty programs that make the file at once can meet in it: what one of them reads then is not there a moment later. */
function againAfterIoError(write: () => void): void {
	try {
		write();
	} catch (error) {
		if (!(error instanceof SqliteError) || error.code !== sqliteCode.inputOutput) throw error;
		write();
	}
}

function history(database: Database, limit: number): string[] {
	const left = `CASE WHEN typeof(place) = 'text' AND json_valid(place) THEN place ->> 'left' END`;
	const sql = `SELECT hex(path) AS path FROM article WHERE ${left} IS NOT NULL ORDER BY ${left} DESC LIMIT ?`;
	return database.all({path: text}, sql, limit).map(({path}) => pathText(Buffer.from(path, 'hex')));
}
