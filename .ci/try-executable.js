// Tries the executable where there is nothing else: `node .ci/try-executable.js [FILE]`, usually dist/bin/wsws. As root its folder is
// all that it sees (chroot), with the C library that it is linked to; else it has an empty home and a path without any program. One of
// another machine is tried so where an emulator comes after the file: `… dist/bin/wsws-linux-arm64 /usr/bin/qemu-aarch64 -L FOLDER`.

import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {basename, dirname, join, resolve} from 'node:path';
import {environment, patience, seen, trials, wsws} from './trials.js';

const project = join(import.meta.dirname, '..');
const [named = join(project, 'dist/bin/wsws'), ...emulator] = process.argv.slice(2);
const file = resolve(named);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'wsws-executable-')));

/** @typedef {import('./trials.js').Installed} Installed */

try {
	const canEnter = emulator.length === 0 && process.platform === 'linux' && process.geteuid?.() === 0;
	const installed = canEnter ? inContainer() : inEmptyHome();
	const own = {
		manual: async () =>
			assert.equal(await wsws(installed, 'help', '--man'), readFileSync(join(project, 'docs/wsws.1'), 'utf8')),
		'a PDF': () => addPdf(installed),
		mcp: () => converse(installed),
		'read-only': () => readOnly(installed),
	};
	for (const [name, attempt] of Object.entries({...trials(installed), ...own})) {
		try {
			await attempt();
			console.log(`ok      ${name}`);
		} catch (error) {
			console.log(`failed  ${name}: ${error instanceof Error ? error.message : error}`);
			process.exitCode = 1;
		}
	}
} finally {
	rmSync(folder, {recursive: true, force: true});
}

/** @returns {Installed} */
function inContainer() {
	for (const name of ['home', 'tmp', 'bin', 'dev', 'proc']) mkdirSync(join(folder, name));
	copyFileSync(file, join(folder, 'bin/wsws'));
	for (const library of librariesOf(file)) {
		mkdirSync(join(folder, dirname(library)), {recursive: true});
		copyFileSync(library, join(folder, library));
	}
	const libraries = librariesOf(file).map(path => basename(path));
	console.log(`${folder} is /, with the executable, ${libraries.join(', ')}, /dev and /proc`);
	// The mounts end with the program.
	const enter =
		'mount --bind /proc "$0/proc" && mount --bind /dev "$0/dev" && exec /usr/sbin/chroot "$0" /bin/wsws "$@"';
	return {
		typed: ['/usr/bin/unshare', '--mount', '/bin/sh', '-c', enter, folder],
		home: '/home',
		path: '/bin',
		root: folder,
	};
}

/** @returns {Installed} */
function inEmptyHome() {
	const home = join(folder, 'home');
	for (const name of [home, join(folder, 'bin')]) mkdirSync(name);
	copyFileSync(file, join(folder, 'bin/wsws'));
	chmodSync(join(folder, 'bin/wsws'), 0o755);
	return {typed: [...emulator, join(folder, 'bin/wsws')], home, path: join(folder, 'bin')};
}

/** What the loader says that it needs. @param {string} program @returns {string[]} */
function librariesOf(program) {
	const said = execFileSync('ldd', [program], {encoding: 'utf8'});
	return [...said.matchAll(/(?:^|\s)(\/\S+) \(0x/g)].map(([, path = '']) => path);
}

/** @param {Installed} installed */
async function addPdf(installed) {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'application/pdf');
		response.end(pdf('The bells of the silent mill rang again on Monday, and nobody had been told why they did.'));
	});
	await new Promise(listening => server.listen(0, '127.0.0.1', () => listening(undefined)));
	try {
		const address = server.address();
		assert.ok(typeof address === 'object' && address !== null);
		const path = await wsws(installed, 'add', `http://127.0.0.1:${address.port}/bells.pdf`);
		assert.match(readFileSync(seen(installed, path.trim()), 'utf8'), /bells of the silent mill rang again/);
		assert.match(await wsws(installed, 'search', 'bells', 'rang'), /bells/);
	} finally {
		server.close();
	}
}

/** A page with one line. @param {string} line */
function pdf(line) {
	const drawn = `BT /F1 9 Tf 40 700 Td (${line}) Tj ET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	];
	let text = '%PDF-1.4\n';
	const places = objects.map((object, index) => {
		const place = text.length;
		text += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(place).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
	return `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** An assistant asks for a search. @param {Installed} installed */
async function converse(installed) {
	const [command = '', ...before] = installed.typed;
	const server = spawn(command, [...before, 'mcp'], {env: environment(installed), timeout: patience});
	const clientInfo = {name: 'trial', version: '1'};
	const asked = [
		{id: 1, method: 'initialize', params: {protocolVersion: '2025-06-18', capabilities: {}, clientInfo}},
		{method: 'notifications/initialized'},
		{id: 2, method: 'tools/call', params: {name: 'search', arguments: {query: 'national guard'}}},
	];
	let said = '';
	server.stdout.setEncoding('utf8').on('data', text => {
		said += text;
		if (said.includes('"id":2')) server.stdin.end();
	});
	for (const message of asked) server.stdin.write(`${JSON.stringify({jsonrpc: '2.0', ...message})}\n`);
	const status = await new Promise(ended => server.on('close', ended));
	assert.match(said, /exodus-of-poverty/);
	assert.equal(status, 0);
}

/** Where nothing can be written it reads its own articles. @param {Installed} installed */
async function readOnly(installed) {
	const nowhere = {...installed, home: '/dev/null'};
	assert.match(await wsws(nowhere, 'list'), /^exodus-of-poverty\t2023-12-27\t/m);
	assert.match(await wsws(nowhere, 'show', 'exodus-of-poverty'), /^Exodus of Poverty: /);
}
