import {existsSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {devNull} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readerSettings} from '../../../src/reader/settings.ts';
import {openPrograms} from '../../../src/terminal/programs.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {openReader, type TestArticle} from '../reading.ts';

const body = [
	'## Part',
	'One is here. Two is long enough to go over the end of a line of the screen, whatever its width may be. Three.',
	'```sh\nnot read\n```',
	'- Four of a list.',
	'***',
	'五つ目の文。六つ目の文。',
	...Array.from({length: 20}, (_, index) => `Paragraph ${index}.`),
].join('\n\n');
const article: TestArticle = {path: '/l/a.md', title: 'A title', body};
const programs = openPrograms({
	environment: process.env,
	platform: process.platform,
	keyboard: () => openSync(devNull, 'r'),
});

let count = 0;

/** A program that writes down what it is to say, and says it until a file is there. */
async function open(lines = {width: 60, height: 20}) {
	const folder = temporaryFolder();
	const log = join(folder, 'said');
	const script = join(folder, `speak-${++count}.sh`);
	writeFileSync(
		script,
		`read sentence\necho "$1 $sentence" >> ${log}\nn=$(wc -l < ${log})\nwhile [ -d ${folder} ] && [ ! -e ${folder}/done-$n ]; do sleep 0.01; done\n`,
	);
	const speak = `sh ${script} "{speed}/{lang}"`;
	const settings = readerSettings({keys: {}, commands: [], speak, images: false, file: undefined});
	const reader = await openReader({articles: [article], open: article.path, settings, programs, ...lines});
	/** Whole lines: the speaker may be writing one. */
	const said = () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []);
	const heard = async (number: number, text: string) => {
		await expect.poll(() => said().length, {timeout: timeLimitMs(10)}).toBe(number);
		expect(said().at(-1)).toBe(text);
		const marked = () =>
			reader
				.reversed()
				.join(' ')
				.replace(/\s+/g, ' ')
				.replace(/(?<=[^ -~]) /g, '');
		await expect.poll(marked, {timeout: timeLimitMs(10)}).toBe(text.replace(/^\S+ /, ''));
	};
	return {reader, said, heard, done: (number: number) => writeFileSync(join(folder, `done-${number}`), '')};
}

describe.skipIf(process.platform === 'win32')('reading aloud', () => {
	test('goes from sentence to sentence, each marked while it is heard, and leaves out code', async () => {
		const {reader, heard, done} = await open();
		await reader.type('S');
		await heard(1, '175/en One is here.');
		expect(reader.rows().at(-1)).toMatch(/read aloud · \) \( P · S ends/);
		done(1);
		await heard(2, '175/en Two is long enough to go over the end of a line of the screen, whatever its width may be.');
		done(2);
		await heard(3, '175/en Three.');
		done(3);
		await heard(4, '175/en Four of a list.');
		done(4);
		await heard(5, '175/en 五つ目の文。');
		await reader.type('q');
	});

	test('has no speed while there is none, and says so', async () => {
		const {reader} = await open();
		for (const key of ['.', ',', 'P']) {
			await reader.type(key);
			expect(reader.rows().at(-1)).toMatch(/nothing is read aloud · S begins/);
		}
	});

	test('skips on and back, pauses, goes on, and is faster', async () => {
		const {reader, heard, said} = await open();
		await reader.type('S');
		await heard(1, '175/en One is here.');
		await reader.type('))');
		// The sentence between may be begun, or skipped before a speaker is.
		await expect.poll(() => said().at(-1), {timeout: timeLimitMs(10)}).toBe('175/en Three.');
		const before = said().length;
		await reader.type('(');
		await expect.poll(() => said().length, {timeout: timeLimitMs(10)}).toBe(before + 1);
		await reader.type('P');
		expect(reader.rows().at(-1)).toMatch(/paused · P goes on/);
		await reader.type('P');
		await expect.poll(() => said().length, {timeout: timeLimitMs(10)}).toBe(before + 2);
		await reader.type('2.');
		await expect.poll(() => said().at(-1), {timeout: timeLimitMs(10)}).toMatch(/^225\/en Two/);
		await reader.type('}');
		await expect.poll(() => said().at(-1), {timeout: timeLimitMs(10)}).toMatch(/en not read|en Four/);
		await reader.type('S');
		expect(reader.reversed()).toEqual([]);
	});

	test('scrolls along', async () => {
		const {reader, done, said} = await open({width: 60, height: 10});
		for (let number = 1; number < 40; number++) done(number);
		await reader.type('S');
		await expect.poll(() => said().length, {timeout: timeLimitMs(20)}).toBeGreaterThan(20);
		expect(reader.text()).toMatch(/Paragraph 1\d\./);
		await reader.type('S');
	});

	test.each(['q', 'l'])('ends with the page at %s', async key => {
		const {reader, heard} = await open();
		await reader.type('S');
		await heard(1, '175/en One is here.');
		await reader.type(key);
		expect(reader.asked.some(({type}) => type === 'hush') || reader.end !== undefined).toBe(true);
	});

	test('by a program that is not there is said, once', async () => {
		const settings = readerSettings({keys: {}, commands: [], speak: 'no-such-voice', images: false, file: undefined});
		const reader = await openReader({articles: [article], open: article.path, settings, programs});
		await reader.type('S');
		await expect
			.poll(() => reader.rows().at(-1), {timeout: timeLimitMs(10)})
			.toMatch(/the voice could not be started, status 127/);
		expect(reader.reversed()).toEqual([]);
	});

	test('without a program says how to name one', async () => {
		const reader = await openReader({articles: [article], open: article.path});
		await reader.type('S');
		expect(reader.rows().at(-1)).toMatch(/no voice · name one in the configuration: speak/);
	});
});
