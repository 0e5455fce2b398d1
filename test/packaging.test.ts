// The way of an executable from a release to its place, and what package managers are told of it.

import {type SpawnSyncReturns, spawn, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {chmodSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {checkDigest, ownTarget, targets} from '../.config/compilers.js';
import {executableName} from '../.config/executable.js';
import {formulas} from '../packaging/formulas.js';
import {finish, released} from '../packaging/release.js';
import {temporaryFolder} from './temporary-folder.ts';

const script = join(import.meta.dirname, '../packaging/install.sh');
const program = '#!/bin/sh\necho 1.2.3\n';
const shells = ['dash', 'bash', 'sh'].filter(shell => spawnSync(shell, ['-c', 'true']).status === 0);

/** A folder with a release of one executable, for every machine. */
function releaseFolder(text = program): string {
	const folder = temporaryFolder();
	const names = Object.keys(targets).map(executableName);
	const sum = createHash('sha256').update(program).digest('hex');
	for (const name of names) writeFileSync(join(folder, name), text);
	writeFileSync(join(folder, 'checksums.txt'), names.map(name => `${sum}  ${name}\n`).join(''));
	return folder;
}

function install(shell: string, ...words: string[]): SpawnSyncReturns<string> {
	return installWith(process.env.PATH, shell, ...words);
}

function installWith(path: string | undefined, shell: string, ...words: string[]): SpawnSyncReturns<string> {
	return spawnSync(shell, [script, ...words], {encoding: 'utf8', env: {PATH: path, HOME: temporaryFolder()}});
}

describe.runIf(process.platform !== 'win32').each(shells)('install.sh in %s', shell => {
	test('takes a file, and a folder with the executable for this machine, into paths with spaces', () => {
		const folder = releaseFolder();
		for (const source of [join(folder, executableName(ownTarget())), folder]) {
			const target = join(temporaryFolder(), 'my programs');
			const {status, stdout, stderr} = install(shell, source, target);
			expect([status, stderr]).toEqual([0, '']);
			expect(stdout).toBe(`installed wsws 1.2.3 as ${target}/wsws\n${target} is not on your PATH yet\n`);
			expect(readdirSync(target)).toEqual(['wsws']);
		}
	});

	test.runIf(process.platform === 'linux').each([
		['musl libc (x86_64)\nVersion 1.2.5', /^wsws-linux-\w+-musl /],
		['ldd (GNU libc) 2.41', /^wsws-linux-\w+ /],
	])('takes the executable for the C library whose ldd says %j', (said, asked) => {
		const programs = temporaryFolder();
		writeFileSync(join(programs, 'ldd'), `#!/bin/sh\necho '${said}' >&2\n`, {mode: 0o755});
		const empty = temporaryFolder();
		writeFileSync(join(empty, 'checksums.txt'), '');
		const {stderr} = installWith(`${programs}:${process.env.PATH}`, shell, empty);
		expect(stderr.replace(`install: no file at ${empty}/`, '').replace('\n', ' ')).toMatch(asked);
	});

	test('puts nothing in place that is not what it should be', () => {
		const target = join(temporaryFolder(), 'bin');
		const {status, stderr} = install(shell, releaseFolder('#!/bin/sh\necho other\n'), target);
		expect([status, existsSync(target)]).toEqual([1, false]);
		expect(stderr).toMatch(
			/^install: wsws-\S+ is not what it should be: its sum is \w{64}, and \w{64} in checksums.txt; nothing was installed\n$/,
		);
	});

	test('says in a line what is missing or may not be written', () => {
		const folder = releaseFolder();
		const none = join(folder, 'checksums.txt');
		writeFileSync(join(folder, 'other'), program);
		const said = (...words: string[]) => {
			const {status, stderr} = install(shell, ...words);
			return [status, stderr];
		};
		expect(said(join(folder, 'nothing'))).toEqual([1, `install: no file at ${folder}/nothing\n`]);
		expect(said(join(folder, 'other'))).toEqual([1, 'install: checksums.txt has no sum of other\n']);
		expect(said(folder, join(none, 'bin'))).toEqual([1, `install: can't make the folder ${none}/bin\n`]);
		expect(said(folder, '/proc/self')).toEqual([1, "install: can't write into /proc/self\n"]);
		expect(said()).toEqual([1, 'install: usage: sh install.sh FILE|URL [FOLDER]\n']);
	});
});

test.runIf(spawnSync('curl', ['--version']).status === 0)('install.sh takes an address', async () => {
	const folder = releaseFolder();
	const asked: string[] = [];
	const server = createServer(({url = ''}, response) => {
		asked.push(url);
		const file = join(folder, url.replace('/v 1/', ''));
		if (existsSync(file)) response.end(readFileSync(file));
		else response.writeHead(404).end();
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const {port} = server.address() as {port: number};
	const target = join(temporaryFolder(), 'bin');
	const run = (address: string) =>
		new Promise<number | null>(resolve => {
			const env = {PATH: process.env.PATH, HOME: temporaryFolder()};
			spawn('sh', [script, address, target], {env, stdio: 'ignore'}).on('close', resolve);
		});
	try {
		expect(await run(`http://127.0.0.1:${port}/`)).toBe(0);
		expect(asked).toEqual([`/${executableName(ownTarget())}`, '/checksums.txt']);
		chmodSync(join(target, 'wsws'), 0o755);
		expect(await run(`http://127.0.0.1:${port}/none`)).toBe(1);
	} finally {
		server.close();
	}
});

describe('a release', () => {
	const folder = releaseFolder();
	writeFileSync(join(folder, 'wsws.1'), '.TH wsws 1\n');
	finish(folder, '1.2.3', 'https://example.org/wsws/1.2.3');
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');

	test('has a sum of each file, as sha256sum reads them', () => {
		expect(read('checksums.txt')).toMatch(/^(?:[\da-f]{64} {2}\S+\n)+$/);
		const {status} = spawnSync('sha256sum', ['--check', '--quiet', 'checksums.txt'], {cwd: folder});
		expect(status ?? 0).toBe(0);
	});

	test('is told to every package manager, with the sums', () => {
		expect(readdirSync(join(folder, 'formulas')).sort()).toEqual(Object.keys(formulas).sort());
		const sums = new Map(
			read('checksums.txt')
				.trim()
				.split('\n')
				.map(line => line.split(/ {2}/).reverse() as [string, string]),
		);
		for (const name of Object.keys(formulas)) {
			const text = read(`formulas/${name}`);
			for (const [, file = ''] of text.matchAll(/1\.2\.3\/(wsws[\w.-]*)/g)) expect(text).toContain(sums.get(file));
			expect(text).not.toMatch(/undefined|\[object/);
		}
	});

	test('as a PKGBUILD that bash takes, with the fields that makepkg wants', () => {
		const said = spawnSync(
			'bash',
			[
				'-c',
				'. "$1" && echo "$pkgname $pkgver $pkgrel $arch $source_x86_64"; declare -F package',
				'bash',
				join(folder, 'formulas/PKGBUILD'),
			],
			{encoding: 'utf8'},
		);
		expect(said.stdout).toBe(
			'wsws-bin 1.2.3 1 x86_64 wsws-linux-x64-1.2.3::https://example.org/wsws/1.2.3/wsws-linux-x64\npackage\n',
		);
		expect(read('formulas/.SRCINFO')).toMatch(/^pkgbase = wsws-bin\n(?:\t\w+ = .+\n)+\npkgname = wsws-bin\n$/);
	});

	test('as a manifest of Scoop, with what its schema requires', () => {
		const manifest = JSON.parse(read('formulas/wsws.json'));
		expect(Object.keys(manifest)).toEqual(['version', 'description', 'homepage', 'license', 'architecture', 'bin']);
		expect(manifest.architecture['64bit']).toEqual({
			url: expect.stringMatching(/#\/wsws\.exe$/),
			hash: expect.stringMatching(/^[\da-f]{64}$/),
		});
	});

	test.each([
		['ruby', ['-c', 'formulas/wsws.rb']],
		['nix-instantiate', ['--parse', 'formulas/wsws.nix']],
	])('in a form that %s takes, where it is', (command, words) => {
		const {status, error, stderr} = spawnSync(command, words, {cwd: folder, encoding: 'utf8'});
		expect(error === undefined ? [status, stderr] : [0, '']).toEqual([0, '']);
		const text = read(words[1] ?? '');
		for (const [open, close] of ['{}', '()', '[]'])
			expect(text.split(open ?? '').length).toBe(text.split(close ?? '').length);
		expect(text.match(/^\s*(?:class|def|test do|on_\w+ do|resource .* do)\b/gm)?.length ?? 0).toBe(
			text.match(/^\s*end$/gm)?.length ?? 0,
		);
	});

	test('takes what was unreleased from the changelog, once', () => {
		const text = released('# Changelog\n\n## Unreleased\n\n- One.\n', '1.2.3', '2026-11-26');
		expect(text).toBe('# Changelog\n\n## Unreleased\n\n## 1.2.3 - 2026-11-26\n\n- One.\n');
		expect(released(text, '1.2.3', '2026-11-27')).toBe(text);
	});
});

test('a compiler is refused unless it has its digest', () => {
	const bytes = Buffer.from('a compiler');
	const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
	expect(() => checkDigest('it', bytes, integrity)).not.toThrow();
	expect(() => checkDigest('it', Buffer.from('another'), integrity)).toThrow('it is not what it was');
});
