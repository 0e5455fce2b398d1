// The notes of a person: read from their files, and located in articles.

import {passagesOf} from '../../core/article/blocks.ts';
import {lazily} from '../../core/lazily.ts';
import {anchorNotes} from '../../core/note/anchor.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import type {Notes, NotesOnArticle} from '../../ports/notes.ts';
import {createDamagedFiles, type DamagedFiles} from '../damaged-files.ts';
import {notesEditor} from './edit-notes.ts';
import {notedArticle, placesOf, surestFirst} from './noted-article.ts';
import {notesFilesIn, type ReadNotes} from './notes-files.ts';

export interface NotesOptions {
	/** Folder of the files, which need not exist; undefined if notes can't be stored. */
	folder: string | undefined;
	/** Database that serves as the write lock; undefined if it can't be stored. */
	lock: string | undefined;
	/** Database that caches parsed notes; undefined if it can't be stored. */
	index?: string | undefined;
	damaged?: DamagedFiles;
	roots: readonly LibraryRoot[];
	now(): Date;
	/** Called for files that can't be read. */
	message(text: string): void;
}

export function openNotes({folder: place, lock, roots, now, message, ...kept}: NotesOptions): Notes {
	const folder = place ?? '';
	const {index, damaged = createDamagedFiles(message)} = kept;
	const files = notesFilesIn({folder, index, damaged, message});
	return {
		...notesEditor({folder, lock, files, roots, now}),
		async of(article) {
			const found = surestFirst(notedArticle(article, roots), await files.all());
			const notes = found.flatMap(file => file.notes);
			return notes.length === 0 ? [] : anchorNotes(notes, passagesOf(article.blocks));
		},
		async all() {
			return (await files.all()).map(file => withPaths(file, roots));
		},
		async holding(anyOf) {
			return (await files.holding(anyOf)).map(file => withPaths(file, roots));
		},
	};
}

/** Paths, number and notes are looked up when they are asked for. */
function withPaths(file: ReadNotes, roots: readonly LibraryRoot[]): NotesOnArticle {
	const paths = lazily(() => placesOf(file.article, roots));
	return {
		article: file.article,
		get paths() {
			return paths();
		},
		get count() {
			return file.count;
		},
		get notes() {
			return file.notes;
		},
	};
}
