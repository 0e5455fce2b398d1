// What is new, and saved searches, over a home that keeps what was done in it.

import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runWsws, type Said} from '../../run-wsws.ts';
import {temporaryFolder, writeFiles} from '../../temporary-folder.ts';

function openLibrary(files: Record<string, string>) {
	const library = temporaryFolder(files);
	const home = temporaryFolder();
	mkdirSync(join(home, 'state'));
	return {
		write: (others: Record<string, string>) => writeFiles(library, others),
		run: (...argv: string[]): Promise<Said> =>
			runWsws(argv, {
				library,
				now: new Date(),
				environment: {XDG_STATE_HOME: join(home, 'state'), XDG_CACHE_HOME: join(home, 'cache'), XDG_DATA_HOME: home},
			}),
	};
}

const names = ({out}: Said) =>
	out
		.replace(/<[^>]*>/g, '')
		.trim()
		.split('\n')
		.filter(Boolean)
		.map(row => row.split('\t')[0])
		.sort();

test('what arrived since it was last asked, each time once', async () => {
	const {run, write} = openLibrary({
		'a.md': '# A\n\nA strike.\n',
		'b.md': '---\nsaved: 2001-01-01\n---\n\n# B\n\nBread.\n',
	});
	expect(names(await run('new', '--peek'))).toEqual(['a', 'b']);
	expect(names(await run('new'))).toEqual(['a', 'b']);
	expect(await run('new')).toMatchObject({status: 1, out: '', messages: expect.stringContaining('nothing new')});
	write({'c.md': '# C\n\nA strike, too.\n', 'd.md': '# D\n\nBread.\n'});
	expect(names(await run('new', '--peek', '-n', '1'))).toHaveLength(1);
	expect(names(await run('new', 'text:strike'))).toEqual(['a', 'c']);
	expect(names(await run('new'))).toEqual(['c', 'd']);
	expect((await run('new')).status).toBe(1);
});

test('a digest is one Markdown document', async () => {
	const {run} = openLibrary({
		'a.md':
			'---\ntitle: The *first* strike\nauthor: wsws labour desk\ndate: 2024-01-02\nurl: https://example.org/a\n---\n\nThe first sentence. The second.\n',
		'b.md': '---\ntitle: Bread\ndate: 2024-01-01\nsummary: What it costs\n---\n\nText.\n',
	});
	const {out} = await run('new', '--digest');
	expect(out).toMatch(/^# 2 new articles, \d+ \w+ \d{4}\n\n## /);
	expect(out).toContain(
		'## The first strike\n\nwsws labour desk · 2024-01-02 · 1 min\n\nThe first sentence. The second.\n\n`wsws read a` · <https://example.org/a>\n',
	);
	expect(out).toContain('## Bread\n\n2024-01-01 · 1 min\n\nWhat it costs\n\n`wsws read b`\n');
});

test('a saved search is a part of any query', async () => {
	const {run} = openLibrary({'a.md': '# A strike\n\nText.\n', 'b.md': '# Bread\n\nText about a strike.\n'});
	expect((await run('search', '--saved')).status).toBe(1);
	expect((await run('search', 'strike', 'OR', 'lockout', '--save', 'strikes')).status).toBe(0);
	expect((await run('search', '--saved')).out.replace(/<[^>]*>/g, '')).toBe('@strikes\tstrike OR lockout\n');
	expect(names(await run('search', '@strikes', '-l'))).toEqual(['a', 'b']);
	expect(names(await run('search', '@strikes', 'bread', '-l'))).toEqual(['b']);
	expect(names(await run('list', '@strikes'))).toEqual(['a']);
	expect(names(await run('new', '@strikes'))).toEqual(['a']);
	expect((await run('new', '@strikes')).status).toBe(1);
	expect((await run('words', '@strikes', '-n', '1')).status).toBe(0);
	expect(await run('search', '@strike')).toMatchObject({
		status: 2,
		messages: expect.stringContaining('did you mean @strikes?'),
	});
	expect((await run('search', '@strikes', '--save', 'strikes')).messages).toContain('the search @strikes names itself');
	expect((await run('search', 'a', '--tag', 'b', '--save', 'c')).status).toBe(2);
	expect((await run('search', '"open', '--save', 'c')).status).toBe(2);
	expect((await run('search', '--forget', 'strikes')).status).toBe(0);
	expect((await run('search', '@strikes')).status).toBe(2);
	expect((await run('search', '--forget', 'strikes')).status).toBe(1);
});

test('show marks what a saved search finds', async () => {
	const {run} = openLibrary({'a.md': '# A\n\nA strike of bakers.\n'});
	await run('search', 'strike', '--save', 'strikes');
	const page = ['show', 'a', '--width', '40', '--query'];
	expect((await run(...page, 'bakers OR @strikes')).out).toBe((await run(...page, 'bakers OR strike')).out);
	expect((await run(...page, '@nothing')).messages).toContain('no search is saved as @nothing');
});
