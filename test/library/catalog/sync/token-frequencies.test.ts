// What is counted of every 64th article, and that counting leaves the index in large pieces.

import {expect, test} from 'vitest';
import {openTables} from '../../../../src/library/catalog/catalog-files.ts';
import {syncCatalog} from '../../../../src/library/catalog/sync/sync.ts';
import {
	countTokens,
	type TokenCounts,
	tokenStatistics,
	writeCounts,
} from '../../../../src/library/catalog/sync/token-frequencies.ts';
import {integer} from '../../../../src/platform/sqlite-rows.ts';
import {article, temporaryLibrary} from '../../temporary-library.ts';

const interval = 64;

test('every 64th article is counted once, however often it changes, and counting leaves the index in few pieces', async () => {
	const count = 5 * interval;
	const files = Object.fromEntries(
		Array.from({length: count}, (_, number) => [
			`${number}.md`,
			article({title: 'Coal'}, 'The coal, the sea.\n\n## Coal'),
		]),
	);
	const library = temporaryLibrary(files);
	const database = openTables('');
	await syncCatalog(database, [{path: library.folder, from: 'option'}]);
	const known = {articles: count, occurrences: count * 3, inFields: count};
	expect(tokenStatistics(database, 'coal', false)).toEqual(known);
	expect(tokenStatistics(database, 'coa', true)).toEqual(known);
	expect(tokenStatistics(database, 'the', false)).toEqual({articles: count, occurrences: count * 2, inFields: 0});
	for (const name of Object.keys(files))
		library.write({[name]: article({title: 'Coal'}, 'The coal, the coal, the sea.')});
	await syncCatalog(database, [{path: library.folder, from: 'option'}]);
	expect(tokenStatistics(database, 'coal', false)).toEqual(known);
	const sql = 'SELECT count(DISTINCT segid) AS pieces FROM texts_idx';
	// On a busy machine a part may end before all is read.
	expect(database.get({pieces: integer}, sql)?.pieces).toBeLessThan(count / interval);
	database.close();
});

test('what later transactions count is added', () => {
	const database = openTables('');
	const texts = {title: 'coal', authors: '', tags: '', summary: '', headings: 'coal', text: 'the coal'};
	for (const ids of [[1, 2, interval + 1], [2 * interval + 1]]) {
		const counts: TokenCounts = new Map();
		for (const id of ids) countTokens(counts, id, texts);
		writeCounts(database, counts);
	}
	expect(tokenStatistics(database, 'coal', false)).toEqual({
		articles: 3 * interval,
		occurrences: 9 * interval,
		inFields: 3 * interval,
	});
	database.close();
});
