// Words find their other forms in the library's languages.

import {describe, expect, test} from 'vitest';
import {runWsws} from '../../run-wsws.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

/** A word as it is typed, and one that it finds; each language has a library of its own. */
const pairs: Record<string, string> = {
	en: 'strikes strike, city cities, workers worker, running run, organised organising, voted voting, wages wage, stopped stop, families family, unions union',
	de: 'streiks streik, arbeitern arbeiter, zeitungen zeitung, löhne lohn, häuser haus, fabriken fabrik',
	es: 'migraciones migración, huelgas huelga, trabajadores trabajador, nacionales nacional, caminando caminar',
	fr: 'grèves grève, ouvriers ouvrier, nationale nationaux, marchant marcher, journaux journal',
	ru: 'забастовки забастовка, рабочих рабочие, газеты газета, городов город, новая новый',
	it: 'scioperi sciopero, lavoratori lavoratore, città città, operaie operaia, giornali giornale',
	pt: 'greves greve, trabalhadores trabalhador, fábricas fábrica, cidades cidade, operárias operária',
	nl: 'stakingen staking, kranten krant, fabrieken fabriek, arbeiders arbeider, boeken boek',
	sv: 'tidningar tidning, fabriker fabrik, strejken strejker, böckerna böcker',
	fi: 'lakkoja lakko, taloissa talossa, kaupungit kaupungin, lehdissä lehdet, kirjat kirja',
};

describe.each(Object.entries(pairs))('%s', (lang, list) => {
	const words = list.split(', ').map(pair => pair.split(' '));
	const library = temporaryFolder(
		Object.fromEntries(
			words.map(([, found], at) => [`${at}.md`, `---\nlang: ${lang}\n---\n\n# Title ${at}\n\nxx ${found} yy\n`]),
		),
	);
	test.each(words)('%s finds %s', async (typed = '', found = '') => {
		const at = words.findIndex(pair => pair[1] === found);
		const {out} = await runWsws(['search', typed, '-o'], {library});
		expect(out.replace(/<[^>]*>/g, '').split('\n')).toContain(`${at}:7:${found}`);
	});
});

describe('a word has no other forms', () => {
	const library = temporaryFolder({'a.md': '# A\n\nA strike and a city.\n'});
	test.each([['=strikes'], ['strikes*'], ['"strikes"'], ["strike's"]])('%s', async typed => {
		expect((await runWsws(['search', typed], {library})).status).toBe(1);
	});

	test('where it is not wanted', async () => {
		expect((await runWsws(['search', 'city NOT strikes'], {library})).status).toBe(0);
	});
});
