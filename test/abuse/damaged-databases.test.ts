// Damaged files cost nothing but what was in them. `WSWS_TRIALS=10` tries ten of each kind, `WSWS_NODE=path` as programs
// of their own on this Node.

import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {seed} from '../seed.ts';
import {timeLimitMs} from '../time-limit.ts';
import {trials} from '../trials.ts';
import {makeSpecimen, type Run, type Specimen, tryDamage} from './damaged-databases.ts';
import {databaseDamages} from './database-damage.ts';

const {WSWS_TRIALS, WSWS_NODE} = process.env;
const kinds = Object.keys(databaseDamages);
const count = trials(kinds.length);

const here: Run = async (argv, home, library) => {
	const {status, out, messages} = await runWsws(argv, {library, environment: {HOME: home}});
	return {status, out, note: messages};
};

const asProgram: Run = (argv, home, library) =>
	new Promise(resolve => {
		const bin = join(import.meta.dirname, '../../bin/wsws.js');
		const env = {HOME: home, WSWS_LIBRARY: library, PATH: process.env.PATH};
		execFile(WSWS_NODE ?? 'node', [bin, ...argv], {env, timeout: timeLimitMs(30)}, (error, out, note) => {
			const status = error ? (typeof error.code === 'number' ? error.code : 255) : 0;
			resolve({status, out, note});
		});
	});

let specimen: Specimen;

beforeAll(async () => {
	specimen = await makeSpecimen(WSWS_NODE === undefined ? here : asProgram);
	expect(specimen.answers.map(({status}) => status)).toEqual(specimen.answers.map(() => 0));
});

describe.each(['state', 'catalog'] as const)('a damaged %s costs nothing else:', victim => {
	// Every other kind for each file; another seed of the suite tries the rest.
	const all = Array.from({length: count}, (_, number) => [kinds[number % kinds.length] ?? '', number] as const).filter(
		([, number]) => WSWS_TRIALS || (number + seed + (victim === 'state' ? 0 : 1)) % 2 === 0,
	);
	const silent: string[] = [];
	test.each(all)(
		'%s (%i)',
		async (damage, number) => {
			const outcome = await tryDamage(specimen, {victim, damage, seed: seed + number});
			if (outcome.silent.length > 0) silent.push(`${damage} (${number}): ${outcome.silent.join('; ')}`);
			expect(outcome.faults).toEqual([]);
		},
		timeLimitMs(120),
	);

	test.runIf(WSWS_TRIALS)('answers that are others without a word', () => {
		console.log(victim, silent.length, 'of', count, silent);
	});
});
