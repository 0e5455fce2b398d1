import {expect, test} from 'vitest';
import {openLinkNotes} from '../../../src/commands/add/link-notes.ts';
import type {SavedLink} from '../../../src/ports/importer.ts';

const link: SavedLink = {
	url: 'https://a.example/one',
	title: 'One',
	authors: [],
	tags: [],
	saved: undefined,
	date: undefined,
	isRead: false,
	isStarred: false,
	summary: '',
	highlights: [{quote: 'What was marked', text: ''}],
	html: '',
};

test('all notes are counted that are made of many links at once', async () => {
	const context = {
		facts: async () => ({get: () => undefined, set: () => true, list: () => []}),
		notes: async () => ({
			async addNew() {
				await new Promise(resolve => setImmediate(resolve));
				return 500;
			},
		}),
		files: {},
	} as unknown as Parameters<typeof openLinkNotes>[0];
	const notes = openLinkNotes(context);
	await Promise.all(Array.from({length: 1000}, (_, at) => notes.add(link, `/${at}.md`)));
	expect(await notes.write()).toBe(1000);
});
