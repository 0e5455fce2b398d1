// What `show --json` says agrees with what the other commands say.

import {expect, test} from 'vitest';
import {runWsws} from '../../run-wsws.ts';

test('words and minutes are those of the list', async () => {
	const {out: listed} = await runWsws(['list', '--json']);
	for (const line of listed.trimEnd().split('\n')) {
		const {path, words, minutes} = JSON.parse(line);
		const {out} = await runWsws(['show', path, '--json']);
		expect(JSON.parse(out), path).toMatchObject({words, minutes});
	}
});

test('of a part the Markdown is that part', async () => {
	const {out} = await runWsws(['show', 'harbour', '--section', 'the vote', '--json']);
	const {out: source} = await runWsws(['show', 'harbour', '--section', 'the vote', '--markdown']);
	expect(JSON.parse(out)).toMatchObject({markdown: source});
});
