// Whatever becomes of the bytes of the files that a person or wsws wrote in a home: every command works, or says in one line
// what is wrong with which file. (What is kept of reading, the catalog and the compiled program have tests of their own.)

import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {randomFrom} from '../../bench/random.js';
import {runWsws} from '../run-wsws.ts';
import {seed} from '../seed.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {trials} from '../trials.ts';
import {damaged} from './damage.ts';

const count = trials(50);

const config = `# What I read.
libraries: [notes, ~/more notes]
bundled: false
width: 72
theme: {title: bold.cyan, link: underline}
links: end
pager: less -R
images: false
`;

test(`${count} damages to the configuration`, async () => {
	const home = temporaryFolder({
		'.config/wsws/config.yaml': config,
		'.config/wsws/notes/a.md': '# One\n\nstrike\n',
		'more notes/b.md': '# Two\n',
	});
	await spoil(join(home, '.config/wsws/config.yaml'), async what => {
		for (const argv of [['config'], ['search', 'strike']]) await expectPlain(argv, home, what);
	});
});

test(`${count} damages to what is known of a feed`, async () => {
	const feed = 'http://127.0.0.1:9/feed';
	const home = temporaryFolder({
		'list.opml': `<opml version="2.0"><body><outline text="News" xmlUrl="${feed}"/></body></opml>`,
	});
	expect(await runWsws(['add', join(home, 'list.opml')], {environment: {HOME: home}})).toMatchObject({status: 0});
	const folder = join(home, '.local/share/wsws/feeds');
	const [name = ''] = readdirSync(folder);
	await spoil(join(folder, name), async what => {
		for (const argv of [['feed', 'list'], ['sync'], ['feed', 'remove', 'News'], ['list', '-n', '1']])
			await expectPlain(argv, home, what);
	});
});

/** Tries one damage after another, and leaves the file whole. */
async function spoil(path: string, trial: (what: string) => Promise<void>): Promise<void> {
	const whole = readFileSync(path);
	const random = randomFrom(seed);
	for (let done = 0; done < count; done++) {
		const {name, bytes} = damaged(whole, random);
		writeFileSync(path, bytes);
		await trial(`${name}: ${JSON.stringify(bytes.toString('latin1'))}`);
	}
	writeFileSync(path, whole);
}

async function expectPlain(argv: string[], home: string, what: string): Promise<void> {
	const {status, messages} = await runWsws(argv, {environment: {HOME: home, WSWS_LIBRARY: ''}});
	expect([0, 1, 2], what).toContain(status);
	expect(messages, `${argv}, ${what}`).not.toMatch(/defect|\n\s+at /);
	if (status === 2) expect(messages, `${argv}, ${what}`).toMatch(/^wsws: [^\n]+$/m);
}
