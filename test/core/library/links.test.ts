// What links lead to, forth and back, over a real catalog and real files.

import {describe, expect, test} from 'vitest';
import {backlinks, outgoingLinks} from '../../../src/core/library/links.ts';
import {files, readArticleFile} from '../../../src/library/files.ts';
import {article, temporaryLibrary} from '../../library/temporary-library.ts';

const library = temporaryLibrary({
	'depot.md': article(
		{title: 'The depot', url: 'https://www.example.org/depot/?utm_source=x'},
		'## Night shift\n\nSee [[last-tram]]. A line. ^abc123\n\n<a name="mark"></a>More.',
	),
	'notes/last-tram.md': article({title: 'The last tram of all'}, 'Back to [the depot](../depot.md#night-shift).'),
	'notes/größe.md': article({title: 'Größe'}, 'Text.'),
	'other/last-tram.md': article({title: 'Another tram'}, 'Text.'),
	'paper/index.md': article({title: 'The paper'}, 'Text.'),
	'image.png': 'no picture',
	'hub.md': article(
		{title: 'Hub'},
		[
			'[a](depot.md) [b](depot) [c](depot.html) [d](notes/last-tram.md)',
			'[[depot]] [[The Depot]] [[depot#Night shift]] [[depot#Day shift]] [[depot#^abc123]] [x](depot.md#mark)',
			'[e](https://example.org/depot) <https://example.org/other> [f](/blog/depot) [g](/about)',
			'[[nowhere]] [h](missing.md) ![i](missing.png) [j](image.png) [k](mailto:a@example.org)',
			'[l](paper/) [m](notes/gr%C3%B6%C3%9Fe.md) [[größe]] [n](#here) [o](#hub)',
		].join('\n\n'),
	),
	'aliased.md': article({title: 'Renamed', aliases: '[The old yard, /2019/yard.html]'}, '[[Nowhere: a story]]'),
	'old.md': article({title: 'Old'}, '[[The old yard]] [y](/2019/yard)'),
	'slugs.md': article(
		{title: 'Slugs'},
		"[a](#whats-new-in-20) [b](#user-content-its-done) [c](#qa) [d](#nodejs-api-1) [e](#-launch) [f](#whats) [g](#)\n\n## What's new in 2.0?\n\n## It’s done\n\n## Q&A\n\n## Node.js API\n\n## Node.js API\n\n## 🚀 Launch\n",
	),
	'circle-a.md': article({title: 'Circle A'}, '[[circle-b]] [[circle-a]]'),
	'circle-b.md': article({title: 'Circle B'}, '[[circle-a]]'),
});
const catalog = await library.open();
const sight = {catalog, files};

async function out(name: string): Promise<string[]> {
	const found = await outgoingLinks(await readArticleFile(library.path(name)), sight);
	return found.map(({href, state, entry}) => `${href} ${state}${state === 'article' ? ` ${entry?.name}` : ''}`);
}

function back(name: string): string[] {
	const entry = catalog.at(library.path(name));
	if (!entry) throw new Error(`${name} is there`);
	return backlinks(entry, sight).map(({entry, line, href}) => `${entry?.name}:${line} ${href}`);
}

test('what an article links to', async () => {
	expect(await out('hub.md')).toEqual([
		'depot.md article depot',
		'depot article depot',
		'depot.html article depot',
		'notes/last-tram.md article notes/last-tram',
		'depot article depot',
		'The Depot article depot',
		'depot#Night shift article depot',
		'depot#Day shift broken',
		'depot#^abc123 article depot',
		'depot.md#mark article depot',
		'https://example.org/depot article depot',
		'https://example.org/other web',
		'/blog/depot elsewhere',
		'/about elsewhere',
		'nowhere broken',
		'missing.md broken',
		'image.png file',
		'paper/ article paper',
		'notes/gr%C3%B6%C3%9Fe.md article größe',
		'größe article größe',
		'#here broken',
	]);
});

test('parts are found by their slugs', async () => {
	expect(await out('slugs.md')).toEqual(['#whats broken']);
});

test('of several articles of one name the nearest is meant', async () => {
	expect(await out('depot.md')).toEqual([expect.stringMatching(/^last-tram article (notes|other)\/last-tram$/)]);
});

test.each([
	['notes/last-tram.md', ['depot:8 last-tram', 'hub:5 notes/last-tram.md']],
	['paper/index.md', ['hub:13 paper/']],
	['notes/größe.md', ['hub:13 notes/gr%C3%B6%C3%9Fe.md', 'hub:13 größe']],
	['hub.md', []],
	['aliased.md', ['old:5 The old yard', 'old:5 /2019/yard']],
])('what links to %s', (name, expected) => {
	expect(back(name)).toEqual(expected);
});

test('an article is linked to by its file, its name, its title and its address', () => {
	expect(back('depot.md')).toEqual([
		...['depot.md', 'depot', 'depot.html'].map(href => `hub:5 ${href}`),
		...['depot', 'The Depot', 'depot#Night shift', 'depot#Day shift', 'depot#^abc123', 'depot.md#mark'].map(
			href => `hub:7 ${href}`,
		),
		'hub:9 https://example.org/depot',
		'notes/last-tram:5 ../depot.md#night-shift',
	]);
});

describe('links in a circle', () => {
	test('are links', async () => {
		expect(await out('circle-a.md')).toEqual(['circle-b article circle-b', 'circle-a article circle-a']);
		expect(back('circle-a.md')).toEqual(['circle-b:5 circle-a']);
	});
});
