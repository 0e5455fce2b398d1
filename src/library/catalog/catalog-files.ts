// Manages the catalog files in the cache folder. The reader's own libraries share one catalog, however the configuration changes;
// every other choice of libraries has its own. So names, numbers and ranks always refer to one choice, and reading a library never
// waits for another one to be indexed. The price: a folder in two choices is indexed twice.

import {readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {textHash} from '../../core/text/hash.ts';
import {isOwnAlone, makeFolder, statOf} from '../../platform/fs.ts';
import type {Database} from '../../platform/sqlite.ts';
import {isCircumstance, openDatabase, SqliteError, sqliteCode} from '../../platform/sqlite.ts';
import {integer} from '../../platform/sqlite-rows.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import {removeDatabase} from '../damaged-files.ts';
import {createTables, hasOwnTables, isCurrent} from './schema.ts';

/** File name for these libraries; the extensions are part of the hash. */
export function catalogName(roots: LibraryRoot[], extensions: readonly string[] = []): string {
	const own = roots.find(({from}) => from === 'own');
	const isUsual = own || roots.every(({from}) => from === 'bundled' || from === 'config');
	if (isUsual && extensions.length === 0) return 'catalog.db';
	const choice = [...(isUsual ? [''] : roots.map(({path}) => path)), ...extensions.map(ending => `*.${ending}`)];
	return `catalog-${textHash(choice.join('\0'))}.db`;
}

/** Opens the file and creates the tables if necessary. Throws SqliteError, also for a damaged file. */
export function openTables(file: string): Database {
	const database = openFile(file);
	try {
		if (isCurrent(database)) return checked(database);
		if (isEmpty(database)) {
			createTables(database);
			if (file !== '') forgetOldCatalogs(file);
			return database;
		}
	} catch (error) {
		database.close();
		throw error;
	}
	database.close();
	if (!removeDatabase(file)) throw new SqliteError('it is of another version', sqliteCode.readOnly);
	return openTables(file);
}

/**
 * Why a catalog must not be stored there; undefined if it may. Only files that belong to the user and that nobody else can write
 * are trusted, and root creates nothing in other people's folders.
 */
export function distrust(file: string): string | undefined {
	const folder = dirname(file);
	for (const path of [file, folder]) {
		const stats = statOf(path);
		if (stats && !isOwnAlone(stats)) return `${path} is not your own, or others may write into it`;
	}
	const above = nearestFolder(folder);
	const isOthers = process.geteuid?.() === 0 && statOf(above)?.uid !== 0;
	return isOthers ? `${above} belongs to another user` : undefined;
}

/** The folder, or its nearest ancestor that exists. */
function nearestFolder(folder: string): string {
	return statOf(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

/** Removes catalogs of libraries that have not been used for months. */
function forgetOldCatalogs(current: string): void {
	const folder = dirname(current);
	const oldest = Date.now() - longestUnused;
	for (const name of readdirSync(folder)) {
		const file = join(folder, name);
		if (!/^catalog-[0-9a-z]+\.db$/.test(name) || name === basename(current)) continue;
		if ((statOf(file)?.mtimeMs ?? oldest) < oldest) removeDatabase(file);
	}
}

/** In milliseconds. */
const longestUnused = 90 * 24 * 60 * 60 * 1000;

function openFile(file: string): Database {
	try {
		return openDatabase(file);
	} catch (error) {
		if (!isCircumstance(error) || file === '') throw error;
		// The folder may be missing; if it can't be created either, the database's own error is the better message.
		try {
			makeFolder(dirname(file));
		} catch {
			throw error;
		}
		return openDatabase(file);
	}
}

function isEmpty(database: Database): boolean {
	return database.get({objects: integer}, 'SELECT count(*) AS objects FROM sqlite_schema')?.objects === 0;
}

function checked(database: Database): Database {
	if (!hasOwnTables(database)) throw new SqliteError('it has not the tables of a catalog', sqliteCode.corrupt);
	return database;
}
