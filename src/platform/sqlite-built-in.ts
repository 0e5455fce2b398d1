// The SQLite inside Node, where it has the full-text index: since 22.16 and 24.

import type {Connection, SqliteLibrary, Statement, Value} from './sqlite-library.ts';

/** The part of `node:sqlite` used here; its types come with later Nodes than the oldest supported one. */
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

/** Undefined where this Node has none. */
export function builtInSqlite(): SqliteLibrary | undefined {
	const sqlite = hasFullText() ? withoutExperimentalWarning(() => builtIn('node:sqlite')) : undefined;
	if (!sqlite) return undefined;
	const {DatabaseSync} = sqlite as NodeSqlite;
	return {
		open: path => connect(new DatabaseSync(path)),
		codeOf: error => (error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined),
	};
}

/** Asking SQLite itself would cost each start a table; no 23 was built with it. */
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
		// Its own `run` gives the last row's number, which Node 26 refuses where the index has made one beyond 2^53.
		run: values => void statement.all(...values),
		get: values => statement.get(...values),
		all: values => statement.all(...values),
	};
}

/** A static import would fail where the module is missing. */
function builtIn(name: string): unknown {
	const {getBuiltinModule} = process as {getBuiltinModule?: (name: string) => unknown};
	return getBuiltinModule?.(name);
}

/** Node 22 warns when the module is loaded. Loading is synchronous, so no other warning can be lost meanwhile. */
function withoutExperimentalWarning<Result>(load: () => Result): Result {
	const {emitWarning} = process;
	process.emitWarning = () => {};
	try {
		return load();
	} finally {
		process.emitWarning = emitWarning;
	}
}
