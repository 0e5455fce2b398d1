// Words find their other forms in the library's languages.

import {describe, expect, test} from 'vitest';
import {answersTo} from '../../../src/core/library/answers.ts';
import {everything} from '../../../src/core/query/filter.ts';
import {parseQuery} from '../../../src/core/query/parse-query.ts';
import type {Catalog} from '../../../src/ports/catalog.ts';
import {bestFirst, temporaryLibrary} from '../../library/temporary-library.ts';
import {runWsws} from '../../run-wsws.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {wordPairs} from './word-pairs.ts';

describe.each(Object.entries(wordPairs))('%s', async (lang, {found, apart}) => {
	const pairs = pairsOf(found);
	const words = [...pairs, ...pairsOf(apart)].map(([, word]) => `xx ${word} yy\n`);
	const catalog = await temporaryLibrary({'a.md': `---\nlang: ${lang}\n---\n\n${words.join('\n')}`}).open();
	const finds = async ([typed = '', word = '']: string[]) => (await marked(catalog, typed)).has(word);

	test('thirty words and more find another form', async () => {
		const missed = [];
		for (const pair of pairs) if (!(await finds(pair))) missed.push(pair.join(' '));
		expect(missed).toEqual([]);
		expect(pairs.length).toBeGreaterThanOrEqual(30);
	});

	test('other words are not found', async () => {
		for (const pair of pairsOf(apart)) expect(await finds(pair), pair.join(' ')).toBe(false);
	});
});

function pairsOf(list: string): string[][] {
	return list.split(/,\s+/).map(pair => pair.split(' '));
}

/** What a search marks in the articles that answer. */
async function marked(catalog: Catalog, typed: string): Promise<Set<string>> {
	const words = new Set<string>();
	const query = parseQuery(typed, () => '2026-11-24');
	for await (const {hits} of answersTo(query, {catalog, filter: everything, order: bestFirst}))
		for (const {text, ranges} of hits) for (const range of ranges) words.add(text.slice(...range));
	return words;
}

describe.each<[lang: string, typed: string, word: string]>([
	['de', 'mueller', 'Müller'],
	['de', 'Müller', 'Mueller'],
	['de', 'gruesse', 'Grüße'],
	['de', 'ueberfaelle', 'Überfälle'],
	['de', 'Bühnen', 'Buehne'],
	['de', 'dublettenpruefung', 'Dubletten-Prüfung'],
	['de', 'oelgrosshandel', 'Öl-Großhandel'],
	['sv', 'aangstroem', 'Ångström'],
	['da', 'Øresund', 'Oeresund'],
	['da', 'oeresund', 'Øresund'],
	['ar', 'عمال', 'العمال'],
	['ar', 'العمال', 'والعمال'],
	['ar', 'للحكومة', 'حكومة'],
	['ar', 'مدينة', 'المدينة'],
	['he', 'עובדים', 'העובדים'],
	['he', 'שביתה', 'והשביתה'],
	['de', 'Bäckerinnen', 'Bäckerin'],
	['es', 'veloces', 'veloz'],
	['fr', 'arrêtées', 'arrêter'],
	['nl', 'bruggen', 'brug'],
	['nl', 'huizen', 'huis'],
	['nl', 'brieven', 'brief'],
	['pt', 'inundações', 'inundação'],
	['pt', 'jornais', 'jornal'],
	['pt', 'papéis', 'papel'],
	['pt', 'leis', 'lei'],
	['pt', 'homens', 'homem'],
	['de', 'Spinnen', 'Spinne'],
	['en', 't-shirts', 't-shirt'],
	['en', 't-shirts', 'Tshirt'],
	['en', 'emailing', 'e-mails'],
	['en', 'co-operatives', 'cooperative'],
	['en', "company's", 'companies'],
	['de', 'U-Bahnen', 'U‑Bahn'],
	['de', 'Öl-Preise', 'Ölpreis'],
	['tr', "Ankara'dan", "Ankara'da"],
	['ko', '도커를', '도커'],
	['ko', '서비스는', '서비스'],
	['ko', '가이드에서는', '가이드'],
	['ko', '패턴으로', '패턴'],
	['ko', '서울로', '서울'],
	...Object.entries({
		en: 'wolves wolf, leaf leaves, thieves thief, loaf loaves, knives knife, wharf wharves',
		de: 'Museen Museum, Gymnasium Gymnasien, Themen Thema, Firma Firmen, Rhythmen Rhythmus',
		es: 'luces luz, pez peces, voces voz',
		fr: 'travaux travail, genoux genou, feux feu, actif actives, mangeons manger',
		it: 'laghi lago, elenco elenchi, righe riga',
		nl: 'musea museum',
		pt: 'pães pão, alemão alemães, fáceis fácil, barris barril, azul azuis, espanhóis espanhol',
		sv: 'museer museum',
		fi: 'kädet käsi, vesi veden, naiset nainen, kaupungit kaupunki, katu kadut, tyttö tytöt, leivät leipä, lehti lehdet, kengän kenkä',
	}).flatMap(([lang, list]) =>
		pairsOf(list).map(([typed = '', word = '']) => [lang, typed, word] satisfies [string, string, string]),
	),
	...[
		'γέφυρες γέφυρα, πλημμύρες πλημμύρα, ψαράδες ψαράς, βιβλία βιβλίο, δάσκαλοι δάσκαλος, πόλεις πόλη, εργάτες εργάτης',
		'απεργίες απεργία, γράφουν γράφω, δρόμους δρόμος, εργατών εργάτες, γράμματα γράμμα, νόμοι νόμους, χώρας χώρες',
	].flatMap(list =>
		pairsOf(list).map(([typed = '', word = '']) => ['el', typed, word] satisfies [string, string, string]),
	),
])('%s: %s finds %s', (lang, typed, word) => {
	test('by one letter or two, before what is written together with it, or by an ending', async () => {
		const catalog = await temporaryLibrary({'a.md': `---\nlang: ${lang}\n---\n\nxx ${word} yy\n`}).open();
		expect([...(await marked(catalog, typed))]).toEqual([word]);
	});
});

describe.each([
	['de', 'mueller', 'Muller'],
	['de', 'muller', 'Mueller'],
	['en', 'blue', 'blü'],
	['de', 'quelle', 'qülle'],
	['pt', 'mais', 'mal'],
	['de', 'beginnen', 'Begin'],
	['de', 'waren', 'warum'],
	['en', 'gives', 'gif'],
	['en', 'saves', 'safe'],
	['es', 'luz', 'Lucas'],
	['nl', 'maan', 'man'],
	['el', 'πόλη', 'πολίτης'],
	['el', 'νόμος', 'νομίζω'],
	['ar', 'وزير', 'زير'],
	['he', 'הלכה', 'לכה'],
	['it', "l'ora", 'loro'],
	['ko', '전문가', '전문'],
	['ko', '국가', '국'],
	['ko', '=도커를', '도커'],
	['ko', '"도커를"', '도커'],
])('%s: %s does not find %s', (lang, typed, word) => {
	test('which is another word', async () => {
		const catalog = await temporaryLibrary({'a.md': `---\nlang: ${lang}\n---\n\nxx ${word} yy\n`}).open();
		expect([...(await marked(catalog, typed))]).toEqual([]);
	});
});

test('the command prints the form that it found', async () => {
	const library = temporaryFolder({'a.md': '# A\n\nOne city.\n'});
	expect((await runWsws(['search', 'cities', '-o'], {library})).out).toBe(
		'<name>a</name>:<line>3</line>:<match>city</match>\n',
	);
});

describe('a word has no other forms', () => {
	const library = temporaryFolder({'a.md': '# A\n\nA strike and a city.\n'});
	test.each([['=strikes'], ['strikes*'], ['"strikes"']])('%s', async typed => {
		expect((await runWsws(['search', typed], {library})).status).toBe(1);
	});

	test('where it is not wanted', async () => {
		expect((await runWsws(['search', 'city NOT strikes'], {library})).status).toBe(0);
	});
});
