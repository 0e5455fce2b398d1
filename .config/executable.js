// Makes executables: one file that holds the bundle, the articles and all that runs them. `npm run executable` makes
// dist/bin/wsws for this machine; targets that are named (`npm run executable -- linux-arm64`, or `all`) get a name with the target.

import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {compilerFor, ownTarget, targets} from './compilers.js';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/bin');

/** The program, then the scripts of threads; inside they lie side by side. */
const scripts = ['main', 'parse-thread', 'scan-thread', 'page-thread', 'picture-thread'].map(
	name => `./dist/${name}.cjs`,
);

const flags = [
	'--compile',
	// What is compiled beforehand is half of the start, and a tenth of the size.
	'--bytecode',
	'--minify',
	'--target=bun',
	// Without these, files in the current folder set variables and run code.
	'--no-compile-autoload-dotenv',
	'--no-compile-autoload-bunfig',
	// A command is over before code that was compiled while it runs would pay.
	'--compile-jit-policy=30',
	'--asset=./articles',
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) makeAll(process.argv.slice(2));

/** @param {string[]} typed */
function makeAll(typed) {
	mkdirSync(folder, {recursive: true});
	const named = typed.includes('all') ? Object.keys(targets) : typed;
	if (named.length === 0) make(ownTarget(), `wsws${process.platform === 'win32' ? '.exe' : ''}`);
	for (const target of named) make(target, executableName(target));
	writeSums(folder);
}

/** The name of the file for a target. @param {string} target */
export function executableName(target) {
	return `wsws-${target}${target.startsWith('windows') ? '.exe' : ''}`;
}

/** @param {string} target @param {string} name */
function make(target, name) {
	const file = join(folder, name);
	const own = ownTarget();
	const foreign =
		target === own ? [] : [`--target=${targets[target]?.target}`, `--compile-executable-path=${compilerFor(target)}`];
	const words = ['build', ...flags, ...foreign, ...scripts, '--outfile', file];
	// What it would say of each bundle is nothing that anybody asked for.
	execFileSync(compilerFor(own), words, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
	console.log(`dist/bin/${name}  ${(statSync(file).size / 1e6).toFixed(1)} MB`);
}

/** Writes checksums.txt, with the SHA-256 of each file in a folder, and gives them by name. @param {string} place */
export function writeSums(place) {
	const names = readdirSync(place).filter(name => name !== 'checksums.txt');
	const sumOf = (/** @type {string} */ name) =>
		createHash('sha256')
			.update(readFileSync(join(place, name)))
			.digest('hex');
	const sums = Object.fromEntries(names.map(name => [name, sumOf(name)]));
	writeFileSync(join(place, 'checksums.txt'), names.map(name => `${sums[name]}  ${name}\n`).join(''));
	return sums;
}
