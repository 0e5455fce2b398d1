// Starts wsws and its peers where nothing of the person's own is read or written.

import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {spawn as spawnInTerminal} from '@lydell/node-pty';

/** What Node is given to start it. */
export const wsws = join(import.meta.dirname, '../bin/wsws.js');

/** @typedef {Record<string, string | undefined>} Environment */

/**
 * Gives the environment of somebody with an empty home, which is removed afterwards.
 * @template Result
 * @param {(environment: Environment, home: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function inNewHome(use) {
	const home = mkdtempSync(join(tmpdir(), 'wsws-bench-'));
	const folders = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map(kind => [
		`XDG_${kind}_HOME`,
		join(home, kind.toLowerCase()),
	]);
	try {
		return await use({PATH: process.env.PATH, HOME: home, ...Object.fromEntries(folders)}, home);
	} finally {
		rmSync(home, {recursive: true});
	}
}

/** Node reads the certificates that this variable names before it does anything else. */
export const certificates = 'NODE_EXTRA_CA_CERTS';

/**
 * What is inherited, with this instead, and without and with certificates where there are any.
 * @param {Environment} own
 * @returns {{name: string, environment: Environment}[]}
 */
export function environments(own) {
	const {[certificates]: file, ...rest} = {...process.env, ...own};
	const without = {name: `without ${certificates}`, environment: rest};
	return file ? [without, {name: `with ${certificates}`, environment: {...rest, [certificates]: file}}] : [without];
}

/**
 * Node and these words, into a pipe that is read to its end.
 * @param {string[]} words
 * @param {Environment} env
 */
export function node(words, env) {
	run(process.execPath, words, env);
}

/**
 * Any program, into a pipe that is read to its end.
 * @param {string} command
 * @param {string[]} words
 * @param {Environment} [env]
 */
export function run(command, words, env = process.env) {
	start(command, words, {env, highest: 0});
}

/**
 * The same, where a status of 1 says that nothing was found.
 * @param {string} command
 * @param {string[]} words
 * @param {Environment} [env]
 */
export function search(command, words, env = process.env) {
	start(command, words, {env, highest: 1});
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {{env: Environment, highest: number}} options the highest exit status that is no failure
 */
function start(command, words, {env, highest}) {
	const {status, stderr, error} = spawnSync(command, words, {env, maxBuffer: 1 << 30});
	if (status === null || status > highest) throw new Error(`${command} ${words.join(' ')}: ${error ?? stderr}`);
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
