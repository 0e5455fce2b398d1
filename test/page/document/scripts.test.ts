// Pages in many scripts, counted by a terminal.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {page, visible} from '../read-markdown.ts';
import {terminalColumns} from '../terminal-columns.ts';

const folder = join(import.meta.dirname, '../../render');
/** Without joined emoji, which xterm.js counts one by one. */
const names = readdirSync(folder).filter(name => name.endsWith('.md') && !/emoji|tables-scripts/.test(name));
const markdown = (name: string) => readFileSync(join(folder, name), 'utf8');

describe.each([20, 40, 80])('at %i columns, by the count of a terminal', width => {
	it.each(names)('no line of %s is wider', async name => {
		const lines = await page(markdown(name), width);
		const counts = await terminalColumns(lines);
		expect(lines.filter((_, index) => (counts[index] ?? 999) > width).map(visible)).toEqual([]);
	});
});

it('a column of a table stands in the same place in every row, whatever its script', async () => {
	const lines = (await page(markdown('spacing-marks.md'), 80)).map(visible);
	const rows = lines.filter(line => line.endsWith(' x'));
	expect(rows.length).toBe(11);
	expect(new Set(await terminalColumns(rows)).size).toBe(1);
});
