// When every file is looked at: always while they are few, else so seldom that it takes a thousandth of the time.

import type {Database} from '../../../platform/sqlite.ts';
import {isCircumstance, longestWait} from '../../../platform/sqlite.ts';
import {articleCount} from '../rows/state-join.ts';

const few = 1000;
/** Looking at one file takes about 6 microseconds. */
const millisecondsPerFile = 6;

export function isFullScanDue(database: Database): boolean {
	const articles = articleCount(database);
	if (articles <= few) return true;
	const last = database.get<{value: number}>(`SELECT value FROM setting WHERE name = 'checked'`)?.value ?? 0;
	const since = Date.now() - last;
	return since < 0 || since >= articles * millisecondsPerFile;
}

/** To be called in a transaction. */
export function recordFullScan(database: Database): void {
	if (articleCount(database) > few) database.run(`INSERT OR REPLACE INTO setting VALUES ('checked', ?)`, Date.now());
}

/** The same by itself: not worth waiting for another program, and a catalog that can't be written is checked each time. */
export function recordFullScanAtOnce(database: Database): void {
	if (articleCount(database) <= few) return;
	try {
		database.exec('PRAGMA busy_timeout = 0');
		recordFullScan(database);
	} catch (error) {
		if (!isCircumstance(error)) throw error;
	} finally {
		database.exec(`PRAGMA busy_timeout = ${longestWait}`);
	}
}
