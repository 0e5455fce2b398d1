// Logs are files that anything may happen to: what is whole in them counts, and costs nothing else. `WSWS_TRIALS=200` tries more.

import {
	appendFileSync,
	copyFileSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {factsIn} from '../../../src/core/state/fact.ts';
import {openState} from '../../../src/library/reading-state.ts';
import {makeTables} from '../../../src/library/state/index-tables.ts';
import {stateFoldersIn} from '../../../src/library/state/log-files.ts';
import {readLogs} from '../../../src/library/state/read-logs.ts';
import {openDatabase} from '../../../src/platform/sqlite.ts';
import {damaged} from '../../abuse/damage.ts';
import {seed} from '../../seed.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

const trials = Number(process.env.WSWS_TRIALS ?? 20);

function written(): {folder: string; log: string} {
	const folder = join(temporaryFolder(), 'wsws');
	const state = opened(folder);
	for (let number = 0; number < 30; number++) state.setStarred(`/${number}.md`, true);
	state.setOwnTag('/0.md', 'später', true);
	state.close();
	return {folder, log: join(folder, 'log', readdirSync(join(folder, 'log'))[0] ?? '')};
}

const said: string[] = [];
beforeEach(() => void said.splice(0));

function opened(folder: string) {
	return openState({folders: stateFoldersIn(folder), message: text => void said.push(text)});
}

const starredIn = (folder: string) => {
	const state = opened(folder);
	const numbers = Array.from({length: 31}, (_, number) => number).filter(number => state.isStarred(`/${number}.md`));
	state.close();
	return numbers;
};

const lost = expect.stringMatching(
	/^not all that you starred and read is known: \d+ lines? of .*\.jsonl can't be understood$/,
);

test(`${trials} damages to a log cost the lines that they hit alone`, () => {
	const {folder, log} = written();
	const whole = readFileSync(log);
	const random = randomFrom(seed);
	for (let trial = 0; trial < trials; trial++) {
		const {name, bytes} = damaged(whole, random);
		writeFileSync(log, bytes);
		rmSync(join(folder, 'index.db'), {force: true});
		const subjects = new Set(
			bytes
				.toString()
				.split('\n')
				.flatMap(factsIn)
				.filter(({field, value}) => field === 'starred' && value === true)
				.map(({subject}) => subject),
		);
		said.splice(0);
		expect(starredIn(folder).length, name).toBeLessThanOrEqual(subjects.size);
		const lines = bytes.toString().split('\n').slice(0, -1);
		expect(said, name).toEqual(lines.some(line => line.trim() && factsIn(line).length === 0) ? [lost] : []);
		const state = opened(folder);
		expect([state.setStarred('/30.md', true), state.isStarred('/30.md')], name).toEqual([true, true]);
		state.close();
		expect(readFileSync(log).subarray(0, bytes.length).equals(bytes), name).toBe(true);
		expect(starredIn(folder), name).toContain(30);
	}
});

test('marks of a merge and other lines are passed over, and copies that were set aside are read', () => {
	const {folder, log} = written();
	const text = readFileSync(log, 'utf8');
	writeFileSync(log, `<<<<<<< ours\n${text}=======\n\n# mine\n>>>>>>> theirs\n{"clock":"2023`);
	expect(starredIn(folder)).toHaveLength(30);
	expect(said).toEqual([]);
	rmSync(join(folder, 'index.db'));
	copyFileSync(log, log.replace('.jsonl', '.sync-conflict-20231227-080000-ABCDEFG.jsonl'));
	rmSync(log);
	expect(starredIn(folder)).toHaveLength(30);
});

test('a log that can not be read costs no other one, and is named', () => {
	const {folder, log} = written();
	const other = log.replace('.jsonl', '.other.jsonl');
	renameSync(log, other);
	mkdirSync(log);
	expect(starredIn(folder)).toHaveLength(30);
	expect(said).toEqual([`not all that you starred and read is known: ${log}: it is a folder`]);
});

test('only what is new is read, also where a log was replaced by a longer one', () => {
	const {folder, log} = written();
	const [first = '', ...others] = readFileSync(log, 'utf8').split('\n');
	const later = first.replace(/"clock":"\d{4}/, '"clock":"2999').replace('"starred":true', '"starred":false');
	appendFileSync(log, later);
	expect(starredIn(folder)).toHaveLength(29);
	appendFileSync(log, '\n');
	writeFileSync(log, [...others, first.replace(/"clock":"\d{4}/, '"clock":"3000'), ''].join('\n') + later.repeat(3));
	expect(starredIn(folder)).toHaveLength(30);
});

test('a log that was put aside is not read again, but for what was added to it', () => {
	const {folder, log} = written();
	const index = {database: openDatabase(''), schema: 'main'};
	makeTables(index.database);
	const subjects = () => readLogs(index, stateFoldersIn(folder), {report: () => {}}).size;
	expect(subjects()).toBe(30);
	const aside = log.replace('.jsonl', '.1703664000000-5be1c3a9.jsonl');
	renameSync(log, aside);
	const [first = '', second = ''] = readFileSync(aside, 'utf8').split('\n');
	writeFileSync(log, `${first}\n`);
	expect(subjects()).toBe(1);
	appendFileSync(aside, `${second.replace('article:', 'article:another')}\n`);
	expect(subjects()).toBe(1);
	index.database.close();
});
