// What is queued, marked and tagged is so for every command that lists or searches, and stays with its article.

import {readFileSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, expect, test} from 'vitest';
import {runWsws} from '../../run-wsws.ts';
import {temporaryFolder, writeFiles} from '../../temporary-folder.ts';

const body = (name: string) =>
	Array.from(
		{length: 30},
		(_, number) => `Sentence ${number} of ${name} tells of wires, ${name} and ${number * 7}.`,
	).join(' ');
const texts = {
	'one.md': `---\ntitle: The one\ntags: [wire]\n---\n\n${body('one')}\n`,
	'two.md': `---\ntitle: The two\n---\n\n${body('two')}\n`,
	'three.md': `---\ntitle: The three\nurl: https://example.org/three\n---\n\n${body('three')}\n`,
};

let home: string;
let library: string;
beforeEach(() => {
	[home, library] = [temporaryFolder(), temporaryFolder()];
	writeFiles(library, texts);
});

async function lines(...argv: string[]): Promise<string[]> {
	const {out, messages, status} = await runWsws(argv, {library, environment: {HOME: home}});
	expect([status, messages], argv.join(' ')).toEqual([0, '']);
	return out.split('\n').filter(line => line !== '');
}

const names = (...argv: string[]) => lines('list', '--format', '{name}', ...argv);

test('the queue is read in its order, and an article goes where it was put', async () => {
	await lines('queue', 'two', 'one');
	expect(await lines('queue', '--format', '{name}')).toEqual(['two', 'one']);
	await lines('queue', '--at', '1', 'three', 'one');
	expect(await lines('queue', '--format', '{name}')).toEqual(['three', 'one', 'two']);
	expect(await lines('queue', '-n', '1', '--format', '{name}')).toEqual(['three']);
	await lines('unqueue', 'one');
	expect((await names('--queued')).sort()).toEqual(['three', 'two']);
	expect((await names('is:queued', 'is:unread')).sort()).toEqual(['three', 'two']);
});

test('own tags count beside those of the file', async () => {
	await lines('tag', 'later,#Café', 'two', 'one');
	expect((await names('--tag', 'cafe')).sort()).toEqual(['one', 'two']);
	expect(await names('--tag', 'later', '--tag', 'wire')).toEqual(['one']);
	expect((await lines('search', '-l', 'tag:cafe')).sort()).toEqual(['<name>one</name>', '<name>two</name>']);
	expect(await lines('search', '-l', 'tag:wire tag:later')).toEqual(['<name>one</name>']);
	expect(await lines('list', '--count-by', 'tag')).toEqual(['Café\t2', 'later\t2', 'wire\t1', '\t1']);
	await lines('untag', 'LATER', 'two');
	const [row = ''] = await lines('list', '--json', '--tag', 'café', 'two');
	expect(JSON.parse(row)).toMatchObject({tags: [], ownTags: ['Café'], queued: false});
	expect(readFileSync(join(library, 'two.md'), 'utf8')).toBe(texts['two.md']);
});

test.each([
	['email', 'e-mail'],
	['e-mail', 'email'],
	['C++', 'c++'],
	["o'brien", 'OBrien'],
])('%s is found in the own tag %s', async (word, tag) => {
	await lines('tag', tag, 'two');
	expect(await lines('search', '-l', `tag:${word}`)).toEqual(['<name>two</name>']);
});

test('all that answer are marked at once', async () => {
	await lines('mark', 'read', '--query', 'the');
	expect((await names('is:read')).sort()).toEqual(['one', 'three', 'two']);
	await lines('mark', 'unread', 'two');
	expect(await names('--unread')).toEqual(['two']);
});

test.each<[string, () => void, string]>([
	['renamed', () => renameSync(join(library, 'one.md'), join(library, 'uno.md')), 'uno'],
	['moved', () => move('one.md', 'sub/uno.md', text => text), 'uno'],
	[
		'given other front matter and moved',
		() => move('one.md', 'sub/uno.md', text => text.replace('The one', 'Uno')),
		'uno',
	],
	['edited in its place', () => move('one.md', 'one.md', text => text.replace('tells', 'spoke')), 'one'],
	['edited and renamed', () => move('one.md', 'uno.md', text => text.replace('Sentence 3 of', 'Phrase 3 of')), 'uno'],
	[
		'put where another was',
		() => {
			rmSync(join(library, 'two.md'));
			move('one.md', 'two.md', text => text);
		},
		'two',
	],
	[
		'put where another was, which went elsewhere',
		() => {
			move('two.md', 'dos.md', text => text);
			move('one.md', 'two.md', text => text);
		},
		'two',
	],
])('what was done with an article stays with it when it is %s', async (_, change, name) => {
	await lines('star', 'one');
	await lines('tag', 'later', 'one');
	await names();
	change();
	expect(await names('--starred')).toEqual([name]);
	expect(await names('--tag', 'later')).toEqual([name]);
	rmSync(join(home, '.local/state/wsws/index.db'));
	expect(await names('--starred')).toEqual([name]);
});

test('what was done with an article stays with it when it is fetched anew under another name', async () => {
	await lines('star', 'three');
	await names();
	rmSync(join(library, 'three.md'));
	writeFiles(library, {'third.md': texts['three.md'].replace(body('three'), body('something else'))});
	expect(await names('--starred')).toEqual(['third']);
});

test('a copy is an article of its own', async () => {
	await lines('star', 'one');
	writeFiles(library, {'copy.md': texts['one.md']});
	expect(await names('--starred')).toEqual(['one']);
	await lines('star', 'copy');
	await lines('unstar', 'one');
	expect(await names('--starred')).toEqual(['copy']);
});

test('another machine, whose library is elsewhere, has what was done here', async () => {
	const shared = temporaryFolder();
	const config = `state: ${shared}\nbundled: false\nlibraries: [`;
	const [here, there] = [join(home, 'notes'), join(temporaryFolder(), 'other/notes')];
	const homes = [home, temporaryFolder()];
	for (const [index, folder] of [here, there].entries()) {
		writeFiles(folder, texts);
		writeFiles(join(homes[index] ?? '', '.config/wsws'), {'config.yaml': `${config}${folder}]\n`});
	}
	const at = async (index: number, ...argv: string[]) => {
		const environment = {HOME: homes[index] ?? '', WSWS_LIBRARY: ''};
		return (await runWsws(argv, {environment})).out.split('\n').filter(line => line !== '');
	};
	await at(0, 'star', 'one');
	await at(1, 'queue', 'two');
	expect(await at(1, 'list', '--starred', '--format', '{name}')).toEqual(['one']);
	expect(await at(0, 'queue', '--format', '{name}')).toEqual(['two']);
	await at(1, 'unstar', 'one');
	expect(await at(0, 'list', 'is:starred', '--format', '{name}')).toEqual([]);
});

function move(from: string, to: string, change: (text: string) => string): void {
	const text = readFileSync(join(library, from), 'utf8');
	rmSync(join(library, from));
	writeFiles(library, {[to]: change(text)});
}
