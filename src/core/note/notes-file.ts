// The notes on an article as a Markdown file that people read and edit as they like: what is no note stays as it is, and of a
// note only the lines that change are written anew. Each note has lines of its own, so that two versions of a file merge.

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
	/** What the file says of the article. */
	article: NotedArticle;
	notes: Note[];
}

/** Reads a file, whatever was done to it: notes without marks, half a merge, other texts between them. */
export function readNotesFile(text: string): NotesFile {
	const lines = linesOf(text);
	const notes = parseNotes(lines).map(({pieces: _pieces, ...note}) => note);
	return {article: readNotedArticle(lines).article, notes};
}

/** The article of a file of notes, as the file names it; its notes are not looked at. */
export function articleOfNotes(text: string): NotedArticle {
	return readNotedArticle(linesOf(text.slice(0, longestFrontMatter))).article;
}

/** UTF-16 units. */
const longestFrontMatter = 8000;

/** A file of notes on this article with none yet. */
export function emptyNotesFile(article: NotedArticle): string {
	return `${frontMatterLines(article).join('\n')}\n`;
}

/** The file with what is known of its article now, and what else its front matter says. */
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
 * The file with more notes at its end, each below the last heading of those it stands under. An empty line is before and after
 * each, for git tells changes apart that have an unchanged line between them.
 */
export function withNotes(file: string, notes: readonly Note[]): string {
	const lines = linesOf(file);
	if (lines.at(-1) === '') lines.pop();
	for (const note of notes) {
		const above = lines.findLast(line => /^## /.test(line));
		// What stands under no heading is not under that of the note before it.
		const heading =
			note.quote.section.at(-1) ?? (above === undefined ? undefined : readNotedArticle(lines).article.title[0]);
		const title = heading === undefined ? [] : [`## ${heading}`, ''];
		const isBelow = title[0] === undefined || title[0] === above;
		lines.push(...(isEmpty(lines.at(-1)) ? [] : ['']), ...(isBelow ? [] : title), ...noteLines(note), '');
	}
	return textOf([...lines, ''], file);
}

/** The file with another text or other tags of a note; as it is where it has no such note. */
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

/** The lines of a note that was taken out, and where: their index, the line above, and the note that it stood after. */
export interface RemovedNote {
	lines: string[];
	at: number;
	above: string;
	after: string | undefined;
}

/** The file without a note, and with the heading that only this one stood under; undefined where it has no such note. */
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

/** The file with a note again that was taken out of it: where it was, else after the note before it, else at the end. */
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

/** With the line ends that the file has. */
function textOf(lines: readonly string[], file: string): string {
	return lines.join(/^[^\n]*\r\n/.test(file) ? '\r\n' : '\n');
}

function isEmpty(line: string | undefined): boolean {
	return (line ?? '').trim() === '';
}

function lineAbove(lines: readonly string[], at: number): string {
	return lines.slice(0, at).findLast(line => !isEmpty(line)) ?? '';
}

/** Where the note's heading is, when nothing else stands under it; else where the note begins. */
function startWithHeading(lines: readonly string[], {start, end}: NotePiece): number {
	let heading = start - 1;
	while (heading > 0 && isEmpty(lines[heading])) heading--;
	const next = lines.slice(end).find(line => !isEmpty(line));
	const isAlone = next === undefined || /^#{1,2}\s/.test(next);
	return isAlone && /^## /.test(lines[heading] ?? '') ? heading : start;
}
