// The SQLite inside Node.

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
	run(...values: Value[]): unknown;
	get(...values: Value[]): object | undefined;
	all(...values: Value[]): object[];
}

/** Undefined where this Node has none. */
export function builtInSqlite(): SqliteLibrary | undefined {
	const sqlite = withoutExperimentalWarning(() => builtIn('node:sqlite')) as NodeSqlite | undefined;
	if (!sqlite) return undefined;
	return {
		open: path => connect(new sqlite.DatabaseSync(path)),
		codeOf: error => (error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined),
	};
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
		run: values => void statement.run(...values),
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
