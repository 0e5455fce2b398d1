// What must be known of the machine and the programs to read the figures. Nothing that names the machine or its folders.

import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {availableParallelism, cpus, loadavg, release, totalmem, type} from 'node:os';
import {join} from 'node:path';
import {cliMarkdownVariable} from './peers.js';

const root = join(import.meta.dirname, '..');

/**
 * @param {import('./peers.js').Peers} peers
 * @returns {[what: string, value: string][]}
 */
export function factsOf(peers) {
	const installed = Object.entries(peers).flatMap(([name, peer]) => (peer ? [`${name} ${peer.version}`] : []));
	return [
		[
			'machine',
			`${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${(totalmem() / 1e9).toFixed(1)} GB of memory`,
		],
		['kernel', `${type()} ${release()}, ${process.arch}`],
		['load before the run', `${loadavg()[0]?.toFixed(2)}`],
		['wsws', wswsVersion()],
		['Node', `${process.versions.node}, SQLite ${sqliteVersion()}`],
		['beside', installed.join(', ') || 'none of the others'],
	];
}

/**
 * What makes this run less than it could be: programs that are not there, others that are busy.
 * @param {import('./peers.js').Peers} peers
 */
export function remarksOn(peers) {
	const [load = 0] = loadavg();
	const isBusy = load > availableParallelism() / 2;
	const busy = `Other programs kept the machine busy (a load of ${load.toFixed(1)}): times are too high, and ratios unsteady.`;
	return [...(isBusy ? [busy] : []), ...missing(peers)];
}

/** @param {import('./peers.js').Peers} peers */
function missing(peers) {
	return Object.entries(peers).flatMap(([name, peer]) =>
		peer ? [] : [`${name} is not installed, so what is held against it was not measured.${wayOut(name)}`],
	);
}

/** @param {string} name */
function wayOut(name) {
	if (name !== 'cli-markdown') return '';
	return ` It is looked for on PATH and in the folder that ${cliMarkdownVariable} names.`;
}

/** With the commit, where git knows it. */
function wswsVersion() {
	const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const {stdout} = spawnSync('git', ['describe', '--always', '--dirty', '--exclude=*'], {cwd: root, encoding: 'utf8'});
	return stdout?.trim() ? `${version}, commit ${stdout.trim()}` : version;
}

/** Of the one that wsws takes, see src/platform/sqlite.ts. */
function sqliteVersion() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const isBuiltIn = major >= 24 || (major === 22 && minor >= 16);
	const {optionalDependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return isBuiltIn ? process.versions.sqlite : `of libsql ${Object.values(optionalDependencies)[0]}`;
}
