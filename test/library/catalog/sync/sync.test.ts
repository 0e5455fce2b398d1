// What of a folder tree becomes the library, and how the catalog follows its changes.

import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {catalogName} from '../../../../src/library/catalog/catalog-files.ts';
import {type Database, openDatabase} from '../../../../src/platform/sqlite.ts';
import {integer, text as textColumn} from '../../../../src/platform/sqlite-rows.ts';
import {realWorldFiles} from '../../../core/article/real-world.ts';
import {temporaryFolder} from '../../../temporary-folder.ts';
import {article, namesIn, temporaryLibrary} from '../../temporary-library.ts';

describe('a library has', () => {
	test('articles of every extension, in any case, in any depth', async () => {
		const library = temporaryLibrary({
			'one.md': '# One',
			'two.MARKDOWN': '# Two',
			'a/three.mdown': '# Three',
			'a/b/four.Mkd': '# Four',
			'a/b/c/five.txt': 'Five',
			'six.html': '<h1>Six</h1>',
			seven: '# Seven',
		});
		expect(namesIn(await library.open()).sort()).toEqual(['five', 'four', 'one', 'three', 'two']);
	});

	test('nothing that is hidden, and nothing of node_modules', async () => {
		const library = temporaryLibrary({'.a.md': '', '.git/b.md': '', 'node_modules/c/d.md': '', 'e.md': '# E'});
		expect(namesIn(await library.open())).toEqual(['e']);
	});

	test('names with spaces, quotes, line ends, emoji and escape codes', async () => {
		const names = ['a b.md', `"c'.md`, 'd\ne.md', '🦊.md', '\x1b[31mf.md', '%.md', '~.md'];
		const library = temporaryLibrary(Object.fromEntries(names.map(name => [name, `# ${name.length}`])));
		const catalog = await library.open();
		expect(catalog.size).toBe(names.length);
		for (const name of names) expect(catalog.at(library.path(name))?.path).toBe(library.path(name));
	});

	test.skipIf(process.platform !== 'linux')(
		'names that are no UTF-8, which can be read by the path it gives',
		async () => {
			const library = temporaryLibrary({'a.md': '# A'});
			const bytes = Buffer.concat([Buffer.from(`${library.folder}/caf`), Buffer.of(0xe9), Buffer.from('.md')]);
			writeFileSync(bytes, '# Café');
			const catalog = await library.open();
			const entry = catalog.named('caf\ufffd')[0];
			expect(entry?.title).toBe('Café');
			expect(catalog.at(entry?.path ?? '')?.title).toBe('Café');
			expect(namesIn(await library.open())).toHaveLength(2);
		},
	);

	test('files that links lead to, once each', async () => {
		const outside = temporaryFolder();
		writeFileSync(join(outside, 'far.md'), '# Far');
		const library = temporaryLibrary({'near.md': '# Near', '.hidden/h.md': '# Hidden'});
		symlinkSync(library.path('near.md'), library.path('again.md'));
		symlinkSync(join(outside, 'far.md'), library.path('far-1.md'));
		symlinkSync(join(outside, 'far.md'), library.path('far-2.md'));
		symlinkSync(library.path('.hidden/h.md'), library.path('shown.md'));
		expect(namesIn(await library.open()).sort()).toEqual(['far-1', 'near', 'shown']);
		expect(namesIn(await library.open()).sort()).toEqual(['far-1', 'near', 'shown']);
	});

	test('folders that links lead to, once each, and no loops', async () => {
		const outside = temporaryFolder();
		mkdirSync(join(outside, 'sub'));
		writeFileSync(join(outside, 'sub', 'far.md'), '# Far');
		symlinkSync(outside, join(outside, 'loop'));
		const library = temporaryLibrary({'a/near.md': '# Near'});
		symlinkSync(outside, library.path('b'));
		symlinkSync(outside, library.path('c'));
		symlinkSync(library.folder, library.path('a/self'));
		symlinkSync('round', library.path('round'));
		const catalog = await library.open();
		expect(namesIn(catalog).sort()).toEqual(['far', 'near']);
		expect(catalog.named('far')[0]?.path).toBe(library.path('b/sub/far.md'));
		expect(namesIn(await library.open()).sort()).toEqual(['far', 'near']);
	});

	test('not what lies beside it, by a link to a folder above the one it is in', async () => {
		const above = temporaryFolder();
		const write = (path: string) => {
			mkdirSync(dirname(join(above, path)), {recursive: true});
			writeFileSync(join(above, path), '# T');
		};
		for (const path of ['beside/far.md', 'library/near.md', 'library/a/in.md', 'outside/b/out.md']) write(path);
		symlinkSync(above, join(above, 'library/up'));
		symlinkSync('..', join(above, 'library/a/round'));
		symlinkSync('/', join(above, 'library/a/disk'));
		symlinkSync('../outside/b', join(above, 'library/linked'));
		symlinkSync('..', join(above, 'outside/b/up'));
		const library = temporaryLibrary({});
		const open = () => library.open({roots: [{path: join(above, 'library'), from: 'option'}]});
		expect(namesIn(await open()).sort()).toEqual(['in', 'near', 'out']);
		expect(namesIn(await open()).sort()).toEqual(['in', 'near', 'out']);
	});

	test('hard links as articles of their own', async () => {
		const library = temporaryLibrary({'a.md': '# A'});
		linkSync(library.path('a.md'), library.path('b.md'));
		expect(namesIn(await library.open()).sort()).toEqual(['a', 'b']);
	});

	test('one file, if that is what it was given', async () => {
		const library = temporaryLibrary({'notes.log': '# Notes', 'other.md': '# Other'});
		const roots = [{path: library.path('notes.log'), from: 'option'} as const];
		expect(namesIn(await library.open({roots}))).toEqual(['notes.log']);
		library.write({'notes.log': '# Other notes'});
		expect((await library.open({roots})).numbered(1)?.title).toBe('Other notes');
	});

	test('several folders', async () => {
		const library = temporaryLibrary({'a/x.md': '# One', 'b/x.md': '# Two', 'b/y.md': '# Three'});
		const roots = ['a', 'b'].map(name => ({path: library.path(name), from: 'option'}) as const);
		const catalog = await library.open({roots});
		expect(namesIn(catalog).sort()).toEqual(['a/x', 'b/x', 'y']);
		expect(['a/x', 'b/x'].map(name => catalog.named(name)[0]?.title)).toEqual(['One', 'Two']);
		expect(catalog.named('x')).toHaveLength(2);
	});
});

describe('what can not be read is named, and costs nothing else:', () => {
	const cases: [string, string | Uint8Array, string][] = [
		['binary.md', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), 'not text'],
		['large.md', Buffer.alloc(11 * 2 ** 20, 'a '), '11 MB, and wsws reads articles up to 10 MB'],
	];
	test.each(cases)('%s', async (name, content, reason) => {
		const library = temporaryLibrary({[name]: content, 'good.md': '# Good'});
		for (const catalog of [await library.open(), await library.open()]) {
			expect(namesIn(catalog)).toEqual(['good']);
			expect(catalog.unreadable).toEqual([{path: library.path(name), reason}]);
		}
	});

	test('a dangling link, until there is something', async () => {
		const library = temporaryLibrary({'good.md': '# Good'});
		symlinkSync(library.path('.later.md'), library.path('link.md'));
		expect((await library.open()).unreadable).toMatchObject([{reason: 'a link that leads nowhere'}]);
		library.write({'.later.md': '# Later'});
		const catalog = await library.open();
		expect(catalog.unreadable).toEqual([]);
		expect(namesIn(catalog).sort()).toEqual(['good', 'link']);
	});

	test.skipIf(process.getuid?.() === 0)('files and folders without permission, until there is one', async () => {
		const library = temporaryLibrary({'good.md': '# Good', 'shut.md': '# Shut', 'closed/in.md': '# In'});
		chmodSync(library.path('shut.md'), 0);
		chmodSync(library.path('closed'), 0);
		const reasons = (await library.open()).unreadable.map(({reason}) => reason);
		expect(reasons).toEqual(['permission denied', 'permission denied']);
		chmodSync(library.path('shut.md'), 0o600);
		chmodSync(library.path('closed'), 0o700);
		expect(namesIn(await library.open()).sort()).toEqual(['good', 'in', 'shut']);
	});

	test('a configured folder that is missing, until it is there', async () => {
		const library = temporaryLibrary();
		const roots = [{path: library.path('later'), from: 'config'} as const];
		expect((await library.open({roots})).unreadable).toEqual([{path: library.path('later'), reason: 'no such folder'}]);
		library.write({'later/a.md': '# A'});
		const catalog = await library.open({roots});
		expect(catalog.unreadable).toEqual([]);
		expect(namesIn(catalog)).toEqual(['a']);
	});

	test("the reader's own folder may be missing", async () => {
		const library = temporaryLibrary();
		const catalog = await library.open({roots: [{path: library.path('none'), from: 'own'}]});
		expect([catalog.size, catalog.unreadable]).toEqual([0, []]);
	});
});

/** After so many milliseconds a file system's clock gives another time. */
const tickMs = 60;

describe('the catalog follows', () => {
	test.each([
		['new files', {'new.md': '# New'}, ['old', 'sub', 'new']],
		['new folders', {'x/y/new.md': '# New'}, ['old', 'sub', 'new']],
		['the text of a file', {'old.md': '# Changed and longer'}, ['old', 'sub']],
	] as const)('%s', async (_, files, names) => {
		const library = temporaryLibrary({'old.md': '# Old', 'a/sub.md': '# Sub'});
		await library.open();
		library.write(files);
		const catalog = await library.open();
		expect(namesIn(catalog).sort()).toEqual([...names].sort());
		expect(catalog.titled('changed')).toHaveLength('old.md' in files ? 1 : 0);
	});

	test('a change of the same length', async () => {
		const library = temporaryLibrary({'a.md': '# Red'});
		utimesSync(library.path('a.md'), 1000, 1000);
		await library.open();
		library.write({'a.md': '# Sky'});
		expect((await library.open()).numbered(1)?.title).toBe('Sky');
	});

	describe('a change that keeps size and time:', () => {
		const time = 1_700_000_000;
		/** Two texts of one length, the second of which comes to `a.md` in some way; both files have one time. */
		const changes: [string, (path: string, other: string) => void][] = [
			['an edit whose time is set back', (path, other) => writeFileSync(path, readFileSync(other))],
			['another file moved over it', (path, other) => renameSync(other, path)],
			['a copy with its times', (path, other) => execFileSync('cp', ['-p', other, path])],
			[
				'an archive unpacked over it',
				(path, other) => {
					const archive = `${other}.tar`;
					execFileSync('tar', ['-cf', archive, '--transform', 's/.*/a.md/', '-C', dirname(other), basename(other)]);
					execFileSync('tar', ['-xf', archive, '-C', dirname(path)]);
				},
			],
		];
		test.each(changes)('%s', async (_, change) => {
			for (const when of [time, 4_080_000_000]) {
				const library = temporaryLibrary({'a.md': '# Red\n\nalphaword\n'});
				const other = join(temporaryFolder(), 'other.md');
				writeFileSync(other, '# Sky\n\nbravoword\n');
				for (const path of [library.path('a.md'), other]) utimesSync(path, when, when);
				utimesSync(library.folder, when, when);
				await pause(tickMs);
				expect((await library.open()).numbered(1)?.title).toBe('Red');
				change(library.path('a.md'), other);
				utimesSync(library.path('a.md'), when, when);
				utimesSync(library.folder, when, when);
				expect((await library.open()).numbered(1)?.title).toBe('Sky');
			}
		});

		test('a new file in a folder whose time is set back', async () => {
			const library = temporaryLibrary({'a.md': '# A'});
			utimesSync(library.folder, time, time);
			await pause(tickMs);
			await library.open();
			library.write({'b.md': '# B'});
			utimesSync(library.folder, time, time);
			expect(namesIn(await library.open()).sort()).toEqual(['a', 'b']);
		});
	});

	describe('a file whose times alone are others', () => {
		const text = (word: string) => `# ${word}\n\nA [link](b.md) to it, and the word ${word}.\n`;
		const stamped = {id: integer, modified: integer, saved: textColumn};
		/** What would be another after the article was written anew: its words would be counted again. */
		const rowsOf = (database: Database, name: string) => {
			const article = database.get(stamped, 'SELECT id, modified, saved FROM article WHERE name = ?', name);
			const counted = database.get({tokens: integer}, 'SELECT total(occurrences) AS tokens FROM sample');
			return {...article, ...counted};
		};

		test.each([1, 300])('is not parsed and indexed again: %i files', async count => {
			const files = Object.fromEntries(Array.from({length: count}, (_, at) => [`${at}.md`, text(`word${at}`)]));
			const library = temporaryLibrary(files);
			for (const name of Object.keys(files)) utimesSync(library.path(name), 1000, 1000);
			await pause(tickMs);
			await library.open();
			const database = openDatabase(join(library.cache, catalogName([{path: library.folder, from: 'option'}])));
			const before = rowsOf(database, '0');
			// Where it is parsed, this is gone.
			database.run(`UPDATE article SET title_key = 'mark'`);
			for (const name of Object.keys(files)) utimesSync(library.path(name), 2000, 2000);
			library.write({'other.md': '# Other'});
			const catalog = await library.open();
			expect(rowsOf(database, '0')).toEqual({...before, modified: 2_000_000_000});
			expect(database.get({marks: integer}, `SELECT count(*) AS marks FROM article WHERE title_key = 'mark'`)).toEqual({
				marks: count,
			});
			expect(catalog.size).toBe(count + 1);
			database.close();
		});

		test('and is where it has other text, is a link now, or was no article', async () => {
			const library = temporaryLibrary({'a.md': text('one'), 'b.md': text('two'), 'c.md': '# \0'});
			await pause(tickMs);
			await library.open();
			library.write({'a.md': text('six'), 'c.md': '# C'});
			rmSync(library.path('b.md'));
			symlinkSync(join(temporaryFolder({'d.md': text('two')}), 'd.md'), library.path('b.md'));
			const catalog = await library.open();
			expect(namesIn(catalog).sort()).toEqual(['a', 'b', 'c']);
			expect(catalog.titled('six')).toHaveLength(1);
			expect(catalog.titled('one')).toHaveLength(0);
		});
	});

	test('changes in the very tick of the clock in which it was looked at', async () => {
		const library = temporaryLibrary({'a.md': '# Red'});
		for (const [count, title] of ['Sky', 'Sea', 'Ice', 'Fog'].entries()) {
			await library.open();
			library.write({'a.md': `# ${title}`, [`b${count}.md`]: '# B'});
			const catalog = await library.open();
			expect([catalog.named('a')[0]?.title, catalog.size]).toEqual([title, count + 2]);
		}
	});

	test('nothing that is as it was', async () => {
		const library = temporaryLibrary({'a.md': '# A', 'b/c.md': '# C'});
		symlinkSync(library.path('.none.md'), library.path('d.md'));
		await pause(tickMs);
		await library.open();
		const written = () => readdirSync(library.cache).map(name => statSync(join(library.cache, name)).mtimeMs);
		const before = written();
		await library.open();
		expect(written()).toEqual(before);
	});

	test('files and folders that go', async () => {
		const library = temporaryLibrary({'a.md': '# A', 'b/c.md': '# C', 'b/d/e.md': '# E', 'f.md': '# F'});
		await library.open();
		library.remove('f.md', 'b');
		const catalog = await library.open();
		expect(namesIn(catalog)).toEqual(['a']);
		expect(catalog.titled('e')).toEqual([]);
		expect(catalog.size).toBe(1);
	});

	test('a folder that is renamed', async () => {
		const library = temporaryLibrary({'a/b/x.md': '# X'});
		await library.open();
		renameSync(library.path('a'), library.path('c'));
		expect((await library.open()).named('x')[0]?.path).toBe(library.path('c/b/x.md'));
	});

	test('a file that becomes a folder, and back', async () => {
		const library = temporaryLibrary({'a.md': '# A'});
		await library.open();
		library.remove('a.md');
		library.write({'a.md/b.md': '# B'});
		expect(namesIn(await library.open())).toEqual(['b']);
		library.remove('a.md');
		library.write({'a.md': '# A'});
		expect(namesIn(await library.open())).toEqual(['a']);
	});

	test('a file that is cut short or becomes binary', async () => {
		const library = temporaryLibrary({'a.md': '# A title', 'b.md': '# B'});
		await library.open();
		truncateSync(library.path('a.md'), 3);
		library.write({'b.md': Buffer.alloc(10)});
		const catalog = await library.open();
		expect(namesIn(catalog)).toEqual(['a']);
		expect(catalog.unreadable).toHaveLength(1);
	});

	test('another choice of libraries has its own catalog', async () => {
		const library = temporaryLibrary({'a/one.md': '# One', 'b/two.md': '# Two'});
		const open = (name: string) => library.open({roots: [{path: library.path(name), from: 'option'}]});
		expect(namesIn(await open('a'))).toEqual(['one']);
		expect(namesIn(await open('b'))).toEqual(['two']);
		expect(namesIn(await open('a'))).toEqual(['one']);
	});

	test('names grow longer when another article has the same, and short again', async () => {
		const library = temporaryLibrary({'2023/amlo.md': '# One'});
		expect(namesIn(await library.open())).toEqual(['amlo']);
		library.write({'2024/amlo.md': '# Two'});
		expect(namesIn(await library.open()).sort()).toEqual(['2023/amlo', '2024/amlo']);
		library.remove('2023/amlo.md');
		expect(namesIn(await library.open())).toEqual(['amlo']);
	});

	test('everything is as if it had been read anew', async () => {
		const library = temporaryLibrary(
			Object.fromEntries(letters('abcdefgh').map(name => [`${name}/x.md`, article({title: name})])),
		);
		await library.open();
		library.remove('a', 'c/x.md');
		library.write({'d/x.md': article({title: 'New', date: '2020-01-02', tags: 'one, two'}), 'i/j/k.txt': 'K'});
		const followed = await library.open();
		const anew = await library.open({cache: temporaryFolder()});
		const all = (catalog: typeof anew) => [catalog.size, catalog.totals(), catalog.names().sort(), namesIn(catalog)];
		expect(all(followed)).toEqual(all(anew));
	});
});

function letters(text: string): string[] {
	return [...text];
}

describe('damaged rows of folders and links cost no article:', () => {
	test.each([
		[`folder SET path = 'seven' WHERE path LIKE '%/b'`],
		[`folder SET path = path || 'x' WHERE path LIKE '%/c'`],
		[`folder SET parent = 77 WHERE path LIKE '%/b'`],
		[`folder SET parent = id WHERE parent IS NOT NULL`],
		[`folder SET target = x'00ff' WHERE parent IS NOT NULL`],
		[`article SET target = 'seven' WHERE path LIKE '%two%'`],
		[`article SET target = x'00ff'`],
		[`article SET folder = 77`],
		[`article SET folder = 1`],
	])('%s', async change => {
		const library = temporaryLibrary({
			'one.md': '# One',
			'b/two.md': '# Two',
			'b/c/three.md': '# Three',
			'd/four.md': '# Four',
		});
		await pause(tickMs);
		(await library.open()).close();
		const database = openDatabase(join(library.cache, catalogName([{path: library.folder, from: 'option'}])));
		database.run(`UPDATE ${change}`);
		for (let opening = 0; opening < 3; opening++) {
			const catalog = await library.open();
			expect(namesIn(catalog).sort()).toEqual(['four', 'one', 'three', 'two']);
			catalog.close();
		}
		database.close();
	});
});

test('many files are told of while they are read', async () => {
	const files = Object.fromEntries(Array.from({length: 150}, (_, index) => [`${index}.md`, `# ${index}`]));
	const library = temporaryLibrary(files);
	const told: [number, number][] = [];
	await library.open({progress: (done, total) => void told.push([done, total])});
	expect(told[0]).toEqual([0, 150]);
	expect(told.at(-1)).toEqual([150, 150]);
	rmSync(library.cache, {recursive: true});
});

test('files as the wild has them are all in the library', async () => {
	const files = realWorldFiles(400, 7);
	const library = temporaryLibrary(Object.fromEntries(files.map(({path, bytes}) => [path, bytes])));
	const catalog = await library.open();
	expect([catalog.size, catalog.unreadable]).toEqual([files.length, []]);
	for (const {path, meant} of files) expect(catalog.at(library.path(path))?.title, path).toBe(meant.title);
	expect(new Set(catalog.names()).size).toBe(files.length);
	for (const name of catalog.names()) expect(catalog.named(name), name).toHaveLength(1);
});
