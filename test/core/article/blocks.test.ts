import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {passagesOf} from '../../../src/core/article/blocks.ts';
import {article} from '../../page/read-markdown.ts';
import {trials} from '../../trials.ts';

function passages(body: string): [line: number, text: string][] {
	return passagesOf(article(body).blocks).map(({line, text}) => [line, text]);
}

function texts(body: string): string[] {
	return passages(body).map(([, text]) => text);
}

describe('the line of every text', () => {
	it.each<[string, string, [number, string][]]>([
		[
			'paragraphs',
			'one\n\n\ntwo\nlines\n\nthree',
			[
				[1, 'one'],
				[4, 'two lines'],
				[7, 'three'],
			],
		],
		[
			'headings of both kinds',
			'# a\nb\n\nc\n===\nd',
			[
				[1, 'a'],
				[2, 'b'],
				[4, 'c'],
				[6, 'd'],
			],
		],
		[
			'items',
			'- a\n- b\n  lazy\n\n- c\n\n  d',
			[
				[1, 'a'],
				[2, 'b lazy'],
				[5, 'c'],
				[7, 'd'],
			],
		],
		[
			'nested items',
			'1. a\n   - b\n     1. c\n2. d',
			[
				[1, 'a'],
				[2, 'b'],
				[3, 'c'],
				[4, 'd'],
			],
		],
		[
			'what follows a list with a no-break space at its end',
			'* a\n* b\u00a0\n\nc',
			[
				[1, 'a'],
				[2, 'b'],
				[4, 'c'],
			],
		],
		[
			'tasks',
			'- [x] a\n\n- [ ] b',
			[
				[1, 'a'],
				[3, 'b'],
			],
		],
		[
			'quotes',
			'x\n\n> a\n> b\n>\n> c\nlazy\n\n> > d',
			[
				[1, 'x'],
				[3, 'a b'],
				[6, 'c lazy'],
				[9, 'd'],
			],
		],
		[
			'a list in a quote in a list',
			'- a\n\n  > - b\n  > - c\n\n- d',
			[
				[1, 'a'],
				[3, 'b'],
				[4, 'c'],
				[6, 'd'],
			],
		],
		[
			'alerts',
			'> [!NOTE]\n> a\n>\n> b',
			[
				[2, 'a'],
				[4, 'b'],
			],
		],
		[
			'rows',
			'| a | b |\n|---|---|\n| c | d |\n| e | f |',
			[
				[1, 'a | b'],
				[3, 'c | d'],
				[4, 'e | f'],
			],
		],
		[
			'code in a fence',
			'```js\na\n\nb\n```\nc',
			[
				[2, 'a'],
				[4, 'b'],
				[6, 'c'],
			],
		],
		[
			'code by its indentation',
			'x\n\n    a\n\n    b',
			[
				[1, 'x'],
				[3, 'a'],
				[5, 'b'],
			],
		],
		[
			'footnotes',
			'x[^n]\n\n[^n]: a\n    b\n\n    c\n[^m]: d',
			[
				[1, 'x'],
				[3, 'a b'],
				[6, 'c'],
				[7, 'd'],
			],
		],
		[
			'definitions',
			'T\n: a\n\n  b\n: c\n\nU\n\n: d',
			[
				[1, 'T'],
				[2, 'a'],
				[4, 'b'],
				[5, 'c'],
				[7, 'U'],
				[9, 'd'],
			],
		],
		['what follows things that are not shown', '<!-- a\nb -->\n\n[r]: http://a.b\n\nc', [[6, 'c']]],
		[
			'HTML',
			'<div>\n\na\n\n</div>\n<p>b</p>\n\nc',
			[
				[3, 'a'],
				[6, 'b'],
				[8, 'c'],
			],
		],
	])('%s', (_, body, expected) => {
		expect(passages(body)).toEqual(expected);
	});

	it('counts from the line on which the body begins', () => {
		expect(passagesOf(article('a\n\nb', {bodyLine: 10}).blocks).map(({line}) => line)).toEqual([10, 12]);
	});

	it('is the line in which its first word stands, in any article', () => {
		const part = fc.constantFrom(
			'\n',
			'\n\n',
			'\n- ',
			'\n  - ',
			'\n1. ',
			'\n> ',
			'\n>> ',
			'\n# ',
			'\n\n    ',
			'\n[^a]: ',
			'\n\nT\n: ',
			' ',
		);
		const source = fc
			.array(part, {maxLength: 30})
			.map(parts => parts.map((before, index) => `${before}w${String(index).padStart(2, '0')}`).join(''));
		fc.assert(
			fc.property(source, body => {
				const lines = body.split('\n');
				for (const [line, text] of passages(body)) {
					expect(lines[line - 1], `${text} in ${JSON.stringify(body)}`).toContain(/w\d\d|T/.exec(text)?.[0]);
				}
			}),
			{numRuns: trials(300)},
		);
	});
});

describe('what a reader sees', () => {
	it.each([
		['\\$110 and \\*stars\\*', '$110 and *stars*'],
		['*a* **b** ~~c~~ `d` [e](f) ![g](h)', 'a b c d e g'],
		['&amp;amp; &copy; &#169; &#xA9; &nosuch; &#99999999;', '&amp; © © © &nosuch; &#99999999;'],
		['&#27;[31m &#x9b;2J', '␛[31m ›2J'],
		['`&amp;` stays in code', '&amp; stays in code'],
		['one<br>two  \nthree', 'one two three'],
		['10<sup>6</sup> H<sub>2</sub>O 1<sup>st</sup>', '10⁶ H₂O 1st'],
		['press <kbd>Ctrl</kbd>+<kbd>&lt;</kbd>', 'press Ctrl+<'],
		['a <b>bold</b> <q>quote</q> <u x="y">tag</u>', 'a bold “quote” tag'],
		['a <script>alert(1)</script><style>p {}</style>b', 'a b'],
		['a <script>that never ends', 'a that never ends'],
		['a <!-- hidden --> b', 'a b'],
		['<a href="x">link</a> <img src="y" alt="picture">', 'link picture'],
		['<details>\n<summary>More</summary>\n\nHidden\n\n</details>', 'More Hidden'],
		['<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>', 'a b c | d'],
		['<pre>\n  a &lt; b\n</pre>', 'a < b'],
		['<script>\nx()\n\ny()\n</script>\n\nz', 'z'],
		['text[^1] goes on[^none]\n\n[^1]: note', 'text goes on[^none] note'],
		['[text][ref] and [ref]\n\n[ref]: http://a.b', 'text and ref'],
		['[](http://a.b)', 'http://a.b'],
		['中文\n换行 word\n中', '中文换行 word 中'],
		['$a_1 \\times b_1$ and $5 or $6', '$a_1 \\times b_1$ and $5 or $6'],
	])('%j reads %j', (body, text) => {
		expect(texts(body).join(' ')).toBe(text);
	});
});

describe('sections', () => {
	it('are the headings above, outermost first', () => {
		const found = passagesOf(article('a\n# One *b*\nc\n### Three\nd\n## Two\ne\n# Four\nf').blocks);
		expect(found.map(({text, section, isHeading}) => [text, section.join('/'), isHeading])).toEqual([
			['a', '', false],
			['One b', '', true],
			['c', 'One b', false],
			['Three', 'One b', true],
			['d', 'One b/Three', false],
			['Two', 'One b', true],
			['e', 'One b/Two', false],
			['Four', '', true],
			['f', 'Four', false],
		]);
	});
});

describe('a page break in an exported article', () => {
	const exported = (body: string) => passagesOf(article(body, {isExported: true}).blocks).map(({text}) => text);

	it.each<[string, string, string[]]>([
		['cuts no sentence', 'that it was\n\nfar from over.', ['that it was far from over.']],
		['cuts no clause', 'so he said,\n\n“but” not why.', ['so he said, “but” not why.']],
		['leaves a hyphen', 'the self-\n\nmade man', ['the self-made man']],
		['may come twice', 'one\n\ntwo\n\nthree.', ['one two three.']],
		['cuts an emphasis', 'the *long\n\nroad* home', ['the long road home']],
		['is none after an end mark', 'It is over.\n\nand yet', ['It is over.', 'and yet']],
		['is none after a quoted end', '“Over!”\n\nand yet', ['“Over!”', 'and yet']],
		['is none after a colon', 'He said:\n\nand yet', ['He said:', 'and yet']],
		['is none before a capital', 'A title\n\nThe text', ['A title', 'The text']],
		['is none before a heading', 'one\n\n# two', ['one', 'two']],
		['is none before a list', 'one\n\n- two', ['one', 'two']],
	])('%s', (_, body, expected) => {
		expect(exported(body)).toEqual(expected);
	});

	it('is only looked for there', () => {
		expect(texts('one\n\ntwo')).toEqual(['one', 'two']);
	});

	it('leaves the first line to the whole', () => {
		const blocks = article('one\n\ntwo.\n\nThree', {isExported: true}).blocks;
		expect(blocks.map(({line}) => line)).toEqual([1, 5]);
	});
});

describe('hostile nesting', () => {
	it.each([
		['quotes', '>'.repeat(10_000)],
		['quotes apart', '> '.repeat(10_000)],
		['lists', '- '.repeat(10_000)],
		['both', '- > '.repeat(5000)],
		['emphasis', '*a _b '.repeat(5000)],
		['brackets', '['.repeat(20_000)],
		['images', '![['.repeat(10_000)],
		['tags', '<b>'.repeat(20_000)],
		['unclosed tags', '<a href="'.repeat(5000)],
	])('of %s overflows nothing and keeps the text at its end', (_, nesting) => {
		const [text] = texts(`${nesting}word\n\nend`).slice(-1);
		expect(text).toMatch(/end$/);
	});
});
