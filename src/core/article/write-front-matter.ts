// Writes an article as a file: YAML front matter that `parseArticle` reads back as the same metadata, then the body.

import {lazily} from '../lazily.ts';
import {emojiDialect} from '../markdown/dialect/marks.ts';
import {mayHoldMath} from '../markdown/math/math.ts';
import {plainLine} from '../markdown/plain-line.ts';
import {isSitePath} from './alias.ts';
import type {Metadata} from './article.ts';
import {foldKey} from './field-names.ts';
import {plainScalar} from './yaml/fast-yaml.ts';

/** The whole file, ending with a newline. */
export function articleText({metadata, body}: {metadata: Metadata; body: string}): string {
	return `---\n${frontMatter(metadata)}---\n\n${body.trimEnd()}\n`;
}

/** The lines between the fences, in the usual order; missing values are omitted. */
function frontMatter({rest, ...known}: Metadata): string {
	const {title, authors, date, updated, lang, url, tags, aliases, summary, slug, draft} = known;
	const fields = {
		title: writtenLine(title),
		authors: authors.map(writtenLine),
		date: writtenDate(date),
		updated: writtenDate(updated),
		lang: known.isLangGuessed ? undefined : lang,
		url,
		tags: tags.map(writtenLine),
		aliases: aliases.map(alias => (isSitePath(alias) ? alias : writtenLine(alias))),
		summary: summary && writtenLine(summary),
		slug: slug && writtenLine(slug),
		draft: draft || undefined,
	};
	const present = Object.entries(fields).filter(([, value]) => value !== undefined && !isEmptyList(value));
	const names = new Set(present.flatMap(([name]) => (name === 'authors' ? [name, 'author'] : [name])));
	// A misread field, in any spelling, must not override a known value.
	const others = Object.entries(rest).filter(([name]) => !names.has(foldKey(name)));
	return [...present, ...others].map(([name, value]) => `${keyOf(name)}:${fieldText(value)}\n`).join('');
}

/** Protects literal text in fields that are read as Markdown, with tags, entities, formulas and emoji names. */
function writtenLine(text: string): string {
	if (plainLine(text) === text && !emojiDialect.sign.test(text) && !mayHoldMath(text)) return text;
	return withoutMarks(text).replace(/[&<]/g, mark => (mark === '&' ? '&amp;' : '&lt;'));
}

/**
 * Protects only Markdown syntax: for texts of a web page, whose tags and entities are markup. `\]` after `\[` would end a formula.
 */
export function withoutMarks(text: string): string {
	return text.replace(/[\\`*_~[{}$]|:(?=[a-z\d+-][\w+-]*:)/g, '\\$&');
}

/** A year alone is a number in YAML, as people write it. */
function writtenDate(date: string | undefined): string | number | undefined {
	return date !== undefined && /^\d{4}$/.test(date) ? Number(date) : date;
}

function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

function keyOf(name: string): string {
	return /^[a-z_][\w-]*$/i.test(name) && typeof plainScalar(name) === 'string' ? name : quoted(name);
}

/** A list of scalars has one line per item; deeper values are written on one line, in JSON style. */
function fieldText(value: unknown): string {
	const isList = Array.isArray(value) && value.length > 0 && value.every(item => typeof item !== 'object');
	if (isList) return value.map(item => `\n  - ${scalar(item)}`).join('');
	return ` ${typeof value === 'object' && value !== null ? flow(value) : scalar(value)}`;
}

function flow(value: unknown): string {
	if (typeof value === 'string') return quoted(value);
	if (typeof value !== 'object' || value === null) return scalar(value);
	if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
	return `{${Object.entries(value)
		.map(([key, item]) => `${quoted(key)}: ${flow(item)}`)
		.join(', ')}}`;
}

const plainStart = lazily(() => /^[\p{L}\p{N}«“‘„¿¡(/]/u);
/** Characters with a meaning in YAML. Searched for individually, because an expression for a whole very long text overflows. */
const meaning = lazily(() => /[\p{C}\p{Zl}\p{Zp}"]|:(?![^\s:])|(?<!\S)#|\s$/u);

/** Unquoted if it reads back as the same value. */
function scalar(value: unknown): string {
	if (typeof value !== 'string') return String(value ?? 'null');
	const isPlain = plainStart().test(value) && !meaning().test(value) && plainScalar(value) === value;
	return isPlain ? value : quoted(value);
}

/** Non-printable characters are escaped as in YAML, which equals JSON's escapes. */
function quoted(value: string): string {
	return JSON.stringify(value).replace(/[\x7f-\xa0\u2028\u2029\ufeff]/g, character => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}
