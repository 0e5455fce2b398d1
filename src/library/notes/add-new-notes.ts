// Adds notes on many articles at once, for imports; a highlight that exists already is not added again.

import type {Note} from '../../core/note/note.ts';
import {emptyNotesFile, readNotesFile, withArticle, withNotes} from '../../core/note/notes-file.ts';
import type {NotedArticle} from '../../core/note/notes-lines.ts';
import {titleKey} from '../../core/text/fold-keys.ts';
import {addressKey} from '../../core/text/web-address.ts';
import {documentMode, replaceFiles} from '../../platform/write-file.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import type {NoteDraft, NotesToAdd} from '../../ports/notes.ts';
import {notedArticle, surestFirst} from './noted-article.ts';
import type {NotesFiles} from './notes-files.ts';
import {freePath, textOfNotes} from './write-notes.ts';

export interface NewNotesOptions {
	folder: string;
	files: NotesFiles;
	roots: readonly LibraryRoot[];
	/** Turns a draft into a note by giving it a name. */
	draft(draft: NoteDraft): Note;
}

/** Returns the number of notes added. All files are written at the end. Throws UserError. */
export async function addNewNotes(
	items: AsyncIterable<NotesToAdd>,
	{folder, files, roots, draft}: NewNotesOptions,
): Promise<number> {
	const known = fileFinder(await files.all());
	const written = new Map<string, string>();
	let count = 0;
	for await (const {article, drafts} of items) {
		const about = notedArticle(article, roots);
		const on = known.on(about);
		const texts = on.map(({path}) => written.get(path) ?? textOfNotes(files, path));
		const noted = new Set(texts.flatMap(text => readNotesFile(text).notes).map(wordsOfNote));
		const fresh = drafts.filter(each => !noted.has(wordsOfNote(each)));
		if (fresh.length === 0) continue;
		const path = on[0]?.path ?? freePath(folder, article, written);
		const text = texts[0] === undefined ? emptyNotesFile(about) : withArticle(texts[0], about);
		written.set(path, withNotes(text, fresh.map(draft)));
		if (on.length === 0) known.add({path, article: about});
		count += fresh.length;
	}
	await replaceFiles(written, documentMode);
	return count;
}

function wordsOfNote({quote}: Pick<Note, 'quote'>): string {
	return titleKey(quote.exact);
}

interface FileAbout {
	path: string;
	article: NotedArticle;
}

/** Finds the files about an article among thousands, best match first. */
function fileFinder(files: readonly FileAbout[]) {
	const byKey = new Map<string, FileAbout[]>();
	const add = (file: FileAbout) => {
		for (const key of keysOf(file.article)) byKey.set(key, [...(byKey.get(key) ?? []), file]);
	};
	for (const file of files) add(file);
	return {
		add,
		on(article: NotedArticle): FileAbout[] {
			return surestFirst(article, new Set(keysOf(article).flatMap(key => byKey.get(key) ?? [])));
		},
	};
}

/** Lookup keys that two files about one article share. */
function keysOf({text, url, file}: NotedArticle): string[] {
	return [
		...text.map(each => `text ${each}`),
		...url.map(each => `url ${addressKey(each)}`),
		...file.map(each => `file ${each}`),
	];
}
