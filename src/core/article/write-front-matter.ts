// An article as the text of its file: YAML front matter that `parseArticle` reads back as the same metadata, then the body.

import {lazily} from '../lazily.ts';
import {emojiDialect} from '../markdown/dialect/marks.ts';
import {mayHoldMath} from '../markdown/math/math.ts';
import {plainLine} from '../markdown/plain-line.ts';
import {isSitePath} from './alias.ts';
import type {Metadata} from './article.ts';
import {foldKey} from './field-names.ts';
import {plainScalar} from './yaml/fast-yaml.ts';

/** The whole file, ending with a line end. */
export function articleText({metadata, body}: {metadata: Metadata; body: string}): string {
	return `---\n${frontMatter(metadata)}---\n\n${body.trimEnd()}\n`;
}

/** The lines between the marks, in the order in which people write them; what an article doesn't have is left out. */
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
	// What could not be read under a name, in whatever spelling, must not hide what is known.
	const others = Object.entries(rest).filter(([name]) => !names.has(foldKey(name)));
	return [...present, ...others].map(([name, value]) => `${keyOf(name)}:${fieldText(value)}\n`).join('');
}

/** Readers take marks of Markdown, tags, entities, formulas and names of emoji out of these fields; what means itself is protected. */
function writtenLine(text: string): string {
	if (plainLine(text) === text && !emojiDialect.sign.test(text) && !mayHoldMath(text)) return text;
	return withoutMarks(text).replace(/[&<]/g, mark => (mark === '&' ? '&amp;' : '&lt;'));
}

/** Marks of Markdown alone are protected: for texts of a web page, whose tags and entities do mean markup. A `\]` after `\[` would end a formula. */
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

/** A list of scalars has a line for each; deeper values are on one line, in the style of JSON. */
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
/** What may mean something to YAML. Looked for piece by piece: an expression for the whole of a very long text overflows. */
const meaning = lazily(() => /[\p{C}\p{Zl}\p{Zp}"]|:(?![^\s:])|(?<!\S)#|\s$/u);

/** Without quotes where it reads back as the same value. */
function scalar(value: unknown): string {
	if (typeof value !== 'string') return String(value ?? 'null');
	const isPlain = plainStart().test(value) && !meaning().test(value) && plainScalar(value) === value;
	return isPlain ? value : quoted(value);
}

/** Characters outside of printable text are escaped in YAML's way, which is JSON's. */
function quoted(value: string): string {
	return JSON.stringify(value).replace(/[\x7f-\xa0\u2028\u2029\ufeff]/g, character => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}
