// The files of a folder that are articles: by their endings, to which the configuration adds some.

import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runWsws} from '../run-wsws.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const endings = 'md markdown mdown mkd mkdn mdwn mdtxt mdtext text txt MD Text'.split(' ');
const others = ['mdx', 'qmd', 'Rmd', 'org', 'note.draft', 'html', 'md~', 'xmd'];
const library = temporaryFolder(
	Object.fromEntries([...endings, ...others].map((ending, at) => [`text-${at}.${ending}`, `# Text ${at}\n\nWords.\n`])),
);

async function namesWith(setting: string): Promise<string[]> {
	const environment = {XDG_CONFIG_HOME: temporaryFolder({'wsws/config.yaml': setting})};
	const {out} = await runWsws(['list', '-0', '--sort', 'title'], {library, environment});
	return out.split('\0').filter(Boolean);
}

const usual = endings.map((_, at) => `text-${at}`);
const nth = (ending: string) => endings.length + others.indexOf(ending);

test('Markdown under every ending, and text, without them in their names', async () => {
	expect((await namesWith('')).sort()).toEqual(usual.sort());
});

test.each([
	['extensions: [.mdx, .qmd, .Rmd]', ['mdx', 'qmd', 'Rmd'], ''],
	['extensions: mdx', ['mdx'], ''],
	['extensions: ["*.qmd", RMD]', ['qmd', 'Rmd'], ''],
	['extensions: [org]', ['org'], '.org'],
	['extensions: [note.draft]', ['note.draft'], '.note.draft'],
])('%s adds those', async (setting, added, kept) => {
	const expected = added.map(ending => `text-${nth(ending)}${kept}`);
	expect((await namesWith(setting)).sort()).toEqual([...usual, ...expected].sort());
});

test('a change of the setting counts at once, in the same cache', async () => {
	const cache = temporaryFolder();
	const config = temporaryFolder({'with/wsws/config.yaml': 'extensions: [.mdx]', 'without/wsws/config.yaml': ''});
	const counted = async (kind: string) => {
		const environment = {XDG_CONFIG_HOME: join(config, kind), XDG_CACHE_HOME: cache};
		return (await runWsws(['list'], {library, environment})).out.trim().split('\n').length;
	};
	const counts = [await counted('without'), await counted('with'), await counted('without'), await counted('with')];
	expect(counts).toEqual([endings.length, endings.length + 1, endings.length, endings.length + 1]);
});

test('what no ending is, is an error', async () => {
	const environment = {XDG_CONFIG_HOME: temporaryFolder({'wsws/config.yaml': 'extensions: ["a/b"]'})};
	const {status, messages} = await runWsws(['list'], {library, environment});
	expect([status, messages]).toEqual([
		2,
		expect.stringContaining('config.yaml:1: extensions must be a list of endings, as in [.mdx, .qmd]'),
	]);
});
