// A sync that is killed loses nothing and repeats nothing: the real program, killed by the signal that no program hears.

import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as after} from 'node:timers/promises';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {programCommand, programWords} from '../../program.ts';
import {seed} from '../../seed.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {homeWithCompiled} from '../../warm-home.ts';
import {openWeb, send, type Web} from '../web.ts';

const kills = 3;
const entries = kills * 8;
const random = randomFrom(seed);

const feed = `<rss version="2.0"><channel><title>Long feed</title>${Array.from({length: entries}, (_, at) => {
	const sentences = Array.from({length: 60}, (_, line) => `Sentence ${line} of entry ${at}.`).join(' ');
	// Some are known again by their address, others by their text alone.
	const link = at % 3 === 0 ? '' : `<link>/entry/${at}</link>`;
	return `<item><guid isPermaLink="false">${at}</guid>${link}<title>Entry ${at}</title><pubDate>Wed, 27 Dec 2023 10:00:00 GMT</pubDate><description>&lt;p&gt;${sentences}&lt;/p&gt;&lt;p&gt;The end of entry ${at}.&lt;/p&gt;</description></item>`;
}).join('')}</channel></rss>`;

let web: Web;
let home: string;
beforeAll(async () => {
	home = homeWithCompiled(temporaryFolder({'.config/wsws/config.yaml': 'bundled: false\n'}));
	web = await openWeb((_, response) => send(response, feed, {'content-type': 'application/rss+xml', etag: '"1"'}));
});
afterAll(() => web.close());

/** The exit status, or the signal that ended it when it had saved some more articles, and a random moment after. */
async function wsws(argv: string[], killedAfter?: {articles: number}): Promise<unknown> {
	const {PATH} = process.env;
	const child = spawn(programCommand, [...programWords, ...argv], {env: {PATH, HOME: home}, stdio: 'ignore'});
	const ended = once(child, 'exit');
	if (killedAfter) {
		while (child.exitCode === null && articles().length < killedAfter.articles) await after(5);
		await after(random() * 40);
		child.kill('SIGKILL');
	}
	const [status, signal] = await ended;
	return signal ?? status;
}

function articles(): string[] {
	const folder = join(home, '.local/share/wsws/articles');
	try {
		return readdirSync(folder)
			.filter(name => name.endsWith('.md'))
			.map(name => readFileSync(join(folder, name), 'utf8'));
	} catch {
		return [];
	}
}

test(
	`killed ${kills} times, it saves every entry once, whole`,
	async () => {
		expect(await wsws(['feed', 'add', web.url('/', '127.0.0.1')])).toBe(0);
		for (let kill = 0; kill < kills; kill++) {
			await wsws(['sync'], {articles: articles().length + Math.round(random() * 6)});
			for (const text of articles())
				expect(text).toMatch(/^---\n[\s\S]*\n---\n\nSentence 0 [\s\S]*\n\nThe end of entry \d+\.\n$/);
		}
		expect(await wsws(['sync'])).toBe(0);
		const titles = articles().map(text => /^title: (.*)$/m.exec(text)?.[1]);
		expect(titles.sort()).toEqual(Array.from({length: entries}, (_, at) => `Entry ${at}`).sort());
		expect(readdirSync(join(home, '.local/share/wsws/feeds')).filter(name => name.endsWith('.json'))).toHaveLength(1);
	},
	timeLimitMs(240),
);
