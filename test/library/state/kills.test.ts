// Programs that are killed while they write: what they said is kept is kept. `WSWS_KILLS=100` kills more.

import {appendFileSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {factsIn} from '../../../src/core/state/fact.ts';
import {openState} from '../../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../../src/library/state/log-files.ts';
import {bundlePrograms} from '../../bundle-programs.ts';
import {seed} from '../../seed.ts';
import {removeFolder, temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {kills, numbersUntilKilled} from '../until-killed.ts';

/** Beside the packages it needs. */
const built = new URL(`../../../node_modules/.wsws-kills-${process.pid}/`, import.meta.url).pathname;

const program = `${built}program.cjs`;
beforeAll(() => bundlePrograms({program: new URL('./kill-program.ts', import.meta.url)}, built));
afterAll(() => removeFolder(built));

test(
	`${kills} kills lose nothing that was kept, and leave nothing torn`,
	async () => {
		const folder = join(temporaryFolder(), 'wsws');
		const random = randomFrom(seed);
		const kept: number[] = [];
		for (let kill = 0; kill < kills; kill++) {
			kept.push(...(await numbersUntilKilled(program, [folder, `${kill * 100_000}`], random() * 30)));
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
