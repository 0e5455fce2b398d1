// From the fields of any container to metadata: every name and every shape in which the wild writes an author, a date
// or a tag.

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

/** What the fields say; the title may be for the text to give. */
export interface ReadMetadata extends Omit<Metadata, 'title'> {
	title: string | undefined;
	/** That the folder is named for, where nothing else says one; the text may deny it. */
	folderLang: string | undefined;
	/** From a field such as `subject`, which a main heading in the text outranks. */
	lesserTitle: string | undefined;
	/** The fields of dates and addresses that could not be read, and the lists that are too long. */
	misread: Misread[];
}

/** Gives the words of a value in Markdown. */
type ToLine = (markdown: string) => string;

/**
 * Understands fields; the path gives date and language where they don't. Texts are Markdown, read by `toLine`. Never throws,
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
	return {
		title: first(namesInAnyLanguage('title'), value => titleOf(value, line)),
		lesserTitle: first(metadataFields.lesserTitle, value => titleOf(value, line)),
		authors: first(authorFields, value => nonEmpty(authorsOf(value, toLine))) ?? [],
		persons: first(authorFields, value => nonEmpty(personsOf(value))),
		date:
			(isOfWikiJs(fields) ? first(['datecreated'], day) : undefined) ??
			first(metadataFields.date, day, isDateLike) ??
			first(translatedFields.date, day) ??
			first(['path'], datedPath) ??
			dateOfPath(path),
		updated:
			first(metadataFields.updated, day, isDateLike) ??
			first(['date'], value => day(isOfWikiJs(fields) ? value : propertyOf(value, 'updated'))),
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

/** Which names its editor, and has the day of the last change as `date`. */
function isOfWikiJs(fields: Record<string, unknown>): boolean {
	return 'dateCreated' in fields && 'editor' in fields;
}

function titleOf(value: unknown, line: (value: unknown) => string | undefined): string | undefined {
	const written = Array.isArray(value) ? value.filter(isScalar).join(', ') : value;
	const text = line(typeof written === 'string' ? withTagsAsText(written) : written);
	const [, double, single] = (text && /^(?:"([^"]+)"|'((?:[^']|\b'\b)+)')$/.exec(text)) || [];
	return (double ?? single)?.trim() ?? text;
}

/** Who opens an element in a title and does not close it writes about it: `<option>`, `<Suspense />`. */
function withTagsAsText(title: string): string {
	if (!title.includes('<')) return title;
	const closed = closedNames(title);
	return title.replace(codeOrTag, (all, name?: string) => (name === undefined || closed.has(name) ? all : `\\${all}`));
}

/** Breaks, pictures and anchors are never meant as words. */
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

/** A path of a site, or the name of a paper, never meant an address of the web. */
function isAddressLike(value: unknown): boolean {
	return typeof value === 'string' && /^\s*(?:[a-z][a-z\d+.-]*:|www\.)/i.test(value) && !/[{<]/.test(value);
}

/** `published: true` never meant a date, nothing is not a wrong one, and some are for a program to fill in. */
function isDateLike(value: unknown): boolean {
	return (typeof value === 'string' && !noDate.test(value)) || (typeof value === 'number' && value > 1);
}

const noDate = /^\s*$|^(?:true|false|yes|no)$|^(?:git )?(?:last[ -]modified|created)$|^(?:today|now)$|^`r /i;

function datedPath(value: unknown): CalendarDate | undefined {
	return typeof value === 'string' ? dateOfPath(value) : undefined;
}

/** Those of each field, once each. */
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
	const given = Array.isArray(value) ? value.find(item => typeof item === 'string') : value;
	const typed = typeof given === 'string' ? addressWithin(given.trim()) : '';
	const whole = isWebAddress(typed) ? typed : (withForgottenScheme(typed) ?? '');
	// Old DOIs hold angle brackets; what no address holds is written as browsers write it.
	const text = whole.replace(/[ <>"]/g, encodeURIComponent);
	if (text !== typed && !URL.canParse(text)) return undefined;
	return text.length <= 2048 && /^https?:\/\/[^\s<>"]+$/i.test(text) && safeText(text) === text ? text : undefined;
}

/** Of `<address>`, `[words](address)` and `//host/path`. */
function addressWithin(text: string): string {
	const marked = /^<(\S+)>$|^\[[^[\]]*\]\((\S+)\)$/.exec(text);
	const bare = marked?.[1] ?? marked?.[2] ?? text;
	return /^\/\/[^\s/.]+\.[^\s/]/.test(bare) ? `https:${bare}` : bare;
}

/** Drafts are shown and marked. `published: false` is one, `expirydate` in the past is none. */
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
