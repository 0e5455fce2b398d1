// Programs that are killed while they write notes: what they said is kept is kept, and no file is torn. `WSWS_KILLS=100` kills more.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {openNotes} from '../../../src/library/notes/open-notes.ts';
import {bundlePrograms} from '../../bundle-programs.ts';
import {seed} from '../../seed.ts';
import {removeFolder, temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {kills, numbersUntilKilled} from '../until-killed.ts';

/** Beside the packages it needs. */
const built = new URL(`../../../node_modules/.wsws-note-kills-${process.pid}/`, import.meta.url).pathname;

const program = `${built}program.cjs`;
beforeAll(() => bundlePrograms({program: new URL('./kill-program.ts', import.meta.url)}, built));
afterAll(() => removeFolder(built));

test(
	`${kills} kills lose no note that was kept, and tear no file`,
	async () => {
		// Among so many files that there is an index.
		const others = Array.from({length: 70}, (_, number) => [
			`notes/other-${number}.md`,
			`> words ${number}\n\nother ${number}.\n`,
		]);
		const folder = temporaryFolder(Object.fromEntries(others));
		const random = randomFrom(seed);
		const kept: number[] = [];
		for (let kill = 0; kill < kills; kill++)
			kept.push(...(await numbersUntilKilled(program, [folder, `${kill * 1000}`], random() * 60)));
		expect(kept.length).toBeGreaterThanOrEqual(kills);
		const open = (index: string | undefined) =>
			openNotes({
				folder: join(folder, 'notes'),
				lock: join(folder, 'notes.lock'),
				index,
				roots: [],
				now: () => new Date(),
				message: text => expect(text).toBe(''),
			});
		const textsOf = async (index?: string) =>
			(await open(index).all()).flatMap(({notes}) => notes.map(({text}) => text)).sort();
		const texts = await textsOf();
		const wanted = kept.map(number => `${number % 5 === 4 ? 'changed' : 'kept'} ${number}.`);
		expect(wanted.filter(text => !texts.includes(text))).toEqual([]);
		expect(texts.filter(text => !/^(?:kept|changed|other) \d+\.$/.test(text))).toEqual([]);
		expect(await textsOf(join(folder, 'index.db'))).toEqual(texts);
		const names = readdirSync(join(folder, 'notes')).filter(name => name.endsWith('.md'));
		expect(names.filter(name => !name.startsWith('other-')).sort()).toEqual(['one.md', 'three.md', 'two.md']);
		expect(names.filter(name => !readFileSync(join(folder, 'notes', name), 'utf8').endsWith('\n'))).toEqual([]);
	},
	timeLimitMs(60 + kills * 5),
);
