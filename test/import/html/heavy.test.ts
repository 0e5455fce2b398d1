// Pages that are heavy and no attack are read in time that grows with their size, and odd ones never go on for ever.

import {expect, test} from 'vitest';
import {pageDraft} from '../../../src/import/html/page-draft.ts';
import {processorSeconds} from '../../processor-time.ts';
import {timeLimitMs} from '../../time-limit.ts';

const read = (body: string) =>
	pageDraft({html: `<html><body>${body}</body></html>`, url: 'http://a.example/x', base: undefined, name: 'x'});

test.each([
	['headings', '<h1>a</h1>', 800],
	['links', '<a href="/x">a link</a> ', 800],
	['links without spaces', '<p><a href=x>a</a>', 800],
	['bold words', '<b>a</b> ', 800],
	['line breaks', 'a<br>', 800],
	['character references', '&amp; ', 1_600],
	['headings left open', '<h1>a', 800],
	['links and paragraphs left open', '<a><b><p>a', 200],
	['templates', '<template>', 1_000],
	['formulas left open', '<math>x', 1_000],
	['formulas in a row', '<math><mi>x</mi></math> ', 2_000],
	['formulas between paragraphs', '<math><mi>x</mi></math><p>a</p>', 1_000],
	['frames left open', '<iframe>', 4_000],
	['elements that nobody knows, left open', '<foo>x', 4_000],
	['elements that nobody knows, ended as in XML', '<o:p/>x', 4_000],
	['numbers that lead to one note', '<sup><a href="#n" id="r">1</a></sup><i id="n"></i>', 800],
	['addresses of letters in angle brackets', '<jo@a.example> <b>said</b> ', 2_000],
])('%s by the thousand', async (_, unit, count) => {
	const time = await processorSeconds(async () => {
		expect((await read(`<p>Words.</p>${unit.repeat(count)}`)).body).toContain('Words.');
	});
	expect(time).toBeLessThan(timeLimitMs(5) / 1000);
});

test('addresses in angle brackets leave the elements that follow', async () => {
	const letters = '<p>From: Jo &amp; Co <jo@a.example></p>'.repeat(400);
	expect((await read(`${letters}<div><h2>More</h2><blockquote><p>Others.</p></blockquote></div>`)).body).toMatch(
		/\n## More\n\n> Others\.$/,
	);
});

test('pictures made of many parts nest nothing', async () => {
	const picture = `<svg>${'<path d="M0 0"/>'.repeat(400)}</svg>`;
	expect((await read(`${picture.repeat(3)}<p>Words.</p><h2>More</h2><p>Others.</p>`)).body).toBe(
		'Words.\n\n## More\n\nOthers.',
	);
});

test.each([
	['blanks', 'a', ' ', 'b', 'a b'],
	['blanks in code', '<pre>a', ' ', 'b</pre>', `\`\`\`\na${' '.repeat(1000)}b\n\`\`\``],
	['blanks by reference in code', '<pre>a', '&#9;', 'b</pre>', expect.stringContaining('b\n')],
	['lines in code', '<pre>a', '\n', 'b</pre>', expect.stringContaining('b\n')],
	['signs of places', '<a href="', '#', '\n">a b</a>', expect.stringContaining('a b')],
])('a run of %s takes no longer than other text', async (_, start, unit, end, expected) => {
	const time = await processorSeconds(async () => {
		expect((await read(`<div>${start}${unit.repeat(200_000 / unit.length)}${end}</div>`)).body).toEqual(expected);
	});
	expect(time).toBeLessThan(timeLimitMs(5) / 1000);
});

test.each([
	['signs', '-'],
	['commas', ','],
	['blanks', ' '],
	['spaces that do not break', '\xa0'],
	['commas and blanks', ' ,'],
	['digits', '1'],
	['digits with an x', '1x'],
	['letters and sizes', 'a 1x, '],
	['words', 'a '],
	['names of pictures', '.jpg'],
	['names of pictures and digits', '.jpg 1'],
	['fractions', '.1'],
])('pictures whose attributes are a run of %s take no longer than other text', async (_, unit) => {
	const value = unit.repeat(50_000 / unit.length);
	const pictures = ['srcset', 'sizes', 'data-srcset', 'data-any', 'alt'].map(name => `<img ${name}="${value}">`);
	const time = await processorSeconds(async () => {
		const source = `<picture><source srcset="${value}"><source media="${value}" srcset="/b 2x"><img src="/a"></picture>`;
		expect((await read(`<p>Words.</p>${pictures.join('')}${source}`)).body).toContain('Words.');
	});
	expect(time).toBeLessThan(timeLimitMs(5) / 1000);
});
