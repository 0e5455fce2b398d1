// The worker side of scan-articles.ts: a thread that looks for a pattern in articles until it is ended. The bundle has it as
// a file of its own.

import {UserError} from '../../../core/errors.ts';
import type {Pattern} from '../../../core/query/pattern/pattern.ts';
import {boundPattern} from '../../../platform/bounded-regexp.ts';
import {openDatabase} from '../../../platform/sqlite.ts';
import {serve} from '../../../platform/threads.ts';
import {type PackedScan, packHits, scanRows} from './scan.ts';

serve(({file, pattern}: {file: string; pattern: Pattern}) => {
	const database = openDatabase(file);
	const bounded = boundPattern(pattern);
	return (ids: number[]): PackedScan => {
		try {
			return packHits(scanRows(database, ids, bounded));
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			return {error: [error.message, error.hint]};
		}
	};
});
