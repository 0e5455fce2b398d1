// Formats notes for a person: highlighted words under the title of each article, with the text written about them.

import type {Entry} from '../../core/article/article.ts';
import type {AnchoredNote} from '../../core/note/note.ts';
import type {Paint} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import {safeLine, safeText} from '../../core/text/safe-text.ts';
import {breaksAtSpaces} from '../line/break-points.ts';
import {textOf} from '../line/spans.ts';
import {wrap} from '../line/wrap.ts';

export interface ListedNotes {
	/** The catalog's entry; undefined if no library has the article. */
	entry: Entry | undefined;
	title: string;
	notes: AnchoredNote[];
}

/** `width` is the terminal's, in columns. */
export function noteLinesOf(
	{entry, title, notes}: ListedNotes,
	{width, paint}: {width: number; paint: Paint},
): string[] {
	const about = entry ? paint('name', entry.name) : paint('hint', 'in no library');
	const numbers = notes.map(({place}) => (place ? String(place.line) : ''));
	const indent = 4 + Math.max(1, ...numbers.map(({length}) => length));
	const left = Number.isFinite(width) ? Math.max(20, width - indent) : 0;
	return [
		...wrapped(title, Number.isFinite(width) ? width : 0).map(line => paint('title', line)),
		about,
		...notes.flatMap((note, index) => [
			...quoteLines(note, {number: numbers[index] ?? '', indent, left, paint}),
			...bodyLines(note, {indent, left, paint}),
		]),
	];
}

interface NoteRoom {
	indent: number;
	left: number;
	paint: Paint;
}

/** Formats `38: words`; a lost note has a sign in place of the line, one whose words changed a sign after them. */
function quoteLines(
	{quote, place}: AnchoredNote,
	{number, indent, left, paint}: NoteRoom & {number: string},
): string[] {
	const sign = place ? paint('line', number.padStart(indent - 4)) : paint('error', '✗'.padStart(indent - 4));
	const words = wrapped(quote.exact.replaceAll('\n', ' ¶ '), left);
	const after = place === undefined ? '(lost)' : place.isChanged ? '(changed since)' : '';
	const last = words.pop() ?? '';
	const hasRoom = left === 0 || columns(last) + 1 + columns(after) <= left;
	const lines = [...words, last].map(line => paint('highlight', line));
	if (after !== '' && !hasRoom) lines.push(paint('hint', after));
	else if (after !== '') lines.push(`${lines.pop()} ${paint('hint', after)}`);
	return lines.map((line, index) => (index === 0 ? `  ${sign}: ` : ' '.repeat(indent)) + line);
}

function bodyLines({text, tags, id}: AnchoredNote, {indent, left, paint}: NoteRoom): string[] {
	const space = ' '.repeat(indent);
	const lines =
		text === ''
			? []
			: safeText(text)
					.split('\n')
					.flatMap(line => (line === '' ? [''] : wrapped(line, left)));
	const end = [...tags.map(tag => paint('tag', `#${tag}`)), paint('faint', id)].join(' ');
	return [...lines.map(line => (line === '' ? '' : space + paint('noteText', line))), space + end];
}

function wrapped(text: string, width: number): string[] {
	return wrap([{text: safeLine(text), styles: []}], width, breaksAtSpaces).map(textOf);
}
