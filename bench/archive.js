// An archive of any size beside ripgrep and a bare start of Node: `node bench/archive.js [articles] [rounds]`, after a build.
// All take turns in the same run, so that noise falls on all alike; medians and ratios, for machines differ. The library
// stays in bench/libraries, the catalog is made anew.

import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {article, commonWord, makeLibrary, rareWord} from './library.js';

const articles = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 9);
const wsws = join(import.meta.dirname, '../bin/wsws.js');
const library = join(import.meta.dirname, 'libraries', String(articles));
const cache = mkdtempSync(join(tmpdir(), 'wsws-bench-'));
const environment = {PATH: process.env.PATH, HOME: cache, XDG_CACHE_HOME: cache, WSWS_LIBRARY: library};
const pattern = 'stro[a-z]+ (of|the) ';

if (!existsSync(library)) makeLibrary(library, articles);
try {
	await indexing();
	turns();
	change();
} finally {
	rmSync(cache, {recursive: true});
}

async function indexing() {
	const began = Date.now();
	const peak = await peakMemory([wsws, 'list', '-n', '1']);
	const seconds = (Date.now() - began) / 1000;
	const [text, catalog] = [sizeOf(library), sizeOf(join(cache, 'wsws'))];
	console.log(`node ${process.version}, ${articles} articles, ${megabytes(text)}, ${rounds} rounds, medians`);
	console.log(
		`first indexing     ${seconds.toFixed(1)} s, ${(articles / seconds).toFixed(0)} articles a second, at most ${peak} MB`,
	);
	console.log(`catalog            ${megabytes(catalog)}, ${(catalog / text).toFixed(2)} × the text`);
}

function turns() {
	const bare = {name: 'node -e 0', run: () => node(['-e', '0'])};
	const cases = [
		bare,
		{name: 'list -n 20', run: () => node([wsws, 'list', '-n', '20'])},
		{name: 'a rare word', run: () => node([wsws, 'search', rareWord])},
		{name: 'a common word', run: () => node([wsws, 'search', '-n', '20', commonWord])},
		{name: 'a phrase', run: () => node([wsws, 'search', '-n', '20', '"of the time"'])},
		{name: 'rg -il rare', run: () => ripgrep(['-il', rareWord])},
		{name: 'rg -il common', run: () => ripgrep(['-il', commonWord])},
		{name: 'search -e', run: () => node([wsws, 'search', '-e', pattern])},
		{name: 'rg -e', run: () => ripgrep(['-e', pattern])},
	];
	const times = cases.map(() => /** @type {number[]} */ ([]));
	for (let round = 0; round < rounds; round++) {
		for (const [index, {run}] of cases.entries()) times[index]?.push(timed(run));
	}
	const base = median(times[0] ?? []);
	for (const [index, {name}] of cases.entries()) report(name, median(times[index] ?? []), base);
}

/** One article changed, as editors save it: how much longer the next search takes. */
function change() {
	const path = join(library, article(0).path);
	const original = readFileSync(path);
	const search = () => node([wsws, 'search', rareWord]);
	const [unchanged, changed] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
	for (let round = 0; round < rounds; round++) {
		writeFileSync(`${path}~`, `${original}Changed ${round}.\n`);
		renameSync(`${path}~`, path);
		changed.push(timed(search));
		unchanged.push(timed(search));
	}
	writeFileSync(path, original);
	report('one article changed', median(changed), median(unchanged), 'the unchanged search');
}

/**
 * @param {string} name
 * @param {number} time
 * @param {number} base
 * @param {string} [than]
 */
function report(name, time, base, than = 'node -e 0') {
	console.log(`${name.padEnd(20)} ${time.toFixed(0).padStart(6)} ms  ${(time / base).toFixed(2)} × ${than}`);
}

/** @param {string[]} words */
function node(words) {
	const {status, stderr} = spawnSync(process.execPath, words, {env: environment, maxBuffer: 1 << 30});
	if (status !== 0 && status !== 1) throw new Error(`${words.join(' ')}: ${stderr}`);
}

/** @param {string[]} words */
function ripgrep(words) {
	spawnSync('rg', [...words, library], {maxBuffer: 1 << 30});
}

/** @param {() => void} run */
function timed(run) {
	const began = process.hrtime.bigint();
	run();
	return Number(process.hrtime.bigint() - began) / 1e6;
}

/**
 * In megabytes; where there is no /proc, not a number.
 * @param {string[]} words
 * @returns {Promise<number>}
 */
function peakMemory(words) {
	const program = spawn(process.execPath, words, {env: environment, stdio: 'ignore'});
	let peak = Number.NaN;
	const look = setInterval(() => {
		const status = existsSync(`/proc/${program.pid}/status`) ? readFileSync(`/proc/${program.pid}/status`, 'utf8') : '';
		const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
		if (kilobytes) peak = Math.round(Number(kilobytes) / 1024);
	}, 100);
	return new Promise(resolve =>
		program.on('close', () => {
			clearInterval(look);
			resolve(peak);
		}),
	);
}

/** @param {string} folder */
function sizeOf(folder) {
	const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
	return files.reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0);
}

/** @param {number} bytes */
function megabytes(bytes) {
	return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** @param {number[]} numbers */
function median(numbers) {
	return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;
}
