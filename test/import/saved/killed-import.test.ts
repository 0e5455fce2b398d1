// An import that is killed goes on where it was, repeats nothing, and forgets nothing of what was read: the real program,
// killed by the signal that no program hears.

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {randomFrom} from '../../../bench/random.js';
import {seed} from '../../seed.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {timeLimitMs} from '../../time-limit.ts';
import {homeWithCompiled} from '../../warm-home.ts';
import {runUntilSaved, savedTexts} from '../until-saved.ts';
import {openWeb, send, type Web} from '../web.ts';

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
		const adding = ['add', ...options, file];
		const environment = {HTTP_PROXY: `http://127.0.0.1:${web.port}`};
		for (const time of [1, 2])
			await runUntilSaved(adding, {home, environment, kill: {articles: (time * links) / 4, ms: random() * 10}});
		expect(await runUntilSaved(adding, {home, environment})).toMatchObject({status: 0});
		const texts = savedTexts(home);
		expect(texts).toHaveLength(links);
		expect(new Set(texts.map(text => /^url: (.*)$/m.exec(text)?.[1])).size).toBe(links);
		const end = options.length > 0 ? /\n\nThe end\.\n$/ : /\n\n\[Read it at .*\n$/;
		for (const text of texts) expect(text).toMatch(end);
		const {out} = await runUntilSaved(['list', '--unread', '--format', '{name}', '-n', '999'], {home});
		expect(out.trim().split('\n')).toHaveLength(links / 2);
	},
	timeLimitMs(120),
);
