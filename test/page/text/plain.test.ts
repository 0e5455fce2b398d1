import {describe, expect, it} from 'vitest';
import {plainHeader} from '../../../src/page/document/header.ts';
import {article, plain} from '../read-markdown.ts';

describe('plain text', () => {
	it.each<[string, string, string[]]>([
		['is nothing for nothing', '', []],
		['has one paragraph a line, parted by a blank line', 'a\nb\n\nc  \nd', ['a b', '', 'c d']],
		['has no mark of a heading or an emphasis', '# A *b*\n\n**c** ~~d~~ `e`', ['A b', '', 'c d e']],
		['has dashes and numbers', '* a\n* b\n\n3. c\n4. d', ['- a', '- b', '', '3. c', '4. d']],
		['nests by two', '- a\n  1. b\n     - c', ['- a', '  1. b', '    - c']],
		['parts the items of a loose list', '- a\n\n- b\n\n  c', ['- a', '', '- b', '', '  c']],
		['keeps the boxes of tasks', '- [x] a\n- [ ] b', ['- [x] a', '- [ ] b']],
		['marks quotes', '> a\n>\n> > b', ['> a', '>', '> > b']],
		['says what an alert is', '> [!TIP]\n> a', ['> Tip', '>', '> a']],
		['indents code by four', '```\na\n\n  b\n```', ['    a', '', '      b']],
		[
			'aligns columns',
			'| a | b | c |\n|---|--:|:-:|\n| dd | 1 | x |\n| e | 22 | yyy |',
			['a    b   c', 'dd   1   x', 'e   22  yyy'],
		],
		['counts columns as a terminal does', '| a | b |\n|---|---|\n| 中 | c |', ['a   b', '中  c']],
		['gives addresses in parentheses', '[a](http://b.c "d") <http://e.f> [g](#h)', ['a (http://b.c) http://e.f g']],
		['does not say an address twice', 'www.a.b <me@a.b>', ['www.a.b me@a.b']],
		['names images', '![a](b.png) ![](c.png)', ['[image: a] (b.png) [image] (c.png)']],
		[
			'keeps images and words apart',
			'x![a](b.png)Two![](c.png)![d](e.png), (![f](g.png)).',
			['x [image: a] (b.png) Two [image] (c.png) [image: d] (e.png), ([image: f] (g.png)).'],
		],
		[
			'puts no space where signs stand beside an image',
			'図![](a.png)。「![](b.png)」（![](c.png)）と',
			['図 [image] (a.png)。「[image] (b.png)」（[image] (c.png)）と'],
		],
		[
			'puts an address behind the word, not into it',
			'[listesi](http://x.y)ne, [logu](a)na [a](b)c1 [链接](u)之后',
			['listesine (http://x.y), loguna (a) a (b)c1 链接 (u)之后'],
		],
		[
			'has no address that holds its data',
			'![a](data:image/png;base64,QUJD) [b](data:text/plain,c) <img src="data:image/gif;base64,QUJD" alt="d"> <a href="data:,e">f</a>',
			['[image: a] b [image: d] f'],
		],
		[
			'has no long address of data in a tag',
			`Text <img src="data:image/png;base64,${'A'.repeat(6000)}" width="4"/> end.`,
			['Text [image] end.'],
		],
		[
			'has no picture of a hundred thousand letters, in a long paragraph',
			`${'Word after word. '.repeat(400)}![a](data:image/png;base64,${'A'.repeat(100_000)} "T") <img alt="b" src="data:image/svg+xml;utf8,<svg ${'x'.repeat(9000)}>">.`,
			[`${'Word after word. '.repeat(400)}[image: a] [image: b].`],
		],
		[
			'has no picture whose words a cut of a long paragraph would part',
			`![the last tram](data:image/png;base64,${'A'.repeat(30_000)}) [![a b c](data:,${'A'.repeat(9000)})](d.png)\nEnd`,
			['[image: the last tram] [image: a b c] (d.png) End'],
		],
		['says the address of a picture once', '[![a](b.png)](b.png) <mailto:a@b.c>', ['[image: a] (b.png) mailto:a@b.c']],
		[
			'puts notes at the end by number',
			'a[^y] b[^x]\n\n[^x]: X\n[^y]: Y\n\n    Z',
			['a[1] b[2]', '', '[1] Y', '', '  Z', '', '[2] X'],
		],
		[
			'knows notes that stand in items, meanings and quotes',
			'- a[^1]\n\n  [^1]: A\n\nT\n: b[^2]\n\n  [^2]: B\n\n> c[^3]\n>\n> [^3]: C',
			['- a[1]', '', 'T', '  b[2]', '', '> c[3]', '', '[1] A', '', '[2] B', '', '[3] C'],
		],
		['leaves out the soft hyphens of words', 'com\xadpound', ['compound']],
		['has no line for a table row without text', '| | |\n|--|--|\n| a | b |\n| | |\n| c | d |', ['a  b', 'c  d']],
		['indents what terms mean', 'T\n: a\n: b', ['T', '  a', '  b']],
		['shows a break between scenes', 'a\n\n---\n\nb', ['a', '', '* * *', '', 'b']],
	])('%s', (_, markdown, lines) => {
		expect(plain(markdown)).toBe(lines.map(line => `${line}\n`).join(''));
	});
});

describe('the header of plain text', () => {
	const {metadata} = article('');
	it.each([
		[{authors: [], date: undefined}, 'T\n\n'],
		[{authors: ['a desk'], date: undefined}, 'T\na desk\n\n'],
		[{authors: ['a', 'b', 'c'], date: '2023-12-27'}, 'T\na, b and c · 27 December 2023\n\n'],
		[{authors: [], date: '2023-12'}, 'T\nDecember 2023\n\n'],
	])('of %j', (known, text) => {
		expect(plainHeader({...metadata, title: 'T', ...known})).toBe(text);
	});
});
