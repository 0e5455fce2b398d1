import {expect, test} from 'vitest';
import {readBashLine} from '../../src/cli/bash-line.ts';
import {nextWord} from '../../src/cli/complete.ts';
import {createProgram} from '../../src/cli/program.ts';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const program = createProgram();

test.each([
	['list --sort ', 'date saved updated progress title author words'],
	['search strike --count-by ', 'year month author tag lang site'],
	['--color ', 'auto always never'],
	['feed ', 'add list remove'],
	['completion ', 'bash zsh fish powershell'],
	['cite --style ', 'plain markdown bibtex csl'],
	['show --links=', 'inline end none'],
	['list --tag=x', 'tags'],
	['list --nothing=x', ''],
	['list --unread=x', ''],
	['feed remove ', 'feeds'],
	['list --tag ', 'tags'],
	['list --tag strike --author ', 'authors'],
	['search --lang ', 'langs'],
	['--library ', 'folders'],
	['list --library ', 'folders'],
	['show ', 'articles'],
	['show --width 40 ', 'articles'],
	['show harbour ', 'articles'],
	['note ', 'articles'],
	['diff harbour ', 'articles'],
	['tag ', 'tags'],
	['search --in ', 'articles'],
	['search strike --in=', 'articles'],
	['read ', 'articles'],
	['read harbour ', ''],
	['add ', 'files'],
	['search ', 'searches'],
	['search strike @mo', 'searches'],
	['search --forget ', 'searches'],
	['list --since ', ''],
	['list ', 'searches'],
	['new @', 'searches'],
])('after "%s" comes: %s', (typed, expected) => {
	const {wanted} = nextWord(program, typed.split(' '));
	expect(Array.isArray(wanted) ? wanted.map(({value}) => value).join(' ') : wanted).toBe(expected);
});

test('commands come with what they do, without those that only programs call', () => {
	const found = nextWord(program, ['']).wanted;
	expect(found).toContainEqual({value: 'list', description: 'List articles, newest first'});
	expect(found).not.toContainEqual(expect.objectContaining({value: 'complete'}));
	expect(nextWord(program, ['help', '']).wanted).toEqual(found);
});

test('options of the command and of wsws itself come after a hyphen', () => {
	const found = nextWord(program, ['list', '--']).wanted;
	expect(found).toContainEqual({value: '--tag', description: 'with this tag; repeatable, matches all'});
	expect(found).toContainEqual(expect.objectContaining({value: '--library'}));
	expect(found).not.toContainEqual(expect.objectContaining({value: '--kwic'}));
});

test('articles, tags and authors come out of the library', async () => {
	expect((await runWsws(['complete', '--', 'show', 'ha'])).out).toBe('harbour\tHarbour workers stop the cranes\n');
	expect((await runWsws(['complete', '--', 'list', '--tag', 'str'])).out).toBe('strike\t\n');
	expect((await runWsws(['complete', '--', 'list', '--author', 'wsws l'])).out).toBe('wsws labour desk\t\n');
	expect((await runWsws(['complete', '--', 'list', '--lang', 'd'])).out).toBe('de\t\n');
	expect((await runWsws(['complete', '--', 'list', '--tag=str'])).out).toBe('--tag=strike\t\n');
	expect((await runWsws(['complete', '--', 'show', '100%'])).out).toBe('');
});

test('searches come out of what was saved', async () => {
	const environment = {HOME: temporaryFolder()};
	const complete = async (...words: string[]) => (await runWsws(['complete', '--', ...words], {environment})).out;
	expect(await complete('search', '@')).toBe('');
	await runWsws(['search', 'strike', 'OR', 'union', '--save', 'morning'], {environment});
	expect(await complete('search', 'coal', '@mo')).toBe('@morning\tstrike OR union\n');
	expect(await complete('search', '--forget', '')).toBe('@morning\tstrike OR union\n');
	expect(await complete('list', 'x')).toBe('');
});

/** bash's own. */
const breaks = ' \t\n"\'@><=;|&(:';

test.each([
	['wsws show A', ['show', 'A'], 'Annual report', String.raw`Annual\ report`],
	[String.raw`wsws show Annual\ r`, ['show', 'Annual r'], 'Annual report', String.raw`Annual\ report`],
	['wsws show "Annual r', ['show', 'Annual r'], 'Annual report', 'Annual report'],
	["wsws show 'Annual r", ['show', 'Annual r'], "Annual r's", String.raw`Annual r'\''s`],
	['wsws show "Ann', ['show', 'Ann'], 'Ann $x `y` "z"', 'Ann \\$x \\`y\\` \\"z\\"'],
	['wsws list --tag=t', ['list', '--tag=t'], '--tag=two words', String.raw`two\ words`],
	['wsws list --tag="t', ['list', '--tag=t'], '--tag=two words', 'two words'],
	['wsws show name:1', ['show', 'name:1'], 'name:12', '12'],
	['wsws search a @m', ['search', 'a', '@m'], '@morning', '@morning'],
	['wsws show a@m', ['show', 'a@m'], 'a@more', '@more'],
	['wsws show "a b" ', ['show', 'a b', ''], 'x', 'x'],
	["wsws show '' h", ['show', '', 'h'], 'h', 'h'],
	['cd x; wsws show h', ['show', 'h'], 'harbour', 'harbour'],
	['ls | LANG=C wsws show h', ['show', 'h'], 'harbour', 'harbour'],
	['wsws show \'it"s\' "it\'s" b', ['show', 'it"s', "it's", 'b'], 'b(1)&*', String.raw`b\(1\)\&\*`],
	['wsws show Straße', ['show', 'Straße'], 'Straße', 'Straße'],
	['wsws show \\', ['show', ''], 'x', 'x'],
])('bash line %s', (line, words, answer, inserted) => {
	const read = readBashLine(line, breaks);
	expect([read.words, read.insertion(answer)]).toEqual([words, inserted]);
});

test('of many values as many come as anybody looks through', async () => {
	const library = temporaryFolder(
		Object.fromEntries(Array.from({length: 300}, (_, at) => [`a${at}.md`, `---\nauthor: Author ${at}\n---\n\n# A\n`])),
	);
	const {out} = await runWsws(['complete', '--', 'list', '--author', 'A'], {library});
	expect(out.split('\n').length - 1).toBe(200);
});
