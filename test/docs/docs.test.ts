// Every command of the README and of docs/ does what they say: those in blocks are run by bash with the real wsws, those in
// sentences are at least commands. Which rules that needs stands here.

import {readdirSync, readFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {CommanderError} from 'commander';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createProgram} from '../../src/cli/program.ts';
import {shellWords} from '../shell-words.ts';
import {asShown, type Example, examplesOf, mentionsOf} from './examples.ts';
import {runCommands} from './shell.ts';
import {openSite, type Site} from './site.ts';

const root = join(import.meta.dirname, '../..');

/** The README is typed in a clone, and shows what a person sees; all else is shown as a pipe gets it. */
const typedInClone = 'README.md';
/** Its examples are over the articles of the tests, and run by searching.test.ts. */
const runElsewhere = 'docs/searching.md';
/** Programs of a person's that a test does without. */
const standIns = {
	fzf: 'head -n 1', // a person would choose
	espeak: 'cat > /dev/null', // a person would listen
};
/** Programs that do real work in an example, which is left out where they are missing. */
const optional = ['jq', 'git'];
/** Set-up that a test must not do again: .ci/run begins with it. */
const setUp = 'npm ci && ';
/** Runs these tests. */
const thisVeryRun = 'npm test';
/** The site of the examples is on this machine. */
const site = 'https://example.org';

const documents = [
	'README.md',
	'skills/wsws/SKILL.md',
	...readdirSync(join(root, 'docs')).map(name => `docs/${name}`),
].filter(name => name.endsWith('.md'));

let local: Site;
beforeAll(async () => {
	local = await openSite();
});
afterAll(() => local.close());

describe('what stands in blocks', () => {
	const found = documents.filter(document => document !== runElsewhere && examplesOf(textOf(document)).length > 0);

	test.concurrent.each(found)('%s: each command says what is shown', async document => {
		await expectShown(document, runnable(document).filter(isShown));
	});

	test.concurrent.each(found)('%s: each command that is only told ends well', async document => {
		await expectDone(
			document,
			runnable(document).filter(example => !isShown(example)),
		);
	});

	test('there are such blocks, and set-up is what .ci/run does', () => {
		const commands = found.flatMap(document => examplesOf(textOf(document)).map(({command}) => command));
		expect(commands.length).toBeGreaterThan(20);
		expect(commands).toContain(setUp + thisVeryRun);
		expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain(`\n${setUp}${thisVeryRun}\n`);
	});
});

describe('what stands in sentences', () => {
	const mentions = documents.flatMap(document => mentionsOf(textOf(document)).map(command => ({document, command})));
	test.each(mentions)('$document: $command', async ({command}) => {
		expect(await complaintAbout(shellWords(command).slice(1))).toBeUndefined();
	});
});

describe('the architecture', () => {
	const page = textOf('docs/architecture.md');

	test('names every room and every file at the edge', () => {
		const names = readdirSync(join(root, 'src'), {withFileTypes: true}).map(entry =>
			entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`,
		);
		expect(names.filter(name => !page.includes(`\`${name}\``))).toEqual([]);
	});

	test('gives the reason for every dependency', () => {
		const {devDependencies, optionalDependencies} = JSON.parse(textOf('package.json'));
		const [, table = ''] = page.split('## Dependencies');
		const names = Object.keys({...devDependencies, ...optionalDependencies}).map(name =>
			name.replace(/^(@libsql\/).*/, '$1*'),
		);
		const listed = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
			cell
				.replace(/\(.*?\)/, '')
				.trim()
				.split(', '),
		);
		expect(listed.slice(2).sort()).toEqual([...new Set(names)].sort());
	});
});

/** What is wrong with a command line, if anything: `wsws show` without an article is the name of a command. */
async function complaintAbout(words: string[]): Promise<string | undefined> {
	try {
		await createProgram().parseAsync(words, {from: 'user'});
	} catch (error) {
		const isName = error instanceof CommanderError && error.code === 'commander.missingArgument';
		const isAnswer = error instanceof CommanderError && error.exitCode === 0;
		if (!isName && !isAnswer) return String(error);
	}
	return undefined;
}

/** Each says what the document shows. */
async function expectShown(document: string, examples: Example[]): Promise<void> {
	const outcomes = await run(document, examples, document === typedInClone);
	const said = outcomes.map(({lines}, index) => ({
		command: examples[index]?.command,
		said: asShown(lines, examples[index]?.said ?? []),
	}));
	expect(said).toEqual(examples);
}

/** Each ends well, and so does every wsws in it. */
async function expectDone(document: string, examples: Example[]): Promise<void> {
	const outcomes = await run(document, examples, false);
	for (const [index, {status, statuses, lines}] of outcomes.entries()) {
		const {command = ''} = examples[index] ?? {};
		const isCalled = /(?<!npx )\bwsws\b/.test(command.replace(/'[^']*'/g, ''));
		const ended = {status, failed: statuses.filter(each => each !== 0), isCalled: statuses.length > 0};
		expect(ended, `${command}\n${lines.slice(-10).join('\n')}`).toEqual({status: 0, failed: [], isCalled});
	}
}

function run(document: string, examples: Example[], isTerminal: boolean) {
	const commands = examples.map(({command}) => command.replace(setUp, '').replaceAll(site, local.url));
	return runCommands(commands, {
		isTerminal,
		folder: document === typedInClone ? root : undefined,
		standIns,
	});
}

function isShown({said}: Example): boolean {
	return said !== undefined;
}

function runnable(document: string): Example[] {
	return examplesOf(textOf(document)).filter(({command}) => canRun(command));
}

function canRun(command: string): boolean {
	const missing = optional.filter(program => !isInstalled(program));
	return command !== setUp + thisVeryRun && !missing.some(program => command.split(/\W+/).includes(program));
}

function isInstalled(program: string): boolean {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.some(folder => readdirOrNothing(folder).includes(program));
}

function readdirOrNothing(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

function textOf(document: string): string {
	return readFileSync(join(root, document), 'utf8');
}
