// Looks for what the fixed seed of the suite does not meet: `npm run fuzz -- --minutes 10 [file…]`. In every round the tests that
// make inputs by chance get another seed. A find is printed with the seed that brings it back, and is to become a row of a test.

import {spawnSync} from 'node:child_process';
import {randomInt} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {parseArgs} from 'node:util';

const root = join(import.meta.dirname, '..');
const {values, positionals} = parseArgs({
	options: {minutes: {type: 'string', default: '10'}},
	allowPositionals: true,
});
const end = Date.now() + Number(values.minutes) * 60_000;
const files = positionals.length > 0 ? positionals : testsByChance();

/** @type {number[]} */
const finds = [];
let rounds = 0;
do {
	const seed = randomInt(2 ** 31);
	rounds++;
	if (!passes(seed)) finds.push(seed);
} while (Date.now() < end);

console.log(`rounds: ${rounds}; with a find: ${finds.length}`);
for (const seed of finds) console.log(`again: WSWS_SEED=${seed} npm test -- FILE`);
process.exitCode = finds.length > 0 ? 1 : 0;

/** Test files that make inputs by chance, from the project's root. */
function testsByChance() {
	return readdirSync(import.meta.dirname, {recursive: true, encoding: 'utf8'})
		.filter(name => name.endsWith('.test.ts'))
		.map(name => join(import.meta.dirname, name))
		.filter(file => /fast-check|\/seed\.ts/.test(readFileSync(file, 'utf8')))
		.map(file => relative(root, file));
}

/** @param {number} seed */
function passes(seed) {
	console.log(`seed ${seed}`);
	const {status} = spawnSync('npm', ['test', '--silent', '--', '--reporter=dot', ...files], {
		cwd: root,
		env: {...process.env, WSWS_SEED: String(seed), WSWS_TRIALS: '10'},
		stdio: 'inherit',
	});
	return status === 0;
}
