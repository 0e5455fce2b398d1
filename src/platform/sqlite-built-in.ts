// Uses the SQLite built into Node, if it has full-text search: since 22.16 and 24.

import {type Connection, type SqliteLibrary, type Statement, sqliteCode, type Value} from './sqlite-library.ts';

/** The part of `node:sqlite` used here; its types ship only with Nodes newer than the oldest supported one. */
interface NodeSqlite {
	DatabaseSync: new (path: string) => NodeDatabase;
}

interface NodeDatabase {
	exec(sql: string): void;
	prepare(sql: string): NodeStatement;
	close(): void;
}

interface NodeStatement {
	get(...values: Value[]): object | undefined;
	all(...values: Value[]): object[];
}

/** Undefined if this Node has none. */
export function builtInSqlite(): SqliteLibrary | undefined {
	const sqlite = hasFullText() ? withoutExperimentalWarning(() => builtIn('node:sqlite')) : undefined;
	if (!sqlite) return undefined;
	const {DatabaseSync} = sqlite as NodeSqlite;
	return {
		open: path => connect(new DatabaseSync(path)),
		codeOf,
	};
}

/** Integers beyond 2^53 are out of range: the library itself refuses them, and wsws never writes any. */
function codeOf(error: unknown): number | undefined {
	if (!(error instanceof Error && 'code' in error)) return undefined;
	if (error.code === 'ERR_OUT_OF_RANGE') return sqliteCode.corrupt;
	return 'errcode' in error ? Number(error.errcode) : undefined;
}

/** By version, because asking SQLite would cost each start a table; no Node 23 has full-text search. */
function hasFullText(): boolean {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	return major >= 24 || (major === 22 && minor >= 16);
}

function connect(database: NodeDatabase): Connection {
	return {
		exec: sql => database.exec(sql),
		prepare: sql => statementOver(database.prepare(sql)),
		close: () => database.close(),
	};
}

function statementOver(statement: NodeStatement): Statement {
	return {
		// Not `run`, which returns the last row id: Node 26 refuses those beyond 2^53, which the index creates.
		run: values => void statement.all(...values),
		get: values => statement.get(...values),
		all: values => statement.all(...values),
	};
}

/** A static import would fail if the module is missing. */
function builtIn(name: string): unknown {
	const {getBuiltinModule} = process as {getBuiltinModule?: (name: string) => unknown};
	return getBuiltinModule?.(name);
}

/** Suppresses Node 22's warning on import. Loading is synchronous, so no other warning is lost. */
function withoutExperimentalWarning<Result>(load: () => Result): Result {
	const {emitWarning} = process;
	process.emitWarning = () => {};
	try {
		return load();
	} finally {
		process.emitWarning = emitWarning;
	}
}
