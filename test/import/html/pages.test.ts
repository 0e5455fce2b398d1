// Each folder of pages/ holds a page of one shape and the article that it must become. A new shape is a new folder:
// the article is written by `npx vitest -u` and then read.

import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {articleFileName} from '../../../src/core/article/file-name.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {articleText} from '../../../src/core/article/write-front-matter.ts';
import {openImporter} from '../../../src/import/source/importer.ts';
import type {Imported} from '../../../src/ports/importer.ts';
import {openWeb, send, type Web} from '../web.ts';

const folder = fileURLToPath(new URL('../../pages/', import.meta.url));
let web: Web;

beforeAll(async () => {
	web = await openWeb((request, response) => send(response, readFileSync(`${folder}${request.url}/page.html`)));
});
afterAll(() => web.close());

for (const site of readdirSync(folder).sort()) {
	test(`${site} becomes its article`, async () => {
		const importer = openImporter({fetch: web.fetch, input: async () => new Uint8Array()});
		const [imported, ...others] = await all(importer.find(web.url(`/${site}`)));
		if (imported?.kind !== 'article') throw imported?.kind === 'failure' ? imported.error : new Error('no article');
		const {metadata, body, warnings} = imported.draft;
		const text = articleText({metadata, body});
		const notes = warnings.map(warning => `<!-- ${warning} -->\n`).join('');
		await expect(web.withoutPort(text + notes)).toMatchFileSnapshot(`${folder}${site}/article.md`);
		expect(others).toEqual([]);
		// The page's words may tell a language that the page does not.
		const {isLangGuessed, ...read} = (await parseArticle({text, path: articleFileName(metadata)})).metadata;
		expect(isLangGuessed ? {...read, lang: undefined} : read).toEqual(metadata);
	});
}

async function all(found: AsyncIterable<Imported>): Promise<Imported[]> {
	const result: Imported[] = [];
	for await (const imported of found) result.push(imported);
	return result;
}
