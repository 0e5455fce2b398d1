// docs/scripting.md names every field of the JSON that wsws prints, and its type: programs rely on that.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runWsws, type Situation} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/scripting.md'), 'utf8');

test('list --json', async () => {
	expect(await fieldsOf(['list', '--json'])).toEqual(described('list --json'));
});

test('show --json', async () => {
	const ofReader = ['unread', 'starred', 'queued', 'ownTags', 'noted'];
	const shared = described('list --json').filter(field => !ofReader.includes(field));
	const own = described('show --json');
	expect(await fieldsOf(['show', 'harbour', '--json'])).toEqual([...new Set([...shared, ...own])].sort());
});

test('search --json', async () => {
	expect(await fieldsOf(['search', 'strike', '--json'])).toEqual(described('search --json'));
});

test('words --json', async () => {
	expect(await fieldsOf(['words', 'strike', '--json'])).toEqual(described('words --json'));
});

test('links --json', async () => {
	expect(await fieldsOf(['links', 'harbour', '--json'])).toEqual(described('links --json'));
});

test('notes --format json', async () => {
	const environment = {XDG_DATA_HOME: temporaryFolder()};
	await runWsws(['note', 'harbour:20', 'compare'], {environment});
	expect(await fieldsOf(['notes', '--format', 'json'], {environment})).toEqual(described('notes --format json'));
});

test('what is said to be null or empty is, where an article has nothing of it', async () => {
	const {out} = await runWsws(['show', '-', '--json'], {input: '../../docs/nothing.md'});
	expect(JSON.parse(out)).toMatchObject({
		...{name: '-', path: null, authors: [], tags: [], date: null, updated: null, summary: null, lang: null, url: null},
		...{slug: null, rest: {}, problems: [], headings: [], draft: false},
	});
});

/** Of every line that is printed, sorted; all lines have the same. */
async function fieldsOf(command: string[], situation: Situation = {}): Promise<string[]> {
	const lines = (await runWsws(command, situation)).out.trimEnd().split('\n');
	const fields = new Set(lines.map(line => Object.keys(JSON.parse(line)).sort().join(' ')));
	expect(fields.size).toBe(1);
	return [...fields].join().split(' ');
}

/** The first column of the table with this head, sorted. */
function described(head: string): string[] {
	const table = page.split(`| \`${head}\` | type |\n`)[1]?.split('\n\n')[0] ?? '';
	const cells = Array.from(table.matchAll(/^\| (`[^|]+) \|/gm), ([, cell = '']) => cell);
	return cells.flatMap(cell => cell.replaceAll('`', '').split(', ')).sort();
}
