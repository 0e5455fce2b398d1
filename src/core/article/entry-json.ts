import {openAddress} from '../text/web-address.ts';
import type {Entry} from './article.ts';

// An article of the list as programs get it: the fields of `list --json`, in their order, and of `--format`.
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
	'site',
	'saved',
	'words',
	'minutes',
	'draft',
	'unread',
	'starred',
	'queued',
	'ownTags',
	'aliases',
	'noted',
] as const satisfies (keyof Entry)[];

export type EntryField = (typeof entryFields)[number];

/** Dates are ISO at their precision; what is absent is null. */
export type EntryJson = {[Field in EntryField]: Exclude<Entry[Field], undefined> | null};

/** The fields of an entry; its address is without passwords and keys. */
export function entryJson(entry: Entry): EntryJson {
	const fields = Object.fromEntries(entryFields.map(field => [field, entry[field] ?? null])) as EntryJson;
	return {...fields, noted: fields.noted ?? 0, url: fields.url && openAddress(fields.url)};
}
