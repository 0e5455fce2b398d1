import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type CitationSource, citation, citationStyles} from '../../../src/core/library/citation.ts';

const full: CitationSource = {
	title: 'The march through Chiapas',
	authors: ['Ana López', 'wsws labour desk'],
	date: '2023-12-27',
	url: 'https://example.org/chiapas',
	lang: 'en',
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
				'  author = {{Ana López} and {wsws labour desk}},',
				'  date = {2023-12-27},',
				'  url = {https://example.org/chiapas},',
				'  language = {en},',
				'  note = {“They walked at night.”},',
				'}',
			].join('\n'),
		);
	});

	const keys: [Partial<CitationSource>, string][] = [
		[{}, 'untitled'],
		[{authors: ['Émile Zola'], date: '1898'}, 'zola1898untitled'],
		[{title: 'On it'}, 'on'],
		[{title: 'Die Straße'}, 'strasse'],
		[{title: '移民', date: '2023'}, '2023'],
		[{title: '移民'}, 'article'],
		[{title: 'The {wire}'}, 'wire'],
	];
	test.each(keys)('%j is called %s', (change, key) => {
		expect(citation({...bare, ...change}, 'bibtex')).toMatch(new RegExp(`^@online\\{${key},`));
	});

	test('keeps its braces in balance and one field a line, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), fc.string(), (title, quote) => {
				const text = citation({...full, title, quote, authors: [title]}, 'bibtex');
				let depth = 0;
				for (const [, brace] of text.replace(/\\[\\{}]/g, '').matchAll(/([{}])/g)) {
					depth += brace === '{' ? 1 : -1;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(0);
				expect(text.split('\n').length).toBeLessThanOrEqual(8);
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
				author: [{literal: 'Ana López'}, {literal: 'wsws labour desk'}],
				issued: {'date-parts': [[2023, 12, 27]]},
				URL: 'https://example.org/chiapas',
				language: 'en',
				note: 'They walked at night.',
			},
		]);
	});

	test('leaves out what is unknown', () => {
		expect(JSON.parse(citation(own, 'csl'))).toEqual([
			{id: 'untitled', type: 'webpage', title: 'Untitled', archive_location: 'notes:7'},
		]);
	});
});

test.each(citationStyles)('%s ends without a line end', style => {
	expect(citation(own, style)).toMatch(/\S$/);
});
