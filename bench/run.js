// Start-up of each command beside a bare start of Node, in the same run: `npm run bench`. Medians and ratios, because
// machines differ and are noisy; the commands and their peer take turns, so that noise falls on all alike.

import {spawnSync} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const wsws = join(import.meta.dirname, '../bin/wsws.js');
const rounds = Number(process.argv[2] ?? 31);
const home = mkdtempSync(join(tmpdir(), 'wsws-bench-'));
const environment = {...process.env, HOME: home, WSWS_LIBRARY: ''};

/** @type {[name: string, words: string[], goal: number][]} */
const commands = [
	['node -e 0', ['-e', '0'], 1],
	['--version', [wsws, '--version'], 1.2],
	['list', [wsws, 'list'], 1.4],
	['search', [wsws, 'search', 'strike'], 1.6],
	['show', [wsws, 'show', 'exodus-of-poverty'], 1.75],
];

const times = commands.map(() => /** @type {number[]} */ ([]));
for (let round = 0; round < rounds; round++) {
	for (const [index, [, words]] of commands.entries()) times[index]?.push(milliseconds(words));
}
const base = median(times[0] ?? []);
console.log(`node ${process.version}, ${rounds} rounds, medians`);
for (const [index, [name, , goal]] of commands.entries()) {
	const time = median(times[index] ?? []);
	console.log(`${name.padEnd(12)} ${time.toFixed(1).padStart(7)} ms  ${(time / base).toFixed(2)} × (goal ${goal})`);
}

/** @param {string[]} words */
function milliseconds(words) {
	const began = process.hrtime.bigint();
	const {status, stderr} = spawnSync(process.execPath, words, {env: environment});
	if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
	return Number(process.hrtime.bigint() - began) / 1e6;
}

/** @param {number[]} numbers */
function median(numbers) {
	return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;
}
