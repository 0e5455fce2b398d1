// Pictures of the screens, drawn from what wsws really writes: each program runs in a terminal of the tests, whose cells become
// an SVG in docs/screens/. `npm run screens` makes all of them; those of 80 columns that the README shows are kept.

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import unicode from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {svgOf} from './terminal-svg.js';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/screens');

/** Columns and rows. */
/** @type {[columns: number, rows: number][]} */
const sizes = [
	[40, 24],
	[80, 24],
	[140, 40],
];

/** What is typed for each, and the keys that follow. */
/** @type {Record<string, {title: string, typed: string[], keys?: string[]}>} */
const screens = {
	browser: {title: 'The library', typed: [], keys: ['jj']},
	page: {title: 'An article in the reader', typed: ['read', 'eighty-columns']},
	help: {title: 'The keys of the reader', typed: ['read', 'wire'], keys: ['h']},
	search: {title: 'Hits of a search', typed: ['search', 'strike', 'vote', '-m', '2', '-n', '2']},
};

const grounds = /** @type {const} */ (['dark', 'light']);

/** A screen that has said nothing for so long is drawn. */
const quietMs = 700;

mkdirSync(folder, {recursive: true});
for (const [name, screen] of Object.entries(screens)) {
	for (const [columns, rows] of sizes) {
		const terminal = await screenOf(screen, columns, rows);
		for (const ground of grounds) {
			writeFileSync(join(folder, `${name}-${columns}-${ground}.svg`), svgOf(terminal, {ground, title: screen.title}));
		}
		terminal.dispose();
	}
}

/**
 * Runs wsws in a home of its own and gives the terminal as it is left, or as it stands when the keys have had their effect.
 * @param {{typed: string[], keys?: string[]}} screen
 * @param {number} columns
 * @param {number} rows
 */
async function screenOf({typed, keys = []}, columns, rows) {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0});
	terminal.loadAddon(new unicode.Unicode11Addon());
	terminal.unicode.activeVersion = '11';
	const home = mkdtempSync(join(tmpdir(), 'wsws-screens-'));
	const env = {PATH: process.env.PATH, HOME: home, TERM: 'xterm-256color', LC_ALL: 'C.UTF-8', PAGER: 'cat'};
	const program = spawn(process.execPath, [join(root, 'bin/wsws.js'), ...typed], {cols: columns, rows, env});
	const isCommand = typed[0] === 'search';
	if (isCommand) terminal.write(`$ wsws ${typed.map(word => (word.includes(' ') ? `"${word}"` : word)).join(' ')}\r\n`);
	// The first index of a new home takes a while.
	let lastSaid = Number.POSITIVE_INFINITY;
	const listening = program.onData(text => {
		lastSaid = performance.now();
		terminal.write(text);
	});
	const ended = new Promise(resolve => program.onExit(resolve));
	if (isCommand) await ended;
	for (const key of ['', ...keys]) {
		if (key !== '') lastSaid = performance.now();
		program.write(key);
		while (!isCommand && performance.now() - lastSaid < quietMs) await new Promise(resolve => setTimeout(resolve, 50));
	}
	await new Promise(resolve => terminal.write('', () => resolve(undefined)));
	// What it does to give the terminal back is not to be seen.
	listening.dispose();
	if (!isCommand) program.kill();
	await ended;
	rmSync(home, {recursive: true, force: true});
	return terminal;
}
