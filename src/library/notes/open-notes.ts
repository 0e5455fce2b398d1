// The notes of a person: read from their files, located in articles, and written as whole files, by one process at a time.

import {randomBytes} from 'node:crypto';
import {join} from 'node:path';
import {passagesOf} from '../../core/article/blocks.ts';
import {UserError} from '../../core/errors.ts';
import {lazily} from '../../core/lazily.ts';
import {anchorNotes} from '../../core/note/anchor.ts';
import type {Note} from '../../core/note/note.ts';
import {
	emptyNotesFile,
	withArticle,
	withNoteChanged,
	withNoteRestored,
	withNotes,
	withoutNote,
} from '../../core/note/notes-file.ts';
import type {NotedArticle} from '../../core/note/notes-lines.ts';
import {statOf} from '../../platform/fs.ts';
import {removeLeftovers, writeNew} from '../../platform/write-file.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import type {NoteDraft, Notes, NotesOnArticle} from '../../ports/notes.ts';
import {createDamagedFiles, type DamagedFiles} from '../damaged-files.ts';
import {notedArticle, placesOf, surestFirst} from './noted-article.ts';
import {type NotesFiles, notesFilesIn, type ReadNotes} from './notes-files.ts';
import {notesLockAt} from './notes-lock.ts';
import {freePath, textOfNotes, writeNotes} from './write-notes.ts';

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
	const placed = (file: ReadNotes): NotesOnArticle => {
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
	};
	const on = async (article: NotedArticle) => surestFirst(article, await files.all());
	const alone = notesLockAt(lock);
	const writing = <Result>(work: () => Promise<Result>) =>
		alone(async () => {
			if (folder === '') throw new UserError('there is no place for notes', 'set HOME or XDG_DATA_HOME');
			await makeReady(folder);
			return work();
		});
	return {
		async of(article) {
			const found = await on(notedArticle(article, roots));
			const notes = found.flatMap(file => file.notes);
			return notes.length === 0 ? [] : anchorNotes(notes, passagesOf(article.blocks));
		},
		async all() {
			return (await files.all()).map(placed);
		},
		async holding(anyOf) {
			return (await files.holding(anyOf)).map(placed);
		},
		add: (article, drafts) =>
			writing(async () => {
				const about = notedArticle(article, roots);
				const [known] = await on(about);
				const notes = drafts.map(draft => withName(draft, now()));
				const path = known?.path ?? freePath(folder, article);
				const text = known ? withArticle(textOfNotes(files, path), about) : emptyNotesFile(about);
				await writeNotes(path, withNotes(text, notes));
				return notes;
			}),
		addNew: items =>
			writing(async () => {
				const {addNewNotes} = await import('./add-new-notes.ts');
				return addNewNotes(items, {folder, files, roots, draft: draft => withName(draft, now())});
			}),
		change: (id, change) =>
			writing(async () => {
				const file = await holderOf(id, files);
				if (file) await writeNotes(file.path, withNoteChanged(textOfNotes(files, file.path), id, change));
				return file !== undefined;
			}),
		remove: ids =>
			writing(async () => {
				const removed = [];
				for (const id of ids) {
					const file = await holderOf(id, files);
					const without = file && withoutNote(textOfNotes(files, file.path), id);
					if (!without) continue;
					await writeNotes(file.path, without.file);
					removed.push({file: file.path, note: without.removed});
				}
				return removed;
			}),
		restore: removed =>
			writing(async () => {
				for (const {file, note} of removed.toReversed())
					await writeNotes(file, withNoteRestored(textOfNotes(files, file), note));
			}),
	};
}

async function holderOf(id: string, files: NotesFiles): Promise<ReadNotes | undefined> {
	return (await files.holding([[id]])).find(({notes}) => notes.some(note => note.id === id));
}

function withName(draft: NoteDraft, now: Date): Note {
	return {created: now.toISOString(), ...draft, id: newId()};
}

/**
 * Lower-case letters and digits, as Obsidian accepts them, from 48 random bits, so that two devices never produce the same name.
 */
function newId(): string {
	return `n${randomBytes(6).readUIntBE(0, 6).toString(36).padStart(10, '0')}`;
}

/** Keeps both versions of a file changed on two machines, where git would report a conflict. */
const attributes = '*.md merge=union\n';

async function makeReady(folder: string): Promise<void> {
	await removeLeftovers(folder);
	const file = join(folder, '.gitattributes');
	if (statOf(file)) return;
	await writeNew(file, attributes).catch(error => {
		if (!(error instanceof Error && 'code' in error)) throw error;
	});
}
