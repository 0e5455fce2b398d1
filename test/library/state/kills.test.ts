// Programs that are killed while they write: what they said is kept is kept. `WSWS_KILLS=100` kills more.

import {spawn} from 'node:child_process';
import {appendFileSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {rolldown} from 'rolldown';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {factsIn} from '../../../src/core/state/fact.ts';
import {openState} from '../../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../../src/library/state/log-files.ts';
import {seed} from '../../seed.ts';
import {removeFolder, temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';

const kills = Number(process.env.WSWS_KILLS ?? 6);
/** Beside the packages it needs. */
const built = new URL(`../../../node_modules/.wsws-kills-${process.pid}/`, import.meta.url).pathname;

beforeAll(async () => {
	const input = new URL('./kill-program.ts', import.meta.url).pathname;
	const bundle = await rolldown({input, platform: 'node', logLevel: 'silent'});
	await bundle.write({dir: built, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs'});
	await bundle.close();
});
afterAll(() => removeFolder(built));

test(
	`${kills} kills lose nothing that was kept, and leave nothing torn`,
	async () => {
		const folder = join(temporaryFolder(), 'wsws');
		const random = randomFrom(seed);
		const kept: number[] = [];
		for (let kill = 0; kill < kills; kill++) {
			kept.push(...(await starUntilKilled(folder, kill * 100_000, random() * 30)));
			// A power cut tears a line, now and then.
			if (kill % 3 === 0)
				for (const name of logsIn(folder)) appendFileSync(join(folder, 'log', name), '{"clock":"2023-12');
		}
		expect(kept.length).toBeGreaterThanOrEqual(kills);
		const state = openState({folders: stateFoldersIn(folder), message: text => expect(text).toBe('')});
		expect(kept.filter(number => !state.isStarred(`/library/${number}.md`))).toEqual([]);
		expect(state.setStarred('/library/last.md', true)).toBe(true);
		state.close();
		const texts = logsIn(folder).map(name => readFileSync(join(folder, 'log', name), 'utf8'));
		expect(texts.every(text => text.endsWith('\n'))).toBe(true);
		const starred = new Set(
			texts
				.flatMap(text => text.split('\n').flatMap(factsIn))
				.filter(({field}) => field === 'starred')
				.map(({subject}) => subject),
		);
		expect(starred.size).toBeGreaterThan(kept.length);
		expect(readdirSync(join(folder, 'log')).filter(name => !name.endsWith('.jsonl'))).toEqual([]);
	},
	timeLimitMs(60 + kills * 5),
);

function logsIn(folder: string): string[] {
	return readdirSync(join(folder, 'log'));
}

/** The numbers that a program said it kept, from its first on, until it was killed some milliseconds later. */
function starUntilKilled(folder: string, first: number, afterMs: number): Promise<number[]> {
	return new Promise((resolve, reject) => {
		const program = spawn(process.execPath, [join(built, 'kill-program.cjs'), folder, `${first}`]);
		let out = '';
		program.stdout.on('data', data => {
			if (out === '') setTimeout(() => program.kill('SIGKILL'), afterMs);
			out += data;
		});
		program.on('error', reject);
		program.on('close', () => resolve(out.split('\n').slice(0, -1).map(Number)));
	});
}
