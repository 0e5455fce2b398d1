// A page where no terminal is: who asks for colours or for a width gets what a person would see, whatever the command;
// everybody else gets rows and plain text.

import {describe, expect, test} from 'vitest';
import {runWsws, type Situation} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';

/** Each command, and the first words that tell its page from its rows. */
const commands = [
	['show harbour', '<headline>Harbour', 'Harbour workers stop the cranes\nwsws labour desk'],
	['read harbour', '<headline>Harbour', 'Harbour workers stop the cranes\nwsws labour desk'],
	['list', '<number>', 'archive/bread'],
	['search strike', '<title>', '<name>'],
] as const;
const shown = commands;

describe.each<[asked: string, typed: string, situation: Situation]>([
	['--color always', '--color always', {}],
	['FORCE_COLOR', '', {environment: {FORCE_COLOR: '1'}}],
	['FORCE_COLOR over NO_COLOR', '', {environment: {FORCE_COLOR: '', NO_COLOR: '1'}}],
	['CLICOLOR_FORCE', '', {environment: {CLICOLOR_FORCE: '1'}}],
	['a width', '--width 60', {}],
	['a width and no colours', '--width=60 --color never', {}],
])('%s in a pipe is asking for a page', (_, typed, situation) => {
	test.each(shown)('%s', async (command, page) => {
		const {out} = await runWsws(words(`${command} ${typed}`), situation);
		expect(out.trimStart().slice(0, page.length)).toBe(page);
	});
});

describe.each<[asked: string, typed: string, situation: Situation]>([
	['nothing', '', {}],
	['FORCE_COLOR=0', '', {environment: {FORCE_COLOR: '0'}}],
	['no colour, whatever is forced', '--color never', {environment: {FORCE_COLOR: '1'}}],
	['CLICOLOR_FORCE under NO_COLOR', '', {environment: {CLICOLOR_FORCE: '1', NO_COLOR: '1'}}],
	['COLUMNS alone', '', {environment: {COLUMNS: '40'}}],
])('%s in a pipe is asking for none', (_, typed, situation) => {
	test.each(shown)('%s', async (command, _page, rows) => {
		const {out} = await runWsws(words(`${command} ${typed}`), situation);
		expect(out.startsWith(rows) || rows === 'archive/bread').toBe(true);
		expect(out).not.toMatch(/<headline>|<number>|<title>/);
	});
});

/** Longest lines without the tags. */
const widest = (out: string) => Math.max(...out.split('\n').map(line => line.replace(/<\/?\w+>/g, '').length));

describe('the width of a page in a pipe', () => {
	test.each([
		['show harbour', '--width 40', {}, 40],
		['read harbour', '--width 40', {}, 40],
		['list', '--width 40', {}, 40],
		['search strike', '--width 50', {}, 50],
		['search strike --kwic', '--width 60', {}, 60],
		['show harbour', '--color always', {COLUMNS: '44'}, 44],
		['search strike', '--color always', {COLUMNS: '44'}, 44],
		['show harbour', '--color always', {COLUMNS: '200'}, 80],
		['show harbour', '--color always --width 120', {COLUMNS: '44'}, 120],
	])('%s %s %j', async (command, typed, environment, columns) => {
		const {out} = await runWsws(words(`${command} ${typed}`), {environment});
		expect(widest(out)).toBeLessThanOrEqual(columns);
		expect(widest(out)).toBeGreaterThan(columns * 0.75);
	});

	test.each(['show harbour', 'list', 'search strike', 'search strike -C 1'])(
		'%s: 0 leaves every line whole',
		async command => {
			const {out} = await runWsws(words(`${command} --width 0`));
			expect(out).not.toContain('…');
			expect(widest(out)).toBeGreaterThan(command === 'list' ? 90 : 100);
		},
	);

	test('a person at a terminal types it for any command, too', async () => {
		const {out} = await runWsws(words('list --width 40'), {isTerminal: true});
		expect(widest(out)).toBeLessThanOrEqual(40);
	});

	test.each(['--width 19', '--width x', '--width'])('%s is an error', async typed => {
		expect((await runWsws(words(`list ${typed}`))).status).toBe(2);
	});
});

test('forms that were asked for stay what they are', async () => {
	for (const form of ['--json', '-0', '--format {name}']) {
		const [plain, colored] = [
			await runWsws(words(`list ${form}`)),
			await runWsws(words(`list ${form} --color always`)),
		];
		expect(colored.out).toBe(plain.out);
	}
	for (const form of ['--plain', '--markdown', '--html', '--json', '--toc']) {
		const line = words(`show harbour ${form}`);
		expect((await runWsws([...line, '--width', '40'])).out).toBe((await runWsws(line)).out);
	}
});

test('a page in a pipe says nothing beside it', async () => {
	for (const [command] of shown) expect((await runWsws(words(`${command} --color always`))).messages).toBe('');
});

describe('--links counts in plain text', () => {
	const library = temporaryFolder({
		'links.md':
			'# Links\n\nSee [one](https://a.example), [two](b.md)[^1] and <https://c.example>, write to <mailto:d@e.example>.\n\n' +
			'![A map](m.png) [![x](p.png)](p.png) [one again](https://a.example) [here](#links)\n\n[^1]: A note with [a link](https://f.example).\n',
	});
	const shownWith = async (links: string) =>
		(await runWsws(words(`show links --no-header ${links}`), {library})).out.split('\n').filter(Boolean);

	test('after the text unless told otherwise', async () => {
		const lines = [
			'See one (https://a.example), two (b.md)[1] and https://c.example, write to mailto:d@e.example.',
			'[image: A map] (m.png) [image: x] (p.png) one again (https://a.example) here',
			'[1] A note with a link (https://f.example).',
		];
		expect(await shownWith('')).toEqual(lines);
		expect(await shownWith('--links inline')).toEqual(lines);
	});

	test('numbered after the notes', async () => {
		expect(await shownWith('--links end')).toEqual([
			'See one [2], two [3][1] and https://c.example, write to mailto:d@e.example.',
			'[image: A map] [4] [image: x] [5] one again [2] here',
			'[1] A note with a link [6].',
			'[2] https://a.example',
			'[3] b.md',
			'[4] m.png',
			'[5] p.png',
			'[6] https://f.example',
		]);
	});

	test('nowhere', async () => {
		expect(await shownWith('--links none')).toEqual([
			'See one, two[1] and https://c.example, write to mailto:d@e.example.',
			'[image: A map] [image: x] one again here',
			'[1] A note with a link.',
		]);
	});
});

function words(typed: string): string[] {
	return typed.split(' ').filter(Boolean);
}
