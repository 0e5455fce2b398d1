// The SQLite inside Node.

import type {Connection, Statement, Value} from './sqlite.ts';

/** The part of `node:sqlite` used here; its types come with later Nodes than the oldest supported one. */
interface NodeSqlite {
	DatabaseSync: new (
		path: string,
	) => {
		exec(sql: string): void;
		prepare(sql: string): NodeStatement;
		close(): void;
	};
}

interface NodeStatement {
	run(...values: Value[]): unknown;
	get(...values: Value[]): object | undefined;
	all(...values: Value[]): object[];
}

/** Opens a file with it; undefined where this Node has none. */
export function builtInSqlite(): ((path: string) => Connection) | undefined {
	const sqlite = withoutExperimentalWarning(() => builtIn('node:sqlite')) as NodeSqlite | undefined;
	return sqlite && (path => connect(path, sqlite));
}

function connect(path: string, {DatabaseSync}: NodeSqlite): Connection {
	const database = new DatabaseSync(path);
	return {
		exec: sql => database.exec(sql),
		prepare: sql => statementOver(database.prepare(sql)),
		close: () => database.close(),
		codeOf: error => (error instanceof Error && 'errcode' in error ? Number(error.errcode) : undefined),
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
