// One short text whose reading never ends costs no other its place: it is there as plain text, or is said to be unreadable, where
// many are read or a terminal is taken; where one is shown, every signal ends it. `WSWS_TRIALS=1` tries what takes long, too.

import {join} from 'node:path';
import {spawn} from '@lydell/node-pty';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {limitTime} from '../../src/core/time-limit.ts';
import {withinProcessorTime} from '../../src/platform/interruptible.ts';
import {namesIn, temporaryLibrary} from '../library/temporary-library.ts';
import {isExecutable, programTyped} from '../program.ts';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder, writeFiles} from '../temporary-folder.ts';
import {timeLimitMs} from '../time-limit.ts';
import {newHome, someArticles, wsws} from './binary.ts';
import {hangAt, hanging, hangingScript, places} from './hanging-texts.ts';

const poison = `---\ntitle: Poison\ndate: 2023-12-27\n---\n\nHere ${hanging}.\n`;
const {exec} = RegExp.prototype;

describe('where it is read with others, it costs what could not be read of it', () => {
	// A part of the time.
	beforeEach(() => limitTime(withinProcessorTime, 0.04));
	afterEach(() => {
		RegExp.prototype.exec = exec;
		limitTime(undefined);
	});

	test.each([
		['header', true, /poison\.md:.*1.*: the fields above its text are not read: it takes more than/],
		['marks', true, /^(?!.*poison)/s],
		['lexing', true, /poison\.md:.*: not readable as Markdown, so it is plain text: it takes more than/],
		['metadata', true, /poison\.md:.*1.*: its metadata are not read: it takes more than/],
		['record', false, /poison\.md:.*1.*: can't be read: wsws failed on it: it takes more than/],
	] as const)('%s', async (place, isListed, problem) => {
		const library = temporaryLibrary({...someArticles(4), 'poison.md': poison, 'zebra.md': '# Zebra\n\nLast.\n'});
		hangAt(places[place], hanging);
		const catalog = await library.open();
		const others = ['article-0', 'article-1', 'article-2', 'article-3', 'zebra'];
		expect(namesIn(catalog).sort()).toEqual(isListed ? [...others, 'poison'].sort() : others);
		catalog.close();
		const {out, messages} = await runWsws(['check'], {library: library.folder});
		expect(out + messages).toMatch(problem);
	});

	test('of many bytes and few letters', async () => {
		const library = temporaryLibrary({...someArticles(2), 'poison.md': `${poison}\n${'щ'.repeat(12_000)}\n`});
		hangAt(places.lexing, hanging);
		const catalog = await library.open();
		expect(namesIn(catalog).sort()).toEqual(['article-0', 'article-1', 'poison']);
		catalog.close();
	});
});

/** An environment in which Node loads such a script before a program. */
function hangingAt(place: keyof typeof places): Record<string, string> {
	const folder = temporaryFolder({'hang.cjs': hangingScript(places[place])});
	return {NODE_OPTIONS: `--require=${join(folder, 'hang.cjs')}`};
}

describe.skipIf(isExecutable || process.platform === 'win32')('as programs', () => {
	test.runIf(process.env.WSWS_TRIALS)(
		'so many others are listed that threads read them',
		async () => {
			const home = newHome({...someArticles(150), 'poison.md': poison});
			const {out, status} = await wsws(['list'], {home, environment: hangingAt('header')});
			expect(status).toBe(0);
			expect(out.match(/^article-/gm)).toHaveLength(150);
			expect(out).toMatch(/^poison\t/m);
		},
		timeLimitMs(60),
	);

	const signals = process.env.WSWS_TRIALS ? (['SIGINT', 'SIGTERM', 'SIGHUP'] as const) : (['SIGTERM'] as const);
	test.each(signals)('%s ends the showing of one', async signal => {
		const home = newHome();
		writeFiles(home, {'poison.md': poison});
		const meanwhile = async (child: {kill(signal: NodeJS.Signals): boolean}) => {
			await new Promise(resolve => setTimeout(resolve, timeLimitMs(1)));
			child.kill(signal);
		};
		const ending = await wsws(['show', join(home, 'poison.md')], {home, environment: hangingAt('lexing'), meanwhile});
		expect(ending).toMatchObject({signal, out: ''});
	});

	test.runIf(process.env.WSWS_TRIALS)(
		'the reader goes on with it as plain text, and hears its keys',
		{timeout: timeLimitMs(60)},
		async () => {
			const home = newHome();
			// A link leads to it: in a list it would be read several times.
			writeFiles(home, {'start.md': 'A [link](poison.md).', 'poison.md': poison});
			const env = {PATH: process.env.PATH, HOME: home, TERM: 'xterm-256color', ...hangingAt('lexing')};
			const start = join(home, 'start.md');
			const pty = spawn('bash', ['--norc', '-c', `${programTyped} read ${start}; exit $?`], {env, cols: 80, rows: 24});
			const awaited = [
				['link', '\t\r'],
				[hanging, 'q'],
			];
			let sent = '';
			pty.onData(data => {
				sent += data;
				const [next] = awaited;
				if (!next || !sent.includes(next[0] ?? '')) return;
				pty.write(next[1] ?? '');
				awaited.shift();
			});
			const code = await new Promise(resolve => pty.onExit(({exitCode}) => resolve(exitCode)));
			expect(code).toBe(0);
		},
	);
});
