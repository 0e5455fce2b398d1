// Reads notes files from their folder. Each is parsed once until it changes: the result is kept in memory or, if there are many, in
// an index.

import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {batches} from '../../core/batches.ts';
import {lazily} from '../../core/lazily.ts';
import type {Note} from '../../core/note/note.ts';
import {articleOfNotes, readNotesFile} from '../../core/note/notes-file.ts';
import {decodeBytes} from '../../core/text/decode-bytes.ts';
import {fileErrorReason, isMissing, statOf} from '../../platform/fs.ts';
import {pathBytes} from '../../platform/path-bytes.ts';
import {SqliteError} from '../../platform/sqlite-library.ts';
import type {FoldedWords, NotesOnArticle} from '../../ports/notes.ts';
import {matchesStamp, stampOf} from '../catalog/sync/stamp.ts';
import type {DamagedFiles} from '../damaged-files.ts';
import {chooseStore} from './choose-store.ts';
import type {FileOfNotes, KnownNotes, NotesStore} from './notes-store.ts';

export interface ReadNotes extends Omit<NotesOnArticle, 'paths'> {
	path: string;
}

export interface NotesFiles {
	/** In name order. */
	all(): Promise<ReadNotes[]>;
	/** The files in which a note may contain all folded words of one of these lists. */
	holding(anyOf: FoldedWords): Promise<ReadNotes[]>;
	/** The current text of a file; undefined if it does not exist. Throws system errors. */
	text(path: string): string | undefined;
}

export interface NotesFilesOptions {
	/** Empty if notes can't be stored. */
	folder: string;
	/** Path of the index; undefined if it can't be stored. */
	index: string | undefined;
	damaged: DamagedFiles;
	/** Called once for each file that can't be read. */
	message(text: string): void;
}

export function notesFilesIn({folder, index, damaged, message}: NotesFilesOptions): NotesFiles {
	const stores = chooseStore(index, damaged);
	const say = sayOnce(message);
	const readNotes = (store: NotesStore, names: readonly string[]) =>
		notesIn(names, {folder, known: store.known(), notesOf: name => notesOf(store, name)});
	return {
		text: textOf,
		all: () => withStore(readNotes),
		holding: anyOf =>
			withStore((store, names) => {
				const found = store.holding(anyOf);
				return readNotes(store, found ? names.filter(name => found.has(name)) : names);
			}),
	};

	/** Runs the work on the current state of the files; retries without the index, or with a new one, if that fails. */
	async function withStore<Result>(work: (store: NotesStore, names: string[]) => Result): Promise<Result> {
		const names = namesIn(folder, say);
		const store = await stores.storeFor(names.length);
		try {
			bringUpToDate(store, {folder, names, say});
			return work(store, names);
		} catch (error) {
			if (!(error instanceof SqliteError) || stores.isInMemory(store)) throw error;
			stores.giveUpIndex(error);
			return withStore(work);
		}
	}

	/** From the store or, if it fails, from the file. */
	function notesOf(store: NotesStore, name: string): Note[] {
		try {
			const notes = stores.isOpen(store) ? store.notes(name) : undefined;
			if (notes) return notes;
		} catch (error) {
			if (!(error instanceof SqliteError)) throw error;
			stores.giveUpIndex(error);
		}
		return readFile(join(folder, name), say)?.notes() ?? [];
	}
}

interface KnownFiles {
	folder: string;
	known: ReadonlyMap<string, KnownNotes>;
	notesOf(name: string): Note[];
}

/** The notes of a file are read when they are asked for. */
function notesIn(names: readonly string[], {folder, known, notesOf}: KnownFiles): ReadNotes[] {
	return names.flatMap(name => {
		const file = known.get(name);
		if (!file) return [];
		const notes = lazily(() => notesOf(name));
		return {
			path: `${folder}${sep}${name}`,
			article: file.article,
			get count() {
				return file.count;
			},
			get notes() {
				return notes();
			},
		};
	});
}

/** Reports each file once. */
function sayOnce(message: (text: string) => void): Say {
	const said = new Set<string>();
	return (path, reason) => {
		if (!said.has(path)) message(`the notes in ${path} can't be read: ${reason}`);
		said.add(path);
	};
}

type Say = (path: string, reason: string) => void;

interface FilesNow {
	folder: string;
	names: readonly string[];
	say: Say;
}

/** Number of files parsed between writes to the index, which is what a kill loses. */
const filesAtOnce = 500;

function bringUpToDate(store: NotesStore, {folder, names, say}: FilesNow): void {
	const known = store.known();
	const now = new Set(names);
	const gone = [...known.keys()].filter(name => !now.has(name));
	if (gone.length > 0) store.change([], gone);
	const changed = names.filter(name => {
		const before = known.get(name);
		return !before || !matchesStamp(before.stamp, statOf(`${folder}${sep}${name}`));
	});
	for (const batch of batches(changed, {first: filesAtOnce})) {
		const read = batch.map(name => ({name, file: readFile(join(folder, name), say)}));
		store.change(
			read.flatMap(({name, file}) => (file ? {name, ...file} : [])),
			read.flatMap(({name, file}) => (file ? [] : name)),
		);
	}
}

/** Undefined if the file can't be read, which is reported. */
function readFile(path: string, say: Say): Omit<FileOfNotes, 'name'> | undefined {
	try {
		const stats = statOf(path);
		if (!stats?.isFile()) return undefined;
		const stamp = stampOf(stats);
		const text = textOf(path);
		if (text === undefined) say(path, stats.size > largest ? 'it is too large' : 'it is no text');
		if (text === undefined) return undefined;
		return {stamp, article: articleOfNotes(text), notes: () => readNotesFile(text).notes};
	} catch (error) {
		say(path, fileErrorReason(error));
		return undefined;
	}
}

function namesIn(folder: string, say: Say): string[] {
	if (folder === '') return [];
	try {
		return readdirSync(folder)
			.filter(name => /^[^.].*\.md$/i.test(name))
			.sort();
	} catch (error) {
		if (!isMissing(error)) say(folder, fileErrorReason(error));
		return [];
	}
}

/** In bytes; a larger file was not written by a person. */
const largest = 2 ** 26;

function textOf(path: string): string | undefined {
	const stats = statOf(path);
	if (!stats?.isFile() || stats.size > largest) return undefined;
	return decodeBytes(readFileSync(pathBytes(path)));
}
