// Every command in docs/searching.md does what the page says: those with output say just that, the others find something.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {shellWords} from '../shell-words.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/searching.md'), 'utf8');
const examples = Array.from(page.matchAll(/^```console\n([\s\S]*?)^```$/gm), ([, block = '']) => block)
	.flatMap(block => block.split(/^\$ /m).slice(1))
	.map(example => {
		const [command = '', ...said] = example.trimEnd().split('\n');
		return {command, said};
	});
const commands = Array.from(page.matchAll(/`(wsws search [^`]*)`/g), ([, command = '']) => command);

async function run(command: string): Promise<{status: number; said: string[]}> {
	const {status, out, messages} = await runWsws(shellWords(command).slice(1));
	return {
		status,
		said: `${out}${messages}`
			.replace(/<\/?[a-z]+>/g, '')
			.trimEnd()
			.split('\n'),
	};
}

describe('an example says what the page says', () => {
	test.each(examples)('$command', async ({command, said}) => {
		expect((await run(command)).said).toEqual(said);
	});
});

describe('a command of the page finds something', () => {
	test.each(commands)('%s', async command => {
		expect((await run(command)).status).toBe(0);
	});
});
