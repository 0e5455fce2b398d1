// The numbers that stand beside the lines of code, in the forms in which highlighters write them.

import {expect, test} from 'vitest';
import {pageDraft} from '../../../../src/import/html/page-draft.ts';
import {processorSeconds} from '../../../processor-time.ts';

const prose =
	'The crews had slept on the boats for a week, and the harbour office kept its lamp lit for them all night.';

async function bodyOf(html: string): Promise<string> {
	const page = `<title>T</title><article><h1>T</h1><p>${`${prose} `.repeat(3)}</p>${html}<p>${`${prose} `.repeat(3)}</p></article>`;
	const {body} = await pageDraft({html: page, url: undefined, base: undefined, name: 'x'});
	return body.split('\n\n').slice(1, -1).join('\n\n');
}

test.each([
	[
		'a figure with breaks',
		'java',
		'<figure class="highlight java"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">boat(</span><br><span class="line">  rope)</span><br></pre></td></tr></table></figure>',
	],
	[
		'a table with the numbers in a block',
		'',
		'<table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2</pre></div></td><td class="code"><div class="highlight"><pre><span></span>boat(\n  rope)\n</pre></div></td></tr></table>',
	],
	[
		'a figure with numbers in elements',
		'scala',
		'<figure class="code"><figcaption><span></span></figcaption><div class="highlight"><table><tr><td class="gutter"><pre class="line-numbers"><span>1</span>\n<span>2</span>\n</pre></td><td class="code"><pre><code class="scala"><span class="line">boat(\n</span><span class="line">  rope)\n</span></code></pre></td></tr></table></div></figure>',
	],
	[
		'a table within code',
		'',
		'<div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre>boat(\n  rope)\n</pre></td></tr></tbody></table></code></pre></div>',
	],
	[
		'code on both sides',
		'go',
		'<div class="highlight"><table><tr><td><pre class="chroma"><code><span>1\n</span><span>2\n</span></code></pre></td><td><pre class="chroma"><code class="language-go" data-lang="go">boat(\n  rope)\n</code></pre></td></tr></table></div>',
	],
	[
		'elements side by side',
		'',
		'<table><tr><td><div><div>1</div><div>2</div></div></td><td><div><div>boat(</div><div>&nbsp; rope)</div></div></td></tr></table>',
	],
])('%s is its code', async (_, language, html) => {
	expect(await bodyOf(html)).toBe(`\`\`\`${language}\nboat(\n  rope)\n\`\`\``);
});

test.each([
	['<table><tr><td>1</td><td><p>Boats</p></td></tr></table>', 'Boats'],
	['<table><tr><td>3 4</td><td><pre>boat</pre></td></tr></table>', '3 4'],
	['<table><tr><td>1</td><td>Boats</td></tr><tr><td>2</td><td>Ropes</td></tr></table>', '| 2 | Ropes |'],
])('other tables stay: %s', async (html, text) => {
	const body = await bodyOf(html);
	expect(body).toContain(text);
	expect(body).not.toMatch(/```\n(?:Boats|Ropes)/);
});

test('tables in tables take time in proportion to their number', async () => {
	const nested = (count: number) => `<table><tr><td>1</td><td>`.repeat(count);
	const small = await processorSeconds(() => bodyOf(nested(100)));
	const large = await processorSeconds(() => bodyOf(nested(400)));
	expect(large).toBeLessThan(8 * small + 1);
});
