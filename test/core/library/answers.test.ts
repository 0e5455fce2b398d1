// Questions that no article answers with all of their words, in libraries so small that a function word is as rare as any other.

import {describe, expect, test} from 'vitest';
import {answersTo, looseAnswers, questionAnswers} from '../../../src/core/library/answers.ts';
import {everything} from '../../../src/core/query/filter.ts';
import type {Result} from '../../../src/core/query/hit.ts';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import {printQuery} from '../../../src/core/query/print-query.ts';
import type {Query} from '../../../src/core/query/query.ts';
import {article, bestFirst, temporaryLibrary} from '../../library/temporary-library.ts';

test.each([
	['pl', 'dlaczego robotnicy zapałek protestowali', 'Robotnicy fabryki zapałek.', 'Dlaczego niebo jest niebieskie.'],
	['nl', 'waarom staakten dokwerkers rotterdam', 'Dokwerkers van Rotterdam.', 'Waarom de lucht blauw is.'],
	['sv', 'varför protesterade gruvarbetarna kiruna', 'Gruvarbetarna i Kiruna.', 'Varför himlen är blå.'],
	['fi', 'miksi kaivosmiehet outokummussa lakkoilivat', 'Kaivosmiehet Outokummussa.', 'Miksi taivas on sininen.'],
	['tr', 'neden madenciler zonguldak protesto', 'Madenciler Zonguldak.', 'Neden gökyüzü mavi.'],
	['en', 'who ended the war of palmistry', 'The war, and palmistry.', 'Who paints the sky.'],
	['en', '"who ended the war of palmistry"', 'The war, and palmistry.', 'Who paints the sky.'],
])('%s: %s', async (lang, question, answer, other) => {
	const library = temporaryLibrary({
		'answer.md': `---\nlang: ${lang}\n---\n\n${answer}\n`,
		'other.md': `---\nlang: ${lang}\n---\n\n${other}\n`,
		// Of another language, in which a word of the question is a function word.
		'german.md': '---\nlang: de\n---\n\nDas Wetter ist gut.\n',
	});
	const catalog = await library.open();
	const loose = await looseAnswers(
		parseQuery(question, () => '2026-11-24'),
		catalog,
		{ask: query => answersTo(query, {catalog, filter: everything, order: bestFirst})},
	);
	const names: string[] = [];
	for await (const {entry} of loose?.results ?? []) names.push(entry.name);
	expect(names[0]).toBe('answer');
	expect(loose?.words).toHaveLength(2);
});

test('an article with most words comes before one with the rarest word alone, and what has little of them is left out', async () => {
	const filler = Object.fromEntries(
		Array.from({length: 20}, (_, at) => [`filler${at}.md`, `The press and the harbour, number ${at}.\n`]),
	);
	const catalog = await temporaryLibrary({
		...filler,
		'answer.md': 'The lamp of the lighthouse burned oil, and the keeper cleaned the lamp.\n',
		'oil.md': 'Oil of the lamp, in the harbour.\n',
		'other.md': 'Yesterday began, and nobody knew it. A harbour is a place.\n',
	}).open();
	const loose = await looseAnswers(
		parseQuery('yesterday lighthouse keeper lamp oil harbour', () => '2026-11-24'),
		catalog,
		{ask: query => answersTo(query, {catalog, filter: everything, order: bestFirst})},
	);
	const names: string[] = [];
	for await (const {entry} of loose?.results ?? []) names.push(entry.name);
	expect(names[0]).toBe('answer');
	expect(names.filter(name => name.startsWith('filler'))).toEqual([]);
});

test('a question in Japanese with words in Latin letters is taken apart, too', async () => {
	const catalog = await temporaryLibrary({
		'answer.md': article({lang: 'ja'}, 'プロジェクトにバックエンドを追加するには、Firebaseを使います。'),
		'other.md': article({lang: 'ja'}, 'プロジェクトの天気。'),
	}).open();
	const ask = (query: Query) => answersTo(query, {catalog, filter: everything, order: bestFirst});
	const loose = await looseAnswers(
		parseQuery('Firebaseでバックエンドを追加する方法', () => '2026-11-24'),
		catalog,
		{ask},
	);
	expect(await firstOf(loose?.results)).toEqual(['answer']);
	expect(loose?.words).toContain('firebase');
});

describe('a question of words that long articles about something else have', async () => {
	const long =
		'How do I find the text of an object, and the objects of a pipeline? A separator joins, and we combine. ';
	const catalog = await temporaryLibrary({
		...Object.fromEntries(
			Array.from({length: 130}, (_, at) => [
				`${at}.md`,
				article({date: '2024-01-01'}, `${'The text. '.repeat(200)}${at % 20 === 0 ? long : ''}`),
			]),
		),
		'joined.md': article({date: '2001-01-01', title: 'Join'}, 'Combine objects with a separator: combine, separator.'),
	}).open();
	const asked = 'how do I combine objects of the pipeline into one text with a separator';
	const ask = (query: Query) => answersTo(query, {catalog, filter: everything, order: bestFirst});

	test.each([asked, `"${asked}"`])('is answered by the best of those with telling ones: %s', async typed => {
		const query = parseQuery(typed, () => '2026-11-24');
		const found = await questionAnswers(query, catalog, {ask});
		const [first] = await firstOf(found?.results);
		expect(first).toBe('joined');
		expect(found?.words).toContain('separator');
		expect(found?.words).not.toContain('how');
	});

	test('is not asked again where nothing answers it', async () => {
		const asks: string[] = [];
		const askNobody = (query: Query) => {
			asks.push(printQuery(query));
			return empty();
		};
		const query = parseQuery(asked, () => '2026-11-24');
		await questionAnswers(query, catalog, {ask: askNobody});
		await looseAnswers(query, catalog, {ask: askNobody, isUnanswered: true});
		expect(asks).not.toEqual([]);
		expect(asks).toEqual([...new Set(asks)]);
	});

	test.each(['combine objects pipeline text separator', 'the text of an object', 'text separator'])(
		'is not: %s',
		async typed => {
			const query = parseQuery(typed, () => '2026-11-24');
			expect(await questionAnswers(query, catalog, {ask})).toBeUndefined();
		},
	);
});

async function firstOf(results: AsyncIterable<Result> = empty()): Promise<string[]> {
	for await (const {entry} of results) return [entry.name];
	return [];
}

async function* empty(): AsyncGenerator<Result> {}
