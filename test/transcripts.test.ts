// Transcripts are the specification of what wsws says: script and expectation in one file. `npm test -- -u`
// rewrites them; read the difference before you keep it.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runWsws} from './run-wsws.ts';
import {shellWords} from './shell-words.ts';

const folder = join(import.meta.dirname, 'transcripts');

test.each(readdirSync(folder))('%s', async name => {
	const file = join(folder, name);
	await expect(await replay(readFileSync(file, 'utf8'))).toMatchFileSnapshot(file);
});

/** Keeps the comments, blank lines and command lines, and fills in what wsws says today. */
async function replay(transcript: string): Promise<string> {
	const lines: string[] = [];
	for (const line of transcript.trimEnd().split('\n')) {
		if (line.startsWith('#') || line === '') lines.push(line);
		else if (line.startsWith('$ ')) lines.push(line, ...(await answer(line.slice(2))));
	}
	return `${lines.join('\n')}\n`;
}

/** `[NAME=value …] wsws … [< file] [| cat]`: `| cat` is a program reading, otherwise a person at a terminal. */
async function answer(typed: string): Promise<string[]> {
	const [, variables = '', words = '', input, pipe] =
		/^((?:[A-Z_]+=\S* )*)wsws\b(.*?)(?: < (\S+))?( \| cat)?$/.exec(typed) ?? [];
	const {status, lines} = await runWsws(shellWords(words), {
		isTerminal: pipe === undefined,
		environment: Object.fromEntries(
			variables
				.split(' ')
				.filter(Boolean)
				.map(pair => pair.split('=', 2)),
		),
		input,
	});
	return status === 0 ? lines : [...lines, `[exit ${status}]`];
}
