// A sync that is killed loses nothing and repeats nothing: the real program, killed by the signal that no program hears.

import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {seed} from '../../seed.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {homeWithCompiled} from '../../warm-home.ts';
import {runUntilSaved, savedTexts} from '../until-saved.ts';
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

test(
	`killed ${kills} times, it saves every entry once, whole`,
	async () => {
		expect(await runUntilSaved(['feed', 'add', web.url('/', '127.0.0.1')], {home})).toMatchObject({status: 0});
		for (let kill = 0; kill < kills; kill++) {
			const articles = savedTexts(home).length + Math.round(random() * 6);
			await runUntilSaved(['sync'], {home, kill: {articles, ms: random() * 40}});
			for (const text of savedTexts(home))
				expect(text).toMatch(/^---\n[\s\S]*\n---\n\nSentence 0 [\s\S]*\n\nThe end of entry \d+\.\n$/);
		}
		expect(await runUntilSaved(['sync'], {home})).toMatchObject({status: 0});
		const titles = savedTexts(home).map(text => /^title: (.*)$/m.exec(text)?.[1]);
		expect(titles.sort()).toEqual(Array.from({length: entries}, (_, at) => `Entry ${at}`).sort());
		expect(readdirSync(join(home, '.local/share/wsws/feeds')).filter(name => name.endsWith('.json'))).toHaveLength(1);
	},
	timeLimitMs(240),
);
