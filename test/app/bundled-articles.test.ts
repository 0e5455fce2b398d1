import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {sharedArticles} from '../../src/app/bundled-articles.ts';
import {temporaryFolder} from '../temporary-folder.ts';

function places() {
	const folder = temporaryFolder({'own/a.md': '# A\n', 'own/pictures/b.svg': '<svg/>'});
	return {own: join(folder, 'own'), cache: join(folder, 'cache'), shared: join(folder, 'cache/articles-00aa')};
}

test('installations with the same articles share a copy of them', async () => {
	const {own, shared, cache} = places();
	expect(await sharedArticles(own, shared)).toBe(shared);
	expect(readFileSync(join(shared, 'pictures/b.svg'), 'utf8')).toBe('<svg/>');
	expect(readdirSync(cache)).toEqual(['articles-00aa']);
	writeFileSync(join(own, 'a.md'), '# Other\n');
	expect(await sharedArticles(own, shared)).toBe(shared);
	expect(readFileSync(join(shared, 'a.md'), 'utf8')).toBe('# A\n');
});

test('where others may write there is no copy to be trusted', async () => {
	const {own, shared} = places();
	mkdirSync(shared, {recursive: true});
	chmodSync(shared, 0o777);
	expect(await sharedArticles(own, shared)).toBe(own);
});

test('where no copy can be made the program has its own', async () => {
	const {own, cache} = places();
	writeFileSync(cache, 'a file');
	expect(await sharedArticles(own, join(cache, 'articles-00aa'))).toBe(own);
});

test('copies that other versions made long ago go with the next one', async () => {
	const {own, shared, cache} = places();
	const longAgo = new Date(Date.now() - 100 * 24 * 60 * 60 * 1000);
	for (const name of ['articles-0123', 'articles-0456.77', 'kept']) {
		mkdirSync(join(cache, name), {recursive: true});
		utimesSync(join(cache, name), longAgo, longAgo);
	}
	mkdirSync(join(cache, 'articles-0789'));
	await sharedArticles(own, shared);
	expect(readdirSync(cache).sort()).toEqual(['articles-00aa', 'articles-0789', 'kept']);
	expect(existsSync(join(shared, 'a.md'))).toBe(true);
});
