// Opens the catalog of some libraries and brings it up to date, wherever it can be kept: in the cache folder, else in a
// temporary database. A catalog that is damaged, foreign or of another version is made anew.

import {join} from 'node:path';
import {DamageMended, UserError} from '../../core/errors.ts';
import type {Database, SqliteError} from '../../platform/sqlite.ts';
import {isCircumstance, isDamage, sqliteCode} from '../../platform/sqlite.ts';
import type {Catalog, Unreadable} from '../../ports/catalog.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import {catalogOver} from './catalog.ts';
import {catalogName, distrust, isUnusable, openTables, removeCatalog} from './catalog-files.ts';
import {articleCount, openStateJoin, type StateJoin} from './rows/state-join.ts';
import type {CatalogSyncOptions} from './sync/sync.ts';
import {syncCatalog} from './sync/sync.ts';

export interface OpenCatalogOptions extends CatalogSyncOptions {
	roots: LibraryRoot[];
	/** The folder of catalogs; undefined where there is no place to keep one. */
	cache: string | undefined;
	/** The database of what was read and starred, whether or not it exists. */
	state: string | undefined;
	/** Told, once, of a file that is damaged, or not to be trusted. */
	message?(text: string): void;
}

/** Throws UserError when there is no room for it anywhere. */
export async function openCatalog(options: OpenCatalogOptions): Promise<Catalog> {
	const {cache, roots, state: stateFile, message = () => {}} = options;
	const file = cache && join(cache, catalogName(roots));
	const kept = file ? await openKept(file, options) : undefined;
	const database = kept?.database ?? (await openTemporary(options));
	const state = openStateJoin(database, {file: stateFile, message});
	if (!file || !kept) return catalogOver({database, state});
	return catalogOver({database: withUserErrors(database, {file, state, message}), file, state, stale: kept.stale});
}

interface Kept {
	database: Database;
	/** Why it is not up to date. */
	stale?: Unreadable;
}

/** SQLite keeps it in memory, and in its own temporary file when it grows; it goes with the program. */
const temporary = '';
/** Fewer articles are read anew at each start where the catalog can't be written; of more, what is known of them is used. */
const enoughToKeep = 2000;

const damaged = 'the catalog was damaged, and is made anew';

/** Undefined where nothing can be kept, and little is lost by reading everything. */
async function openKept(file: string, options: OpenCatalogOptions, isSecondTry = false): Promise<Kept | undefined> {
	const {message = () => {}, roots} = options;
	const reason = distrust(file);
	if (reason !== undefined) message(`no catalog is kept: ${reason}`);
	if (reason !== undefined || isUnusable(file)) return undefined;
	let database: Database | undefined;
	try {
		database = openTables(file);
		await syncCatalog(database, roots, options);
		return {database};
	} catch (error) {
		if (isDamage(error) && !isSecondTry) {
			database?.close();
			message(damaged);
			removeCatalog(file);
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

/** Another program that holds it will write it; otherwise it counts how much would have to be read again. */
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

interface ErrorContext {
	file: string;
	state: StateJoin;
	message(text: string): void;
}

/** The same database for questions: what the world does to it becomes a UserError, and what is damaged is put out of the way. */
export function withUserErrors(database: Database, context: ErrorContext): Database {
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
	};
}

function translated(error: unknown, {file, state, message}: ErrorContext): unknown {
	if (state.takesBlame(error)) return new DamageMended(error);
	if (isDamage(error)) {
		message(damaged);
		removeCatalog(file);
		return new DamageMended(error);
	}
	if (!isCircumstance(error)) return error;
	return new UserError(`the catalog can't be read: ${error.message}`, `it may be deleted: ${file}`);
}
