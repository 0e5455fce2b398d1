import {expect, test} from 'vitest';
import {fragmentMarkdown} from '../../../src/import/html/page-draft.ts';

test.each([
	['<msup><mi>x</mi><mn>2</mn></msup>', 'x^{2}'],
	['<mfrac><mi>a</mi><mi>b</mi></mfrac>', '\\frac{a}{b}'],
	['<msqrt><mi>a</mi></msqrt>', '\\sqrt{a}'],
	['<msub><mi>a</mi><mi>i</mi></msub>', 'a_{i}'],
	['<semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics>', 'x_1'],
])('the formula %s is %s', async (elements, tex) => {
	expect(await fragmentMarkdown(`<p>so <math>${elements}</math> is</p>`, undefined)).toBe(`so $${tex}$ is`);
});

test('a formula is as the page states it', async () => {
	const html = '<p>so <math alttext="a/b"><mfrac><mi>a</mi><mi>b</mi></mfrac></math> is</p>';
	expect(await fragmentMarkdown(html, undefined)).toBe('so $a/b$ is');
});
