// Sizes that no person writes and some file has: nothing overflows.

import {expect, it} from 'vitest';
import {page, plain} from '../read-markdown.ts';

it.each([
	['a word', 'x'.repeat(1_000_000)],
	['a word beyond ASCII', 'ж'.repeat(100_000)],
	['escapes', '\\$'.repeat(130_000)],
	['an unclosed tag', `<b>${'<i>x</i>'.repeat(70_000)}`],
	['a list', '- a\n'.repeat(6_000)],
	['code in a list', `- \`\`\`\n${'  a\n'.repeat(70_000)}`],
	['a table', `|a|\n|-|\n${'|b|\n'.repeat(8_000)}`],
	['links', '[a](http://b.c) '.repeat(10_000)],
	['deep quotes', Array.from({length: 500}, (_, depth) => `${'>'.repeat(depth)} a`).join('\n')],
])('%s of great length', async (_, markdown) => {
	expect(plain(markdown)).not.toBe('');
	expect((await page(markdown, 20, {links: 'end'})).length).toBeGreaterThan(1);
});
