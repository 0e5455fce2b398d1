// Stores parsed notes files by name, in memory: used for few files, or if no index can be stored.

import {lazily} from '../../core/lazily.ts';
import type {Note} from '../../core/note/note.ts';
import type {NotedArticle} from '../../core/note/notes-lines.ts';
import type {FoldedWords} from '../../ports/notes.ts';
import type {Stamp} from '../catalog/sync/stamp.ts';

/** A parsed file. */
export interface FileOfNotes {
	name: string;
	stamp: Stamp;
	article: NotedArticle;
	notes(): Note[];
}

/** What is known about a file without its notes. */
export interface KnownNotes extends Pick<FileOfNotes, 'stamp' | 'article'> {
	/** Number of notes. */
	readonly count: number;
}

export interface NotesStore {
	/** By file name. */
	known(): ReadonlyMap<string, KnownNotes>;
	/** Undefined if the file is no longer known. */
	notes(name: string): Note[] | undefined;
	/** The files in which a note may contain all folded words of one of these lists; undefined: any file. */
	holding(anyOf: FoldedWords): ReadonlySet<string> | undefined;
	/** Stores newly parsed files, and forgets files that are gone. */
	change(read: readonly FileOfNotes[], gone: readonly string[]): void;
}

export function notesInMemory(): NotesStore {
	const files = new Map<string, KnownNotes & {notes(): Note[]}>();
	return {
		known: () => files,
		notes: name => files.get(name)?.notes(),
		holding: () => undefined,
		change(read, gone) {
			for (const name of gone) files.delete(name);
			for (const {name, stamp, article, notes: readAll} of read) {
				// Only one of the files is about a given article.
				const notes = lazily(readAll);
				files.set(name, {
					stamp,
					article,
					notes,
					get count() {
						return notes().length;
					},
				});
			}
		},
	};
}
