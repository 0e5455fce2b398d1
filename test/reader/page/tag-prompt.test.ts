import {describe, expect, test} from 'vitest';
import {longBody, openReader} from '../reading.ts';

const path = '/l/a.md';
const articles = [{path, title: 'A title', body: longBody()}];
const open = async () => {
	const reader = await openReader({articles, open: path});
	return {...reader, foot: () => reader.rows().at(-1) ?? '', tags: () => reader.state.ownTags(path)};
};

describe('# in an article', () => {
	test('gives it the tags that are typed, and says so', async () => {
		const {type, tags, foot} = await open();
		await type('#');
		expect(foot()).toMatch(/^# .*Tab: labour · later · law · migration$/);
		await type('later, #to cite\r');
		expect(tags()).toEqual(['later', 'to cite']);
		expect(foot()).toContain('tagged later, to cite');
	});

	test('begins with those that it has; what is deleted there is taken away', async () => {
		const {type, tags, foot} = await open();
		await type('#later, strike\r');
		await type('#');
		expect(foot()).toMatch(/^# later, strike, /);
		await type('\x15strike, law\r');
		expect(tags()).toEqual(['law', 'strike']);
		expect(foot()).toContain('tagged law · no longer later');
	});

	test.each([
		['Tab takes the first that begins so', '#la\t\r', ['labour']],
		['Tab again takes the next', '#la\t\t\r', ['later']],
		['and after the last the first', '#la\t\t\t\t\r', ['labour']],
		['tags that were typed are not offered again', '#labour, la\t\r', ['labour', 'later']],
		['a tag that holds the letters will do', '#grat\t\r', ['migration']],
		['Tab does nothing where nothing is like it', '#xyz\t\r', ['xyz']],
		['case and accents do not make two', '#Later, låter\r', ['Later']],
		['Esc leaves all as it was', '#later\x1b', []],
		['nothing typed is nothing done', '#\r', []],
	])('%s', async (_, keys, expected) => {
		const {type, tags, settle} = await open();
		await type(keys);
		await new Promise(resolve => setTimeout(resolve, 70));
		await settle();
		expect(tags()).toEqual(expected);
	});

	test('what can be no tag is said, and nothing is changed', async () => {
		const {type, tags, foot} = await open();
		await type(`#later, ${'x'.repeat(101)}\r`);
		expect(tags()).toEqual([]);
		expect(foot()).toContain(`“${'x'.repeat(30)}” can't be a tag`);
	});

	test('z takes it back, all that was changed at once', async () => {
		const {type, tags, foot} = await open();
		await type('#later, strike\r');
		await type('#\x15law\r');
		expect(tags()).toEqual(['law']);
		await type('z');
		expect(tags()).toEqual(['later', 'strike']);
		expect(foot()).toContain('taken back: tagged law · no longer later, strike');
		await type('z');
		expect(tags()).toEqual([]);
	});

	test('↑ brings back what was typed for another', async () => {
		const {type, tags} = await open();
		await type('#later\r');
		await type('z#\x1b[A\r');
		expect(tags()).toEqual(['later']);
	});

	test('standard input has none', async () => {
		const reader = await openReader({articles: [{...articles[0], path: '-', title: 'x', body: 'x'}], open: '-'});
		await reader.type('#');
		expect(reader.rows().at(-1)).toContain('standard input has no tags of yours');
	});

	test('on a narrow screen the tags that there are give way to what is typed', async () => {
		const reader = await openReader({articles, open: path, width: 24});
		await reader.type('#a long tag');
		expect(reader.rows().at(-1)).toMatch(/^# a long tag$/);
	});
});

test('in the list the chosen article is tagged, and its own tags stand beside the list', async () => {
	const reader = await openReader({articles, width: 140});
	await reader.type('#later\r');
	expect(reader.state.ownTags(path)).toEqual(['later']);
	expect(reader.text()).toContain('later');
	await reader.type('zj');
	expect(reader.state.ownTags(path)).toEqual([]);
	expect(reader.text()).not.toContain('later');
});
