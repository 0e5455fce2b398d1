// Installs what would be published on every Node that wsws is for, as a person would, and tries it: `node .ci/try-tarball.js`.
// Any warning of npm or of Node is a failure: npm gives one for a script `prepare` in a tarball, so a clone is built by
// `postprepare`, which nobody but a clone runs. The other Nodes come as npm packages, for Linux and macOS.

import {execFile, execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {prefixTrials, trials} from './trials.js';

const root = join(import.meta.dirname, '..');
/** Of Node: the oldest that the manifest allows, and what came after it. */
const majors = ['20', '22', '24', '26'];
/** Bytes. */
const largest = 3_000_000;
const packed =
	/^(bin\/([\w-]+\.js|package\.json)|dist\/[\w-]+\.cjs|articles\/.+|docs\/(wsws\.1|llms\.txt|schemas\/.+)|skills\/.+|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/;
const needed = ['bin/wsws.js', 'dist/main.cjs', 'docs/wsws.1', 'README.md', 'LICENSE', 'CHANGELOG.md', 'package.json'];

const quiet = ['--no-audit', '--no-fund', '--no-update-notifier'];
const folder = mkdtempSync(join(tmpdir(), 'wsws-tarball-'));

/** @typedef {Map<string, (string | undefined)[]>} Results By the name of a trial: what went wrong on each Node. */

try {
	const tarball = pack();
	/** @type {Results} */
	const results = new Map();
	for (const major of majors) {
		for await (const [name, failure] of tryOn(await nodeOf(major), tarball)) {
			results.set(name, [...(results.get(name) ?? []), failure]);
		}
	}
	report(results);
} finally {
	rmSync(folder, {recursive: true, force: true});
}

/** The path of the tarball; throws when it holds too much or too little. */
function pack() {
	execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {cwd: root, stdio: 'pipe'});
	const {name, version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const tarball = join(folder, `${name}-${version}.tgz`);
	const files = execFileSync('tar', ['-tzf', tarball], {encoding: 'utf8'}).trim().split('\n');
	const held = files.map(file => file.replace(/^package\//, ''));
	const wrong = [...held.filter(file => !packed.test(file)), ...needed.filter(file => !held.includes(file))];
	if (wrong.length > 0) throw new Error(`in the tarball by mistake, or missing: ${wrong.join(', ')}`);
	const {size} = statSync(tarball);
	if (size > largest) throw new Error(`the tarball has ${size} bytes, and may have ${largest}`);
	console.log(`${held.length} files, ${(size / 1e6).toFixed(2)} MB`);
	return tarball;
}

/**
 * The path of a Node of this major version.
 * @param {string} major
 */
async function nodeOf(major) {
	if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
	const name = `node-${process.platform}-${process.arch}`;
	const place = join(folder, `node-${major}`);
	mkdirSync(place);
	await promisify(execFile)('npm', ['install', ...quiet, '--prefix', place, `${name}@${major}`]);
	return join(place, 'node_modules', name, 'bin/node');
}

/**
 * Every trial by its name, with what went wrong.
 * @param {string} node
 * @param {string} tarball
 * @returns {AsyncGenerator<[name: string, failure: string | undefined]>}
 */
async function* tryOn(node, tarball) {
	const version = execFileSync(node, ['--version'], {encoding: 'utf8'}).trim();
	const home = join(folder, `à la maison ${version}`);
	const path = `${dirname(node)}:${process.env.PATH}`;
	const prefix = join(home, 'préfixe');
	const installed = {home, prefix, typed: [join(prefix, 'bin/wsws')], path};
	mkdirSync(home);
	const ways = {
		'install --global': () => install(['--global', '--prefix', installed.prefix, tarball], path),
		'install --offline': () => install(['--offline', '--prefix', project(join(home, 'un projet')), tarball], path),
		...trials(installed),
		...prefixTrials(installed),
	};
	console.log(`Node ${version}`);
	for (const [name, attempt] of Object.entries(ways)) yield [name, await failureOf(attempt)];
}

/**
 * Throws when npm has anything to say.
 * @param {string[]} words
 * @param {string} path
 */
async function install(words, path) {
	// A cache of its own, so that offline there is only what the first installation brought.
	const options = ['--cache', join(folder, 'cache'), '--loglevel', 'warn', ...quiet];
	const env = {...process.env, PATH: path};
	const {stderr} = await promisify(execFile)('npm', ['install', ...options, ...words], {env, cwd: folder});
	if (stderr !== '') throw new Error(stderr);
}

/** @param {string} place */
function project(place) {
	mkdirSync(place);
	writeFileSync(join(place, 'package.json'), '{"name": "project", "version": "1.0.0", "private": true}\n');
	return place;
}

/** @param {() => unknown} attempt */
async function failureOf(attempt) {
	try {
		await attempt();
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** @param {Results} results */
function report(results) {
	const width = Math.max(...[...results.keys()].map(name => name.length));
	console.log(`\n${' '.repeat(width)}  ${majors.map(major => major.padEnd(8)).join('')}`.trimEnd());
	for (const [name, failures] of results) {
		const cells = failures.map(failure => (failure === undefined ? 'ok' : 'failed').padEnd(8));
		console.log(`${name.padEnd(width)}  ${cells.join('')}`.trimEnd());
	}
	for (const [name, failures] of results) {
		for (const [index, failure] of failures.entries()) {
			if (failure === undefined) continue;
			console.log(`\n${name}, Node ${majors[index]}: ${failure}`);
			process.exitCode = 1;
		}
	}
}
