// Patterns over a library that is large enough for several threads: the real binary, for only the bundle has them.

import {spawnSync} from 'node:child_process';
import {beforeAll, expect, test} from 'vitest';
import {programTyped} from '../../../program.ts';
import {temporaryLibrary} from '../../temporary-library.ts';

const {folder, cache, write} = temporaryLibrary();
const count = 3600;
/** Newest first, and the newer the lower its number. */
const names = Array.from({length: count}, (_, number) => `n${String(number).padStart(4, '0')}`);

/** What the pattern of a runaway is stopped by stands in one old article. */
const old = 3000;

function textOf(number: number): string {
	const date = new Date(Date.UTC(2023, 0, 1) - number * 86_400_000).toISOString().slice(0, 10);
	const body = number % 7 === 0 ? `On day ${number} coal — “Kohle”, 石炭 — went out.` : 'Nothing went out.';
	const extra = number === old ? `\n\n${'a'.repeat(60)}b` : '';
	return `---\ntitle: Article ${number}\ndate: ${date}\n---\n\nFirst.\n\n## Ships\n\n${body}${extra}\n`;
}

beforeAll(() => {
	write(Object.fromEntries(names.map((name, number) => [`${name}.md`, textOf(number)])));
	expect(search(['-F', 'no such text'])).toMatchObject({status: 1});
});

function search(options: string[], after = ''): {status: number | null; out: string; messages: string} {
	const words = [programTyped, ...['search', '--library', folder, ...options].map(word => `'${word}'`)].join(' ');
	const env = {PATH: process.env.PATH, HOME: cache};
	const {status, stdout, stderr} = spawnSync('bash', ['-c', `${words} ${after}`], {encoding: 'utf8', env});
	return {status, out: stdout, messages: stderr};
}

const expected = names.flatMap((name, number) =>
	number % 7 === 0 ? [`${name}:10:On day ${number} coal — “Kohle”, 石炭 — went out.`] : [],
);

test.each([
	['a pattern', ['-e', 'c[o]al .*石']],
	['one without anything that every match holds', ['-e', '(?:c|k)oal']],
	['one that only passages can answer', ['-e', '^(?=On).*coal']],
	['a text', ['-F', 'coal']],
	['a text in any case, as a whole word', ['-i', '-w', '-F', 'KOHLE']],
])('%s: the same hits in the same order as on one thread', (_, options) => {
	const {status, out, messages} = search(options);
	expect({status, messages}).toEqual({status: 0, messages: ''});
	expect(out.split('\n').slice(0, -1)).toEqual(expected);
});

test('filters, the order, limits and context hold', () => {
	expect(search(['-F', 'coal', '--reverse', '-n', '2']).out.trimEnd().split('\n')).toEqual(
		expected.slice(-2).reverse(),
	);
	expect(search(['-F', 'coal', '--until', '2020', '-n', '1']).out.trimEnd()).toBe(expected[Math.ceil(731 / 7)]);
	expect(search(['-F', 'day 3598', '-B', '1', '-l']).out).toBe('n3598\n');
	expect(search(['-F', 'day 3598', '-B', '1']).out).toBe(`n3598-8-Ships\n${expected.at(-1)}\n`);
	expect(search(['-F', 'coal', '-c']).out.split('\n')).toHaveLength(expected.length + 1);
});

test('a reader that has enough ends it', () => {
	expect(search(['-e', '.'], '| head -1')).toEqual({status: 0, out: 'n0000:1:Article 0\n', messages: ''});
});

/** It takes what every such pattern is given, so that the suite asks no program for it, but the thread's side alone: scan.test.ts. */
test.runIf(process.env.WSWS_TRIALS)('a pattern that runs away on a thread is stopped, and says why', () => {
	const {status, messages} = search(['-e', '(a+)+$']);
	expect(status).toBe(2);
	expect(messages).toMatch(/^wsws: the pattern \(a\+\)\+\$ was stopped after 10 seconds\nit tries the same text/);
});
