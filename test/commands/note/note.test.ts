import {cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {fixtureLibrary, runWsws, type Situation} from '../../run-wsws.ts';
import {temporaryFolder, writeFiles} from '../../temporary-folder.ts';

/** A person with a library and notes of their own, from one command to the next. */
function person() {
	const home = temporaryFolder();
	const library = join(home, 'library');
	cpSync(fixtureLibrary, library, {recursive: true});
	const environment = {XDG_DATA_HOME: join(home, 'data'), XDG_STATE_HOME: join(home, 'state')};
	const wsws = (argv: string[], situation: Situation = {}) =>
		runWsws(argv, {library, ...situation, environment: {...environment, ...situation.environment}});
	return {home, library, wsws, notes: join(home, 'data/wsws/notes')};
}

/** As it stands in the file. */
const source = /^- The \*\*un\*\*.*hour\.$/m;
const sentence = 'The unloading of grain went on for an hour.';

test('a paragraph is highlighted, noted, listed, shown, cited and let go', async () => {
	const {wsws} = person();
	const {out: id} = await wsws(['note', 'harbour:20']);
	expect(id).toMatch(/^n[\da-z]{9,12}\n$/);
	expect((await wsws(['note', 'harbour:20', 'to *check*', '--tag', 'Brot und Korn'])).out).toBe(id);
	expect((await wsws(['notes'])).out).toBe(`harbour:20\t${sentence}\tto *check* #Brot-und-Korn\n`);
	expect((await wsws(['show', 'harbour'])).out).not.toContain('check');
	const page = (await wsws(['show', 'harbour'], {isTerminal: true})).out;
	expect(page).toContain('<highlight><listitem>The </listitem></highlight>');
	expect(page).toContain('<noteText>✎ to *check*</noteText>');
	expect((await wsws(['show', 'harbour', '--no-notes'], {isTerminal: true})).out).not.toContain('highlight');
	const markdown = (await wsws(['show', 'harbour', '--markdown', '--notes'])).out;
	expect(markdown).toContain(` refused, too.[^${id.trim()}]\n`);
	expect(markdown).toContain(`\n[^${id.trim()}]: “${sentence}”\n\n    to *check*\n\n    #Brot-und-Korn\n`);
	expect((await wsws(['show', 'harbour', '--markdown'])).out).not.toContain('[^n');
	expect((await wsws(['cite', 'harbour:20', '--highlighted'])).out).toContain(`“${sentence}”`);
	expect(await wsws(['unnote', id.slice(0, 6)])).toMatchObject({status: 0, out: ''});
	expect(await wsws(['notes'])).toMatchObject({status: 1, messages: expect.stringContaining('there are no notes')});
});

test('words alone are highlighted, however they are typed', async () => {
	const {wsws} = person();
	await wsws(['note', 'harbour', '--text', 'UNLOADING   of gráin']);
	await wsws(['note', 'harbour:20', '-', '--text', 'an hour'], {input: '2021-03-14-harbour.md'});
	const lines = (await wsws(['notes', '--format', 'json'])).out
		.trim()
		.split('\n')
		.map(line => JSON.parse(line));
	expect(lines.map(({quote, line}) => [quote, line])).toEqual([
		['unloading of grain', 20],
		['an hour', 20],
	]);
	expect(lines[1].note).toContain('Harbour workers');
	expect((await wsws(['cite', 'harbour:20', '--highlighted'])).out).toContain('“unloading of grain […] an hour”');
});

test.each<[string[], string]>([
	[['note', 'harbour'], 'wsws: no line of harbour is named\na place as search prints it: wsws note harbour:'],
	[['note', 'harbour:20', '--text', 'nobody said so'], 'wsws: these words do not stand in harbour:20\n'],
	[['note', 'harbour', '--text', 'the'], 'wsws: these words stand '],
	[['note', 'harbour:1000'], 'wsws: no line 1000 in harbour'],
	[['note', '-'], 'wsws: standard input has no place for a note\n'],
	[['note', 'https://example.org'], 'wsws: a web page has no place for a note\n'],
	[['note', 'harbour:20', '--tag', '#!'], 'wsws: --tag "#!" has no letter\n'],
	[['unnote', 'harbour:20'], 'wsws: there is no note at harbour:20\n'],
	[['unnote', 'harbour'], 'wsws: no line of harbour is named\n'],
	[['notes', 'harbour'], 'wsws: no note answers\nthe notes of an article: wsws notes title:harbour\n'],
	[['notes', 'strike', 'bread'], 'wsws: no note answers\nsee them all with: wsws notes\n'],
	[['notes', '--since', 'nonsense'], 'wsws: --since "nonsense" is not a date\n'],
	[['cite', 'harbour:20', '--highlighted'], 'wsws: nothing is highlighted at this place\n'],
])('%j is refused', async (argv, message) => {
	const {status, messages, out} = await person().wsws(argv);
	expect(messages).toContain(message);
	expect(out).toBe('');
	expect(status).toBeGreaterThan(0);
});

test('the same words are highlighted once, and what is written beside them stands there once', async () => {
	const {wsws} = person();
	const id = async (...argv: string[]) => (await wsws(['note', 'harbour:20', ...argv])).out;
	const first = await id();
	expect(await id()).toBe(first);
	expect(await id('about bread')).toBe(first);
	expect(await id('about bread', '--tag', 'food')).toBe(first);
	const second = await id('about ships');
	expect(second).not.toBe(first);
	expect(await id('about bread')).toBe(first);
	expect(await id('about ships')).toBe(second);
	expect((await wsws(['notes', '--format', 'json'])).out.match(/"note":"[^"]*"/g)?.sort()).toEqual([
		'"note":"about bread"',
		'"note":"about ships"',
	]);
});

test('notes are asked for by words, tags, fields and days', async () => {
	const {wsws} = person();
	await wsws(['note', 'harbour:20', 'about bread', '--tag', 'food'], {now: new Date(2026, 1, 3)});
	await wsws(['note', 'strasse:1', 'räder'], {now: new Date(2026, 5, 3)});
	const places = async (...argv: string[]) =>
		(await wsws(['notes', ...argv])).out
			.trim()
			.split('\n')
			.map(line => line.split('\t')[0]?.split(':')[0]);
	expect(await places()).toEqual(['strasse', 'harbour']);
	expect(await places('bread')).toEqual(['harbour']);
	expect(await places('grain OR rader')).toEqual(['strasse', 'harbour']);
	expect(await places('tag:food')).toEqual(['harbour']);
	expect(await places('lang:de')).toEqual(['strasse']);
	expect(await places('title:harbour')).toEqual(['harbour']);
	expect(await places('--since', '2026-05')).toEqual(['strasse']);
	expect(await places('-n', '1')).toEqual(['strasse']);
	const csv = (await wsws(['notes', 'bread', '--format', 'csv'])).out.split('\n');
	expect(csv.slice(0, 3)).toEqual([
		'Highlight,Title,Author,URL,Note,Location,Date',
		`${sentence},Harbour workers stop the cranes,wsws labour desk,https://example.org/2021/harbour,".food`,
		`about bread",20,${new Date(2026, 1, 3).toISOString()}`,
	]);
	expect((await wsws(['notes', 'bread', '--format', 'markdown'])).out).toContain(
		`> ${sentence}\n\nabout bread\n\n#food (harbour:20) ^n`,
	);
});

test('after an edit a note is found, and said when it is lost', async () => {
	const {wsws, library} = person();
	await wsws(['note', 'harbour:20', 'mine']);
	const file = join(library, '2021-03-14-harbour.md');
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace(source, 'A new paragraph.\n\n- The loading of wheat went on for an hour.'));
	expect((await wsws(['notes'])).out).toBe(`harbour:22\t${sentence}\tmine\n`);
	expect((await wsws(['check'])).out).toBe('');
	writeFileSync(file, text.replace(source, '- Nothing of it is left.'));
	expect((await wsws(['notes'])).out).toBe(`harbour\t${sentence}\tmine\n`);
	expect((await wsws(['check'])).out).toMatch(
		/harbour\.md:<line>1<\/line>: a note has lost its words: “The unloading.*” \(n/,
	);
	expect((await wsws(['notes'], {isTerminal: true})).out).toContain('(lost)');
	writeFileSync(file, text);
	expect((await wsws(['notes'])).out).toBe(`harbour:20\t${sentence}\tmine\n`);
});

test('notes lie in the folder that `state` names', async () => {
	const {library, home} = person();
	writeFiles(home, {'config/wsws/config.yaml': `bundled: false\nstate: ${home}/sync\n`});
	const environment = {HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config')};
	const wsws = (argv: string[], isTerminal = false) => runWsws(argv, {library, environment, isTerminal});
	await wsws(['note', 'harbour:20', 'compare']);
	expect(readdirSync(join(home, 'sync/notes')).filter(name => name.endsWith('.md'))).toHaveLength(1);
	expect((await wsws(['show', 'harbour'], true)).out).toContain('✎ compare');
	expect((await wsws(['list'], true)).out).toContain('✎1');
	expect((await wsws(['info'])).out).toContain(join(home, 'sync/notes'));
	writeFileSync((await wsws(['list', '--format', '{path}', '--noted'])).out.trim(), '# Harbour\n\nNothing else.\n');
	expect((await wsws(['check'])).out).toContain('a note has lost its words');
	expect(existsSync(join(home, 'data/wsws/notes'))).toBe(false);
});

test('articles are found by their notes', async () => {
	const {wsws, library} = person();
	const names = async (...argv: string[]) =>
		(await wsws(argv)).out
			.replace(/<\/?\w+>/g, '')
			.trim()
			.split('\n');
	expect(await wsws(['list', '--noted'])).toMatchObject({status: 1, messages: expect.stringContaining('no article')});
	expect(await wsws(['list', 'is:noted'])).toMatchObject({status: 1});
	await wsws(['note', 'harbour:20', 'to be Compáred with 1924']);
	const all = await names('list', '--format', '{name}');
	for (const argv of [
		['list', '--noted'],
		['list', 'is:noted'],
		['list', 'note:compared'],
		['list', 'note:"unloading of grain"'],
		['list', 'note:compa OR title:nothing'],
		['new', '--peek', '--noted'],
		['new', '--peek', 'note:1924'],
	])
		expect(await names(...argv, '--format', '{name}'), argv.join(' ')).toEqual(['harbour']);
	expect(await names('list', '-is:noted', '--format', '{name}')).toEqual(all.filter(name => name !== 'harbour'));
	expect(await names('search', 'is:noted', '-l')).toEqual(['harbour']);
	expect(await names('search', 'strike note:=compared', '-l')).toEqual(['harbour']);
	expect(await names('search', '-F', 'e', '--noted', '-l')).toEqual(['harbour']);
	expect(await wsws(['search', 'note:=compare', '-l'])).toMatchObject({status: 1});
	expect(await names('search', 'note:compared')).toEqual([`harbour:20:${sentence}`]);
	expect(await names('search', 'note:compared -title:nothing', '-o')).toEqual([`harbour:20:${sentence}`]);
	expect(await names('search', 'title:harbour note:compared')).not.toContain(`harbour:20:${sentence}`);
	await wsws(['note', 'harbour:22']);
	expect(await names('list', '--format', '{noted}', '--noted')).toEqual(['2']);
	expect(
		(await names('list', '--json'))
			.map(line => JSON.parse(line).noted)
			.sort()
			.at(-1),
	).toBe(2);
	expect((await wsws(['list'], {isTerminal: true})).out).toMatch(/^(?=.*Harbour).*✎2/m);
	expect(await wsws(['list', '--noted', '--tag', 'no-such'])).toMatchObject({status: 1});
	expect((await wsws(['words', 'is:noted', '-n', '1'])).out).toBe((await wsws(['words', '-n', '1', '--noted'])).out);
	expect(await names('search', '--explain', 'note:compared -is:noted')).toEqual([
		'note:compared -is:noted',
		...['all of:', '  a word that starts with "compared" in a note', '  not noted'],
	]);
	// Without anything behind it the field is a word.
	expect(await names('list', 'note:', '--format', '{name}')).toEqual(['notes']);
	renameSync(join(library, '2021-03-14-harbour.md'), join(library, 'port.md'));
	expect(await names('list', '--noted', '--format', '{name}')).toEqual(['port']);
});

test('of the same words those are meant that are written as they were typed, and more of them are asked for', async () => {
	const {wsws, library} = person();
	writeFiles(library, {'twice.md': '# Twice\n\nThe tram stops, and the tram waits; the bell.\n\nA bell.\n'});
	await wsws(['note', 'twice', '--text', 'the tram', 'second']);
	await wsws(['note', 'twice', '--text', 'The  tram', 'first']);
	expect((await wsws(['notes', '--format', 'json'])).out).toMatch(
		/"quote":"The tram","note":"first".*\n.*"quote":"the tram","note":"second"/,
	);
	expect((await wsws(['note', 'twice', '--text', 'bell'])).messages).toMatch(
		/2 times in twice\nsay where:\n {2}twice:3\n {2}twice:5/,
	);
	expect((await wsws(['note', 'twice', '--text', 'THE TRAM'])).messages).toMatch(
		/2 times in twice\ngive more of the words/,
	);
	expect((await wsws(['note', 'twice:3', '--text', 'THE TRAM'])).messages).toMatch(
		/2 times in twice:3\ngive more of the words/,
	);
	expect((await wsws(['note', 'twice:3', '--text', 'bell'])).status).toBe(0);
});
