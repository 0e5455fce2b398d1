// The worker side of scan-articles.ts: a thread that looks for a pattern in articles until it is ended. The bundle has it as
// a file of its own.

import {UserError} from '../../../core/errors.ts';
import {boundPattern} from '../../../platform/bounded-regexp.ts';
import {openDatabase} from '../../../platform/sqlite.ts';
import {serve} from '../../../platform/threads.ts';
import {countRows, packHits, type ScanAnswer, type ScanOrder, scanRows} from './scan.ts';

serve(({file, pattern: unbounded, most}: ScanOrder) => {
	const database = openDatabase(file);
	const pattern = boundPattern(unbounded);
	const found = (ids: number[]) =>
		most === undefined ? packHits(scanRows(database, ids, pattern)) : countRows(database, ids, {pattern, most});
	return (ids: number[]): ScanAnswer<unknown> => {
		try {
			return {found: found(ids)};
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			return {error: [error.message, error.hint]};
		}
	};
});
