// Parses the notes in a file. A note written by wsws has a metadata comment before it and its name after it; one written by hand is
// a quotation and the text after it.

import {textHash} from '../text/hash.ts';
import type {Note} from './note.ts';
import {
	isConflictMark,
	type NoteComment,
	quoteFromLines,
	readComment,
	readNotedArticle,
	readTail,
	textFromLines,
} from './notes-lines.ts';

/** A note with its lines; several pieces if a merge has left two versions. */
export interface WrittenNote extends Note {
	pieces: NotePiece[];
}

/** Line indexes, with exclusive ends. */
export interface NotePiece {
	start: number;
	/** Where its text begins, and its last line or the one in its place. */
	text: number;
	tail: number;
	end: number;
}

/** The notes in order of their lines, which have no line ends. */
export function parseNotes(lines: readonly string[]): WrittenNote[] {
	const comments = new Map<string, NoteComment>();
	const tails = new Map<string, number>();
	for (const [index, line] of lines.entries()) {
		const id = readTail(line)?.id;
		if (id !== undefined) tails.set(id, index);
		const comment = readComment(line);
		if (comment?.id !== undefined) comments.set(comment.id, comment);
	}
	return joined(rawNotes(lines, {comments, tails}));
}

type Tail = {id: string; tags: string[]};

interface Marks {
	comments: ReadonlyMap<string, NoteComment>;
	/** The last line with this name. */
	tails: ReadonlyMap<string, number>;
}

/** The note being parsed. */
interface OpenNote {
	start: number;
	comments: NoteComment[];
	/** From its first line to the line after its last. */
	quote: [from: number, to: number] | undefined;
	text: number | undefined;
}

function rawNotes(lines: readonly string[], marks: Marks): WrittenNote[] {
	const {notes, open, close} = noteCollector(lines, marks);
	let next = 0;
	for (let index = readNotedArticle(lines).end; index < lines.length; index = next) {
		const part = partAt(lines, index);
		next = part.end;
		switch (isOfOwnText(part, index, {open: open.now(), marks}) ? 'text' : part.kind) {
			case 'comment':
				if (isBegun(open.now())) close(index);
				open.at(index).comments.push(...part.comments);
				break;
			case 'quote':
				if (isBegun(open.now())) close(index);
				open.at(index).quote = [index, next];
				break;
			case 'tail':
				close(next, part.tail);
				break;
			case 'heading':
				close(index);
				break;
			case 'text':
				open.at(index).text ??= index;
		}
	}
	close(lines.length);
	return notes;
}

/** Collects finished notes, and the open one; `close` takes the line after its last. */
function noteCollector(lines: readonly string[], marks: Marks) {
	const notes: WrittenNote[] = [];
	let current: OpenNote | undefined;
	// Several notes on the same words that a merge has put under one quotation.
	let shared: {quote: string; ids: (string | undefined)[]} = {quote: '', ids: []};
	const open = {
		now: () => current,
		/** Opens a note here if none is open. */
		at(index: number) {
			current ??= emptyAt(index);
			return current;
		},
	};
	const close = (end: number, tail?: Tail) => {
		const closed = open.at(end - 1);
		const own = closed.quote && quoteFromLines(lines.slice(...closed.quote));
		if (own) shared = {quote: own, ids: closed.comments.map(({id}) => id)};
		const quote = own ?? (shared.ids.includes(tail?.id) ? shared.quote : '');
		const isNamed = tail !== undefined && marks.comments.has(tail.id);
		if (own || isNamed) notes.push(noteOf(lines, {open: closed, quote, end, tail, marks}));
		current = undefined;
	};
	return {notes, open, close};
}

function isBegun(open: OpenNote | undefined): boolean {
	return open?.quote !== undefined || open?.text !== undefined;
}

/** Whether a quotation or heading belongs to the text of the open note, as everything does until the note's final line. */
function isOfOwnText({kind}: Part, index: number, {open, marks}: {open: OpenNote | undefined; marks: Marks}): boolean {
	if (!open || !(kind === 'heading' || (kind === 'quote' && isBegun(open)))) return false;
	return open.comments.some(({id}) => id !== undefined && (marks.tails.get(id) ?? -1) > index);
}

/** The kind of a line and the line after it; a filler belongs to its surroundings. */
interface Part {
	kind: 'comment' | 'tail' | 'quote' | 'heading' | 'text' | 'filler';
	end: number;
	comments: NoteComment[];
	tail?: Tail;
}

function partAt(lines: readonly string[], index: number): Part {
	const line = lines[index] ?? '';
	const plain = {end: index + 1, comments: []};
	const comment = readComment(line);
	if (comment) return {kind: 'comment', ...plain, comments: [comment]};
	const tail = readTail(line);
	if (tail) return {kind: 'tail', ...plain, tail};
	if (isConflictMark(line) || line.trim() === '') return {kind: 'filler', ...plain};
	const end = quoteEnd(lines, index);
	if (end > index) return {kind: 'quote', ...plain, end};
	return {kind: /^#{1,6}\s/.test(line) ? 'heading' : 'text', ...plain};
}

function emptyAt(start: number): OpenNote {
	return {start, comments: [], quote: undefined, text: undefined};
}

/** The line after a quotation that begins here; `start` if there is none. */
function quoteEnd(lines: readonly string[], start: number): number {
	let end = start;
	while (/^\s{0,3}>/.test(lines[end] ?? '') && !isConflictMark(lines[end] ?? '')) end++;
	return end;
}

interface RawNote {
	open: OpenNote;
	quote: string;
	end: number;
	tail: Tail | undefined;
	marks: Marks;
}

function noteOf(lines: readonly string[], {open, quote, end, tail, marks}: RawNote): WrittenNote {
	const own = tail ? marks.comments.get(tail.id) : open.comments.at(-1);
	const {id, created = '', section = [], prefix = '', suffix = '', copy} = own ?? {};
	const tailAt = tail ? end - 1 : contentEnd(lines, open.start, end);
	const text = Math.min(tailAt, open.quote?.[1] ?? open.text ?? tailAt);
	return {
		// A note written by hand gets a name derived from its words, which is stable.
		id: tail?.id ?? id ?? `q${textHash(quote).slice(0, 11)}`,
		quote: {exact: quote, prefix, suffix, section, copy},
		text: textFromLines(lines.slice(text, tailAt)),
		tags: tail?.tags ?? [],
		created,
		pieces: [{start: open.start, text, tail: tailAt, end: tail ? end : tailAt}],
	};
}

/** Excludes trailing empty lines. */
function contentEnd(lines: readonly string[], start: number, end: number): number {
	let last = end;
	while (last > start && (lines[last - 1] ?? '').trim() === '') last--;
	return last;
}

/** Merges two versions of a note, keeping everything in both. */
function joined(notes: WrittenNote[]): WrittenNote[] {
	const known = new Map<string, WrittenNote>();
	for (const note of notes) {
		const first = known.get(note.id);
		if (!first) known.set(note.id, note);
		else {
			const texts = [first.text, note.text].filter((text, index, all) => text !== '' && all.indexOf(text) === index);
			first.text = texts.join('\n\n');
			first.tags = [...new Set([...first.tags, ...note.tags])];
			first.pieces.push(...note.pieces);
		}
	}
	return [...known.values()];
}
