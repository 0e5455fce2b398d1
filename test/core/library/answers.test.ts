// Questions that no article answers with all of their words, in libraries so small that a function word is as rare as any other.

import {expect, test} from 'vitest';
import {answersTo, looseAnswers} from '../../../src/core/library/answers.ts';
import {everything} from '../../../src/core/query/filter.ts';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import {bestFirst, temporaryLibrary} from '../../library/temporary-library.ts';

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
		query => answersTo(query, {catalog, filter: everything, order: bestFirst}),
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
		query => answersTo(query, {catalog, filter: everything, order: bestFirst}),
	);
	const names: string[] = [];
	for await (const {entry} of loose?.results ?? []) names.push(entry.name);
	expect(names[0]).toBe('answer');
	expect(names.filter(name => name.startsWith('filler'))).toEqual([]);
});
