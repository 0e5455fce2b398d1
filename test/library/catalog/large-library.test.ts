// Libraries of more than a thousand articles are not looked at file by file each time: what is seen at once, and what later.

import {renameSync, utimesSync} from 'node:fs';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {withUserErrors} from '../../../src/library/catalog/open.ts';
import {openStateJoin} from '../../../src/library/catalog/rows/state-join.ts';
import {createDamagedFiles} from '../../../src/library/damaged-files.ts';
import {openDatabase, SqliteError, sqliteCode} from '../../../src/platform/sqlite.ts';
import {temporaryFolder} from '../../temporary-folder.ts';
import {namesIn, temporaryLibrary} from '../temporary-library.ts';

const count = 1210;
const library = temporaryLibrary();
const names = Array.from({length: count}, (_, index) => String(index).padStart(4, '0'));

beforeAll(async () => {
	// A folder for each article; the higher the number, the longer ago.
	library.write(Object.fromEntries(names.map(name => [`${name}/${name}.md`, `# Title ${name}`])));
	for (const [index, name] of names.entries()) {
		const time = 1_700_000_000 - index;
		utimesSync(library.path(`${name}/${name}.md`), time, time);
		utimesSync(library.path(name), time, time);
	}
	utimesSync(library.folder, 1_600_000_000, 1_600_000_000);
	expect((await library.open()).size).toBe(count);
});

afterAll(() => {
	vi.useRealTimers();
});

async function titleOf(name: string, options = {}): Promise<string | undefined> {
	return (await library.open(options)).named(name)[0]?.title;
}

test('an article that was changed lately is seen when it changes again', async () => {
	library.write({'0003/0003.md': '# Young'});
	expect(await titleOf('0003')).toBe('Young');
});

test('a new folder is seen at once, and so is a new article in a folder that was changed lately', async () => {
	library.write({'new/new.md': '# New', '0004/more.md': '# More'});
	expect(await titleOf('new')).toBe('New');
	expect(await titleOf('more')).toBe('More');
	renameSync(library.path('new'), library.path('newer'));
	expect(await titleOf('new')).toBe('New');
	library.remove('newer', '0004/more.md');
	expect((await library.open()).size).toBe(count);
});

test('a change of an old article is seen when all are looked at: on demand, or after a while', async () => {
	library.write({'1200/1200.md': '# Old'});
	expect(await titleOf('1200')).toBe('Title 1200');
	expect(await titleOf('1200', {isComplete: true})).toBe('Old');
	library.write({'1201/1201.md': '# Old', '1202/added.md': '# Added'});
	expect(await titleOf('1201')).toBe('Title 1201');
	vi.useFakeTimers({toFake: ['Date'], now: Date.now() + count * 6});
	expect(await titleOf('1201')).toBe('Old');
	expect(await titleOf('added')).toBe('Added');
	library.remove('1202/added.md');
});

test('numbers and names hold for all of them', async () => {
	const catalog = await library.open({isComplete: true});
	const listed = namesIn(catalog);
	const paths = names.map(name => library.path(`${name}/${name}.md`));
	expect(listed).toEqual(names);
	expect([1, 600, 1210].map(place => catalog.numbered(place)?.name)).toEqual(['0000', '0599', '1209']);
	expect([...catalog.places(paths).values()]).toEqual(names.map((_, index) => index + 1));
	expect(catalog.places(paths.slice(700, 702))).toEqual(
		new Map([
			[paths[700], 701],
			[paths[701], 702],
		]),
	);
});

test.each([
	[sqliteCode.corrupt, 'a damaged file cut this short', ['the catalog was damaged, and is made anew']],
	[sqliteCode.busy, "the catalog can't be read: broken", []],
])('what the world does to an open catalog is said in one line', (code, message, said) => {
	const broken = () => {
		throw new SqliteError('broken', code);
	};
	const database = {...openDatabase(''), get: broken, all: broken};
	const told: string[] = [];
	const damaged = createDamagedFiles(text => void told.push(text));
	const state = openStateJoin(database, undefined);
	const file = `${temporaryFolder()}/catalog.db`;
	const asked = () => withUserErrors(database, {file, state, damaged, lost: () => {}}).all({}, 'SELECT 1');
	expect(asked).toThrowError(expect.objectContaining({message, status: 2}));
	expect(told).toEqual(said);
});
