import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {citation, citationStyles} from '../../../src/core/library/citation.ts';
import {type CitationSource, citationSource} from '../../../src/core/library/citation-source.ts';
import {personOf} from '../../../src/core/library/person.ts';
import {anyText} from '../../any-text.ts';

const full: CitationSource = {
	title: 'The march through Chiapas',
	authors: ['Ana López', 'wsws labour desk'],
	date: '2023-12-27',
	url: 'https://example.org/chiapas',
	lang: 'en',
	saved: '2024-01-02',
	name: '2023/chiapas',
	line: 12,
	quote: 'They walked at night.',
};
const bare: CitationSource = {
	title: 'Untitled',
	authors: [],
	date: undefined,
	url: undefined,
	lang: undefined,
	name: 'untitled',
};
const own: CitationSource = {...bare, name: 'notes', line: 7};

describe('plain', () => {
	const cases: [CitationSource, string][] = [
		[
			full,
			'“They walked at night.”\n\nAna López, wsws labour desk, The march through Chiapas, 2023-12-27, https://example.org/chiapas',
		],
		[bare, 'Untitled, untitled'],
		[own, 'Untitled, notes:7'],
		[{...bare, name: ''}, 'Untitled'],
		[{...bare, date: '2023'}, 'Untitled, 2023, untitled'],
	];
	test.each(cases)('%o is %j', (source, text) => expect(citation(source, 'plain')).toBe(text));
});

describe('Markdown', () => {
	const cases: [CitationSource, string][] = [
		[
			full,
			'> They walked at night.\n\nAna López, wsws labour desk, [The march through Chiapas](<https://example.org/chiapas>), 2023-12-27',
		],
		[own, '*Untitled*, notes:7'],
		[{...bare, title: 'A *b* [c]', name: 'a_b'}, '*A \\*b\\* \\[c\\]*, a\\_b'],
		[{...bare, url: 'https://x.org/a b>c'}, '[Untitled](<https://x.org/a%20b%3Ec>)'],
		[{...bare, quote: 'one\ntwo'}, '> one\n> two\n\n*Untitled*, untitled'],
	];
	test.each(cases)('%o is %j', (source, text) => expect(citation(source, 'markdown')).toBe(text));
});

describe('BibTeX', () => {
	test('has every field that is known', () => {
		expect(citation(full, 'bibtex')).toBe(
			[
				'@online{lopez2023march,',
				'  title = {{The march through Chiapas}},',
				'  author = {López, Ana and {wsws labour desk}},',
				'  date = {2023-12-27},',
				'  url = {https://example.org/chiapas},',
				'  urldate = {2024-01-02},',
				'  language = {en},',
				'  annotation = {“They walked at night.”},',
				'}',
			].join('\n'),
		);
	});

	const keys: [Partial<CitationSource>, string][] = [
		[{}, 'untitled'],
		[{authors: ['Émile Zola'], date: '1898'}, 'zola1898untitled'],
		[{title: 'On it'}, 'on'],
		[{title: 'Die Straße'}, 'strasse'],
		[{title: '移民', date: '2023'}, '2023[a-z0-9]+'],
		[{authors: ['Jan van der Berg'], date: '2021'}, 'berg2021untitled'],
		[{authors: ['de la Cruz, María José'], date: '2021'}, 'cruz2021untitled'],
		[{title: 'The {wire}'}, 'wire'],
	];
	test.each(keys)('%j is called %s', (change, key) => {
		expect(citation({...bare, ...change}, 'bibtex')).toMatch(new RegExp(`^@misc\\{${key},`));
	});

	test('keeps its braces in balance and one field a line, whatever the text', () => {
		fc.assert(
			fc.property(anyText(), fc.string(), (title, quote) => {
				const text = citation({...full, title, quote, authors: [title]}, 'bibtex');
				let depth = 0;
				for (const [, brace] of text.replace(/\\[\\{}]/g, '').matchAll(/([{}])/g)) {
					depth += brace === '{' ? 1 : -1;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(0);
				expect(text.split('\n').length).toBeLessThanOrEqual(9);
			}),
		);
	});

	test('what LaTeX takes for a command is escaped', () => {
		const text = citation({...bare, title: '50% of $5 & #1_a \\x ^ ~'}, 'bibtex');
		expect(text).toContain('50\\% of \\$5 \\& \\#1\\_a \\textbackslash{}x \\textasciicircum{} \\textasciitilde{}');
	});
});

describe('CSL JSON', () => {
	test('is a list of one item', () => {
		expect(JSON.parse(citation(full, 'csl'))).toEqual([
			{
				id: 'lopez2023march',
				type: 'webpage',
				title: 'The march through Chiapas',
				author: [{given: 'Ana', family: 'López'}, {literal: 'wsws labour desk'}],
				issued: {'date-parts': [[2023, 12, 27]]},
				URL: 'https://example.org/chiapas',
				accessed: {'date-parts': [[2024, 1, 2]]},
				language: 'en',
				annote: '“They walked at night.”',
			},
		]);
	});

	test('leaves out what is unknown', () => {
		expect(JSON.parse(citation(own, 'csl'))).toEqual([
			{id: 'untitled', type: 'document', title: 'Untitled', annote: 'notes:7'},
		]);
	});
});

test.each(citationStyles)('%s ends without a line end', style => {
	expect(citation(own, style)).toMatch(/\S$/);
});

test('two titles without a Latin letter have two keys', () => {
	const keyOf = (title: string) => /\{(.*),/.exec(citation({...bare, title, date: '2021'}, 'bibtex'))?.[1];
	expect(keyOf('移民')).not.toBe(keyOf('勞動節'));
});

describe('authors of a reference', () => {
	test.each([
		['Jan van der Berg', 'van der Berg, Jan'],
		['María del Carmen García López', 'García López, María del Carmen'],
		['José Ortega y Gasset', 'Ortega y Gasset, José'],
		['Juan de la Cruz y Ortega', 'de la Cruz y Ortega, Juan'],
		['Prof. Dr. Jane Doe', 'Doe, Jane'],
		['others', 'others'],
		['et al.', 'others'],
		['Ibn Khaldun', '{Ibn Khaldun}'],
		['Usama bin Laden', 'bin Laden, Usama'],
		['Antoine de Saint Exupéry', 'de Saint Exupéry, Antoine'],
		['Juan de la Cruz', 'de la Cruz, Juan'],
		['J. R. R. Tolkien', 'Tolkien, J. R. R.'],
		["Flann O'Brien", "O'Brien, Flann"],
		['Jean d’Alembert', 'd’Alembert, Jean'],
		['Doe, Jane', 'Doe, Jane'],
		['Martin Luther King Jr.', 'King, Jr., Martin Luther'],
		['Jane Doe, PhD', 'Doe, Jane'],
		['Лев Толстой', 'Толстой, Лев'],
		['wsws labour desk', '{wsws labour desk}'],
		['Ministry of Food, Agriculture and Fisheries', '{Ministry of Food, Agriculture and Fisheries}'],
		['The New York Times', '{The New York Times}'],
		['wsws Redaktion Berlin', '{wsws Redaktion Berlin}'],
		['Rédaction française', '{Rédaction française}'],
		['Associated Press', '{Associated Press}'],
		['Max-Planck-Institut', '{Max-Planck-Institut}'],
		['Jane & John', '{Jane \\& John}'],
		['AFP', '{AFP}'],
		['Plato', '{Plato}'],
		['王小明', '{王小明}'],
		['山田 太郎', '{山田 太郎}'],
		['@jane_doe', '{@jane\\_doe}'],
		['admin', '{admin}'],
	])('%s is %s', (author, expected) => {
		expect(citation({...bare, authors: [author]}, 'bibtex')).toContain(`  author = {${expected}},`);
	});

	test('a Hungarian name begins with the family', () => {
		expect(personOf('Nagy Péter', 'hu')).toEqual({family: 'Nagy', given: 'Péter'});
	});

	test('what the article gives in parts is not guessed', () => {
		const persons = [{given: 'Gabriel', family: 'García Márquez'}];
		const source = {...bare, authors: ['Gabriel García Márquez'], persons};
		expect(citation(source, 'bibtex')).toContain('author = {García Márquez, Gabriel},');
		expect(JSON.parse(citation(source, 'csl'))).toMatchObject([{author: persons}]);
	});

	test('a part that could be read as two stays one', () => {
		const persons = [{given: 'A', family: 'B, and C'}];
		expect(citation({...bare, authors: ['A B, and C'], persons}, 'bibtex')).toContain('author = {{B, and C}, A},');
	});
});

test('who is not named is parted from the authors of an article', async () => {
	const article = await parseArticle({
		text: '---\nauthor: Jane Doe et al.\ndate: 2021\ntitle: Trams\n---\n',
		path: 'a.md',
	});
	const source = citationSource(article, undefined);
	expect(citation(source, 'bibtex')).toContain('@misc{doe2021trams,');
	expect(citation(source, 'bibtex')).toContain('author = {Doe, Jane and others}');
	expect(citation(source, 'plain')).toBe('Jane Doe, et al., Trams, 2021, a.md');
	expect(JSON.parse(citation(source, 'csl'))[0].author).toEqual([{given: 'Jane', family: 'Doe'}, {literal: 'others'}]);
});
