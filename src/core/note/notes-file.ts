// Reads and edits the notes file of an article: Markdown that people may edit freely. Everything that is not a note is preserved,
// and of a note only changed lines are rewritten. Each note has its own lines, so that two versions of a file can be merged.

import type {Note} from './note.ts';
import {
	frontMatterLines,
	type NotedArticle,
	notedFields,
	noteLines,
	readNotedArticle,
	tailLine,
	textLines,
} from './notes-lines.ts';
import {type NotePiece, parseNotes} from './parse-notes.ts';

export interface NotesFile {
	/** What the file says about the article. */
	article: NotedArticle;
	notes: Note[];
}

/** Reads a file whatever was done to it: notes without metadata, half-finished merges, other text in between. */
export function readNotesFile(text: string): NotesFile {
	const lines = linesOf(text);
	const notes = parseNotes(lines).map(({pieces: _pieces, ...note}) => note);
	return {article: readNotedArticle(lines).article, notes};
}

/** The identity of the article, as the file states it; skips the notes. */
export function articleOfNotes(text: string): NotedArticle {
	return readNotedArticle(linesOf(text.slice(0, longestFrontMatter))).article;
}

/** In UTF-16 units. */
const longestFrontMatter = 8000;

/** A notes file for this article, without notes. */
export function emptyNotesFile(article: NotedArticle): string {
	return `${frontMatterLines(article).join('\n')}\n`;
}

/** Updates the identity of the article, keeping the rest of the front matter. */
export function withArticle(file: string, article: NotedArticle): string {
	const lines = linesOf(file);
	const {end} = readNotedArticle(lines);
	const isOurs = (line: string) => notedFields.some(name => article[name].length > 0 && line.startsWith(`${name}:`));
	const others = lines.slice(1, Math.max(1, end - 1)).filter(line => !isOurs(line));
	const [first = '', ...written] = frontMatterLines(article);
	lines.splice(0, end, first, ...written.slice(0, -1), ...others, '---', ...(end === 0 ? [''] : []));
	return textOf(lines, file);
}

/**
 * Appends notes, each below the last heading of its section. Empty lines surround each, because git merges changes only if an
 * unchanged line separates them.
 */
export function withNotes(file: string, notes: readonly Note[]): string {
	const lines = linesOf(file);
	if (lines.at(-1) === '') lines.pop();
	for (const note of notes) {
		const above = lines.findLast(line => /^## /.test(line));
		// A note outside any section must not end up in the section of the note before it.
		const heading =
			note.quote.section.at(-1) ?? (above === undefined ? undefined : readNotedArticle(lines).article.title[0]);
		const title = heading === undefined ? [] : [`## ${heading}`, ''];
		const isBelow = title[0] === undefined || title[0] === above;
		lines.push(...(isEmpty(lines.at(-1)) ? [] : ['']), ...(isBelow ? [] : title), ...noteLines(note), '');
	}
	return textOf([...lines, ''], file);
}

/** Changes the text or tags of a note; returns the file unchanged if it has no such note. */
export function withNoteChanged(file: string, id: string, change: NoteChange): string {
	const lines = linesOf(file);
	const note = parseNotes(lines).find(written => written.id === id);
	if (!note) return file;
	const {text, tags} = {...note, ...change};
	const [first, ...others] = note.pieces;
	for (const {start, end} of others.toReversed()) lines.splice(start, end - start);
	if (first) lines.splice(first.text, first.end - first.text, '', ...textLines(text), tailLine(id, tags));
	return textOf(lines, file);
}

export type NoteChange = Partial<Pick<Note, 'text' | 'tags'>>;

/** The lines of a deleted note and where they were: their index, the line above, and the preceding note. */
export interface RemovedNote {
	lines: string[];
	at: number;
	above: string;
	after: string | undefined;
}

/** Deletes a note, and its heading if no other note is below it; undefined if there is no such note. */
export function withoutNote(file: string, id: string): {file: string; removed: RemovedNote} | undefined {
	const lines = linesOf(file);
	const notes = parseNotes(lines);
	const index = notes.findIndex(written => written.id === id);
	const [first, ...others] = notes[index]?.pieces ?? [];
	if (!first) return undefined;
	const at = startWithHeading(lines, first);
	const pieces = [{start: at, end: first.end}, ...others];
	const taken = pieces.flatMap(({start, end}) => lines.slice(start, end));
	const removed = {lines: taken, at, above: lineAbove(lines, at), after: notes[index - 1]?.id};
	for (const {start, end} of pieces.toReversed()) lines.splice(start, end - start);
	return {file: textOf(lines, file), removed};
}

/** Restores a deleted note: where it was, otherwise after the preceding note, otherwise at the end. */
export function withNoteRestored(file: string, {lines: restored, at, above, after}: RemovedNote): string {
	const lines = linesOf(file);
	if (at > 0 && isEmpty(lines[at]) && lineAbove(lines, at) === above) {
		lines.splice(at, 0, ...restored);
		return textOf(lines, file);
	}
	const before = parseNotes(lines).find(({id}) => id === after);
	if (lines.at(-1) === '' && !before) lines.pop();
	lines.splice(before ? Math.max(...before.pieces.map(({end}) => end)) : lines.length, 0, '', ...restored, '');
	return textOf(lines, file);
}

function linesOf(file: string): string[] {
	return file.split(/\r?\n/);
}

/** Joins the lines with the file's line ends. */
function textOf(lines: readonly string[], file: string): string {
	return lines.join(/^[^\n]*\r\n/.test(file) ? '\r\n' : '\n');
}

function isEmpty(line: string | undefined): boolean {
	return (line ?? '').trim() === '';
}

function lineAbove(lines: readonly string[], at: number): string {
	return lines.slice(0, at).findLast(line => !isEmpty(line)) ?? '';
}

/** The line of the note's heading if nothing else is below it; otherwise the note's first line. */
function startWithHeading(lines: readonly string[], {start, end}: NotePiece): number {
	let heading = start - 1;
	while (heading > 0 && isEmpty(lines[heading])) heading--;
	const next = lines.slice(end).find(line => !isEmpty(line));
	const isAlone = next === undefined || /^#{1,2}\s/.test(next);
	return isAlone && /^## /.test(lines[heading] ?? '') ? heading : start;
}
