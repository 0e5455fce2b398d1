// Changes to notes: whole files are written, by one process at a time.

import {randomBytes} from 'node:crypto';
import {join} from 'node:path';
import {UserError} from '../../core/errors.ts';
import type {Note} from '../../core/note/note.ts';
import {
	emptyNotesFile,
	withArticle,
	withNoteChanged,
	withNoteRestored,
	withNotes,
	withoutNote,
} from '../../core/note/notes-file.ts';
import {statOf} from '../../platform/fs.ts';
import {removeLeftovers, writeNew} from '../../platform/write-file.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import type {NoteDraft, Notes, RemovedNotes} from '../../ports/notes.ts';
import {notedArticle, surestFirst} from './noted-article.ts';
import type {NotesFiles, ReadNotes} from './notes-files.ts';
import {notesLockAt} from './notes-lock.ts';
import {freePath, textOfNotes, writeNotes} from './write-notes.ts';

export interface NotesPlace {
	/** Folder of the files, which need not exist; empty if notes can't be stored. */
	folder: string;
	/** Database that serves as the write lock; undefined if it can't be stored. */
	lock: string | undefined;
	files: NotesFiles;
	roots: readonly LibraryRoot[];
	now(): Date;
}

type Edit = 'add' | 'addNew' | 'change' | 'remove' | 'restore';

export function notesEditor({folder, lock, files, roots, now}: NotesPlace): Pick<Notes, Edit> {
	const alone = notesLockAt(lock);
	const writing = <Result>(work: () => Promise<Result>) =>
		alone(async () => {
			if (folder === '') throw new UserError('there is no place for notes', 'set HOME or XDG_DATA_HOME');
			await makeReady(folder);
			return work();
		});
	return {
		add: (article, drafts) =>
			writing(async () => {
				const about = notedArticle(article, roots);
				const [known] = await surestFirst(about, await files.all());
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
		remove: ids => writing(() => removeNotes(ids, files)),
		restore: removed =>
			writing(async () => {
				for (const {file, note} of removed.toReversed())
					await writeNotes(file, withNoteRestored(textOfNotes(files, file), note));
			}),
	};
}

async function removeNotes(ids: readonly string[], files: NotesFiles): Promise<RemovedNotes> {
	const removed: RemovedNotes = [];
	for (const id of ids) {
		const file = await holderOf(id, files);
		const without = file && withoutNote(textOfNotes(files, file.path), id);
		if (!without) continue;
		await writeNotes(file.path, without.file);
		removed.push({file: file.path, note: without.removed});
	}
	return removed;
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
