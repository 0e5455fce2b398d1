// What marked-terminal gives by itself, and what the page gives: each case fails with the one and holds with the other.

import {Marked, type MarkedExtension} from 'marked';
import {describe, expect, it, vi} from 'vitest';
import {columns} from '../../../src/core/text/columns.ts';
import {page, visible} from '../read-markdown.ts';

// Read by marked-terminal when it is loaded.
vi.hoisted(() => {
	process.env.FORCE_HYPERLINK = '1';
});
const {markedTerminal} = await import('marked-terminal');

function theirs(markdown: string, {width, extension = {}}: {width: number; extension?: MarkedExtension}): string[] {
	const marked = new Marked(markedTerminal({reflowText: true, width}), extension);
	return String(marked.parse(markdown)).split('\n');
}

interface Case {
	defect: string;
	markdown: string;
	width?: number;
	extension?: MarkedExtension;
	holds(lines: string[], styled: string[]): boolean;
}

const words = 'one two three four five six seven eight nine ten eleven twelve';

const cases: Case[] = [
	{
		defect: 'prints the marks of emphasis in a tight list',
		markdown: '- a **bold** word\n- another',
		holds: lines => !lines.join('').includes('**'),
	},
	{
		defect: 'doubles the box of a task',
		markdown: '- [x] done\n- [ ] open',
		holds: lines =>
			lines.filter(line => /\[[xX ]\].*\[[xX ]\]/.test(line)).length === 0 && /\[x\] done/i.test(lines.join('')),
	},
	{
		defect: 'ignores the number a list starts with',
		markdown: '7. seventh\n8. eighth',
		holds: lines => lines.some(line => /7\. +seventh/.test(line)),
	},
	{
		defect: 'counts an ideograph as one column',
		markdown: '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動',
		width: 40,
		holds: lines => lines.every(line => columns(line) <= 40),
	},
	{
		defect: 'wraps before it indents',
		markdown: `> ${words}`,
		width: 20,
		holds: lines => lines.every(line => columns(line) <= 20),
	},
	{
		defect: 'ignores the width of the page in a table',
		markdown: `| a | b |\n|---|---|\n| ${words} | ${words} |`,
		width: 40,
		holds: lines => lines.every(line => columns(line) <= 40),
	},
	{
		defect: 'ignores the alignment of a table',
		markdown: '| number |\n|---:|\n| 1 |',
		holds: lines => lines.some(line => / {5}1$/.test(line.replace(/[ │]+$/, ''))),
	},
	{
		defect: 'leaves its own mark for a colon in code when the paragraph is ours',
		markdown: '`a:b`',
		extension: {
			renderer: {
				paragraph({tokens}) {
					return this.parser.parseInline(tokens);
				},
			},
		},
		holds: lines => lines.join('').includes('a:b'),
	},
	{
		defect: 'turns a plus in an address into a space',
		markdown: '[a](https://example.org/a+b)',
		holds: (_, styled) => styled.join('').includes('https://example.org/a+b'),
	},
	{
		defect: 'prints an expression for a break in emphasis',
		markdown: '*one  \ntwo*',
		holds: lines => !lines.join('').includes('/\\n/g'),
	},
];

describe('marked-terminal alone', () => {
	it.each(cases)('$defect; the page does not', async ({markdown, width = 80, extension, holds}) => {
		const alone = theirs(markdown, {width, ...(extension && {extension})});
		const ours = await page(markdown, width);
		expect(holds(alone.map(visible), alone)).toBe(false);
		expect(holds(ours.map(visible), ours)).toBe(true);
	});

	it('hides addresses whenever the global output could; the page when its look says so', async () => {
		const markdown = '[a](https://example.org)';
		expect(theirs(markdown, {width: 80}).join('')).toContain('\x1b]8;');
		expect((await page(markdown, 80, {links: 'none'})).join('')).not.toContain('\x1b]8;');
		expect((await page(markdown, 80, {links: 'osc8'})).join('')).toContain('\x1b]8;');
	});

	it('draws a rule as wide as the global output; the page as wide as the page', async () => {
		const {columns: before} = process.stdout;
		const rule = () => String(new Marked(markedTerminal({})).parse('---')).trim().length;
		try {
			process.stdout.columns = 30;
			const narrow = [rule(), (await page('---', 80)).join('')];
			process.stdout.columns = 60;
			const wide = [rule(), (await page('---', 80)).join('')];
			expect(narrow[0]).not.toBe(wide[0]);
			expect(narrow[1]).toBe(wide[1]);
		} finally {
			process.stdout.columns = before;
		}
	});
});
