// Whether a search finds what somebody looks for: known articles by the rarest words of their titles, and answers to questions in six languages.

import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {answersTo, looseAnswers, unlessEmpty} from '../../../src/core/library/answers.ts';
import {everything} from '../../../src/core/query/filter.ts';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import type {Query} from '../../../src/core/query/query.ts';
import {tokensOf} from '../../../src/core/text/fold.ts';
import type {Catalog} from '../../../src/ports/catalog.ts';
import {bestFirst, temporaryLibrary} from '../../library/temporary-library.ts';
import {bundledQuestions, questions} from './questions.ts';

/** The names of the first articles that a terminal shows for the words. */
async function first(catalog: Catalog, typed: string, count: number): Promise<string[]> {
	const ask = (query: Query) => answersTo(query, {catalog, filter: everything, order: bestFirst});
	const query = parseQuery(typed, () => '2026-11-24');
	const results = (await unlessEmpty(ask(query))) ?? (await looseAnswers(query, catalog, {ask}))?.results;
	const names: string[] = [];
	if (results) for await (const {entry} of results) if (names.push(entry.name) === count) break;
	return names;
}

describe('a library with series', async () => {
	const titles = Array.from({length: 300}, (_, at) => titleOf(at));
	const library = temporaryLibrary(
		Object.fromEntries(titles.map((title, at) => [`a${at}.md`, `# ${title}\n\n${textOf(at, titles)}\n`])),
	);
	const catalog = await library.open();
	const counts = new Map<string, number>();
	for (const title of titles)
		for (const word of new Set(tokensOf(title))) counts.set(word, (counts.get(word) ?? 0) + 1);

	test('the three rarest words of the title find nineteen articles in twenty first', async () => {
		const asked = [...titles.entries()].filter(([at]) => at % step === 0);
		let found = 0;
		for (const [at, title] of asked) {
			const rarest = [...new Set(tokensOf(title))]
				.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
				.slice(0, 3);
			if ((await first(catalog, rarest.join(' '), 1))[0] === `a${at}`) found++;
		}
		if (process.env.WSWS_SAY) console.info(`known items: ${found} of ${asked.length}`);
		expect(found / asked.length).toBeGreaterThanOrEqual(0.95);
	});
});

/** `WSWS_KNOWN_STEP=1` asks for each of the articles. */
const step = Number(process.env.WSWS_KNOWN_STEP ?? 7);

const series = ['Weekly', 'This week in the harbour', 'Notes from the depot', 'Recap podcast', 'Release 0.13'];

/** Two of three articles are a number of a series; the others have titles of rare words. */
function titleOf(at: number): string {
	if (at % 3 < 2) return `${series[at % series.length]} ${100 + Math.floor(at / series.length)}`;
	const random = randomFrom(at);
	return `On ${Array.from({length: 4}, () => word(random, 400)).join(' ')} in ${word(random, 400)}`;
}

/** Other titles and their numbers are mentioned in the text, more often than in the article that has them. */
function textOf(at: number, titles: string[]): string {
	const random = randomFrom(at + 1000);
	const filler = Array.from({length: 80 + Math.floor(random() * 120)}, () => word(random, 400)).join(' ');
	const mentioned = Array.from({length: 3}, () => titles[Math.floor(random() * titles.length)]);
	return `${filler}. See ${mentioned.join(', and ')}; ${mentioned.join(' or ')}.`;
}

function word(random: () => number, size: number): string {
	const rank = Math.floor(size ** random());
	return `w${[...String(rank)].map(digit => 'aeioubdfgk'[Number(digit)]).join('')}n`;
}

describe('questions in six languages', async () => {
	const library = temporaryLibrary(
		Object.fromEntries(
			questions.map(({lang, title, text}, at) => [
				`${lang}${at}.md`,
				`---\nlang: ${lang}\ntitle: ${title}\n---\n\n${text}\n`,
			]),
		),
	);
	const catalog = await library.open();

	test('four of five have their article among the first five', async () => {
		const asked = questions.flatMap(({lang, asked}, at) => asked.map(question => ({name: `${lang}${at}`, question})));
		expect(asked.length).toBe(116);
		expect((await missed(catalog, asked)).length).toBeLessThanOrEqual(asked.length / 5);
	});
});

test('of questions about the bundled articles, four of five have theirs among the first five', async () => {
	const bundled = join(import.meta.dirname, '../../../articles');
	const catalog = await temporaryLibrary().open({roots: [{path: bundled, from: 'option'}]});
	const asked = bundledQuestions.flatMap(({name, asked}) => asked.map(question => ({name, question})));
	expect(asked.length).toBeGreaterThanOrEqual(25);
	expect((await missed(catalog, asked)).length).toBeLessThanOrEqual(asked.length / 5);
});

/** The questions whose article is not among the first five. */
async function missed(catalog: Catalog, asked: {name: string; question: string}[]): Promise<string[]> {
	const questions: string[] = [];
	for (const {name, question} of asked)
		if (!(await first(catalog, question, 5)).includes(name)) questions.push(question);
	if (process.env.WSWS_SAY) console.info(`questions: ${asked.length - questions.length} of ${asked.length}`, questions);
	return questions;
}
