// The files of catalogs in the cache folder. The reader's own libraries have one catalog however the config changes; each
// other choice of libraries has its own. So names, numbers and ranks need no thought of which library is meant, and
// reading one library never waits for the indexing of another; a folder in two choices is indexed twice.

import {readdirSync, rmSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {UserError} from '../../core/errors.ts';
import {textHash} from '../../core/text/hash.ts';
import {makeFolder} from '../../platform/fs.ts';
import type {Database} from '../../platform/sqlite.ts';
import {isCircumstance, openDatabase, type SqliteError, sqliteCode} from '../../platform/sqlite.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import {createTables, isCurrent} from './schema.ts';

/** The file's name for these libraries. */
export function catalogName(roots: LibraryRoot[]): string {
	const own = roots.find(({from}) => from === 'own');
	const isUsual = own || roots.every(({from}) => from === 'bundled' || from === 'config');
	return isUsual ? 'catalog.db' : `catalog-${textHash(roots.map(({path}) => path).join('\0'))}.db`;
}

/** Opens the file, with the tables made if need be. Throws SqliteError. */
export function openTables(file: string): Database {
	const database = openFile(file);
	try {
		if (isCurrent(database)) return database;
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
	removeCatalog(file);
	return openTables(file);
}

export function removeCatalog(file: string): void {
	for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(file + suffix, {force: true});
}

/** The same database for questions: what the world does to it becomes a UserError. */
export function withUserErrors(database: Database, file: string): Database {
	const attempt = <Result>(ask: () => Result): Result => {
		try {
			return ask();
		} catch (error) {
			throw isCircumstance(error) ? trouble(error, file) : error;
		}
	};
	return {
		...database,
		get: (sql, ...values) => attempt(() => database.get(sql, ...values)),
		all: (sql, ...values) => attempt(() => database.all(sql, ...values)),
	};
}

export function isDamage({code}: SqliteError): boolean {
	return code === sqliteCode.corrupt || code === sqliteCode.notADatabase;
}

function trouble(error: SqliteError, file: string): UserError {
	if (!isDamage(error))
		return new UserError(`the catalog can't be read: ${error.message}`, `it may be deleted: ${file}`);
	removeCatalog(file);
	return new UserError('the catalog was damaged, and is removed', 'the same command makes it anew');
}

/** Removes the catalogs of libraries that nobody has named for months. */
function forgetOldCatalogs(current: string): void {
	const folder = dirname(current);
	const oldest = Date.now() - longestUnused;
	for (const name of readdirSync(folder)) {
		const file = join(folder, name);
		if (!/^catalog-[0-9a-z]+\.db$/.test(name) || name === basename(current)) continue;
		if ((statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? oldest) < oldest) removeCatalog(file);
	}
}

const longestUnused = 90 * 24 * 60 * 60 * 1000;

function openFile(file: string): Database {
	try {
		return openDatabase(file);
	} catch (error) {
		if (!isCircumstance(error) || file === '') throw error;
		// The folder may be missing; when it can't be made either, the database's own complaint is the better one.
		try {
			makeFolder(dirname(file));
		} catch {
			throw error;
		}
		return openDatabase(file);
	}
}

function isEmpty(database: Database): boolean {
	return database.get('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined;
}
