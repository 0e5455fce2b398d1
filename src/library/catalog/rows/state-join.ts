// The reading state beside the catalog, in one connection, so that filters and orders may use both.

import {existsSync} from 'node:fs';
import type {Database} from '../../../platform/sqlite.ts';
import {SqliteError} from '../../../platform/sqlite.ts';

/** Says, each time it is asked, whether there is a state to join; somebody may begin to read while the catalog is open. */
export function openStateJoin(database: Database, stateFile: string | undefined): () => boolean {
	let isJoined = false;
	return () => {
		if (!isJoined && stateFile !== undefined && existsSync(stateFile)) isJoined = attach(database, stateFile);
		return isJoined;
	};
}

function attach(database: Database, stateFile: string): boolean {
	try {
		database.run('ATTACH ? AS state', stateFile);
		database.get('SELECT path, read, starred FROM state.article LIMIT 1');
		return true;
	} catch (error) {
		// What is wrong with it is for whoever opens the state itself to say; it may be another program's, too.
		if (!(error instanceof SqliteError)) throw error;
		detach(database);
		return false;
	}
}

function detach(database: Database): void {
	try {
		database.exec('DETACH state');
	} catch {}
}

export function articleCount(database: Database): number {
	return database.get<{articles: number}>('SELECT total(articles) AS articles FROM month')?.articles ?? 0;
}
