import {describe, expect, test} from 'vitest';
import {parsePage} from '../../../src/import/html/page-document.ts';
import {fragmentMarkdown} from '../../../src/import/html/page-draft.ts';
import {openWritten} from '../../../src/import/markdown/written-formulas.ts';
import {processorSeconds} from '../../processor-time.ts';

const markdown = async (html: string) => (await fragmentMarkdown(html, undefined)).trim();

describe('TeX in the text of a page', () => {
	test.each([
		['<p>Let \\(x_1 + y_2\\) and \\(a &lt; b\\) be.</p>', 'Let $x_1 + y_2$ and $a < b$ be.'],
		['<ul><li>One \\(a*b*c\\)</li><li>Two \\(d\\)</li></ul>', '- One $a*b*c$\n- Two $d$'],
		['<p>On \\(x\\)</p><blockquote><p>By \\(y^2\\).</p></blockquote>', 'On $x$\n\n> By $y^2$.'],
	])('is formulas: %s', async (html, expected) => {
		expect(await markdown(html)).toBe(expected);
	});

	test.each(['\\[ \\int_a^b f\\,dx \\]', '$$\\int_a^b f\\,dx$$'])(
		'stands by itself where it is written so: %s',
		async tex => {
			expect(await markdown(`<p>${tex}</p><p>with ${tex} below \\(x\\)</p>`)).toBe(
				'$$\n\\int_a^b f\\,dx\n$$\n\nwith\n\n$$\n\\int_a^b f\\,dx\n$$\n\nbelow $x$',
			);
		},
	);

	test.each([
		'<p>A price of $$ and one of $$$ for two, $$ again.</p><p>$$ or $$</p>',
		'<p><code>\\(x\\)</code> and <code>\\(y\\)</code></p>',
		'<pre>\\(x\\) \\[y\\]</pre>',
		'<pre><code><span><b>\\(x\\)</b> \\(y\\)</span></code></pre>',
		'<p>Matches \\( once, \\( twice and \\] never.</p>',
		'<p>Write \\(x\\) for it.</p>',
	])('is none in %s', async html => {
		const page = await parsePage(html);
		openWritten(page);
		expect([...page.querySelectorAll('math')]).toEqual([]);
	});

	test.each([
		['\\(', 60_000],
		['\\( \\[ ', 60_000],
		['$$', 60_000],
		['\\[ $$ ', 60_000],
		// Each becomes an element.
		['\\(x\\)', 16_000],
		['$$ \\)', 16_000],
	])('takes time in proportion to its length: %s', async (sign, times) => {
		const page = async (times: number) => {
			const document = await parsePage(`<p>${sign.repeat(times)}</p>`);
			return processorSeconds(() => openWritten(document));
		};
		// Twice, because a collection of what tests before left behind takes longer than the page.
		const least = async (times: number) => Math.min(await page(times), await page(times));
		await page(1000);
		expect(await least(times)).toBeLessThan(10 * (await least(times / 4)) + 0.3);
	});
});
