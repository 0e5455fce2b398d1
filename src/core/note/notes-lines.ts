// Writes and recognizes the lines of a notes file.

import type {Note, NoteQuote} from './note.ts';

/** The identity of the article, as the file states it. After a merge, a field may have several values. */
export type NotedArticle = Record<NotedField, string[]>;

export const notedFields = ['title', 'url', 'library', 'file', 'text'] as const;
export type NotedField = (typeof notedFields)[number];

export function frontMatterLines(article: NotedArticle): string[] {
	const fields = notedFields.flatMap(name =>
		article[name].slice(0, 1).map(value => `${name}: ${JSON.stringify(value)}`),
	);
	return ['---', ...fields, '---'];
}

/** The fields in the front matter, and the index of the line after it; 0 if there is none. */
export function readNotedArticle(lines: readonly string[]): {article: NotedArticle; end: number} {
	const article: NotedArticle = {title: [], url: [], library: [], file: [], text: []};
	const end = lines[0]?.trim() === '---' ? lines.findIndex((line, index) => index > 0 && line.trim() === '---') : -1;
	for (const line of lines.slice(1, Math.max(1, end))) {
		const [, name = '', value = ''] = /^(\w+)\s*:(.*)$/.exec(line) ?? [];
		const field = notedFields.find(known => known === name);
		if (field && value.trim() !== '') article[field].push(unquoted(value.trim()));
	}
	return {article, end: end + 1};
}

function unquoted(value: string): string {
	try {
		if (value.startsWith('"')) return String(JSON.parse(value));
	} catch {}
	return value.replace(/^(["'])(.*)\1$/, '$2');
}

/** All lines of a note: metadata, quote, text, tags and name. */
export function noteLines({id, quote, text, tags, created}: Note): string[] {
	const words = quote.exact.split('\n').map(passage => `> ${escapedQuote(passage)}`);
	const mark = commentLine(id, quote, created);
	return [mark, ...words.flatMap(line => ['>', line]).slice(1), '', ...textLines(text), tailLine(id, tags)];
}

/** The text of a note followed by an empty line; nothing if there is no text. */
export function textLines(text: string): string[] {
	const trimmed = text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
	return trimmed === '' ? [] : [...trimmed.split('\n').map(line => (isMark(line) ? `\\${line}` : line)), ''];
}

export function textFromLines(lines: readonly string[]): string {
	const plain = lines.filter(line => !isConflictMark(line)).map(line => (isMark(line) ? line.replace('\\', '') : line));
	return plain
		.join('\n')
		.replace(/^(?:[^\S\n]*\n)+/, '')
		.trimEnd();
}

/** The last line of a note: its tags, and its name as an Obsidian block id. */
export function tailLine(id: string, tags: readonly string[]): string {
	return [...tags.map(tag => `#${tag}`), `^${id}`].join(' ');
}

const tail = /^((?:#[^\s#]+\s+)*)\^([A-Za-z0-9-]{1,64})\s*$/;

export function readTail(line: string): {id: string; tags: string[]} | undefined {
	const [, tags = '', id] = tail.exec(line) ?? [];
	return id === undefined
		? undefined
		: {id, tags: tags.split(/\s+/).flatMap(tag => (tag === '' ? [] : [tag.slice(1)]))};
}

/** The metadata of a note as a comment on one line; nothing in it can end the comment. */
function commentLine(id: string, {prefix, suffix, section, copy}: NoteQuote, created: string): string {
	const fields = {
		id,
		...(created !== '' && {created}),
		...(section.length > 0 && {under: section}),
		...(prefix !== '' && {before: prefix}),
		...(suffix !== '' && {after: suffix}),
		...(copy && {copy: `${copy.at}/${copy.of}`}),
	};
	return `<!-- wsws ${JSON.stringify(fields).replace(/--|[<>]/g, signs => (signs === '--' ? '-\\u002d' : `\\u00${signs.charCodeAt(0).toString(16)}`))} -->`;
}

const comment = /^\s*<!--\s*wsws\b(.*)$/;

export type NoteComment = Omit<NoteQuote, 'exact'> & Pick<Note, 'created'> & {id: string | undefined};

/** Undefined for a line that is not such a comment. A damaged one yields what is left. */
export function readComment(line: string): NoteComment | undefined {
	const [, json] = comment.exec(line) ?? [];
	if (json === undefined) return undefined;
	const fields = fieldsIn(json.trim().replace(/-->$/, ''));
	const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
	const under = Array.isArray(fields.under) ? fields.under.filter(title => typeof title === 'string') : [];
	const [, at, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text('copy')) ?? [];
	return {
		id: /^[A-Za-z0-9-]{1,64}$/.test(text('id')) ? text('id') : undefined,
		created: text('created'),
		section: under,
		prefix: text('before'),
		suffix: text('after'),
		copy: at === undefined || of === undefined ? undefined : {at: Number(at), of: Number(of)},
	};
}

function fieldsIn(json: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(json);
		if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
	} catch {}
	const pairs = json.matchAll(/"(\w+)"\s*:\s*("(?:[^"\\]|\\.)*")/g);
	return Object.fromEntries(Array.from(pairs, ([, name = '', value = '']) => [name, unquoted(value)]));
}

/** Whether a line is a conflict marker of git. */
export function isConflictMark(line: string): boolean {
	return /^(?:<{7}|\|{7}|>{7})(?: |$)|^={7}$/.test(line);
}

/** Whether a line of text would be mistaken for something else, or has been escaped for that reason. */
function isMark(line: string): boolean {
	const bare = line.replace(/^\\+/, '');
	return isConflictMark(bare) || comment.test(bare) || tail.test(bare);
}

/** The quote as Markdown that shows exactly these words. */
function escapedQuote(text: string): string {
	const line = text.replace(/[\\`*_[\]<>#|~$=%&^]/g, '\\$&');
	return line.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[-+]/, '\\$&');
}

/** The words in the lines of a quotation. Empty lines separate passages; an Obsidian callout title is skipped. */
export function quoteFromLines(lines: readonly string[]): string {
	const bare = lines.map(line => line.replace(/^\s{0,3}> ?/, '').trim());
	const passages = bare
		.filter((line, index) => index > 0 || !/^\[![\w-]+\]/.test(line))
		.join('\n')
		.split(/\n{2,}/);
	const plain = passages.map(passage =>
		passage
			.replace(/\n/g, ' ')
			.replace(/\\([!-/:-@[-`{-~])/g, '$1')
			.trim(),
	);
	return plain.filter(passage => passage !== '').join('\n');
}
