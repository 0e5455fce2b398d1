// The other end of scan-articles.ts: a thread that looks for a pattern in articles until it is ended. The bundle has it as a
// file of its own.

import {UserError} from '../../core/errors.ts';
import type {Pattern} from '../../core/pattern.ts';
import {guardPattern} from '../guarded-pattern.ts';
import {openDatabase} from '../sqlite.ts';
import {serve} from '../threads.ts';
import {scanRows} from './scan.ts';
import {packRows, type Scanned} from './scanned.ts';

serve(({file, pattern}: {file: string; pattern: Pattern}) => {
	const database = openDatabase(file);
	const guarded = guardPattern(pattern);
	return (ids: number[]): Scanned => {
		try {
			return packRows(scanRows(database, ids, guarded));
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			return {refusal: [error.message, error.hint]};
		}
	};
});
