// An import that is killed goes on where it was, repeats nothing, and forgets nothing of what was read: the real program,
// killed by the signal that no program hears.

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as after} from 'node:timers/promises';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {seed} from '../../seed.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {homeWithCompiled} from '../../warm-home.ts';
import {openWeb, send, type Web} from '../web.ts';

const program = join(import.meta.dirname, '../../../bin/wsws.js');
const random = randomFrom(seed);
const rowsOf = (links: number) =>
	Array.from(
		{length: links},
		(_, at) => `Link ${at},http://site${at % 7}.example/${at},1700000000,,${at % 2 ? 'archive' : 'unread'}`,
	);

let web: Web;
beforeAll(async () => {
	web = await openWeb(({url}, response) => {
		const sentences = Array.from({length: 40}, (_, line) => `Sentence ${line} of ${url}.`).join(' ');
		send(
			response,
			`<html><title>x</title><body><article><h1>x</h1><p>${sentences}</p><p>The end.</p></article></body></html>`,
		);
	});
});
afterAll(() => web.close());

test.each([
	{options: [], links: 120},
	{options: ['--fetch'], links: 16},
])(
	'killed twice, `add $options` saves every link once, read or not',
	async ({options, links}) => {
		const home = homeWithCompiled(temporaryFolder({'.config/wsws/config.yaml': 'bundled: false\n'}));
		const file = join(home, 'pocket.csv');
		writeFileSync(file, `title,url,time_added,tags,status\n${rowsOf(links).join('\n')}\n`);
		for (const kill of [1, 2]) await wsws(home, ['add', ...options, file], {articles: (kill * links) / 4});
		expect(await wsws(home, ['add', ...options, file])).toMatchObject({status: 0});
		const texts = articles(home);
		expect(texts).toHaveLength(links);
		expect(new Set(texts.map(text => /^url: (.*)$/m.exec(text)?.[1])).size).toBe(links);
		const end = options.length > 0 ? /\n\nThe end\.\n$/ : /\n\n\[Read it at .*\n$/;
		for (const text of texts) expect(text).toMatch(end);
		const {out} = await wsws(home, ['list', '--unread', '--format', '{name}', '-n', '999']);
		expect(out.trim().split('\n')).toHaveLength(links / 2);
	},
	timeLimitMs(120),
);

/** What it printed, and its exit status or the signal that ended it when so many articles were there. */
async function wsws(home: string, argv: string[], killedAt?: {articles: number}) {
	const {PATH} = process.env;
	const env = {PATH, HOME: home, HTTP_PROXY: `http://127.0.0.1:${web.port}`};
	const child = spawn(process.execPath, [program, ...argv], {env, stdio: ['ignore', 'pipe', 'ignore']});
	let out = '';
	child.stdout.on('data', chunk => {
		out += chunk;
	});
	const ended = once(child, 'close');
	if (killedAt) {
		while (child.exitCode === null && articles(home).length < killedAt.articles) await after(2);
		await after(random() * 10);
		child.kill('SIGKILL');
	}
	const [status, signal] = await ended;
	return {status: signal ?? status, out};
}

function articles(home: string): string[] {
	const folder = join(home, '.local/share/wsws/articles');
	try {
		return readdirSync(folder)
			.filter(name => name.endsWith('.md'))
			.map(name => readFileSync(join(folder, name), 'utf8'));
	} catch {
		return [];
	}
}
