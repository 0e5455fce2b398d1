// docs/writing-articles.md names every field of front matter that is read: each is.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Metadata} from '../../../src/core/article/article.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/writing-articles.md'), 'utf8');
const [, table = ''] = page.split('| field | names | what it may hold |\n');

const values: Record<string, {written: string; read: unknown}> = {
	title: {written: 'A title', read: 'A title'},
	authors: {written: 'Desk A and Desk B', read: ['Desk A', 'Desk B']},
	date: {written: '9 March 2024', read: '2024-03-09'},
	updated: {written: '2024-03', read: '2024-03'},
	tags: {written: 'trams, fares', read: ['trams', 'fares']},
	summary: {written: 'In short.', read: 'In short.'},
	lang: {written: 'pt-BR', read: 'pt-BR'},
	url: {written: 'https://example.org/a', read: 'https://example.org/a'},
	slug: {written: 'a-slug', read: 'a-slug'},
};

describe.each(Object.entries(values))('%s', (field, {written, read}) => {
	test.each(namesOf(field))('as %s', async name => {
		expect(await metadataOf(`${name}: ${written}`)).toMatchObject({[field]: read});
	});
});

test.each(namesOf('draft', ', '))('draft as %s', async line => {
	expect(await metadataOf(line)).toMatchObject({draft: true});
});

async function metadataOf(line: string): Promise<Metadata> {
	const {metadata} = await parseArticle({text: `---\n${line}\n---\n\nText.\n`, path: '/a.md'});
	return metadata;
}

/** What stands between backticks in the second column. */
function namesOf(field: string, separator = ' '): string[] {
	const [, cell = ''] = new RegExp(`^\\| ${field} \\| ([^|]*) \\|`, 'm').exec(table) ?? [];
	return Array.from(cell.matchAll(/`([^`]+)`/g), ([, names = '']) => names.split(separator)).flat();
}
