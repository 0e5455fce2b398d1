// The programs that wsws is held against, as far as they are installed.

import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, realpathSync} from 'node:fs';
import {delimiter, dirname, join} from 'node:path';

/** Names the folder where cli-markdown was installed, or its own. */
export const cliMarkdownVariable = 'WSWS_BENCH_CLI_MARKDOWN';

/** @typedef {import('./programs.js').Environment} Environment */
/** @typedef {{version: string, command: string, words: string[]}} Peer The words come before those of the one who runs it. */
/** @typedef {{ripgrep: Peer | undefined, pandoc: Peer | undefined, bat: Peer | undefined, less: Peer | undefined, 'cli-markdown': Peer | undefined}} Peers */

/**
 * @param {Environment} [environment]
 * @returns {Peers}
 */
export function findPeers(environment = process.env) {
	return {
		ripgrep: programNamed('rg', environment),
		pandoc: programNamed('pandoc', environment),
		bat: programNamed('bat', environment) ?? programNamed('batcat', environment),
		less: programNamed('less', environment),
		'cli-markdown': cliMarkdown(environment),
	};
}

/**
 * @param {string} command
 * @param {Environment} env
 * @returns {Peer | undefined}
 */
function programNamed(command, env) {
	const {stdout} = spawnSync(command, ['--version'], {encoding: 'utf8', env});
	const version = /\d+(\.\d+)+|(?<=^less )\d+/.exec(stdout ?? '')?.[0];
	return version ? {version, command, words: []} : undefined;
}

/**
 * Its commands are called `md` and `markdown`, as are other programs, so the package that one belongs to is asked.
 * @param {Environment} environment
 * @returns {Peer | undefined}
 */
function cliMarkdown(environment) {
	const named = environment[cliMarkdownVariable];
	const folders = named ? [named, join(named, 'node_modules/cli-markdown')] : packagesOn(environment.PATH ?? '');
	for (const folder of folders) {
		const file = join(folder, 'package.json');
		if (!existsSync(file)) continue;
		const {name, version, bin} = JSON.parse(readFileSync(file, 'utf8'));
		if (name === 'cli-markdown') return {version, command: process.execPath, words: [join(folder, bin.md)]};
	}
	return undefined;
}

/** @param {string} path as in PATH */
function packagesOn(path) {
	const files = path.split(delimiter).flatMap(folder => [join(folder, 'md'), join(folder, 'markdown')]);
	return files.filter(file => existsSync(file)).map(file => dirname(dirname(realpathSync(file))));
}
