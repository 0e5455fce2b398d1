// What an installed wsws must do: each trial is a name and an attempt that throws. They run in this order.

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {promisify} from 'node:util';
import {spawn} from '@lydell/node-pty';

/**
 * @typedef {object} Installed
 * @property {string[]} typed the program, and what comes before the words of wsws
 * @property {string} home a new one, as the program sees it
 * @property {string} path as in PATH: it finds the Node to try, if any
 * @property {string} [root] the folder that is the program's `/`
 */
/** @typedef {Record<string, () => unknown>} Trials */

const root = join(import.meta.dirname, '..');
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const started = promisify(execFile);
/** Milliseconds, for one command or one thing to come on a screen. */
export const patience = 20_000;

/**
 * @param {Installed} installed
 * @returns {Trials}
 */
export function trials(installed) {
	const search = async () =>
		assert.match(await wsws(installed, 'search', 'national guard'), /^exodus-of-poverty:30:On the/m);
	return {
		'search, no catalog yet': search,
		'search, with a catalog': search,
		version: async () => assert.equal(await wsws(installed, '--version'), `${version}\n`),
		list: async () => assert.match(await wsws(installed, 'list'), /^exodus-of-poverty\t2023-12-27\t/m),
		show: async () =>
			assert.match(await wsws(installed, 'show', 'exodus-of-poverty'), /^Exodus of Poverty: .*\nwsws migr/),
		read: () => read(installed),
		add: () => add(installed),
	};
}

/**
 * What it prints. Anything on standard error fails it, a warning of Node above all.
 * @param {Installed} installed
 * @param {string[]} words
 */
export async function wsws(installed, ...words) {
	const [command = '', ...before] = installed.typed;
	const options = {env: environment(installed), timeout: patience};
	const {stdout, stderr} = await started(command, [...before, ...words], options);
	assert.equal(stderr, '');
	return stdout;
}

/**
 * The trials of what is installed in a prefix: its manual, and that a shell takes its completion.
 * @param {Installed & {prefix: string}} installed
 * @returns {Trials}
 */
export function prefixTrials({prefix, ...installed}) {
	return {
		completion: () => complete(installed, join(prefix, 'bin')),
		man: () =>
			assert.deepEqual(readFileSync(join(prefix, 'share/man/man1/wsws.1')), readFileSync(join(root, 'docs/wsws.1'))),
	};
}

/**
 * @param {Installed} installed
 * @returns {Record<string, string>}
 */
export function environment({home, path}) {
	return {HOME: home, PATH: path, LANG: 'C.UTF-8', TERM: 'xterm-256color', NODE_OPTIONS: '--pending-deprecation'};
}

/**
 * On a terminal: opens an article, moves down, quits.
 * @param {Installed} installed
 */
async function read(installed) {
	const terminal = openTerminal(installed, ['read', 'exodus-of-poverty']);
	try {
		await terminal.shows('\x1b[?1049h');
		await terminal.shows('Exodus of Poverty');
		terminal.press(' ');
		await terminal.shows('National Guard');
		terminal.press('q');
		assert.equal(await Promise.race([terminal.status, setTimeout(patience, 'it goes on', {ref: false})]), 0);
		await terminal.shows('\x1b[?1049l');
		assert.doesNotMatch(terminal.sent(), /warning/i);
	} finally {
		terminal.close();
	}
}

/**
 * @param {Installed} installed
 * @param {string[]} words
 */
function openTerminal(installed, words) {
	const [command = '', ...before] = installed.typed;
	const terminal = spawn(command, [...before, ...words], {cols: 80, rows: 24, env: environment(installed)});
	let sent = '';
	terminal.onData(data => {
		sent += data;
	});
	return {
		press: (/** @type {string} */ key) => terminal.write(key),
		sent: () => sent,
		status: new Promise(resolve => terminal.onExit(({exitCode}) => resolve(exitCode))),
		close: () => terminal.kill(),
		async shows(/** @type {string} */ text) {
			for (const end = Date.now() + patience; !sent.includes(text); await setTimeout(20)) {
				assert.ok(Date.now() < end, `no ${JSON.stringify(text)} in ${JSON.stringify(sent)}`);
			}
		},
	};
}

/**
 * From a server on this machine.
 * @param {Installed} installed
 */
async function add(installed) {
	const text = '<p>The sirens of the mill were silent for the first time in nine years.</p>'.repeat(9);
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><title>The silent mill</title><article><h1>The silent mill</h1>${text}</article>`);
	});
	await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	try {
		const address = server.address();
		assert.ok(typeof address === 'object' && address !== null);
		const path = await wsws(installed, 'add', `http://127.0.0.1:${address.port}/mill`);
		assert.match(readFileSync(seen(installed, path.trim()), 'utf8'), /^---\ntitle: The silent mill\n/);
	} finally {
		server.close();
	}
}

/** Where a file of the program's is. @param {Installed} installed @param {string} path */
export function seen({root: above = ''}, path) {
	return above + path;
}

/**
 * The shell takes the script.
 * @param {Installed} installed
 * @param {string} folder of the program
 */
async function complete(installed, folder) {
	const script = 'eval "$(wsws completion bash)" && complete -p wsws';
	const env = {...environment(installed), PATH: `${folder}:${installed.path}`};
	const {stdout, stderr} = await started('bash', ['--norc', '-c', script], {env, timeout: patience});
	assert.equal(stderr, '');
	assert.match(stdout, /^complete .* wsws$/m);
}
