// Saving drafts that may be known already: what is read for that, and what is found.

import {expect, test} from 'vitest';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {articleKeeper, type KeeperSources} from '../../../src/core/library/save-once.ts';
import type {Draft} from '../../../src/ports/importer.ts';

/** A library in memory that counts what is read of it. */
function memoryLibrary() {
	const bodies = new Map<string, string>();
	let reads = 0;
	const sources: KeeperSources = {
		catalog: {list: () => [], search: () => []},
		files: {
			exists: path => bodies.has(path),
			async read(path) {
				reads++;
				return parseArticle({text: bodies.get(path) ?? '', path});
			},
		},
		own: {
			async save({body}: Draft) {
				const path = `/own/${bodies.size}.md`;
				bodies.set(path, body);
				return {path, isNew: true};
			},
		} as unknown as KeeperSources['own'],
	};
	return {keep: articleKeeper(sources), reads: () => reads};
}

const draft = (body: string) => ({metadata: {title: 'x', rest: {}}, body}) as unknown as Draft;

test('articles of equal length are not read again for each other', async () => {
	const {keep, reads} = memoryLibrary();
	for (let index = 0; index < 300; index++) expect((await keep(draft(`Teaser ${index}.\n`))).by).toBe('saving');
	expect(reads()).toBeLessThanOrEqual(300);
});

test('the same text is found, whatever its marks', async () => {
	const {keep} = memoryLibrary();
	const {path} = await keep(draft('One two three.\n'));
	await keep(draft('One two four.\n'));
	expect(await keep(draft('One *two* three!\n'))).toEqual({path, by: 'text'});
});

test('numbers of other figures make another text, and other signs between their figures do not', async () => {
	const {keep} = memoryLibrary();
	const {path} = await keep(draft('Coil 1 10, at 1,200 a day.\n'));
	expect((await keep(draft('Coil 11 0, at 1,200 a day.\n'))).by).toBe('saving');
	expect(await keep(draft('Coil 1 10, at **1200** a day.\n'))).toEqual({path, by: 'text'});
});
