// Whole documents at three widths. A change shows in review; refresh with `vitest -u` and read what became of them.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {createPlainTheme} from '../../../src/page/theme/theme.ts';
import {page} from '../read-markdown.ts';

const folder = join(import.meta.dirname, '../../render');
const names = readdirSync(folder)
	.filter(name => name.endsWith('.md'))
	.map(name => name.slice(0, -'.md'.length));

describe('the page of', () => {
	it.each(names)('%s', async name => {
		const markdown = readFileSync(join(folder, `${name}.md`), 'utf8');
		const parts = [];
		for (const width of [40, 80, 120]) {
			const lines = await page(markdown, width, {theme: createPlainTheme(), links: 'end'});
			parts.push(`=== ${width} ===\n${lines.join('\n')}\n`);
		}
		await expect(parts.join('\n')).toMatchFileSnapshot(join(folder, `${name}.txt`));
	});
});
