// An assistant is told of the same articles, in the same order, as a person who searches: also when it asked before, and when the library
// has changed since.

import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {openAssistant} from './assistant.ts';

const questions = [
	'strike',
	'(strikes wages)',
	'striking OR cities',
	'title:strike',
	'"the night shift"',
	'city NEAR/9 strike',
	'lang:de stadt',
	'strike -wages',
	'(ships of the harbour)',
];

const subjects = [
	'strike',
	'strikes',
	'striking',
	'city',
	'cities',
	'wage',
	'wages',
	'harbour',
	'ship',
	'Stadt',
	'Städte',
];

/** An article in which words are more or less frequent. */
function article(number: number): string {
	const words = Array.from(
		{length: 40},
		(_, index) => subjects[(number * (index + 3) + index * index) % 17] ?? 'the night shift',
	);
	return `---\ntitle: ${words[number % 7]} ${number}\ndate: 20${10 + (number % 9)}-05-0${1 + (number % 8)}\nlang: ${number % 5 ? 'en' : 'de'}\n---\n\n${words.join(' ')}.\n`;
}

test('the answers of an assistant are those of wsws search', async () => {
	const library = temporaryFolder(Object.fromEntries(Array.from({length: 60}, (_, at) => [`${at}.md`, article(at)])));
	// Files that were written a moment ago are read again, and the index keeps count of what it replaced.
	await setTimeout(100);
	const {call} = await openAssistant(library);
	const told = async (query: string) => {
		const {hits = []} = (await call('search', {query, limit: 100})).facts as {hits?: {place: string}[]};
		return [...new Set(hits.map(({place}) => place.replace(/:\d+$/, '')))];
	};
	const listed = async (query: string) => {
		const {articles = []} = (await call('list', {query, limit: 500})).facts as {articles?: {name: string}[]};
		return articles.map(({name}) => name).sort();
	};
	const searched = async (query: string) => {
		const {out} = await runWsws(['search', query, '--any', '--json'], {library});
		const lines = out.split('\n').filter(Boolean);
		return [...new Set(lines.map(line => (JSON.parse(line) as {name: string}).name))];
	};
	const compare = async (isInOrder = true) => {
		for (const query of questions) {
			const [expected, answers] = [await searched(query), await told(query)];
			expect(answers.length, query).toBeGreaterThan(0);
			// There is no room for all.
			if (isInOrder) expect(answers, query).toEqual(expected.slice(0, answers.length));
			else expect(expected, query).toEqual(expect.arrayContaining(answers));
			if (query.startsWith('title:')) expect(await listed(query), query).toEqual([...expected].sort());
		}
	};
	await compare();
	await compare();
	// Another form of words that were asked for, and one that is gone.
	writeFileSync(
		join(library, 'new.md'),
		'---\ntitle: New\ndate: 2030\n---\n\nA striker, his city’s wageless ship-owners.\n\nHe strikes.\n',
	);
	for (let at = 0; at < 60; at += 7) rmSync(join(library, `${at}.md`));
	// The index keeps count of what it deleted, so that ranks differ in their last digits.
	await compare(false);
	expect(await told('striking OR cities')).toContain('new');
});
