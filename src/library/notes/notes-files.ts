// The files of notes in their folder, each read once as long as it does not change.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {lazily} from '../../core/lazily.ts';
import {articleOfNotes, readNotesFile} from '../../core/note/notes-file.ts';
import {decodeBytes} from '../../core/text/decode-bytes.ts';
import {fileErrorReason, isMissing, statOf} from '../../platform/fs.ts';
import {pathBytes} from '../../platform/path-bytes.ts';
import type {NotesOnArticle} from '../../ports/notes.ts';

export interface ReadNotes extends Omit<NotesOnArticle, 'paths'> {
	path: string;
}

export interface NotesFiles {
	/** In the order of their names. */
	all(): ReadNotes[];
	/** The text of a file as it is now; undefined where there is none. Throws what the system says. */
	text(path: string): string | undefined;
}

/** `message` is told, once, of a file that can't be read. */
export function notesFilesIn(folder: string, message: (text: string) => void): NotesFiles {
	const known = new Map<string, {stamp: string; read: ReadNotes | undefined}>();
	const read = (path: string): ReadNotes | undefined => {
		try {
			const text = textOf(path);
			if (text === undefined) return undefined;
			// Of thousands of files, one is about an article.
			const notes = lazily(() => readNotesFile(text).notes);
			return {
				path,
				article: articleOfNotes(text),
				get notes() {
					return notes();
				},
			};
		} catch (error) {
			message(`the notes in ${path} can't be read: ${fileErrorReason(error)}`);
			return undefined;
		}
	};
	return {
		text: textOf,
		all: () =>
			namesIn(folder, message).flatMap(name => {
				const path = join(folder, name);
				const stamp = stampOf(path);
				const last = known.get(path);
				const now = last?.stamp === stamp ? last : {stamp, read: read(path)};
				known.set(path, now);
				return now.read ?? [];
			}),
	};
}

function namesIn(folder: string, message: (text: string) => void): string[] {
	if (folder === '') return [];
	try {
		return readdirSync(folder)
			.filter(name => /^[^.].*\.md$/i.test(name))
			.sort();
	} catch (error) {
		if (!isMissing(error)) message(`the notes in ${folder} can't be read: ${fileErrorReason(error)}`);
		return [];
	}
}

function stampOf(path: string): string {
	const stats = statOf(path);
	return stats ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}` : '';
}

/** Bytes; a larger file is no notes of a person. */
const largest = 2 ** 26;

function textOf(path: string): string | undefined {
	const stats = statOf(path);
	if (!stats?.isFile() || stats.size > largest) return undefined;
	const text = decodeBytes(readFileSync(pathBytes(path)));
	return text;
}
