// Starts wsws and its peers where nothing of the person's own is read or written.

import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {spawn as spawnInTerminal} from '@lydell/node-pty';

/** What Node is given to start it. */
export const wsws = join(import.meta.dirname, '../bin/wsws.js');

/** @typedef {Record<string, string | undefined>} Environment */

/**
 * Gives the environment of somebody with an empty home. It is removed when the run is over, and not before: for minutes after
 * files were removed ext4 gives none of their inodes to another, and looks past each of them whenever one is made, so that
 * the next fifty thousand files took ten times as long.
 * @template Result
 * @param {(environment: Environment, home: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function inNewHome(use) {
	const home = mkdtempSync(join(tmpdir(), 'wsws-bench-'));
	homes.push(home);
	const folders = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map(kind => [
		`XDG_${kind}_HOME`,
		join(home, kind.toLowerCase()),
	]);
	return use({PATH: process.env.PATH, HOME: home, ...Object.fromEntries(folders)}, home);
}

/** @type {string[]} */
const homes = [];
process.once('exit', () => {
	for (const home of homes) rmSync(home, {recursive: true});
});

/** Names other Nodes to measure wsws on, parted as in PATH. */
export const nodesVariable = 'WSWS_BENCH_NODES';

/** @typedef {{name: string, command: string, words: string[], node: string, isNode: boolean}} Runtime What is started, the words before those of wsws, and the Node whose bare start it is held against. */

/**
 * What wsws runs on here: this Node, those that the variable names, and the executable where it was made.
 * @returns {Runtime[]}
 */
export function runtimes() {
	const others = (process.env[nodesVariable] ?? '').split(delimiter).filter(path => path !== '');
	const nodes = [process.execPath, ...others].map(node => {
		const version = spawnSync(node, ['--version'], {encoding: 'utf8'}).stdout.trim().slice(1);
		return {name: `Node ${version.split('.')[0]}`, command: node, words: [wsws], node, isNode: true};
	});
	const executable = join(import.meta.dirname, '../dist/bin/wsws');
	if (!existsSync(executable)) return nodes;
	return [...nodes, {name: 'executable', command: executable, words: [], node: process.execPath, isNode: false}];
}

/** What it takes a program with these words, in milliseconds of a processor. @param {Runtime} runtime @param {string[]} words @param {Environment} env */
export function wswsOn({command, words: before}, words, env) {
	return search(command, [...before, ...words], env);
}

/**
 * Node and these words, into a pipe that is read to its end.
 * @param {string[]} words
 * @param {Environment} env
 */
export function node(words, env) {
	return run(process.execPath, words, env);
}

/**
 * Any program, into a pipe that is read to its end.
 * @param {string} command
 * @param {string[]} words
 * @param {Environment} [env]
 */
export function run(command, words, env = process.env) {
	return start(command, words, {env, highest: 0});
}

/**
 * The same, where a status of 1 says that nothing was found.
 * @param {string} command
 * @param {string[]} words
 * @param {Environment} [env]
 */
export function search(command, words, env = process.env) {
	return start(command, words, {env, highest: 1});
}

/**
 * Gives the milliseconds of a processor that it took, with all that it started: on a machine that others use, too, the clock says
 * little. bash counts them. Node reads NODE_EXTRA_CA_CERTS at each start, and that says nothing of wsws.
 * @param {string} command
 * @param {string[]} words
 * @param {{env: Environment, highest: number}} options the highest exit status that is no failure
 */
function start(command, words, {env, highest}) {
	const {NODE_EXTRA_CA_CERTS: _, ...rest} = env;
	const script = 'TIMEFORMAT="%3U %3S"; time "$@"';
	const options = {env: rest, maxBuffer: 1 << 30, encoding: /** @type {const} */ ('latin1')};
	const {status, stderr, error} = spawnSync('bash', ['-c', script, 'bash', command, ...words], options);
	if (status === null || status > highest) throw new Error(`${command} ${words.join(' ')}: ${error ?? stderr}`);
	const [user = Number.NaN, system = Number.NaN] = (stderr.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
	return (user + system) * 1000;
}

/**
 * Node and these words on a terminal of 100 columns that takes whatever comes as fast as it can.
 * @param {string[]} words
 * @param {Environment} env
 * @returns {Promise<void>}
 */
export function nodeOnTerminal(words, env) {
	const terminal = spawnInTerminal(process.execPath, words, {
		cols: 100,
		rows: 40,
		env: {...env, TERM: 'xterm-256color'},
	});
	terminal.onData(() => {});
	return new Promise((resolve, reject) =>
		terminal.onExit(({exitCode}) =>
			exitCode === 0 ? resolve() : reject(new Error(`${words.join(' ')}: ${exitCode}`)),
		),
	);
}
