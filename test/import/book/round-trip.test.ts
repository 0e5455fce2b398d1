// Each article that comes with wsws, as a book, reads back as itself.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {strFromU8, unzipSync} from 'fflate';
import {expect, test} from 'vitest';
import {type Home, openHome} from '../at-home.ts';

const articles = join(import.meta.dirname, '../../../articles');

test.each(readdirSync(articles, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.md')))('%s', name =>
	comesBack(openHome(), join(articles, name)),
);

test('tabs in code, loose lists, and all that lists hold', async () => {
	const home = openHome();
	const code = '```make\nall:\n\tcc\t-o x x.c\n```\n\n    indented\tcode';
	const lists =
		'- one\n\n- two\n\n  and more\n\n1. first\n\n   ```py\n   def x():\n   \treturn 1\n   ```\n\n2. second\n\n   > - quoted\n\n- [ ] open\n- [x] done';
	const text = `---\ntitle: Ropes\nauthors: [Ann Lee]\ndate: 2024-05-01\nlang: en\n---\n\nWords.\n\n${code}\n\n${lists}\n`;
	await comesBack(home, home.write('ropes.md', text));
});

async function comesBack(home: Home, source: string): Promise<void> {
	const book = join(home.folder, 'x.epub');
	await home.wsws('show', source, '--epub', book);
	await home.wsws('add', '--whole', book);
	const [file = ''] = home.articles();
	const added = join(home.folder, 'data/wsws/articles', file);
	const told = async (path: string) => {
		const {title, authors, date, lang} = JSON.parse((await home.wsws('show', '--json', path)).out);
		return {title, authors, date, lang, text: await paragraphs(path)};
	};
	const paragraphs = async (path: string) =>
		(await home.wsws('show', '--plain', '--no-header', '--links', 'none', path)).out
			// A book holds all that it shows, so its pictures are their words.
			.replace(/\[image: ([^\]]*)\]/g, '$1')
			.split('\n\n');
	expect(await told(added)).toEqual(await told(source));
	expectSound(unzipSync(readFileSync(book)));
}

/** The rules of EPUB 3.3 that a file can be held against without a parser of schemas. */
function expectSound(files: Record<string, Uint8Array>): void {
	const names = Object.keys(files);
	const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
	expect(names[0]).toBe('mimetype');
	const opf = text('OEBPS/content.opf');
	const hrefs = [...opf.matchAll(/<item [^>]*href="([^"]+)"/g)].map(([, href]) => `OEBPS/${href}`);
	expect(names.filter(name => name.startsWith('OEBPS/') && !name.endsWith('.opf')).sort()).toEqual(hrefs.sort());
	for (const name of hrefs) {
		const page = text(name);
		const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
		expect(new Set(ids).size, `ids of ${name}`).toBe(ids.length);
		for (const [, id = ''] of page.matchAll(/href="#([^"]*)"/g)) expect(ids, name).toContain(id);
		expect(unclosed(page), name).toEqual([]);
	}
}

/** Tags without a partner. */
function unclosed(page: string): string[] {
	const open: string[] = [];
	for (const [, end, name = '', , isEmpty] of page.matchAll(/<(\/?)([a-z][\w:-]*)((?:\s[^<>]*?)?)(\/?)>/g)) {
		if (isEmpty) continue;
		if (!end) open.push(name);
		else if (open.pop() !== name) return [name];
	}
	return open;
}
