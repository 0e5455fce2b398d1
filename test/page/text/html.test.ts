import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {html} from '../../../src/page/text/html.ts';
import {article, blocks} from '../read-markdown.ts';

const fragment = (markdown: string) => html(blocks(markdown));

describe('the HTML of', () => {
	it.each([
		[
			'a paragraph',
			'a *b* **c** ~~d~~ `e<`',
			'<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code></p>\n',
		],
		['a line that ends', 'a\\\nb', '<p>a<br>b</p>\n'],
		['a heading', '## a & b', '<h2>a &amp; b</h2>\n'],
		['a list', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>\n'],
		[
			'a list whose items have numbers',
			'<ol><li>a<li value=7>b<li>c</ol>',
			'<ol><li>a</li><li value="7">b</li><li>c</li></ol>\n',
		],
		['tasks', '- [x] a', '<ul><li><input type="checkbox" disabled checked> a</li></ul>\n'],
		['a quote', '> a', '<blockquote><p>a</p></blockquote>\n'],
		[
			'an alert',
			'> [!NOTE]\n> a',
			'<blockquote class="alert-note"><p><strong>Note</strong></p><p>a</p></blockquote>\n',
		],
		['code', '```js\na < b\n```', '<pre><code class="language-js">a &lt; b\n</code></pre>\n'],
		['code in a language that acts', '~~~\x1b[2J\na\n~~~', '<pre><code class="language-␛[2j">a\n</code></pre>\n'],
		['a link', '[a](http://b.c?d&e)', '<p><a href="http://b.c?d&amp;e">a</a></p>\n'],
		['an image', '![a "b"](c.png)', '<p><img src="c.png" alt="a &quot;b&quot;"></p>\n'],
		['definitions', 'T\n: a', '<dl><dt>T</dt><dd><p>a</p></dd></dl>\n'],
		['a rule', '---', '<hr>\n'],
		[
			'a table',
			'| a | b |\n|---|--:|\n| c | d |',
			'<table><thead><tr><th>a</th><th style="text-align: right">b</th></tr></thead><tbody><tr><td>c</td><td style="text-align: right">d</td></tr></tbody></table>\n',
		],
		[
			'a table without a head',
			'| | |\n|--|--|\n| a | b |',
			'<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>\n',
		],
		[
			'a footnote',
			'a[^1]\n\n[^1]: b',
			'<p>a<sup><a href="#note-1">1</a></sup></p>\n<section class="footnotes"><ol><li id="note-1" value="1"><p>b</p></li></ol></section>\n',
		],
	])('%s', (_, markdown, expected) => {
		expect(fragment(markdown)).toBe(expected);
	});

	it('an article with a header', () => {
		const metadata = {...article('').metadata, title: '<T>', authors: ['a desk'], date: '2023-12'};
		expect(html([], metadata)).toBe(
			'<header><h1>&lt;T&gt;</h1><p>a desk</p><p><time datetime="2023-12">December 2023</time></p></header>\n',
		);
	});
});

describe('nothing in a fragment acts', () => {
	it.each([
		'[a](javascript:alert(1))',
		'[a](JaVaScRiPt:alert(1))',
		'[a](java&#9;script:alert(1))',
		'[a](&#1;javascript:alert(1))',
		'[a](data:text/html;base64,xx)',
		'[a](vbscript:x)',
		'![a](javascript:x)',
		'<a href="javascript:x">a</a>',
		'<img src=x onerror=alert(1)>',
		'<svg onload=alert(1)>',
		'<script>alert(1)</script>',
		'<iframe src="http://a.b"></iframe>',
		'[a](http://b.c" onclick="x)',
		'```"><script>\nx\n```',
	])('%s', markdown => {
		expect(fragment(markdown)).not.toMatch(/script:|data:|<(?:script|svg|iframe)|<[^>]*\son\w+=/i);
	});

	it('whatever stands there: only our tags, only our attributes', () => {
		const part = fc.constantFrom(
			'<',
			'>',
			'"',
			"'",
			'a',
			' ',
			'onclick=',
			'<b',
			'</',
			'](',
			'[',
			')',
			'javascript:',
			'`',
			'&lt;',
			'\n',
			'<img src=',
		);
		fc.assert(
			fc.property(
				fc.array(part, {maxLength: 20}).map(parts => parts.join('')),
				markdown => {
					const rest = fragment(markdown).replace(
						/<\/?(?:p|strong|em|code|pre|br|a|img|blockquote|h[12])(?: (?:href|src|alt)="[^"<>]*")*>/g,
						'',
					);
					expect(rest).not.toMatch(/[<>]/);
				},
			),
		);
	});
});
