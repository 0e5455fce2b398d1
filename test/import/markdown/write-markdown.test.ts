import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readBlocks, textOfBlocks} from '../../../src/core/article/blocks.ts';
import {parsePage} from '../../../src/import/html/page-document.ts';
import {writeMarkdown} from '../../../src/import/markdown/write-blocks.ts';
import {trials} from '../../trials.ts';

async function markdownOf(html: string): Promise<string> {
	const body = (await parsePage(`<html><body>${html}</body></html>`)).querySelector('body');
	return body ? writeMarkdown(body) : '';
}

test.each([
	['<p>a<br><br>b<br>&nbsp;<br>c<br>d</p>', 'a\n\nb\n\nc  \nd'],
	['<ul><li>a<br><br>b</li></ul>', '- a\n\n  b'],
	['<hr><p>a</p><hr><hr><p>b</p><hr>', 'a\n\n---\n\nb'],
	['<p>E = mc<sup><i>2</i></sup> H<sub><span>2</span></sub>O</p>', 'E = mc<sup>2</sup> H<sub>2</sub>O'],
	['<p><code>a<br>b</code></p>', '`a b`'],
])('%s is written as %s', async (html, markdown) => {
	expect(await markdownOf(html)).toBe(markdown);
});

const readingOf = (markdown: string) => textOfBlocks(readBlocks({text: markdown, line: 1, isExported: false}));

describe('emphasis', () => {
	test.each([
		['a <b>b</b> c', 'a **b** c'],
		['a <b>b </b>c', 'a **b** c'],
		['a<b> b</b> c', 'a **b** c'],
		['a<b>b</b>c', 'a**b**c'],
		['a<b>,”</b> she said<b>.</b>', 'a,” she said.'],
		['<b>At-least once. </b>The', '**At-least once.** The'],
		['<b>once.</b>The', '**once**.The'],
		['x<b>“Jewels”</b>', 'x“**Jewels”**'],
		['<b><a href="http://a.example/x">Büssing </a></b>Works', '[**Büssing**](http://a.example/x) Works'],
		['<b>a</b><b>b</b>', '**ab**'],
		['<b>a</b> <b>b</b>', '**a** **b**'],
		['<b>a <i>b</i></b>', '**a *b***'],
		['<i>a <b>b</b> c</i>', '*a **b** c*'],
		['<b><i>a</i></b>', '***a***'],
		['<b>a<i>b</i></b><i>c</i>', '**ab**c'],
		['<em></em>a<strong> </strong>b', 'a b'],
		['<b>!</b>', '!'],
		['a<br><b>b<br>c</b>', 'a  \n**b**  \n**c**'],
		['<del>a</del> ~b~', '~~a~~ \\~b\\~'],
		['中<b>「文」</b>字', '中「**文**」字'],
		['<a href="http://a.example/x"><b>b</b> c</a>', '[**b** c](http://a.example/x)'],
		['<i>a <a href="http://a.example/x">b</a> c</i>', '*a [b](http://a.example/x) c*'],
	])('of %s is written as %s', async (html, markdown) => {
		expect(await markdownOf(`<p>${html}</p>`)).toBe(markdown);
	});
});

describe('signs of Markdown in a text', () => {
	test.each([
		'1. not a list',
		'2023) no list',
		'- no list',
		'+ no list',
		'* no list * nor * emphasis *',
		'# no heading',
		'> no quotation',
		'---',
		'===',
		': no definition',
		'2 * 3 * 4 and a*b*c, _a_ and snake_case_name',
		'[no link](no address) [^1] [x] ![no picture](x)',
		'<b>no tag</b> &amp;amp; &amp;copy; a &lt; b &lt;img&gt;',
		'`no code` and ``none``',
		'~~no deletion~~ ~10 km',
		'C:\\new\\_folder\\*',
		'$no$ formula, 5$ and 6$',
		'==no mark== %%no comment%%',
		'https://a.example/_x_/*y* and http://b.example/?a=1&amp;amp;b=2',
		'C#',
	])('stay text: %s', async text => {
		const html = text.replaceAll('<', '&lt;');
		const shown = (await parsePage(`<p>${html}</p>`)).querySelector('p')?.textContent ?? '';
		const shapes = [
			`<p>${html}</p>`,
			`<h2>${html}</h2>`,
			`<ul><li>${html}</ul>`,
			`<table><tr><td>${html}<td>x<tr><td>y<td>z</table>`,
		];
		for (const shape of shapes) {
			const markdown = await markdownOf(shape);
			expect(readingOf(markdown).replace(/\n/g, ' '), markdown).toContain(shown);
		}
	});
});

describe('blocks', () => {
	test.each([
		['<ul><li>a<ul><li>b</ul><li>c</ul>', '- a\n  - b\n- c'],
		['<ul><ul><li>a</ul></ul>', '- - a'],
		['<ul>x<li>a<ol start=3><li>b<li>c</ol></li>y</ul>', '- x\n- a\n  3. b\n  4. c\n- y'],
		['<ol><li><p>a</p><p>b</p><li>c</ol>', '1. a\n\n   b\n\n2. c'],
		['<ul><li>a</ul><ul><li>b<li>c</ul><ul><li>d</ul>', '- a\n\n* b\n* c\n\n- d'],
		['<ol><li>a<ol><li>b</ol></ol><ol><li>c</ol>', '1. a\n   1. b\n\n1) c'],
		['<ul><li><input type=checkbox checked>a<li><input type=checkbox>b</ul>', '- [x] a\n- [ ] b'],
		['<blockquote><p>a<p>b<blockquote>c</blockquote></blockquote>', '> a\n>\n> b\n>\n> > c'],
		['<pre><code class="language-js">a\n  .b()\n```\n\nc</code></pre>', '````js\na\n  .b()\n```\n\nc\n````'],
		['<pre>a\n\tb</pre>', '```\na\n\tb\n```'],
		['<code>a`b</code> <code>`</code>', '``a`b`` `` ` ``'],
		[
			'<table><tr><th>a<th>b|c<tr><td>1<td align=right><p>2<p>3</table>',
			'| a | b\\|c |\n| --- | --: |\n| 1 | 2<br>3 |',
		],
		['<table><tr><td>Home<td><h2>Salt</h2><p>Words.</p></table>', 'Home\n\n## Salt\n\nWords.'],
		['<table><tr><td>a<td>b</table>', '| a | b |\n| --- | --- |'],
		['<table><tr><td><p>Left<td><table><tr><td>In<td>ner</table></table>', 'Left\n\n| In | ner |\n| --- | --- |'],
		['<dl><dt>T<dd>m<dd>n<dt>U<dt>V<dd><p>o<p>p</dl>', 'T\n: m\n: n\n\nU\nV\n: o\n\n  p'],
		['<p>long text…</p><dl><p><dt>Term one<dd>Meaning one</dl>', 'long text…\n\nTerm one\n: Meaning one'],
		['<dl>Bare text<dd>Indented</dl>', 'Bare text\n\nIndented'],
		['<dl><li>An item</li></dl>', 'An item'],
		['<dl><section><dt>T3</dt><dd>M3</dd></section></dl>', 'T3\n: M3'],
		['<dl><div><dt>T<dd>m</div></dl>', 'T\n: m'],
		['<dl><dt><h3>T</h3><dd>m</dl>', 'T\n: m'],
		['<h2>a<br>b</h2>', '## a b'],
		['<p>a<hr><p>b', 'a\n\n---\n\nb'],
		[
			'<img src="http://a.example/x.jpg" alt=\'The "Ben" [1]\' title="t">',
			'![The "Ben" \\[1&#93;](http://a.example/x.jpg)',
		],
		[
			'<img src="http://a.example/x.jpg" alt="IMG_1.JPG"> <img src="data:image/gif;base64,x" alt="Dot">',
			'![](http://a.example/x.jpg) Dot',
		],
		['<img src="x" srcset="http://a.example/a,b 100w, http://a.example/c,d 900w">', '![](http://a.example/c,d)'],
		['Yes!<a href="http://a.example/">no</a>', 'Yes\\![no](http://a.example/)'],
		['<a href="javascript:x()">a</a> <a href="">b</a> <a href="http://a.example/"> </a>c', 'a b c'],
		[
			'<iframe src="https://www.youtube.com/embed/b_P"></iframe> <iframe src="https://ads.example/x"></iframe>',
			'[Video](https://www.youtube.com/watch?v=b_P)',
		],
		['<video src="http://a.example/x.mp4" title="Winter"></video>', '[Winter](http://a.example/x.mp4)'],
		['<q>a</q> 10<sup>6</sup> H<sub>2</sub>O <mark>m</mark>', '“a” 10<sup>6</sup> H<sub>2</sub>O <mark>m</mark>'],
		['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢(kan)'],
		['<math display="block" alttext="a^2"></math><p><math alttext="b"></math>', '$$\na^2\n$$\n\n$b$'],
		[
			'<div id="footnotes"><ol><li id="fn:1"><p>Note.<a href="#fnref:1">↩</a><p>More.</ol></div>',
			'[^1]: Note.\n\n    More.',
		],
		[
			'<div data-callout="tip" data-callout-fold="-"><div class="callout-title"><div class="callout-title-inner">T</div></div><div class="callout-content"><p>a<p>b</div></div>',
			'> [!tip]- T\n> a\n>\n> b',
		],
	])('%s', async (html, markdown) => {
		expect(await markdownOf(html)).toBe(markdown);
	});
});

/** Inline HTML of any nesting, with signs of Markdown and spaces at every edge. */
const inline = fc.letrec<{html: string; text: string}>(tie => ({
	html: fc.oneof(
		{maxDepth: 4},
		tie('text'),
		fc
			.tuple(
				fc.constantFrom('b', 'i', 'em', 'strong', 'a href="http://a.example/(x)_y"', 'span', 'del'),
				fc.array(tie('html'), {maxLength: 3}),
			)
			.map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag.split(' ')[0]}>`),
	),
	text: fc.string({unit: fc.constantFrom(...'ab 字*_`[]()!\\~.,”「#-1'.split('')), maxLength: 5}),
}));

test('every word of a paragraph is read back in order, and no sign is raw', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(inline.html, {minLength: 1, maxLength: 5}), async parts => {
			const html = `<p>${parts.join('')}</p>`;
			const shown = (await parsePage(html)).querySelector('p')?.textContent ?? '';
			expect(readingOf(await markdownOf(html)).replace(/\s+/g, '')).toBe(shown.replace(/\s+/g, ''));
		}),
		{numRuns: trials(600), seed: 20260},
	);
});
