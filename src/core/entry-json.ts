// An article of the list as programs get it: the fields of `list --json`, in their order, and of `--format`.

import type {Entry} from './ports.ts';

export type EntryJson = ReturnType<typeof entryJson>;

/** Dates are ISO at their precision; what is absent is null. */
export function entryJson(entry: Entry) {
	return {
		name: entry.name,
		path: entry.path,
		title: entry.title,
		authors: entry.authors,
		date: entry.date ?? null,
		updated: entry.updated ?? null,
		tags: entry.tags,
		summary: entry.summary ?? null,
		lang: entry.lang ?? null,
		url: entry.url ?? null,
		words: entry.words,
		minutes: entry.minutes,
		draft: entry.draft,
		unread: entry.unread,
		starred: entry.starred,
	};
}

/** The names of the fields, for templates. */
export const entryFields = [
	'name',
	'path',
	'title',
	'authors',
	'date',
	'updated',
	'tags',
	'summary',
	'lang',
	'url',
	'words',
	'minutes',
	'draft',
	'unread',
	'starred',
] as const satisfies (keyof EntryJson)[];
