// What holds for any article, however hostile.

import {Chalk} from 'chalk';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {passagesOf} from '../../../src/core/article/blocks.ts';
import {columns} from '../../../src/core/text/columns.ts';
import {createRenderer} from '../../../src/page/document/renderer.ts';
import {plainText} from '../../../src/page/text/plain.ts';
import {createTheme} from '../../../src/page/theme/theme.ts';
import {trials} from '../../trials.ts';
import {hasOpenLink, leftOpen, letters, squeezed} from '../page-checks.ts';
import {blocks, page, visible} from '../read-markdown.ts';

const word = fc.constantFrom(
	...[
		'a',
		'word',
		'well-known',
		'naïve',
		'Straße',
		'https://example.org/a/long/path?with=query&and=more#part',
		'x'.repeat(50),
	],
	...[
		'漢字仮名交じり文。',
		'「括弧」',
		'한국어 문장',
		'ภาษาไทยไม่มีช่องว่าง',
		'العربية',
		'👨‍👩‍👧',
		'🇩🇪',
		'👍🏽',
		'e\u0301',
		'soft\xadhyphen\xadated',
	],
	...[
		'zero\u200bwidth',
		'no\xa0break',
		'10<sup>6</sup>',
		'&amp;',
		'&#27;[31m',
		'&#x9b;2J',
		'\x1b]0;title\x07',
		'\u202eevil',
		'a\u200d\u200d\u200d\u200db',
	],
);
const mark = fc.constantFrom(
	...[
		'*',
		'**',
		'***',
		'_',
		'`',
		'``',
		'~~',
		'[',
		']',
		'](',
		')',
		'![',
		'<',
		'>',
		'<b>',
		'</b>',
		'<br>',
		'\\',
		'|',
		': ',
	],
	...['[^1]', '[^1]: ', '<script>', '</script>', '<!--', '-->', '<a href="x">', '</a>', '$', '  \n'],
);
const line = fc.constantFrom(
	...[
		'\n',
		'\n\n',
		'\n\n',
		'\n- ',
		'\n  - ',
		'\n    ',
		'\n\n    ',
		'\n1. ',
		'\n99999. ',
		'\n> ',
		'\n> > ',
		'\n> [!NOTE]\n> ',
		'\n# ',
		'\n### ',
	],
	...[
		'\n```js\n',
		'\n```\n',
		'\n---\n',
		'\n===\n',
		'\n| a | b |\n|---|:-:|\n| ',
		'\n|',
		'\n: ',
		'\n- [x] ',
		'\n<div>\n',
		'\n</div>\n',
		'\n\t',
	],
);
const markdown = fc
	.array(fc.oneof({weight: 5, arbitrary: word}, {weight: 4, arbitrary: fc.constant(' ')}, mark, line), {maxLength: 40})
	.map(parts => parts.join(''));
const width = fc.integer({min: 20, max: 120});
const links = fc.constantFrom('osc8', 'inline', 'end', 'none');
const runs = {numRuns: trials(130)};

describe('of any article', () => {
	it('no line is wider than the page', async () => {
		await fc.assert(
			fc.asyncProperty(markdown, width, links, async (source, columnCount, kind) => {
				for (const text of await page(source, columnCount, {links: kind})) {
					expect(columns(visible(text)), JSON.stringify(text)).toBeLessThanOrEqual(columnCount);
				}
			}),
			runs,
		);
	});

	it('nothing leaves that drives a terminal, and every line closes what it opens', async () => {
		await fc.assert(
			fc.asyncProperty(markdown, width, links, async (source, columnCount, kind) => {
				for (const text of await page(source, columnCount, {links: kind})) {
					expect(visible(text)).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
					expect(leftOpen(text)).toEqual([]);
					expect(hasOpenLink(text)).toBe(false);
				}
				expect(plainText(blocks(source))).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
			}),
			runs,
		);
	});

	it('every word that search knows is on the page and in the plain text', async () => {
		await fc.assert(
			fc.asyncProperty(markdown, async source => {
				const all = blocks(source);
				const shown = squeezed(visible((await page(source, 0, {links: 'none'})).join('')));
				const plain = squeezed(plainText(all));
				for (const {text} of passagesOf(all)) {
					for (const found of text.split(/[\s|]+/).map(squeezed)) {
						expect(shown.includes(found), `${found} in ${shown}`).toBe(true);
						expect(plain.includes(found), `${found} in ${plain}`).toBe(true);
					}
				}
			}),
			runs,
		);
	});

	it('no letter that is on the widest page is missing on a narrower one', async () => {
		await fc.assert(
			fc.asyncProperty(markdown, width, async (source, columnCount) => {
				const widest = letters(await page(source, 0, {links: 'none'}));
				const narrower = letters(await page(source, columnCount, {links: 'none'}));
				for (const [letter, count] of widest) expect(narrower.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
			}),
			runs,
		);
	});

	it('a page laid out at one width and then at another is as if it had only been the other', async () => {
		const theme = createTheme(new Chalk({level: 1}));
		await fc.assert(
			fc.asyncProperty(markdown, width, width, async (source, first, second) => {
				const all = blocks(source);
				const used = await createRenderer(all, {theme, links: 'osc8'});
				const fresh = await createRenderer(all, {theme, links: 'osc8'});
				for (const block of all) used.layout(block, first);
				for (const block of all) expect(used.layout(block, second)).toEqual(fresh.layout(block, second));
			}),
			{numRuns: trials(70)},
		);
	});
});
