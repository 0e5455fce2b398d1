// Opens the catalog of some libraries and brings it up to date, wherever it can be kept: in the cache folder, else in a
// temporary database. A catalog that is damaged, foreign or of another version is made anew.

import {join} from 'node:path';
import {UserError} from '../../core/errors.ts';
import type {Database, SqliteError} from '../../platform/sqlite.ts';
import {isCircumstance, sqliteCode} from '../../platform/sqlite.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import {catalogOver} from './catalog.ts';
import {catalogName, isDamage, openTables, removeCatalog, withUserErrors} from './catalog-files.ts';
import {articleCount} from './rows/state-join.ts';
import type {CatalogSyncOptions} from './sync/sync.ts';
import {syncCatalog} from './sync/sync.ts';

export interface OpenCatalogOptions extends CatalogSyncOptions {
	roots: LibraryRoot[];
	/** The folder of catalogs; undefined where there is no place to keep one. */
	cache: string | undefined;
	/** The database of what was read and starred, whether or not it exists. */
	state: string | undefined;
}

/** Throws UserError when there is no room for it anywhere. */
export async function openCatalog(options: OpenCatalogOptions): Promise<Catalog> {
	const {cache, roots, state} = options;
	const file = cache && join(cache, catalogName(roots));
	const kept = file ? await openKept(file, options) : undefined;
	if (file && kept)
		return catalogOver(withUserErrors(kept.database, file), {file, stateFile: state, stale: kept.stale});
	return catalogOver(await openTemporary(options), {stateFile: state});
}

interface Kept {
	database: Database;
	/** Why it is not up to date. */
	stale?: {path: string; reason: string};
}

/** SQLite keeps it in memory, and in its own temporary file when it grows; it goes with the program. */
const temporary = '';
/** Fewer are read anew at each start where the catalog can't be written; of more, what is known of them is used. */
const enoughToKeep = 2000;

/** Undefined where nothing can be kept, and little is lost by reading everything. */
async function openKept(file: string, options: OpenCatalogOptions, isSecondTry = false): Promise<Kept | undefined> {
	let database: Database | undefined;
	try {
		database = openTables(file);
		await syncCatalog(database, options.roots, options);
		return {database};
	} catch (error) {
		if (!isCircumstance(error)) throw error;
		if (isDamage(error) && !isSecondTry) {
			database?.close();
			removeCatalog(file);
			return openKept(file, options, true);
		}
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
