// What a person read, starred, queued and tagged, and their reading places: facts from the logs, by article path. Failures never
// get in the way of reading.

import type {Json} from '../core/state/fact.ts';
import {placeAt} from '../core/state/queue-order.ts';
import {storedPath} from '../platform/path-bytes.ts';
import {isCircumstance} from '../platform/sqlite.ts';
import {integer, optional, path as pathColumn, type Row, real, text} from '../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../ports/files.ts';
import type {Facts, ReadingState} from '../ports/reading-state.ts';
import {createDamagedFiles, type DamagedFiles} from './damaged-files.ts';
import {isReadingPlace, type KnownIdentity, tagField} from './state/article-places.ts';
import {openFactStore} from './state/fact-store.ts';
import {factsOver} from './state/facts.ts';
import type {StateIndex} from './state/log-changes.ts';
import type {StateFolders} from './state/log-files.ts';

export interface StateOptions {
	/** Undefined if the state can't be stored. */
	folders: StateFolders | undefined;
	roots?: readonly LibraryRoot[];
	/** Called once if something can't be stored. */
	message(text: string): void;
	damaged?: DamagedFiles;
	/** Milliseconds to wait for another process. */
	timeoutMs?: number;
	now?(): number;
	/** What the catalog knows about articles, by path, if it is open. */
	known?(paths: readonly string[]): ReadonlyMap<string, KnownIdentity>;
}

/** A key press must not wait longer; twenty processes that write at once are done by then. */
const usualTimeoutMs = 5000;

/** Opens the state. */
export function openState(options: StateOptions): ReadingState & {facts: Facts} {
	const {roots = [], timeoutMs = usualTimeoutMs, now = Date.now} = options;
	const damaged = options.damaged ?? createDamagedFiles(options.message);
	const store = openFactStore({...options, roots, timeoutMs, now, damaged});
	const {index} = store;
	const row = (path: string) => rowsOf(index, [path]).get(path) ?? unknown;
	const keep = (changes: readonly PathChange[]) => store.write(changes.map(({path, set}) => ({of: {path}, set})));
	const setAll = (name: 'read' | 'starred') => (paths: readonly string[], value: boolean) =>
		keep(paths.map(path => ({path, set: {[name]: value}})));
	const setAllRead = setAll('read');
	const setAllStarred = setAll('starred');
	return {
		isRead: path => row(path).read === 1,
		setAllRead,
		setRead: (path, read) => setAllRead([path], read),
		isStarred: path => row(path).starred === 1,
		setAllStarred,
		setStarred: (path, starred) => setAllStarred([path], starred),
		place: path => placeIn(row(path).place),
		setPlace: (path, place) => void store.write([{of: {path}, set: {place: {...place}}}]),
		history: limit => history(index, limit),
		isQueued: path => row(path).queued !== undefined,
		queue: () => queueIn(index).map(({path}) => path),
		setQueued: (path, queued, position) => keep(queueing(index, {path, queued, position})),
		ownTags: path => tagsIn(row(path)),
		setOwnTag: (path, tag, isSet) => keep([{path, set: {[tagField(tag)]: isSet ? tag : null}}]),
		facts: factsOver(store),
		close: store.close,
	};
}

/** A change to an article. */
interface PathChange {
	path: string;
	set: Record<string, Json>;
}

/** Columns that accept any value, so that one bad value does not cost the others. */
const columns = {
	path: pathColumn,
	read: integer,
	starred: integer,
	place: text,
	queued: optional(real),
	tags: optional(text),
};
const selected = `path, read IS 1 AS read, starred IS 1 AS starred, hex(place) AS place,
	iif(typeof(queued) = 'real', queued, NULL) AS queued, iif(typeof(tags) = 'text', tags, NULL) AS tags`;
const unknown: Row<typeof columns> = {path: '', read: 0, starred: 0, place: '', queued: undefined, tags: undefined};

/** The rows of these articles by path; unknown ones are left out. */
function rowsOf({database, schema}: StateIndex, paths: readonly string[]): Map<string, Row<typeof columns>> {
	const select = `SELECT ${selected} FROM ${schema}.article WHERE path`;
	const isText = (path: string) => typeof storedPath(path) === 'string';
	try {
		const rows = [
			...database.all(columns, `${select} IN (SELECT value FROM json_each(?))`, JSON.stringify(paths.filter(isText))),
			...paths.filter(path => !isText(path)).flatMap(path => database.all(columns, `${select} = ?`, storedPath(path))),
		];
		return new Map(rows.map(row => [row.path, row]));
	} catch (error) {
		if (isCircumstance(error)) return new Map();
		throw error;
	}
}

/** Parses a reading place stored as hexadecimal JSON; undefined if there is none. */
function placeIn(hex: string) {
	try {
		const place: unknown = JSON.parse(Buffer.from(hex, 'hex').toString());
		return isReadingPlace(place) ? place : undefined;
	} catch {
		return undefined;
	}
}

function tagsIn({tags}: Row<typeof columns>): string[] {
	return tags?.split('\n') ?? [];
}

function history({database, schema}: StateIndex, limit: number): string[] {
	const left = `CASE WHEN typeof(place) = 'text' AND json_valid(place) THEN place ->> 'left' END`;
	const sql = `SELECT path FROM ${schema}.article WHERE ${left} IS NOT NULL ORDER BY ${left} DESC LIMIT ?`;
	return database.all({path: pathColumn}, sql, limit).map(({path}) => path);
}

function queueIn({database, schema}: StateIndex): {path: string; queued: number}[] {
	const sql = `SELECT path, queued FROM ${schema}.article WHERE typeof(queued) = 'real' ORDER BY queued, path`;
	return database.all({path: pathColumn, queued: real}, sql);
}

interface Queueing {
	path: string;
	queued: boolean;
	/** From 0; undefined: the end. */
	position: number | undefined;
}

function queueing(index: StateIndex, {path, queued, position}: Queueing): PathChange[] {
	const before = rowsOf(index, [path]).get(path)?.queued ?? null;
	if (!queued) return before === null ? [] : [{path, set: {queued: null}}];
	if (before !== null && position === undefined) return [];
	const others = queueIn(index).filter(item => item.path !== path);
	const places = placeAt(
		others.map(item => item.queued),
		position ?? others.length,
	);
	const moved = [...places.others].flatMap(([at, place]) => {
		const other = others[at];
		return other ? [{path: other.path, set: {queued: place}}] : [];
	});
	return [{path, set: {queued: places.own}}, ...moved];
}
