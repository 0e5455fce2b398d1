// Calls libsql's native library directly, on Nodes without a suitable SQLite. Its own wrapper asks for a diagnostic report of the
// process to find out the C library, which takes as long as the rest of wsws' start.

import {closeSync, existsSync, openSync, readSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {UserError} from '../core/errors.ts';
import type {Connection, SqliteLibrary, Statement, Value} from './sqlite-library.ts';

type Handle = object;

/** The functions of the native library; `this` is the database or the statement. */
interface Native {
	databaseOpen(path: string, token: string, cipher: string, key: string, timeout: number, remoteKey: string): Handle;
	databaseExecSync(this: Handle, sql: string): void;
	databasePrepareSync(this: Handle, sql: string): Handle;
	databaseClose(this: Handle): void;
	statementRun(this: Handle, values: Value[]): unknown;
	statementGet(this: Handle, values: Value[]): object | undefined;
	statementRowsSync(this: Handle, values: Value[]): Handle;
	/** Fills the array; a missing element marks the end of the rows. */
	rowsNext(this: Handle, rows: (object | undefined)[]): void;
}

/** Throws UserError if there is no library for this machine. */
export function nativeSqlite(): SqliteLibrary {
	const native = load();
	return {open: path => connect(path, native), codeOf};
}

function connect(path: string, native: Native): Connection {
	// The cipher name is validated even without a key.
	const database = native.databaseOpen(path, '', 'aes256cbc', '', 0, '');
	return {
		exec: sql => native.databaseExecSync.call(database, sql),
		prepare: sql => statementOver(native.databasePrepareSync.call(database, sql), native),
		close: () => native.databaseClose.call(database),
	};
}

function statementOver(statement: Handle, native: Native): Statement {
	return {
		run: values => void native.statementRun.call(statement, values),
		get: values => native.statementGet.call(statement, values),
		all: values => allRows(native.statementRowsSync.call(statement, values), native),
	};
}

function allRows(cursor: Handle, native: Native): object[] {
	const rows: object[] = [];
	for (;;) {
		const some: (object | undefined)[] = Array(100);
		native.rowsNext.call(cursor, some);
		for (const row of some) {
			if (!row) return rows;
			rows.push(row);
		}
	}
}

/** Errors of statements carry the code; errors of opening have it only at the end of the message. */
function codeOf(error: unknown): number | undefined {
	if (!(error instanceof Error)) return undefined;
	if ('rawCode' in error) return Number(error.rawCode);
	const code = /: (\d+)"\)$/.exec(error.message)?.[1];
	return code === undefined ? undefined : Number(code);
}

function load(): Native {
	const name = `@libsql/${process.platform}-${process.arch}${abi()}`;
	// Where npm installs it for a program: Node's own resolution takes as long as opening it.
	const near = join(import.meta.dirname, '../node_modules', name, 'index.node');
	try {
		return existsSync(near) ? opened(near) : createRequire(import.meta.filename)(name);
	} catch (cause) {
		const hint = 'use Node 22.16, 24 or newer, which bring their own, or install wsws again with its optional packages';
		throw new UserError(`no SQLite for Node ${process.versions.node} here (${name})`, hint, {cause});
	}
}

function opened(path: string): Native {
	const library = {exports: {}};
	process.dlopen(library, path);
	return library.exports as Native;
}

function abi(): string {
	if (process.platform === 'win32') return '-msvc';
	if (process.platform !== 'linux') return '';
	const library = usesMusl() ? 'musl' : 'gnu';
	return process.arch === 'arm' ? `-${library}eabihf` : `-${library}`;
}

/** The loader named in the first bytes of Node's ELF file shows which C library Node is linked with. */
function usesMusl(): boolean {
	const start = Buffer.alloc(2048);
	const file = openSync(process.execPath, 'r');
	try {
		readSync(file, start, 0, start.length, 0);
	} finally {
		closeSync(file);
	}
	return start.includes('/ld-musl-');
}
