// Converts exports of other services to links with everything known about them. Services differ in the names of columns and fields;
// each name here is used by one of them.

import {publicAddress, webAddress} from '../../core/text/web-address.ts';
import type {SavedHighlight, SavedLink} from '../../ports/importer.ts';
import {feedDate} from '../feed/feed-dates.ts';
import {foldName} from './parse-csv.ts';

/** A row or object of an export, by folded names. */
export type SavedFields = ReadonlyMap<string, unknown>;

/** The content of an export, and the number of entries that are not web pages. */
export interface SavedLinks {
	links: SavedLink[];
	leftOut: number;
}

/**
 * The link in a row of Pocket, Instapaper, Raindrop, Readwise, Omnivore, Wallabag, Pinboard and the like. Undefined without a web
 * address.
 */
export function savedLink(fields: SavedFields): SavedLink | undefined {
	const text = (names: readonly string[]) => textOf(firstValue(fields, names));
	const url = webAddress(text(columns.url))?.href;
	const title = text(columns.title) || text(columns.lesserTitle);
	if (url === undefined || publicAddress(url) !== url) return undefined;
	const states = [...columns.state.map(name => textOf(fields.get(name))), ...flagsOf(fields)].map(foldName);
	const folder = text(columns.folder);
	return {
		url,
		title: title === '' || webAddress(title) ? undefined : title,
		authors: namesOf(firstValue(fields, columns.author)),
		tags: [...new Set([...tagsOf(tagText(fields)), ...(isState(folder) ? [] : [folder])])],
		saved: feedDate([text(columns.saved)]),
		date: feedDate([text(columns.date)]),
		isRead: [...states, foldName(folder)].some(state => readStates.has(state)),
		isStarred: [...states, foldName(folder)].some(state => starredStates.has(state)),
		summary: fields.has('highlight') ? '' : text(columns.summary),
		highlights: highlightsOf(fields),
		html: noContent.test(text(columns.content)) ? '' : text(columns.content),
		...(fields.has('slug') && {slug: textOf(fields.get('slug'))}),
	};
}

/** Whether column names are those of an export: an address, and another known property. */
export function isExportHead(names: Iterable<string>): boolean {
	const known = new Set(names);
	const has = (list: readonly string[]) => list.some(name => known.has(name));
	return has(columns.url) && (has(columns.title) || has(columns.tags) || has(columns.saved));
}

const columns = {
	url: ['url', 'link', 'href', 'givenurl', 'resolvedurl', 'articleurl'],
	title: ['title', 'giventitle', 'resolvedtitle', 'name'],
	/** Pinboard's title. */
	lesserTitle: ['description'],
	author: ['author', 'authors', 'publishedby'],
	tags: ['tags', 'documenttags', 'labels', 'tag'],
	saved: [
		'timeadded',
		'timestamp',
		'saveddate',
		'savedat',
		'createdat',
		'created',
		'adddate',
		'dateadded',
		'time',
		'added',
	],
	date: ['publishedat', 'publisheddate', 'datepublished'],
	state: ['status', 'state', 'location'],
	folder: ['folder', 'collection'],
	summary: ['excerpt', 'summary', 'extended'],
	content: ['content'],
	highlights: ['selection', 'highlights', 'annotations'],
} as const;

/** What Wallabag stores for a page that it could not read. */
const noContent = /^(?:<p>)?wallabag can(?:'|’|&#0?39;)t retrieve contents/i;

const readStates = new Set(['archive', 'archived', 'read', 'done', 'finished', 'isarchived', 'readarchive', 'isread']);
const starredStates = new Set(['starred', 'favorite', 'favorites', 'liked', 'isstarred', 'favorited']);

/** Names of boolean fields that are true. */
function flagsOf(fields: SavedFields): string[] {
	const flags = ['isarchived', 'isread', 'read', 'isstarred', 'favorite', 'favorited', 'starred', 'archived'];
	return flags.filter(name => /^(?:1|true|yes)$/i.test(textOf(fields.get(name))));
}

/** Folders that give the state of a link, not its subject. */
function isState(folder: string): boolean {
	const name = foldName(folder);
	return (
		name === '' || readStates.has(name) || starredStates.has(name) || /^(?:unread|unsorted|inbox|home|all)$/.test(name)
	);
}

function firstValue(fields: SavedFields, names: readonly string[]): unknown {
	return names.map(name => fields.get(name)).find(value => value !== undefined && value !== null && value !== '');
}

function textOf(value: unknown): string {
	return typeof value === 'string'
		? value.trim()
		: typeof value === 'number' || typeof value === 'boolean'
			? String(value)
			: '';
}

/** `a|b`, `a, b`, `["a", "b"]`, Python's `['a', "b's"]`, and lists of names or of objects with a name. */
function tagsOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(item => tagNames(item));
	const text = textOf(value);
	const inside = /^[[{](.*)[\]}]$/s.exec(text)?.[1];
	const list = inside === undefined || inside.startsWith("'") ? undefined : jsonList(text);
	if (list) return tagsOf(list);
	const parts = inside === undefined ? text.split(/[|,;]/) : Array.from(inside.matchAll(pythonItem), itemOf);
	return parts.map(tag => tag.trim()).filter(tag => tag !== '');
}

function jsonList(text: string): unknown[] | undefined {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** In quotation marks of either kind, or without. */
const pythonItem = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s,"'][^,]*)/gs;

function itemOf([, one, other, bare = '']: RegExpExecArray): string {
	return (one ?? other)?.replace(/\\(.)/gs, '$1') ?? bare;
}

function tagNames(item: unknown): string[] {
	const name =
		typeof item === 'object' && item !== null
			? ((item as {name?: unknown; label?: unknown}).name ?? (item as {label?: unknown}).label)
			: item;
	const text = textOf(name);
	return text === '' ? [] : [text];
}

function highlightsOf(fields: SavedFields): SavedHighlight[] {
	// A table of highlights has one per row, with its note.
	const own = textOf(fields.get('highlight'));
	if (own !== '') return [{quote: own, text: textOf(fields.get('note')), ...createdIn(fields.get('date'))}];
	// A note on the whole page.
	const note = textOf(firstValue(fields, ['note', 'notes']));
	const marks = columns.highlights.flatMap(name => {
		const value = fields.get(name);
		const items = Array.isArray(value) ? value : labelledMarks(textOf(value));
		return items.map(highlightOf).filter(({quote, text}) => quote + text !== '');
	});
	return note === '' ? marks : [...marks, {quote: '', text: note}];
}

/** Raindrop's, with a label before each part: `Highlight:…`, `Note:…`. */
function labelledMarks(text: string): unknown[] {
	if (!/^Highlight:/i.test(text)) return [text];
	return text.split(/^Highlight:/im).map(mark => {
		const [quote = '', ...notes] = mark.split(/^Note:/im);
		return {quote: quote.replace(/^(?:Color|Created|Link):.*$/gim, '').trim(), text: notes.join(' ').trim()};
	});
}

/** Pinboard separates tags by spaces alone. */
function tagText(fields: SavedFields): unknown {
	const tags = firstValue(fields, columns.tags);
	return fields.has('toread') && fields.has('extended') && typeof tags === 'string' ? tags.split(/\s+/) : tags;
}

function namesOf(value: unknown): string[] {
	return (Array.isArray(value) ? value.map(textOf) : [textOf(value)]).filter(name => name !== '');
}

function highlightOf(item: unknown): SavedHighlight {
	if (typeof item !== 'object' || item === null) return {quote: textOf(item), text: ''};
	const {quote, text, created_at: created} = item as {quote?: unknown; text?: unknown; created_at?: unknown};
	return {quote: textOf(quote), text: textOf(text), ...createdIn(created)};
}

function createdIn(value: unknown): Pick<SavedHighlight, 'created'> {
	const time = new Date(textOf(value));
	return Number.isNaN(time.getTime()) ? {} : {created: time.toISOString()};
}
