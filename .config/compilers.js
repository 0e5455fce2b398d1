// Where the compiler of executables comes from: packages of npm that hold one program and run no script. They are no dependency of
// wsws, which everybody would download: they are fetched when an executable is made, and kept in the cache folder.

import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';

const version = '1.4.5';

/**
 * What executables are made for: the package of the compiler, with the digest that it must have, and its name for the target.
 * @type {Record<string, {name: string, integrity: string, target: string}>}
 */
export const targets = {
	'linux-x64': {
		name: '@oven/bun-linux-x64',
		integrity: 'sha512-IWX9BELoGHAUtMonkeSaNaZwXzRk+oDw6Mk+HBFXd3KHYIBNBsIGRupMZPcgNoDbJpLu6gAJjIoIVPZtt1aJ1g==',
		target: 'bun-linux-x64',
	},
	'linux-arm64': {
		name: '@oven/bun-linux-aarch64',
		integrity: 'sha512-4BXmsSKnjOrlGWqZV4x/oWa7AVoR+B6lCXddMzOAXBIm3t50eslg9wb66gmtW1AamEQ1l1CDvmmruysEhqOWMg==',
		target: 'bun-linux-arm64',
	},
	'linux-x64-musl': {
		name: '@oven/bun-linux-x64-musl',
		integrity: 'sha512-10QoW/YfTgnURaGEaHpJCiXjLI2e5iTtfVDaA5JKcyUzaa1cq6cVUY9/Uq5XkYzvtRjHLRe9Oj/lTDIQcxy8HQ==',
		target: 'bun-linux-x64-musl',
	},
	'linux-arm64-musl': {
		name: '@oven/bun-linux-aarch64-musl',
		integrity: 'sha512-XCNc+WvvMAdNNb+OWTogpy+N9wm62fkVeEVLb6how0RZhW5LPi6c7BlkeVCuWps7XjEl2saFpHFa20/1E+PAHg==',
		target: 'bun-linux-arm64-musl',
	},
	'darwin-x64': {
		name: '@oven/bun-darwin-x64',
		integrity: 'sha512-qkLPMGHZM9NI6CeHTWwVezzmlo6cC4Ta7yUAjYIWXS366qQcOlcp75t2uZyiuVRBMPS0h9qE0tCcvCHGaFqjJg==',
		target: 'bun-darwin-x64',
	},
	'darwin-arm64': {
		name: '@oven/bun-darwin-aarch64',
		integrity: 'sha512-4MIFXHmctH2EhAxLXm2/qxNtv17dFtLJylvaOCsrgq6KSqHTs6eW5YSrJjRbJxYUJaR901fsN8JfZOa+CsWpWQ==',
		target: 'bun-darwin-arm64',
	},
	'windows-x64': {
		name: '@oven/bun-windows-x64',
		integrity: 'sha512-FNvply651vcE/GHgNWz6mZvhmkwBuu8Hw54oNzA+CQog+HW+542rXQmZqNHRkFxazD9L3xi+iTtvO3engAgJfw==',
		target: 'bun-windows-x64',
	},
};

/** The name of the target that this machine is; throws where there is no compiler for it. */
export function ownTarget() {
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `${system}-${process.arch}${system === 'linux' && usesMusl() ? '-musl' : ''}`;
	if (!(name in targets))
		throw new Error(`no executable can be made on ${name}, only on ${Object.keys(targets).join(', ')}`);
	return name;
}

/** The compiler for a target, fetched from the registry that npm is set to if need be. @param {string} target @returns {string} its path */
export function compilerFor(target) {
	const compiler = targets[target];
	if (!compiler) throw new Error(`no target ${target}: ${Object.keys(targets).join(', ')}`);
	const {name, integrity} = compiler;
	const folder = join(cacheFolder(), `${name.slice(name.indexOf('/') + 1)}-${version}`);
	if (!existsSync(folder)) fetchPackage(`${name}@${version}`, integrity, folder);
	return join(folder, 'bin', target.startsWith('windows') ? 'bun.exe' : 'bun');
}

/** Throws unless it has the digest. @param {string} wanted with its version @param {string} integrity @param {string} folder */
function fetchPackage(wanted, integrity, folder) {
	mkdirSync(cacheFolder(), {recursive: true});
	const draft = mkdtempSync(`${folder}-`);
	try {
		console.error(`fetching ${wanted} …`);
		const words = ['pack', '--silent', '--ignore-scripts', '--pack-destination', draft, wanted];
		// cmd finds npm.cmd, which Node starts no otherwise.
		execFileSync('npm', words, {
			cwd: draft,
			stdio: ['ignore', 'ignore', 'inherit'],
			shell: process.platform === 'win32',
		});
		const [tarball = ''] = readdirSync(draft);
		checkDigest(wanted, readFileSync(join(draft, tarball)), integrity);
		execFileSync('tar', ['-xzf', tarball], {cwd: draft});
		renameSync(join(draft, 'package'), folder);
	} finally {
		rmSync(draft, {recursive: true, force: true});
	}
}

/** @param {string} name @param {Buffer} bytes @param {string} integrity */
export function checkDigest(name, bytes, integrity) {
	const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
	if (found !== integrity) throw new Error(`${name} is not what it was: ${found} instead of ${integrity}`);
}

function cacheFolder() {
	return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'wsws-compilers');
}

/** Node says which glibc it found, if any. */
function usesMusl() {
	const report = /** @type {{header?: {glibcVersionRuntime?: string}}} */ (process.report?.getReport() ?? {});
	return !report.header?.glibcVersionRuntime;
}
