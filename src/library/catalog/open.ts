// Opens the catalog of a choice of libraries and brings it up to date, in the cache folder if possible, otherwise in a temporary
// database. A catalog that is damaged, foreign or of another version is rebuilt.

import {join} from 'node:path';
import {DamageMended, UserError} from '../../core/errors.ts';
import type {Database, SqliteError} from '../../platform/sqlite.ts';
import {isCircumstance, isDamage, sqliteCode} from '../../platform/sqlite.ts';
import type {Catalog, Unreadable} from '../../ports/catalog.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import {createDamagedFiles, type DamagedFiles} from '../damaged-files.ts';
import type {StateFolders} from '../state/log-files.ts';
import {catalogOver} from './catalog.ts';
import {catalogName, distrust, openTables} from './catalog-files.ts';
import {articleCount} from './rows/entries.ts';
import {openStateJoin, type StateJoin} from './rows/state-join.ts';
import type {CatalogSyncOptions} from './sync/sync.ts';
import {syncCatalog} from './sync/sync.ts';

export interface OpenCatalogOptions extends CatalogSyncOptions {
	roots: LibraryRoot[];
	/** Folder of the catalogs; undefined if they can't be stored. */
	cache: string | undefined;
	/** Folders of the reading state, which need not exist; undefined if it can't be stored. */
	state: StateFolders | undefined;
	/** All known roots, whose names identify articles on other machines; by default those of the catalog. */
	knownRoots?: readonly LibraryRoot[];
	/** Called if a catalog should be stored but can't be. */
	message?(text: string): void;
	damaged?: DamagedFiles;
	/** Called if the catalog turns out to be damaged in the middle of the work: it must be opened again. */
	lost?(): void;
}

/** Throws UserError if not even a temporary catalog has room. */
export async function openCatalog(options: OpenCatalogOptions): Promise<Catalog> {
	const {cache, roots, message = () => {}, lost = () => {}} = options;
	const damaged = options.damaged ?? createDamagedFiles(message);
	const file = cache && join(cache, catalogName(roots, options.extensions));
	const kept = file ? await openKept(file, {...options, damaged}) : undefined;
	const database = kept?.database ?? (await openTemporary(options));
	const {state: folders, knownRoots = roots} = options;
	const state = openStateJoin(database, folders && {folders, roots: knownRoots, damaged, lost});
	await state.refresh(kept ? (kept.hasChanged ?? false) : true);
	const sync = async () => {
		const isChanged = await syncWhereItCan(database, options);
		await state.refresh(isChanged);
		return isChanged;
	};
	if (!file || !kept) return catalogOver({database, state, sync});
	const guarded = withUserErrors(database, {file, state, damaged, lost});
	return catalogOver({database: guarded, file, state, stale: kept.stale, sync});
}

/** Returns whether articles changed. A catalog that can't be written now is used as it is. */
async function syncWhereItCan(database: Database, {roots, ...options}: OpenCatalogOptions): Promise<boolean> {
	const {parse, extensions, progress} = options;
	try {
		return await syncCatalog(database, roots, {parse, extensions, progress});
	} catch (error) {
		if (!isCircumstance(error)) throw error;
		return false;
	}
}

type KeepOptions = OpenCatalogOptions & {damaged: DamagedFiles};

interface Kept {
	database: Database;
	/** Whether articles were added, removed or changed. */
	hasChanged?: boolean;
	/** Why the catalog is not up to date. */
	stale?: Unreadable;
}

/** A temporary database: SQLite keeps it in memory, spills it to a temporary file if it grows, and deletes it at exit. */
const temporary = '';
/**
 * If the catalog can't be written, libraries smaller than this are parsed again at each start; for larger ones, the outdated
 * catalog is used.
 */
const enoughToKeep = 2000;

/** Undefined if no catalog can be stored and reading everything again is cheap. */
async function openKept(file: string, options: KeepOptions, isSecondTry = false): Promise<Kept | undefined> {
	const {message = () => {}, damaged, roots} = options;
	const reason = distrust(file);
	if (reason !== undefined) message(`no catalog is kept: ${reason}`);
	if (reason !== undefined) return undefined;
	let database: Database | undefined;
	try {
		database = openTables(file);
		return {database, hasChanged: await syncCatalog(database, roots, options)};
	} catch (error) {
		if (isDamage(error) && !isSecondTry) {
			database?.close();
			damaged.remove(file);
			return openKept(file, options, true);
		}
		if (!isCircumstance(error)) throw error;
		if (database && isWorthKeeping(database, error)) return {database, stale: {path: file, reason: staleReason(error)}};
		database?.close();
		return undefined;
	}
}

async function openTemporary(options: OpenCatalogOptions): Promise<Database> {
	const database = openTables(temporary);
	try {
		await syncCatalog(database, options.roots, options);
		return database;
	} catch (error) {
		if (!isCircumstance(error)) throw error;
		throw new UserError(
			`no room for a catalog of the library: ${error.message}`,
			'make some in the cache folder or in /tmp',
		);
	}
}

/** If another process holds the lock, it will write the catalog; otherwise it depends on how much would have to be read again. */
function isWorthKeeping(database: Database, {code}: SqliteError): boolean {
	try {
		return articleCount(database) >= (code === sqliteCode.busy ? 1 : enoughToKeep);
	} catch {
		return false;
	}
}

function staleReason({code, message}: SqliteError): string {
	const reason = code === sqliteCode.busy ? 'another program holds it' : message;
	return `the catalog could not be brought up to date (${reason})`;
}

interface Circumstances {
	file: string;
	state: StateJoin;
	damaged: DamagedFiles;
	lost(): void;
}

/** Wraps a database so that errors of the environment become UserErrors, and damaged files are moved out of the way. */
export function withUserErrors(database: Database, context: Circumstances): Database {
	const attempt = <Result>(ask: () => Result): Result => {
		try {
			return ask();
		} catch (error) {
			throw translated(error, context);
		}
	};
	return {
		...database,
		get: (shape, sql, ...values) => attempt(() => database.get(shape, sql, ...values)),
		all: (shape, sql, ...values) => attempt(() => database.all(shape, sql, ...values)),
		texts: (sql, ...values) => attempt(() => database.texts(sql, ...values)),
		bytes: (sql, ...values) => attempt(() => database.bytes(sql, ...values)),
	};
}

function translated(error: unknown, {file, state, damaged, lost}: Circumstances): unknown {
	if (state.takesBlame(error)) {
		lost();
		return new DamageMended(error);
	}
	if (isDamage(error)) {
		damaged.remove(file);
		lost();
		return new DamageMended(error);
	}
	if (!isCircumstance(error)) return error;
	return new UserError(`the catalog can't be read: ${error.message}`, `it may be deleted: ${file}`);
}
