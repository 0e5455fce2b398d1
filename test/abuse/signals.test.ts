// Signals at random moments: the program ends as the signal says, gives the terminal back, and leaves nothing in halves.

import type {ChildProcess} from 'node:child_process';
import {cpSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as after} from 'node:timers/promises';
import {spawn} from '@lydell/node-pty';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {randomFrom} from '../../bench/random.js';
import {openWeb, send, type Web} from '../import/web.ts';
import {programTyped} from '../program.ts';
import {seed} from '../seed.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {type Ending, inTurn, newHome, someArticles, wsws} from './binary.ts';

const statusOf = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;
type Signal = keyof typeof statusOf;
const signals = Object.keys(statusOf) as Signal[];
const random = randomFrom(seed);

const entries = 12;
const feed = `<rss version="2.0"><channel><title>Feed</title>${Array.from(
	{length: entries},
	(_, at) =>
		`<item><guid isPermaLink="false">${at}</guid><title>Entry ${at}</title><description>&lt;p&gt;${`Sentence of ${at}. `.repeat(80)}&lt;/p&gt;&lt;p&gt;The end of ${at}.&lt;/p&gt;</description></item>`,
).join('')}</channel></rss>`;

let web: Web;
/** The server answers nothing. */
let hangs = false;
let notes: string;
/** With articles and a feed, to be copied. */
let model: string;
beforeAll(async () => {
	web = await openWeb((_, response) => {
		if (!hangs) send(response, feed, {'content-type': 'application/rss+xml'});
	});
	const texts = Object.entries(someArticles(added)).map(([name, text]) => [name, `${text}\nThe end.\n`]);
	notes = temporaryFolder(Object.fromEntries(texts));
	model = newHome(someArticles(own));
	await wsws(['feed', 'add', web.url('/', '127.0.0.1')], {home: model});
});
afterAll(() => web.close());

const own = 25;
const added = 15;

/** Each is interrupted somewhere between its start and a little after its end; after the next run there are so many articles. */
const commands: [name: string, argv: () => string[], milliseconds: number, articles: number][] = [
	['list', () => ['list', '--json'], 250, own],
	['search', () => ['search', 'strike', '--json'], 300, own],
	['show', () => ['show', 'article-7', '--html'], 250, own],
	['add', () => ['add', notes], 500, own + added],
	['sync', () => ['sync'], 500, own + entries],
];

interface Interrupted extends Ending {
	home: string;
	asked: Signal;
}

async function interrupted(argv: string[], asked: Signal, milliseconds: number): Promise<Interrupted> {
	const home = temporaryFolder();
	cpSync(model, home, {recursive: true});
	const meanwhile = async (child: ChildProcess) => {
		await after(random() * milliseconds);
		child.kill(asked);
	};
	return {...(await wsws(argv, {home, meanwhile})), home, asked};
}

describe.skipIf(process.platform === 'win32')('interrupted at any moment', () => {
	test.each(commands)('%s ends as the signal says, with nothing in halves', async (_, argv, milliseconds, articles) => {
		await inTurn(
			signals.map(asked => async () => {
				const {status, signal, messages, home} = await interrupted(argv(), asked, milliseconds);
				expect([asked, statusOf[asked], 0], messages).toContain(signal ?? status);
				expect(messages).not.toMatch(/defect|\n\s+at /);
				for (const text of articlesIn(home)) expect(text).toMatch(/^---\n[\s\S]*\n---\n[\s\S]*\.\n$/);
				expect(await wsws(argv(), {home})).toMatchObject({status: 0});
				expect(articlesIn(home)).toHaveLength(articles);
			}),
			signals.length,
		);
	});

	test('a spinner never hides the cursor, which nobody would show again', async () => {
		hangs = true;
		const endings = await Promise.all(signals.map(interruptedAtTerminal));
		hangs = false;
		expect(endings.map(({code}) => code)).toEqual(Object.values(statusOf));
		for (const {sent} of endings) expect(sent).not.toContain('\x1b[?25l');
	});
});

function articlesIn(home: string): string[] {
	const folder = join(home, '.local/share/wsws/articles');
	return readdirSync(folder)
		.filter(name => name.endsWith('.md'))
		.map(name => readFileSync(join(folder, name), 'utf8'));
}

/** A sync that waits for its feed is interrupted as soon as a spinner turns. */
function interruptedAtTerminal(signal: Signal): Promise<{sent: string; code: number}> {
	const {PATH} = process.env;
	const command = `${programTyped} sync; exit $?`;
	const pty = spawn('bash', ['--norc', '-c', command], {env: {PATH, HOME: model, TERM: 'xterm-256color'}});
	let sent = '';
	let isSent = false;
	pty.onData(data => {
		sent += data;
		if (isSent || !/[\u2800-\u28ff]/.test(sent)) return;
		isSent = true;
		process.kill(childOf(pty.pid), signal);
	});
	return new Promise(resolve => pty.onExit(({exitCode}) => resolve({sent, code: exitCode})));
}

function childOf(pid: number): number {
	return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}
