import {describe, expect, it} from 'vitest';
import type {MatchFinder} from '../../../src/page/line/spans.ts';
import {createTagsTheme} from '../../../src/page/theme/theme.ts';
import {page, visible} from '../read-markdown.ts';

function finder(pattern: RegExp): MatchFinder {
	return text => [...text.matchAll(pattern)].map(match => ({start: match.index, end: match.index + match[0].length}));
}

const tagged = (markdown: string, pattern: RegExp, width = 80) =>
	page(markdown, width, {theme: createTagsTheme(), links: 'none', find: finder(pattern)});

describe('a match is marked', () => {
	it.each<[string, string, RegExp, string[]]>([
		['in a text', 'a strike here', /strike/g, ['a <match>strike</match> here']],
		['twice', 'x y x', /x/g, ['<match>x</match> y <match>x</match>']],
		['across an emphasis', 'a *b* c', /a b c/g, ['<match>a </match><match><em>b</em></match><match> c</match>']],
		['within an emphasis', '*a b c*', /b/g, ['<em>a </em><match><em>b</em></match><em> c</em>']],
		['across a line end of the source', 'a\nb', /a b/g, ['<match>a b</match>']],
		['across a hard break', 'a  \nb', /a b/g, ['<match>a</match>', '<match>b</match>']],
		['across a note', 'a[^1] b\n\n[^1]: c', /a b/g, ['<match>a</match><href>¹</href><match> b</match>']],
		['in a heading', '## a b', /b/g, ['<heading>a </heading><match><heading>b</heading></match>']],
		['in code', '    a b', /b/g, ['    <code>a </code><match><code>b</code></match>']],
		[
			'in an item',
			'- a b',
			/b/g,
			['  <listitem>• </listitem><listitem>a </listitem><match><listitem>b</listitem></match>'],
		],
	])('%s', async (_, markdown, pattern, lines) => {
		expect((await tagged(markdown, pattern)).slice(0, lines.length)).toEqual(lines);
	});

	it('across the end of a line, on both lines', async () => {
		const lines = await tagged('one two three four five six', /three four five/g, 20);
		expect(lines).toEqual(['one two <match>three four</match>', '<match>five</match> six']);
	});

	it('without changing how lines fall', async () => {
		const markdown = 'The strike spreads from the harbour to the mills, and *nobody* was asked.';
		const plain = (await page(markdown, 20)).map(visible);
		expect((await page(markdown, 20, {find: finder(/s/g)})).map(visible)).toEqual(plain);
	});
});
