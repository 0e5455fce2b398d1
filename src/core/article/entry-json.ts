import {openAddress} from '../text/web-address.ts';
import type {Entry} from './article.ts';

// The fields of an entry in `list --json`, in order, and in `--format`.
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

/** Dates are ISO at their precision; missing values are null. */
export type EntryJson = {[Field in EntryField]: Exclude<Entry[Field], undefined> | null};

/** The fields of an entry; passwords and keys are removed from its address. */
export function entryJson(entry: Entry): EntryJson {
	const fields = Object.fromEntries(entryFields.map(field => [field, entry[field] ?? null])) as EntryJson;
	return {...fields, noted: fields.noted ?? 0, url: fields.url && openAddress(fields.url)};
}
