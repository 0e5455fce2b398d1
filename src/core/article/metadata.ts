// Interprets the fields of any container: authors, dates, tags and others, under every name and in every shape found in practice.

import type {CalendarDate} from '../date/calendar.ts';
import {parseDate} from '../date/parse-date.ts';
import {dateOfPath} from '../date/path-dates.ts';
import {closedNames} from '../markdown/html/html-tag.ts';
import {plainLine} from '../markdown/plain-line.ts';
import {languageOfField, languageOfFileName, languageOfFolder, languageOfScript} from '../text/language.ts';
import {safeLine, safeText} from '../text/safe-text.ts';
import {isWebAddress, withForgottenScheme} from '../text/web-address.ts';
import {isSitePath} from './alias.ts';
import type {Metadata} from './article.ts';
import {authorsOf, personsOf} from './authors.ts';
import {metadataFields, namesInAnyLanguage, translatedFields} from './field-names.ts';
import {type FieldReader, isRecord, isScalar, type Misread, readerOf} from './header/field-reader.ts';
import {longestTags, mostTags, tagList, tagsIn} from './header/tags.ts';

/** Interpreted fields; the title may have to come from the text. */
export interface ReadMetadata extends Omit<Metadata, 'title'> {
	title: string | undefined;
	/** The language that the folder is named for, if nothing else states one; the text may contradict it. */
	folderLang: string | undefined;
	/** From a field such as `subject`, which the text's main heading overrides. */
	lesserTitle: string | undefined;
	/** Date and address fields that could not be read, and lists that are too long. */
	misread: Misread[];
}

/** Converts a Markdown value to plain text. */
type ToLine = (markdown: string) => string;

/**
 * Interprets fields; the path supplies date and language if they don't. Texts are Markdown, converted by `toLine`. Never throws,
 * whatever the values are.
 */
export function readMetadata(
	fields: Record<string, unknown>,
	path: string,
	toLine: ToLine = markdown => plainLine(markdown),
): ReadMetadata {
	const reader = readerOf(fields);
	const {first, misread} = reader;
	const lang = first(namesInAnyLanguage('lang'), languageOfField) ?? languageOfFileName(path);
	const folderLang = lang === undefined ? languageOfFolder(path) : undefined;
	const day = (value: unknown) =>
		dateOf(value, lang ?? folderLang ?? (typeof value === 'string' ? languageOfScript(value) : undefined));
	const line = (value: unknown) => (isScalar(value) ? toLine(String(value)) || undefined : undefined);
	const authorFields = namesInAnyLanguage('authors');
	const tagFields = namesInAnyLanguage('tags');
	misread.push(...reader.cut([...tagFields, ...metadataFields.aliases, ...authorFields]));
	const dates = datesOf(reader, isOfWikiJs(fields), day);
	return {
		title: first(namesInAnyLanguage('title'), value => titleOf(value, line)),
		lesserTitle: first(metadataFields.lesserTitle, value => titleOf(value, line)),
		authors: first(authorFields, value => nonEmpty(authorsOf(value, toLine))) ?? [],
		persons: first(authorFields, value => nonEmpty(personsOf(value))),
		date: dates.date ?? dateOfPath(path),
		updated: dates.updated,
		tags: tagList(tagFields.flatMap(key => first([key], value => nonEmpty(tagsIn(key, value, toLine))) ?? [])),
		aliases: aliasesOf(reader, toLine),
		summary: first(namesInAnyLanguage('summary'), line),
		lang,
		folderLang,
		url: first(metadataFields.url, webAddress, isAddressLike),
		draft: isDraft(reader),
		slug: first(['slug'], line),
		rest: reader.rest(),
		misread,
	};
}

/** In Wiki.js, `date` is that of the last change. */
function datesOf(
	{first}: FieldReader,
	isWikiJs: boolean,
	day: (value: unknown) => CalendarDate | undefined,
): Pick<ReadMetadata, 'date' | 'updated'> {
	return {
		date:
			(isWikiJs ? first(['datecreated'], day) : undefined) ??
			first(metadataFields.date, day, isDateLike) ??
			first(translatedFields.date, day) ??
			first(['path'], datedPath),
		updated:
			first(metadataFields.updated, day, isDateLike) ??
			first(['date'], value => day(isWikiJs ? value : propertyOf(value, 'updated'))),
	};
}

/** Wiki.js names the editor instead of the author, and its `date` is that of the last change. */
function isOfWikiJs(fields: Record<string, unknown>): boolean {
	return 'dateCreated' in fields && 'editor' in fields;
}

function titleOf(value: unknown, line: (value: unknown) => string | undefined): string | undefined {
	const written = Array.isArray(value) ? value.filter(isScalar).join(', ') : value;
	const text = line(typeof written === 'string' ? withTagsAsText(written) : written);
	const [, double, single] = (text && /^(?:"([^"]+)"|'((?:[^']|\b'\b)+)')$/.exec(text)) || [];
	return (double ?? single)?.trim() ?? text;
}

/** An unclosed element in a title is its subject: `<option>`, `<Suspense />`. */
function withTagsAsText(title: string): string {
	if (!title.includes('<')) return title;
	const closed = closedNames(title);
	return title.replace(codeOrTag, (all, name?: string) => (name === undefined || closed.has(name) ? all : `\\${all}`));
}

/** Line breaks, images and anchors are never meant as text. */
const codeOrTag = /`[^`]*`|<(?!(?:a|br|hr|img|p|wbr)\b)([a-z][\w:-]*)(?:\s[^<>]*)?\/?>/gi;

function dateOf(value: unknown, lang: string | undefined): CalendarDate | undefined {
	if (isScalar(value)) return parseDate(String(value), lang);
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : parseDate(value.toISOString());
	if (Array.isArray(value)) return dateOf(value[0], lang);
	const {year, month, day} = isRecord(value) ? value : {};
	if (isScalar(year))
		return parseDate(
			[year, month, day]
				.filter(isScalar)
				.map(part => String(part).padStart(2, '0'))
				.join('-'),
			lang,
		);
	const dates = ['created', 'published', 'publish', 'date', 'start'].map(name => propertyOf(value, name));
	return dates.map(date => (isScalar(date) || date instanceof Date ? dateOf(date, lang) : undefined)).find(Boolean);
}

/** Site paths and publication names are not meant as web addresses. */
function isAddressLike(value: unknown): boolean {
	return typeof value === 'string' && /^\s*(?:[a-z][a-z\d+.-]*:|www\.)/i.test(value) && !/[{<]/.test(value);
}

/** `published: true` is not a date, an empty value is not a wrong one, and some values are placeholders. */
function isDateLike(value: unknown): boolean {
	return (typeof value === 'string' && !noDate.test(value)) || (typeof value === 'number' && value > 1);
}

const noDate = /^\s*$|^(?:true|false|yes|no)$|^(?:git )?(?:last[ -]modified|created)$|^(?:today|now)$|^`r /i;

function datedPath(value: unknown): CalendarDate | undefined {
	return typeof value === 'string' ? dateOfPath(value) : undefined;
}

/** The aliases of all fields, without duplicates. */
function aliasesOf({first}: FieldReader, toLine: ToLine): string[] {
	const line = (text: string) => (isSitePath(text) ? safeLine(text).trim() : toLine(text));
	const found = metadataFields.aliases.flatMap(key => first([key], value => nonEmpty(namesIn(value).map(line))) ?? []);
	return [...new Set(found.filter(alias => alias !== ''))];
}

function namesIn(value: unknown): string[] {
	const items = Array.isArray(value) ? value.slice(0, mostTags) : isScalar(value) ? splitList(String(value)) : [];
	return items.filter(isScalar).map(item => String(item).trim());
}

function splitList(text: string): string[] {
	return text.slice(0, longestTags).split(/[,，、;\n]/);
}

function webAddress(value: unknown): string | undefined {
	const given = Array.isArray(value)
		? value.find(item => typeof item === 'string')
		: (propertyOf(value, 'url') ?? value);
	const typed = typeof given === 'string' ? addressWithin(given.trim()) : '';
	const whole = isWebAddress(typed) ? typed : (withForgottenScheme(typed) ?? '');
	// Old DOIs contain angle brackets; characters not allowed in addresses are encoded as browsers do.
	const text = whole.replace(/[ <>"]/g, encodeURIComponent);
	if (text !== typed && !URL.canParse(text)) return undefined;
	return text.length <= 2048 && /^https?:\/\/[^\s<>"]+$/i.test(text) && safeText(text) === text ? text : undefined;
}

/** The address in `<address>`, `[words](address)` and `//host/path`. */
function addressWithin(text: string): string {
	const marked = /^<(\S+)>$|^\[[^[\]]*\]\((\S+)\)$/.exec(text);
	const bare = marked?.[1] ?? marked?.[2] ?? text;
	return /^\/\/[^\s/.]+\.[^\s/]/.test(bare) ? `https:${bare}` : bare;
}

/** Drafts are shown and marked. `published: false` makes one; a past `expirydate` does not. */
function isDraft({first}: FieldReader): boolean {
	const says = (name: string, form: RegExp) =>
		first([name], value => (isScalar(value) && form.test(String(value)) ? true : undefined)) === true;
	const no = /^(?:false|no|off|0)$/i;
	const yes = /^(?:true|yes|on|1)$/i;
	return (
		says('draft', yes) ||
		says('isdraft', yes) ||
		says('private', yes) ||
		says('published', no) ||
		says('publish', no) ||
		says('status', /^draft$/i)
	);
}

function propertyOf(value: unknown, name: string): unknown {
	return isRecord(value) ? value[name] : undefined;
}

function nonEmpty<T>(items: T[]): T[] | undefined {
	return items.length > 0 ? items : undefined;
}
