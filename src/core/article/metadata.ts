// From the fields of any container to metadata: every name and every shape in which the wild writes an author, a date
// or a tag.

import type {CalendarDate} from '../date/calendar.ts';
import {parseDate} from '../date/parse-date.ts';
import {dateOfPath} from '../date/path-dates.ts';
import {languageOfPath, languageTag} from '../text/language.ts';
import {plainInlineText} from '../text/plain-inline.ts';
import {safeText} from '../text/safe-text.ts';
import type {Metadata} from './article.ts';
import {authorsOf} from './authors.ts';

/** What the fields say; the title may be for the text to give. */
export interface ReadMetadata extends Omit<Metadata, 'title'> {
	title: string | undefined;
	/** From a field such as `subject`, which a main heading in the text outranks. */
	lesserTitle: string | undefined;
	/** The keys of dates that could not be read. */
	unread: {key: string; value: string}[];
}

/** Understands fields; the path gives date and language where they don't. Never throws, whatever the values are. */
export function readMetadata(fields: Record<string, unknown>, path: string): ReadMetadata {
	const reader = readerOf(fields);
	const {first, unread} = reader;
	return {
		title: first(keys.title, titleOf),
		lesserTitle: first(keys.lesserTitle, titleOf),
		authors: first(keys.authors, value => nonEmpty(authorsOf(value))) ?? [],
		date: first(keys.date, dateOf, isDateLike) ?? first(['path'], datedPath) ?? dateOfPath(path),
		updated: first(keys.updated, dateOf) ?? first(['date'], value => dateOf(propertyOf(value, 'updated'))),
		tags: tagsOf(reader),
		summary: first(keys.summary, lineOf),
		lang: first(keys.lang, languageTag) ?? languageOfPath(path),
		url: first(keys.url, webAddress),
		draft: isDraft(reader),
		slug: first(['slug'], lineOf),
		rest: reader.rest(),
		unread,
	};
}

/** Folded as by `foldKey`; the first that holds something counts. */
const keys = {
	title: ['title'],
	lesserTitle: ['headline', 'name', 'subject', 'linktitle', 'metatitle'],
	authors: ['author', 'authors', 'by', 'byline', 'creator', 'creators', 'authorname'],
	date: 'date pubdate published publishedat publishdate publishedon publicationdate datepublished createdat created issued datetext'.split(
		' ',
	),
	updated:
		'updated updatedat lastmod modified lastmodified lastmodifiedat datemodified lastupdated lastreviewedon msdate'.split(
			' ',
		),
	tags: ['tags', 'tag', 'categories', 'category', 'keywords', 'topics', 'topic', 'section'],
	summary: 'summary description excerpt subtitle dek deck rssdescription lead abstract standfirst teaser'.split(' '),
	lang: ['lang', 'language', 'locale'],
	url: 'url canonical canonicalurl source sourceurl link originalurl permalink externalurl via'.split(' '),
};

interface FieldReader {
	/** What the first of these keys gives that gives anything; those that should have (`isMeant`) and didn't are unread. */
	first<T>(
		names: string[],
		read: (value: unknown) => T | undefined,
		isMeant?: (value: unknown) => boolean,
	): T | undefined;
	unread: {key: string; value: string}[];
	/** What nothing was read from. */
	rest(): Record<string, unknown>;
}

function readerOf(fields: Record<string, unknown>): FieldReader {
	const found = new Map<string, {key: string; value: unknown}>();
	for (const source of [fields.extra, fields.taxonomies, fields]) {
		for (const [key, value] of Object.entries(isRecord(source) ? source : {})) found.set(foldKey(key), {key, value});
	}
	const used = new Set<string>();
	const unread: {key: string; value: string}[] = [];
	return {
		first(names, read, isMeant = () => false) {
			for (const name of names) {
				const field = found.get(name);
				if (!field) continue;
				const result = read(field.value);
				if (result !== undefined) {
					used.add(field.key);
					return result;
				}
				if (isMeant(field.value)) unread.push({key: field.key, value: plainInlineText(String(field.value))});
			}
			return undefined;
		},
		unread,
		rest() {
			const others = Object.entries(fields).filter(([key]) => !used.has(key));
			return Object.fromEntries(others.map(([key, value]) => [safeText(key), safeValue(value, 0)]));
		},
	};
}

/** `publish_date`, `publish-date`, `Publish Date` and `publishDate` are one key. */
export function foldKey(key: string): string {
	return key.toLowerCase().replace(/[\s_.-]/g, '');
}

function titleOf(value: unknown): string | undefined {
	const line = lineOf(Array.isArray(value) ? value.filter(isScalar).join(', ') : value);
	return line && (/^"([^"]+)"$/.exec(line)?.[1]?.trim() ?? line);
}

function lineOf(value: unknown): string | undefined {
	return isScalar(value) ? plainInlineText(String(value)) || undefined : undefined;
}

function dateOf(value: unknown): CalendarDate | undefined {
	if (isScalar(value)) return parseDate(String(value));
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : parseDate(value.toISOString());
	if (Array.isArray(value)) return dateOf(value[0]);
	const dates = ['created', 'published', 'publish', 'date'].map(name => propertyOf(value, name));
	return dates.map(date => (isScalar(date) || date instanceof Date ? dateOf(date) : undefined)).find(Boolean);
}

/** `published: true` never meant a date, and nothing is not a wrong one. */
function isDateLike(value: unknown): boolean {
	return (typeof value === 'string' && !/^\s*$|^(?:true|false|yes|no)$/i.test(value)) || typeof value === 'number';
}

function datedPath(value: unknown): CalendarDate | undefined {
	return typeof value === 'string' ? dateOfPath(value) : undefined;
}

function tagsOf({first}: FieldReader): string[] {
	const tags = new Map<string, string>();
	for (const key of keys.tags) {
		for (const tag of first([key], value => nonEmpty(splitTags(key, value))) ?? []) {
			if (!noTag.test(tag) && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
		}
	}
	return [...tags.values()];
}

const noTag = /^(?:uncategori[sz]ed|未分类|未分類)$/i;

/** In characters and in items: more is no list of tags. */
const longestTags = 10_000;
const mostTags = 500;

/** Spaces part tags only where the key is plural and no comma does: `category: Elixir in Production` is one. */
function splitTags(key: string, value: unknown): string[] {
	if (Array.isArray(value))
		return value.slice(0, mostTags).flatMap(item => lineOf(isRecord(item) ? (item.name ?? item.title) : item) ?? []);
	const text = isScalar(value) ? String(value).slice(0, longestTags) : '';
	const isSpaced = (key === 'tags' || key === 'categories') && !/[,，、;]/.test(text);
	return text
		.split(isSpaced ? /\s+/ : /[,，、;]/)
		.map(plainInlineText)
		.filter(Boolean);
}

function webAddress(value: unknown): string | undefined {
	const text = typeof value === 'string' ? value.trim() : '';
	return text.length <= 2048 && /^https?:\/\/[^\s<>"]+$/i.test(text) && safeText(text) === text ? text : undefined;
}

/** Drafts are shown and marked. `published: false` is one, `expirydate` in the past is none. */
function isDraft({first}: FieldReader): boolean {
	const says = (name: string, form: RegExp) =>
		first([name], value => (isScalar(value) && form.test(String(value)) ? true : undefined)) === true;
	const no = /^(?:false|no|off)$/i;
	const yes = /^(?:true|yes|on)$/i;
	return (
		says('draft', yes) ||
		says('private', yes) ||
		says('published', no) ||
		says('publish', no) ||
		says('status', /^draft$/i)
	);
}

/** A copy that is safe to print: nothing that drives a terminal, nothing deeper than anybody writes. */
function safeValue(value: unknown, depth: number): unknown {
	if (typeof value === 'string') return safeText(value);
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
	if (typeof value === 'bigint') return String(value);
	if (typeof value !== 'object' || value === null) return value;
	if (depth > 20) return null;
	if (Array.isArray(value)) return value.map(item => safeValue(item, depth + 1));
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [safeText(key), safeValue(item, depth + 1)]));
}

function isScalar(value: unknown): value is string | number | boolean {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function propertyOf(value: unknown, name: string): unknown {
	return isRecord(value) ? value[name] : undefined;
}

function nonEmpty<T>(items: T[]): T[] | undefined {
	return items.length > 0 ? items : undefined;
}
