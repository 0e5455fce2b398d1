// Programs that are killed while they write: what they said is kept is kept. `WSWS_KILLS=100` kills more.

import {appendFileSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {factsIn} from '../../../src/core/state/fact.ts';
import {openCatalog} from '../../../src/library/catalog/open.ts';
import {openState} from '../../../src/library/reading-state.ts';
import {stateFoldersIn} from '../../../src/library/state/log-files.ts';
import {openDatabase} from '../../../src/platform/sqlite.ts';
import {bundlePrograms} from '../../bundle-programs.ts';
import {seed} from '../../seed.ts';
import {removeFolder, temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {namesIn} from '../temporary-library.ts';
import {kills, numbersUntilKilled} from '../until-killed.ts';

/** Beside the packages it needs. */
const built = new URL(`../../../node_modules/.wsws-kills-${process.pid}/`, import.meta.url).pathname;

const program = `${built}program.cjs`;
beforeAll(() => bundlePrograms({program: new URL('./kill-program.ts', import.meta.url)}, built));
afterAll(() => removeFolder(built));

const limit = timeLimitMs(60 + kills * 5);
const random = randomFrom(seed);
/** Of programs that take longer. */
const fewKills = Math.ceil(kills / 3);

test.each(['star', 'compact'])(
	`${kills} kills lose nothing that was kept, and leave nothing torn: %s`,
	async work => {
		const folder = join(temporaryFolder(), 'wsws');
		const kept: number[] = [];
		for (let kill = 0; kill < kills; kill++) {
			kept.push(...(await numbersUntilKilled(program, [work, folder, `${kill * 100_000}`], random() * 30)));
			// A power cut tears a line, now and then.
			if (kill % 3 === 0)
				for (const name of logsIn(folder)) appendFileSync(join(folder, 'log', name), '{"clock":"2023-12');
		}
		expect(kept.length).toBeGreaterThanOrEqual(kills);
		const state = opened(folder);
		expect(kept.filter(number => !state.isStarred(`/library/${number}.md`))).toEqual([]);
		expect(state.setStarred('/library/last.md', true)).toBe(true);
		state.close();
		const texts = logsIn(folder).map(name => readFileSync(join(folder, 'log', name), 'utf8'));
		expect(texts.every(text => text.endsWith('\n')) || work === 'compact').toBe(true);
		expect(filesIn(folder, name => !name.endsWith('.jsonl')).length).toBeLessThanOrEqual(
			work === 'compact' ? kills : 0,
		);
		const starred = new Set(
			texts
				.flatMap(text => text.split('\n').flatMap(factsIn))
				.filter(({field}) => field === 'starred')
				.map(({subject}) => subject),
		);
		expect(starred.size).toBeGreaterThan(kept.length);
	},
	limit,
);

test(
	`${fewKills} kills while articles get other names lose none of them`,
	async () => {
		const folder = join(temporaryFolder(), 'wsws');
		const library = join(folder, 'library');
		const kept: number[] = [];
		for (let kill = 0; kill < fewKills; kill++)
			kept.push(...(await numbersUntilKilled(program, ['follow', folder, `${kill * 1000}`, library], random() * 60)));
		expect(kept.length).toBeGreaterThanOrEqual(fewKills);
		const catalog = await openCatalog({
			roots: [{path: library, from: 'option'}],
			cache: join(folder, 'cache'),
			state: stateFoldersIn(folder),
			message: text => expect(text).toBe(''),
		});
		const starred = namesIn(catalog, {starred: true}).map(name => name.replace('-moved', ''));
		const wanted = kept.flatMap(number => [...'abcdefghij'].map(letter => `${number}${letter}`));
		expect(wanted.filter(name => !starred.includes(name))).toEqual([]);
		catalog.close();
	},
	limit,
);

test(
	`${fewKills} kills while the state of the first version is taken over lose none of it`,
	async () => {
		const paths = Array.from({length: 500}, (_, number) => `/library/${number}.md`);
		for (let kill = 0; kill < fewKills; kill++) {
			const folder = join(temporaryFolder(), 'wsws');
			writeFormerState(folder, paths);
			await numbersUntilKilled(program, ['takeOver', folder], random() * 60);
			const state = opened(folder);
			expect(paths.filter(path => !state.isStarred(path))).toEqual([]);
			state.close();
			expect(readdirSync(folder).filter(name => name.startsWith('state.db'))).toEqual(['state.db.taken-over']);
			removeFolder(folder);
		}
	},
	limit,
);

function opened(folder: string) {
	return openState({folders: stateFoldersIn(folder), message: text => expect(text).toBe('')});
}

function writeFormerState(folder: string, paths: readonly string[]): void {
	mkdirSync(folder);
	const database = openDatabase(join(folder, 'state.db'));
	database.exec('CREATE TABLE article (path PRIMARY KEY NOT NULL, read INTEGER, starred INTEGER, place TEXT)');
	database.transaction(() => {
		for (const path of paths) database.run('INSERT INTO article VALUES (?, 0, 1, NULL)', path);
	});
	database.close();
}

function logsIn(folder: string): string[] {
	return filesIn(folder, name => name.endsWith('.jsonl'));
}

function filesIn(folder: string, isMeant: (name: string) => boolean): string[] {
	return readdirSync(join(folder, 'log')).filter(isMeant);
}
