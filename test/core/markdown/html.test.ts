import {describe, expect, test} from 'vitest';
import {textsOf} from '../../../src/core/markdown/block-text.ts';
import {html} from '../../../src/page/text/html.ts';
import {blocks, plain} from '../../page/read-markdown.ts';

describe('angle brackets that hold no tag are text', () => {
	test.each([
		['$ git clone <repo-url>', '$ git clone <repo-url>'],
		['if a<b and c>d', 'if a<b and c>d'],
		['if a<b and c>d or e<i then f>g', 'if a<b and c>d or e<i then f>g'],
		['a vector<int> and a Map<String, List<T>>', 'a vector<int> and a Map<String, List<T>>'],
		['`#include` <stdio.h> and <your name> and </nosuch>', '#include <stdio.h> and <your name> and </nosuch>'],
		['<name>Jane</name> is XML', '<name>Jane</name> is XML'],
		['cp <source> <path> <output>', 'cp <source> <path> <output>'],
		['a <!important note> here', 'a <!important note> here'],
		['<div>run <repo-url> with <b and c></div>', 'run <repo-url> with <b and c>'],
		['<p>a <T, U> b <1> c <- d</p>', 'a <T, U> b <1> c <- d'],
		['<pre>a <T> b\n<i>c</i> <http://a.b></pre>', '    a <T> b\n    c <http://a.b>'],
		['| a |\n|---|\n| <file> |', 'a\n<file>'],
		['[a <file>](b)', 'a <file> (b)'],
		['*<file>* and **a<b c>**', '<file> and a<b c>'],
	])('%j', (markdown, text) => {
		expect(plain(markdown)).toBe(`${text}\n`);
	});
});

describe('tags are no text', () => {
	test.each([
		['<b>a</b> <B CLASS=x>b</B> <font size=2 color="red">c</font>', 'a b c'],
		['<input type="checkbox" checked> a <wbr>b<br/>c', 'a b c'],
		['<details open><summary>a</summary>b</details>', 'a\n\nb'],
		['<td nowrap width=50%>a</td>', 'a'],
		['<div markdown>\n\na\n\n</div>', 'a'],
		['<Note>a</Note> <Icon name="b" /> <my-element x="y">c</my-element>', 'a c'],
		['<svg width="5"><path d="M0 0"/><text>a</text></svg>', 'a'],
		['<p class="MsoNormal">a<o:p></o:p></p>', 'a'],
		[`<div data-x="${'x'.repeat(5000)}">a</div>`, 'a'],
		['a <!-- b --> c <?php d ?> e', 'a c e'],
		['<!DOCTYPE html>\na', 'a'],
		['<p>a</p>\n<!--\n<h2>b</h2>\n\n<p>c</p>\n--> d\n\ne', 'a\n\nd\n\ne'],
		['a <script>b</script> c <style>d</style>', 'a c'],
		['<div><script>x = "</b>" + "<h1>y</h1>"</script>a</div>', 'a'],
	])('%j', (markdown, text) => {
		expect(plain(markdown)).toBe(`${text}\n`);
	});
});

describe('addresses in angle brackets within HTML', () => {
	test.each([
		['<!-- note -->See <https://docs.example/page> for more.', 'See https://docs.example/page for more.'],
		['<div>x</div>\n<http://y.example/w2> t', 'x\n\nhttp://y.example/w2 t'],
		['<p>see <http://y.example> and <a@b.example></p>', 'see http://y.example and a@b.example'],
	])('%j', (markdown, text) => {
		expect(plain(markdown)).toBe(`${text}\n`);
	});

	test('are links', () => {
		expect(html(blocks('<p>see <http://y.example> and <a@b.example></p>'))).toBe(
			'<p>see <a href="http://y.example">http://y.example</a> and <a href="mailto:a@b.example">a@b.example</a></p>\n',
		);
	});
});

describe('what is embedded shows its address', () => {
	test.each([
		['<iframe src="https://video.example/embed/1"></iframe>', 'https://video.example/embed/1'],
		['<video src="a.mp4" controls></video>', 'a.mp4'],
		['<video controls>\n  <source src="a.mp4">\n  No video here.\n</video>', 'a.mp4 No video here.'],
		['<audio src="a.mp3" title="The song"></audio>', 'The song (a.mp3)'],
		['<object data="a.pdf">The plan</object>', 'a.pdf The plan'],
		['<embed src="a.svg">', 'a.svg'],
		['See <iframe src="https://a.example"></iframe> now', 'See https://a.example now'],
		['<img src="" alt="The sea">', 'The sea'],
		['<hr>', '* * *'],
		['a\n\n<hr/>\n\nb', 'a\n\n* * *\n\nb'],
		['<p>a</p><hr><p>b</p>', 'a\n\n* * *\n\nb'],
	])('%j', (markdown, text) => {
		expect(plain(markdown)).toBe(`${text}\n`);
	});

	test('but no data', () => {
		expect(plain('<object data="data:image/png;base64,xxxx">a</object>')).toBe('a\n');
	});
});

describe('raised and lowered text', () => {
	test.each([
		['10<sup>6</sup>, H<sub>2</sub>O, x<sup>−3</sup>, x<sup>n+1</sup>', '10⁶, H₂O, x⁻³, xⁿ⁺¹'],
		['10<sup>6.5</sup>, 2<sup>64.5</sup>, 1<sup>1/2</sup> cups', '10^6.5, 2^64.5, 1^(1/2) cups'],
		['x<sup>abc</sup>, E<sub>max</sub>, x<sub>i,j</sub>, f<sup>(k)</sup>', 'x^abc, E_max, x_(i,j), f^(k)'],
		['10<sup><b>6</b>.5</sup> and 10<sup>*6*</sup>', '10^6.5 and 10⁶'],
		[
			'the 1<sup>st</sup> of May, Foo<sup>TM</sup>, Bar<sup>®</sup>, said<sup>[3]</sup>',
			'the 1st of May, Foo™, Bar®, said[3]',
		],
		['said<sup><a href="https://a.example">1</a></sup>', 'said¹ (https://a.example)'],
		['<img src="a.png" alt="b"><br><sub><b>Jane Doe</b></sub>', '[image: b] (a.png)\nJane Doe'],
		['<p>10<sup>6.5</sup></p>', '10^6.5'],
		['a<sup></sup>b<sup> </sup>c', 'abc'],
	])('%j', (markdown, text) => {
		expect(plain(markdown).replace(/\n$/, '')).toBe(text.replace('\n', ' '));
	});

	test('keeps its tags in HTML', () => {
		expect(html(blocks('10<sup>6.5</sup> H<sub>2</sub>O 1<sup>st</sup>'))).toBe(
			'<p>10<sup>6.5</sup> H<sub>2</sub>O 1<sup>st</sup></p>\n',
		);
	});
});

describe('headings, rules and preformatted text in HTML are blocks', () => {
	const kinds = (markdown: string) =>
		blocks(markdown).map(({line, section, token}) => [line, token.type, section.join('/')]);

	test('each with its line and section', () => {
		expect(kinds('<div>\n<h1 align="center">A</h1>\n<p>b</p>\n<h2>C</h2>\nd\n<hr>\n<pre>\ne\n</pre>\n</div>')).toEqual([
			[2, 'heading', ''],
			[3, 'paragraph', 'A'],
			[4, 'heading', 'A'],
			[5, 'paragraph', 'A/C'],
			[6, 'hr', 'A/C'],
			[7, 'code', 'A/C'],
		]);
	});

	test.each([
		['<h2>a', 'paragraph'],
		['<h2>a<h3>b</h3>', 'heading heading'],
		['<h2>a</h3>', 'heading'],
		['<h2></h2>', ''],
		['<details>\n<summary><h3>S</h3></summary>\n\na\n\n</details>', 'heading paragraph'],
		['- <h2>a</h2>', 'list'],
		['<pre>a', 'code'],
	])('%j', (markdown, types) => {
		expect(
			blocks(markdown)
				.map(({token}) => token.type)
				.join(' '),
		).toBe(types);
	});
});

test('cells beyond the header are kept', () => {
	expect(plain('| a |\n|---|\n| b | **c** | `d\\|e` |\n| f |')).toBe('a\nb  c  d|e\nf\n');
});

describe('the blocks of HTML are those of Markdown', () => {
	test.each([
		['<ul>\n<li>a\n<li>b\n<ol start="3"><li>c</li></ol>\n</ul>', '- a\n- b\n  3. c'],
		['<ol><li>a<li value=7>b<li>c<li value="x">d</ol>', '1. a\n7. b\n8. c\n9. d'],
		['<ol reversed><li>a</li><li>b</li><li>c</li></ol>', '3. a\n2. b\n1. c'],
		['<ol start=9 reversed="reversed"><li>a<li value="4">b<li>c</ol>', '9. a\n4. b\n3. c'],
		['<ol class="a reversed" title="reversed=1"><li>a<li value="-2">b</ol>', '1. a\n-2. b'],
		['<ul><li value="7">a<li>b</ul>', '- a\n- b'],
		['<ul><li>a</li>\n\n<li>\n\n*b*\n\n- c\n\n</li></ul>\n\nd', '- a\n- b\n  - c\n\nd'],
		[
			'<table><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>',
			'A  B\n1  2\n   3',
		],
		[
			'<table><tr><td>1</td><td rowspan=3>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr><tr><td>6</td></tr></table>',
			'1  2  3\n4     5\n6',
		],
		['<table><tr><th>A</th></tr><tr><td>1</td></tr></table>', 'A\n1'],
		['<table><tr><th>A</th><th>B</th></tr>\n\n<tr><td>1</td><td><p>2</p><p>3</p></td></tr></table>', 'A  B\n1  2 3'],
		['<table><tr><td>1<td>2<tr><td colspan="2">3</table>', '1  2\n3'],
		['<table><tr><td><h2>a</h2>b</td></tr></table>', 'a\n\nb'],
		['<dl><dt>a</dt><dd>b<p>c</p></dd><dt>d<dd>e</dl>', 'a\n  b\n\n  c\nd\n  e'],
		['<blockquote>\n\n*a*\n\n<p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
		['<figure><img src="a.png" alt="b"><figcaption>c</figcaption></figure>', '[image: b] (a.png)\n\nc'],
		['<pre><code class="language-js">a &lt;\n\n  b</code></pre>', '    a <\n\n      b'],
		['<Warning title="Hot">\n\nA *b*\n\n</Warning>\n\n<Note>c</Note>', '> Hot\n>\n> A b\n\n> Note\n>\n> c'],
		['<Callout type="tip">a</Callout>', '> Tip\n>\n> a'],
		['<repo-url>\nsays *a*', '<repo-url> says a'],
		['<p>a https://a.example/b, <code>https://c.example</code></p>', 'a https://a.example/b, https://c.example'],
		['<li>a</li>', '- a'],
		['<td>a</td></table></div>b', 'a\n\nb'],
		['<p>{% include x %}a {{< x text="b" >}}</p><p><code>{% raw %}{% c %}{% endraw %}</code></p>', 'a b\n\n{% c %}'],
		['<a href="{{ site.url }}/a">b</a> and <p><a href="{{< ref "a" >}}">c</a></p>', 'b (/a) and c (/a)'],
	])('%j', (markdown, text) => {
		expect(plain(markdown)).toBe(`${text}\n`);
	});

	test('with the lines of the source', () => {
		const [list, table, after] = blocks('<ul>\n<li>a\n\n<li>b\n</ul>\n<table>\n\n<tr><td>c<td>d\n</table>\n\ne');
		expect(list && textsOf(list.token).map(({line, text}) => [line, text])).toEqual([
			[2, 'a'],
			[4, 'b'],
		]);
		expect(table && textsOf(table.token)).toEqual([{line: 8, text: 'c | d'}]);
		expect(after?.line).toBe(11);
	});
});
