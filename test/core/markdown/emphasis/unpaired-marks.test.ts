import {expect, test} from 'vitest';
import {html} from '../../../../src/page/text/html.ts';
import {blocks} from '../../../page/read-markdown.ts';

const shown = (markdown: string) => html(blocks(markdown)).trim();
const fragment = (markdown: string) => shown(markdown).replace(/^<p>|<\/p>$/g, '');

test.each([
	['**Fares: **they rose', '<strong>Fares:</strong> they rose'],
	['**Fares:**they rose', '<strong>Fares:</strong>they rose'],
	['**Примечание:**Убедитесь', '<strong>Примечание:</strong>Убедитесь'],
	['He is **on strike ** now', 'He is <strong>on strike</strong> now'],
	['on the first day ** they met**', 'on the first day <strong>they met</strong>'],
	['a **(HOC)**when', 'a <strong>(HOC)</strong>when'],
	['said **"so"**he', 'said <strong>&quot;so&quot;</strong>he'],
	['**The [depot](a.md) `x`, **which', '<strong>The <a href="a.md">depot</a> <code>x</code>,</strong> which'],
	['**a: **b **c: **d', '<strong>a:</strong> b <strong>c:</strong> d'],
	['So.** **Then', 'So. Then'],
	['**a**:** **so', '<strong>a</strong>: so'],
	['**a:**\n**b: **c', '<strong>a:</strong> <strong>b:</strong> c'],
])('%j is meant as strong', (markdown, expected) => {
	expect(fragment(markdown)).toBe(expected);
});

test('in a heading, an item and a cell', () => {
	expect(shown('## **So: **it\n\n- **A:**b\n\n| **c: **d | e |\n| - | - |').match(/<strong>.:|<strong>So:/g)).toEqual([
		'<strong>So:',
		'<strong>A:',
		'<strong>c:',
	]);
});

test.each([
	'2 ** 3 ** 4',
	'100** and 200**',
	'see ** /**/b',
	'2**3 **, so',
	'[**] ** x',
	'\\*\\*no: \\*\\*so',
	'** the whole text**',
	'**the whole text **',
	'**(**no)',
	'a**"so"**',
	'**never closed',
	'`**a: **b`',
])('%j is as it was typed', markdown => {
	expect(shown(markdown)).not.toContain('<strong>');
});
