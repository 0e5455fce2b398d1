// The screens that docs/ shows, as wsws really draws them: it runs in a terminal of the tests, whose cells become an SVG.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import unicode from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {svgOf} from './terminal-svg.js';

/** @typedef {{title: string, typed: string[], steps?: {keys?: string, until: string}[]}} Screen Without steps it is a command that ends. */

/**
 * The oldest bundled article, in the last row of the library. A busy machine shows a part of the list first, under a status line that
 * counts all of it already, so only this row tells that the list is complete.
 */
const lastArticle = 'The night The Times';

/**
 * The command line of each screen, and the keys that follow, each with a text that appears when they have taken effect.
 * @type {Record<string, Screen>}
 */
export const screens = {
	browser: {title: 'The library', typed: [], steps: [{until: lastArticle}, {keys: 'jj', until: '3 of 15'}]},
	page: {
		title: 'An article in the reader',
		typed: ['read', 'eighty-columns'],
		steps: [{until: 'h for the keys'}],
	},
	help: {title: 'The keys of the library', typed: [], steps: [{until: lastArticle}, {keys: '?', until: 'q goes back'}]},
	search: {title: 'Hits of a search', typed: ['search', 'strike', 'vote', '-m', '2', '-n', '2']},
};

/**
 * How large the terminal is, and the home in which wsws runs, which is removed: a new one unless given.
 * @typedef {{columns: number, rows: number, home?: string}} Place
 */

/** Milliseconds for a screen to come, also where the first index of a new home is made on a busy machine. */
const patience = 60_000;

/**
 * The pictures of a screen on both grounds.
 * @param {string[]} program what is started, and the words before those of the screen
 * @param {Screen} screen
 * @param {Place} place
 */
export async function drawScreen(program, screen, place) {
	const terminal = await screenOf(program, screen, place);
	const picture = (/** @type {'dark' | 'light'} */ ground) => svgOf(terminal, {ground, title: screen.title});
	const pictures = {dark: picture('dark'), light: picture('light')};
	terminal.dispose();
	return pictures;
}

/**
 * Runs wsws and gives the terminal as it is left, or as it stands when the keys have had their effect.
 * @param {string[]} program
 * @param {Screen} screen
 * @param {Place} place
 */
async function screenOf([command = '', ...words], {typed, steps}, {columns, rows, home = newHome()}) {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 0});
	terminal.loadAddon(new unicode.Unicode11Addon());
	terminal.unicode.activeVersion = '11';
	const env = {PATH: process.env.PATH, HOME: home, TERM: 'xterm-256color', LC_ALL: 'C.UTF-8', PAGER: 'cat'};
	if (!steps) terminal.write(`$ wsws ${typed.join(' ')}\r\n`);
	const running = spawn(command, [...words, ...typed], {cols: columns, rows, env});
	const listening = running.onData(text => terminal.write(text));
	const ended = new Promise(resolve => running.onExit(resolve));
	try {
		for (const {keys = '', until} of steps ?? []) {
			running.write(keys);
			await shown(terminal, until);
		}
		if (!steps) await ended;
		await written(terminal);
		// What it does to give the terminal back is not to be seen.
		listening.dispose();
		return terminal;
	} finally {
		running.kill();
		await ended;
		rmSync(home, {recursive: true, force: true});
	}
}

function newHome() {
	return mkdtempSync(join(tmpdir(), 'wsws-screens-'));
}

/**
 * @param {xterm.Terminal} terminal
 * @param {string} text
 */
async function shown(terminal, text) {
	for (const end = performance.now() + patience; !textOf(terminal).includes(text); ) {
		if (performance.now() > end) throw new Error(`no "${text}" on the screen:\n${textOf(terminal)}`);
		await new Promise(resolve => setTimeout(resolve, 20));
		await written(terminal);
	}
}

/** @param {xterm.Terminal} terminal */
function textOf({buffer: {active}, rows}) {
	const lines = Array.from({length: rows}, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true));
	return lines.join('\n');
}

/** @param {xterm.Terminal} terminal @returns {Promise<void>} */
function written(terminal) {
	return new Promise(resolve => terminal.write('', resolve));
}
