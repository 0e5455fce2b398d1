// What has been read of the files of notes, by their names: kept in memory while they are few, or where nothing else can be.

import {lazily} from '../../core/lazily.ts';
import type {Note} from '../../core/note/note.ts';
import type {NotedArticle} from '../../core/note/notes-lines.ts';
import type {FoldedWords} from '../../ports/notes.ts';
import type {Stamp} from '../catalog/sync/stamp.ts';

/** A file as it was read. */
export interface FileOfNotes {
	name: string;
	stamp: Stamp;
	article: NotedArticle;
	notes(): Note[];
}

/** What is known of a file without its notes. */
export interface KnownNotes extends Pick<FileOfNotes, 'stamp' | 'article'> {
	/** How many notes it holds. */
	readonly count: number;
}

export interface NotesStore {
	/** By the names of the files. */
	known(): ReadonlyMap<string, KnownNotes>;
	/** Undefined where nothing is known of the file any more. */
	notes(name: string): Note[] | undefined;
	/** The files of which a note may hold all folded words of one of these lists; undefined: any may. */
	holding(anyOf: FoldedWords): ReadonlySet<string> | undefined;
	/** Takes what was read in the place of what was known, and forgets files that are gone. */
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
				// Of the files that there are, one is about an article.
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
