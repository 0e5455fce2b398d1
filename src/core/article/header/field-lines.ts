// Metadata in lines of fields: `Title: …` of Pelican and MultiMarkdown, `title:: …` of Logseq, keywords of Org and Nikola, fields
// of reStructuredText, comments, headers of mails and of Project Gutenberg, and lists under a title.

import {isDate} from '../../date/parse-date.ts';
import {plainLine} from '../../markdown/plain-line.ts';
import {foldKey, hasKnownField, isFieldName, isUnmistakable, metadataFields, translatedFields} from '../field-names.ts';
import {type FrontMatter, lineAt} from '../front-matter.ts';
import {salvage} from '../yaml/yaml-fields.ts';
import {isBylineOfNames} from './names-only.ts';
import {blankLine, titleLines} from './plain-header.ts';

/** Reads lines that their syntax, or a line above them, identifies as fields; undefined if there are none. */
export function readMarkedLines(text: string): FrontMatter | undefined {
	return readForms(text, markedForms);
}

/** Reads lines of `Key: value` up to a blank line, if the keys are metadata: a title, or two others. */
export function readKeyLines(text: string): FrontMatter | undefined {
	return readForms(text, [keyLines]);
}

/** Reads lines under a title: a Notion export, a note with inline fields, a Readwise list, HackMD tags. */
export function readTitledLines(text: string): FrontMatter | undefined {
	return readForms(text, [titledLines, mixedList, listOfReadwise, tagsOfHackmd]);
}

type Pair = [key: string, value: string];
type FieldsOf = (pairs: Pair[]) => Record<string, unknown> | undefined;

interface LineForm {
	/** Text that precedes the lines, and stays. */
	above?: RegExp;
	/** Matches a line; its groups are key and value. */
	line: RegExp;
	/** Whether indented lines continue the value above. */
	goesOn?: true;
	/** A line between two fields. */
	gap?: RegExp;
	/** Whether a blank line, or the end, must follow. */
	isParagraph?: true;
	/** Whether the lines also count as text, and stay. */
	stays?: true;
	/** Undefined if they are not metadata. */
	fieldsOf: FieldsOf;
}

/** In UTF-16 units: more than these take. */
const longest = 20_000;
const blank = /^[ \t]*$/;

function readForms(text: string, forms: LineForm[]): FrontMatter | undefined {
	const offset = Math.max(0, text.search(/\S/));
	const near = text.slice(offset, offset + longest);
	for (const form of forms) {
		const above = form.above ? form.above.exec(near)?.[0] : '';
		const {pairs, end, next} = above === undefined ? none : pairsIn(near.slice(above.length), form);
		const fields = pairs.length > 0 && (!form.isParagraph || blank.test(next)) ? form.fieldsOf(pairs) : undefined;
		if (!fields) continue;
		const start = offset + (above ?? '').length;
		const place = {start, end: form.stays ? start : start + end, line: lineAt(text, start)};
		return {fields, problems: [], ...place, isExported: false};
	}
	return undefined;
}

/** Fields, where the last one ends, and the line after it. */
interface Lines {
	pairs: Pair[];
	end: number;
	next: string;
}

const none: Lines = {pairs: [], end: 0, next: ''};

function pairsIn(text: string, {line: form, goesOn, gap}: LineForm): Lines {
	if (!form.test(firstLine(text))) return none;
	const pairs: Pair[] = [];
	let [at, end] = [0, 0];
	for (const line of text.split('\n')) {
		const [, key, value = ''] = form.exec(line) ?? [];
		const last = pairs.at(-1);
		if (key !== undefined) pairs.push([key, value.trim()]);
		else if (goesOn && last && /^[ \t]+\S/.test(line)) last[1] += ` ${line.trim()}`;
		else if (!gap?.test(line)) break;
		at += line.length + 1;
		if (!gap?.test(line)) end = at;
	}
	return {pairs, end: Math.min(end, text.length), next: firstLine(text.slice(end))};
}

function firstLine(text: string): string {
	const end = text.indexOf('\n');
	return end < 0 ? text : text.slice(0, end);
}

/** Fields of lines with a syntax that is rare in text. */
const fieldsOfMarked: FieldsOf = pairs => {
	const isKnown = pairs.some(([key]) => isFieldName(key));
	return isKnown ? Object.fromEntries(pairs.map(([key, value]) => [key, plainValue(value)])) : undefined;
};

/** Org writes tags between colons, dates between angle brackets. */
function plainValue(value: string): string {
	if (/^:(?:[^:\s]+:)+$/.test(value)) return value.slice(1, -1).replaceAll(':', ', ');
	return /^<(\d{4}-\d\d-\d\d)[^<>]*>$/.exec(value)?.[1] ?? value;
}

/** `:key: value` can be text, so a title or two known names are required. */
const fieldsOfText: FieldsOf = pairs => {
	const known = pairs.filter(([key]) => isFieldName(key));
	return known.length > 1 || known.some(([key]) => /^title$/i.test(key)) ? fieldsOfMarked(pairs) : undefined;
};

const fieldsOfPage: FieldsOf = pairs =>
	hasKnownField(pairs.map(([key]) => `${key}:`).join('\n'), 'yaml') ? Object.fromEntries(pairs) : undefined;

/** Values are in Julia, which for simple values equals TOML. */
const fieldsOfFranklin: FieldsOf = pairs => {
	const lines = pairs.map(([key, value]) => `${key} = ${value.replace(/^"{3} *(.*?) *"{3}$/, '$1')}`);
	return salvage(lines.join('\n'), {line: 0, message: ''}).fields;
};

/** A subject with a sender or date; other people named there are not authors. */
const fieldsOfMail: FieldsOf = pairs => {
	const {Subject: title, From: author, Date: date} = Object.fromEntries([...pairs].reverse());
	return title && (author || date) ? {title, ...(author && {author}), ...(date && {date})} : undefined;
};

/** The release date at Gutenberg is not the date of the text. */
const fieldsOfGutenberg: FieldsOf = pairs => {
	const {Title: title, Author: author, Language: language} = Object.fromEntries(pairs);
	return title && (author || language) ? {title, author, language} : undefined;
};

const markedForms: LineForm[] = [
	{line: /^:(?:og:(?=desc))?((?:og:)?[A-Za-z][\w -]{0,30}):[ \t]+(\S.*)$/, fieldsOf: fieldsOfText},
	{line: /^\.\. ([A-Za-z][\w-]{0,30}):(?:[ \t]+(.*))?$/, fieldsOf: fieldsOfMarked},
	{line: /^#\+(?:file(?=tags:))?([A-Za-z][\w-]{0,30})(?:\[\])?:(?:[ \t]+(.*))?$/i, fieldsOf: fieldsOfMarked},
	{
		line: /^\[(?:\/\/|comment|#)\]: (?:(?:#|<>) )?[("']?([A-Za-z][\w-]{0,30}):[ \t]*[("]?(.*?)[)"'][ \t]*$/,
		fieldsOf: fieldsOfMarked,
	},
	{line: /^<!--+[ \t]*([A-Za-z][\w -]{0,30}):[ \t]*([^;]*?)[ \t]*-+->[ \t]*$/, fieldsOf: fieldsOfMarked},
	{line: /^(?:- | {2})?([A-Za-z][\w./-]*)::[ \t]+(.*)$/, fieldsOf: fieldsOfPage},
	{line: /^@def ([a-z]\w*) *= *(.*)$/, gap: blank, fieldsOf: fieldsOfFranklin},
	{line: /^([A-Z][A-Za-z-]{1,30}):[ \t]+(.*)$/, goesOn: true, isParagraph: true, fieldsOf: fieldsOfMail},
	{
		above: /^[^\n]{0,99}Project Gutenberg[^\n]*\n(?:(?!Title:)[^\n]*\n){0,30}(?=Title:)/,
		...{
			line: /^([A-Z][A-Za-z ]{2,30}):[ \t]+(.*)$/,
			goesOn: true,
			gap: blank,
			stays: true,
			fieldsOf: fieldsOfGutenberg,
		},
	},
];

/** In any script, a few words. */
const key = String.raw`[\w\u00c0-\uffef](?:[\w \u0300-\uff19-]{0,30}[\w\u0300-\uffef-])?(?:\([a-z]{1,3}\))?`;

const keyLines: LineForm = {
	line: new RegExp(String.raw`^(${key}?) *(?::(?!:)|：)[ \t]*(.*)$`),
	goesOn: true,
	isParagraph: true,
	fieldsOf: pairs => {
		const known = pairs.filter(([key]) => isUnmistakable(key));
		return known.length > 1 || known.some(isEnough) ? Object.fromEntries(pairs) : undefined;
	},
};

/** A title, a valid date, or an author field in lower case shows that the lines are metadata. */
function isEnough([key, value]: Pair): boolean {
	if (/^title$/i.test(key)) return true;
	return (/^date$/i.test(key) && isDate(value)) || (/^authors?$/.test(key) && !/[.!?]\s|[.!?]$/.test(value));
}

/** A field after a list or quotation marker. */
const fieldBehind = (mark: string) =>
	new RegExp(
		String.raw`^[ \t]*${mark}[*_]{0,2}(${key}?)[*_]{0,2} *(?::{1,2}[*_]{0,2}[ \t]+|：[*_]{0,2}[ \t]*)(.*?)\\?[ \t]*$`,
	);
const titledLine = fieldBehind('(?:> ?)?(?:[-*+] )?');

/** Known names with values, among them an author or date: `**Author:** Jane Doe`, `date:: 2021`. */
const titledLines: LineForm = {
	above: new RegExp(`^${titleLines}${blankLine}*`),
	line: titledLine,
	isParagraph: true,
	fieldsOf: pairs => {
		const areKnown = pairs.length > 1 && pairs.every(([key]) => isFieldName(key));
		const isHeader = pairs.some(([key, value]) => isOf(key, 'authors') || (isOf(key, 'date') && isDate(value)));
		return areKnown && isHeader ? Object.fromEntries(pairs) : undefined;
	},
};

/** A list with unknown names: its author and date are read, and it stays in the text. */
const mixedList: LineForm = {
	...titledLines,
	line: fieldBehind('[-*+] '),
	stays: true,
	fieldsOf: pairs => {
		const value = (field: 'authors' | 'date') => pairs.find(([key]) => isOf(key, field))?.[1];
		const [author, date] = [value('authors'), value('date')];
		if (author === undefined || !isBylineOfNames(`By ${plainLine(author)}`)) return undefined;
		return {author, ...(date !== undefined && isDate(date) && {date})};
	},
};

/** Under a cover and its own heading; `Full Title` is the title of the article. */
const listOfReadwise: LineForm = {
	above: new RegExp(`^${titleLines}${blankLine}*(?:!\\[[^\\n]*\\n${blankLine}*)?## Metadata\\n${blankLine}*`),
	line: titledLine,
	isParagraph: true,
	stays: true,
	fieldsOf: pairs => Object.fromEntries(pairs.map(([key, value]) => [key.replace(/^Full (?=Title$)/, ''), value])),
};

/** HackMD's tags: a heading of level 6 with code spans. */
const tagsOfHackmd: LineForm = {
	above: new RegExp(`^(?:${titleLines}${blankLine}*)?(?=#{6})`),
	line: /^#{6} (tags): *(`.*)$/,
	fieldsOf: pairs => Object.fromEntries(pairs.map(([key, value]) => [key, value.match(/[^\s`,][^`,]*/g) ?? []])),
};

function isOf(key: string, field: 'authors' | 'date'): boolean {
	return [...metadataFields[field], ...translatedFields[field]].includes(foldKey(key));
}
