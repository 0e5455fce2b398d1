// Makes a release: `node packaging/release.js 0.2.0 https://example.org/wsws/0.2.0`, the version and the address under which its
// files will be. Gives the version to package.json, the changelog and what is made of them, then makes dist/release: the tarball,
// the executables, the manual, their sums and what package managers are told. Nothing is published, and nothing committed.

import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {targets} from '../.config/compilers.js';
import {executableName, writeSums} from '../.config/executable.js';
import {formulas} from './formulas.js';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/release');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) release(process.argv.slice(2));

/** @param {string[]} typed */
function release([version = '', address = '']) {
	if (!/^\d+\.\d+\.\d+$/.test(version) || !/^https:\/\/\S+[^/]$/.test(address)) {
		throw new Error('usage: node packaging/release.js 0.2.0 https://example.org/wsws/0.2.0');
	}
	run('npm', ['version', '--no-git-tag-version', '--allow-same-version', version]);
	edit('CHANGELOG.md', text => released(text, version, new Date().toISOString().slice(0, 10)));
	run('npm', ['run', 'build']);
	for (const [file, form] of [
		['docs/wsws.1', '--man'],
		['docs/llms.txt', '--all'],
	]) {
		writeFileSync(
			join(root, file ?? ''),
			execFileSync(process.execPath, [join(root, 'bin/wsws.js'), 'help', form ?? '']),
		);
	}
	rmSync(folder, {recursive: true, force: true});
	mkdirSync(folder, {recursive: true});
	run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
	run(process.execPath, [join(root, '.config/executable.js'), 'all']);
	for (const name of Object.keys(targets).map(executableName))
		renameSync(join(root, 'dist/bin', name), join(folder, name));
	copyFileSync(join(root, 'docs/wsws.1'), join(folder, 'wsws.1'));
	copyFileSync(join(root, 'packaging/install.sh'), join(folder, 'install.sh'));
	finish(folder, version, address);
	console.log(
		`dist/release holds wsws ${version}. What remains: .ci/run, a commit, the tag v${version}, npm publish of the tarball.`,
	);
}

/** Writes the sums of what is in a folder, and the formulas. @param {string} place @param {string} version @param {string} address */
export function finish(place, version, address) {
	const sums = writeSums(place);
	const {description} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const {origin} = new URL(address);
	mkdirSync(join(place, 'formulas'));
	for (const [name, make] of Object.entries(formulas)) {
		writeFileSync(join(place, 'formulas', name), make({version, description, homepage: origin, address, sums}));
	}
}

/** The changelog where what was not released has a version. @param {string} text @param {string} version @param {string} date */
export function released(text, version, date) {
	if (text.includes(`\n## ${version} `)) return text;
	const heading = '\n## Unreleased\n';
	if (!text.includes(heading)) throw new Error('the changelog has nothing that is unreleased');
	return text.replace(heading, `\n## Unreleased\n\n## ${version} - ${date}\n`);
}

/** @param {string} name @param {(text: string) => string} change */
function edit(name, change) {
	const file = join(root, name);
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** @param {string} command @param {string[]} words */
function run(command, words) {
	execFileSync(command, words, {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
}
