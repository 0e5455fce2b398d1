// What a thread tells of what it found: as much of a pattern that matches every letter as of one that no article has, for a large
// library has more letters than there is memory for.

import {serialize} from 'node:v8';
import {expect, test} from 'vitest';
import type {Pattern} from '../../../../src/core/query/pattern/pattern.ts';
import {patternOf, prefilterOf} from '../../../../src/core/query/pattern/pattern.ts';
import {openTables} from '../../../../src/library/catalog/catalog-files.ts';
import {scanTasks} from '../../../../src/library/catalog/search/scan.ts';
import {syncCatalog} from '../../../../src/library/catalog/sync/sync.ts';
import {integer} from '../../../../src/platform/sqlite-rows.ts';
import {article, temporaryLibrary} from '../../temporary-library.ts';

const {folder, cache, write} = temporaryLibrary();

async function catalogOf(count: number): Promise<{file: string; ids: number[]}> {
	const body = (number: number) => `Number ${number} goes on and on.\n\n${'Not one word is left out. '.repeat(40)}`;
	write(
		Object.fromEntries(
			Array.from({length: count}, (_, number) => [`${number}.md`, article({title: 'T'}, body(number))]),
		),
	);
	const file = `${cache}/catalog`;
	const database = openTables(file);
	await syncCatalog(database, [{path: folder, from: 'option'}]);
	const ids = database.all({id: integer}, 'SELECT id FROM article').map(({id}) => id);
	database.close();
	return {file, ids};
}

function patternFor(regexp: string): Pattern {
	return {expression: patternOf({regexp}) as RegExp, prefilter: prefilterOf({regexp})};
}

test('its answer is as large whatever is found', async () => {
	const {file, ids} = await catalogOf(300);
	const answers = ['.', '\\w', '(?=.)', 'nowhere at all'].map(regexp => {
		return scanTasks({file, pattern: patternFor(regexp), most: 0xffff_ffff})(ids);
	});
	const counts = (hits: number) => ({counts: Uint32Array.from(ids, () => hits)});
	expect(answers).toEqual([counts(3), counts(3), counts(3), counts(0)]);
	expect(new Set(answers.map(answer => serialize(answer).length)).size).toBe(1);
});
