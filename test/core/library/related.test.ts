// Which articles are related to one, over a real index.

import {describe, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {relatedTo} from '../../../src/core/library/related.ts';
import {everything} from '../../../src/core/query/filter.ts';
import {readArticleFile} from '../../../src/library/files.ts';
import type {Catalog} from '../../../src/ports/catalog.ts';
import {article, temporaryLibrary} from '../../library/temporary-library.ts';

async function related(catalog: Catalog, path: string, limit = 5): Promise<string[]> {
	const entries = await relatedTo(await readArticleFile(path), {catalog, filter: everything, limit});
	return entries.map(({name}) => name);
}

describe('articles of twenty topics', async () => {
	const topics = 20;
	const ofTopic = 10;
	const files = Object.fromEntries(
		Array.from({length: topics * ofTopic}, (_, at) => [`t${at % topics}-${at}.md`, textOf(at % topics, at)]),
	);
	const library = temporaryLibrary(files);
	const catalog = await library.open();

	test('are found by topic: of the first five of each nine in ten', async () => {
		let right = 0;
		let all = 0;
		const asked = Object.keys(files).filter((_, at) => at % step === 0);
		for (const name of asked) {
			const topic = name.split('-')[0];
			const found = await related(catalog, library.path(name));
			all += found.length;
			right += found.filter(other => other.startsWith(`${topic}-`)).length;
		}
		expect(all).toBe(5 * asked.length);
		if (step === 1) console.info(`related: ${right} of ${all}`);
		expect(right / all).toBeGreaterThanOrEqual(0.9);
	});
});

/** `WSWS_RELATED_STEP=1` asks for each of the articles. */
const step = Number(process.env.WSWS_RELATED_STEP ?? 7);

/** One word in six is of the topic's forty, and none of them in every article; the rest are everybody's, as often as Zipf has it. */
function textOf(topic: number, number: number): string {
	const random = randomFrom(number);
	const words = Array.from({length: 240}, () => {
		if (random() < 1 / 6) return `topic${letters(topic)}word${letters(Math.floor(random() ** 1.5 * 40))}`;
		return `common${letters(Math.floor(3000 ** random()))}`;
	});
	return `# ${words.slice(0, 5).join(' ')}\n\n${words.join(' ')}.\n`;
}

/** A number as letters: digits would be tokens of their own to nobody, but words have none. */
function letters(number: number): string {
	return [...String(number)].map(digit => 'abcdefghij'[Number(digit)]).join('');
}

describe('a small library', async () => {
	const strike =
		'The dockers of the harbour struck, and the cranes of the harbour stood idle while the dockers voted on wages.';
	const library = temporaryLibrary({
		'harbour.md': article(
			{title: 'Dockers'},
			`${strike} ${strike} A letter came by boat. The mayor wrote nothing of it.`,
		),
		'copy.md': article({title: 'Dockers'}, `${strike} ${strike} A letter came by boat. The mayor wrote nothing of it.`),
		'cranes.md': article({title: 'Cranes'}, 'Cranes of the harbour, and what the dockers say of cranes.'),
		'bread.md': article({title: 'Bread'}, 'Flour and water.'),
		'移民.md': article({title: '移民的故事'}, '移民們說：我們要求同工同酬。工人罷工。'),
		'罷工.md': article({title: '罷工'}, '工人罷工，移民也來。'),
		'天氣.md': article({title: '天氣'}, '今天下雨。明天不下。'),
	});
	const catalog = await library.open();

	test.each([
		['harbour.md', ['cranes']],
		['cranes.md', ['copy']],
		['bread.md', []],
		['移民.md', ['罷工']],
	])('%s: %j, without itself and copies', async (name, expected) => {
		expect(await related(catalog, library.path(name))).toEqual(expected);
	});

	test('one article has none', async () => {
		const alone = temporaryLibrary({'a.md': '# A\n\nAlone in the library.\n'});
		expect(await related(await alone.open(), alone.path('a.md'))).toEqual([]);
	});

	test('an article without a word has none', async () => {
		library.write({'empty.md': '---\ntitle: "…"\n---\n'});
		expect(await related(catalog, library.path('empty.md'))).toEqual([]);
	});
});
