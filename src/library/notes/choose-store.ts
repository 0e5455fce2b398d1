// Chooses where parsed notes are kept: few in memory, many in an index, as long as it can be used.

import {lazily} from '../../core/lazily.ts';
import {isDamage, type SqliteError} from '../../platform/sqlite-library.ts';
import type {DamagedFiles} from '../damaged-files.ts';
import {type NotesStore, notesInMemory} from './notes-store.ts';

export interface StoreChoice {
	/** The store for so many files. */
	storeFor(files: number): Promise<NotesStore>;
	/** Whether the store can still be asked: an index that failed is closed. */
	isOpen(store: NotesStore): boolean;
	isInMemory(store: NotesStore): boolean;
	/** Closes the index, which is rebuilt once if it is damaged; if that does not help, or it can't be written, none is used. */
	giveUpIndex(error: SqliteError): void;
}

/** In files: up to this many, parsing them is faster than loading SQLite. */
const fewFiles = 64;

/** `index` is the path of the index; undefined if it can't be stored. */
export function chooseStore(index: string | undefined, damaged: DamagedFiles): StoreChoice {
	const inMemory = lazily(notesInMemory);
	let indexed: (NotesStore & {close(): void}) | undefined;
	let canBeIndexed = index !== undefined;
	return {
		async storeFor(files) {
			if (!indexed && canBeIndexed && index !== undefined && files > fewFiles) {
				const {openNotesIndex} = await import('./notes-index.ts');
				indexed = openNotesIndex(index, damaged);
				canBeIndexed = indexed !== undefined;
			}
			return indexed ?? inMemory();
		},
		isOpen: store => store === indexed || store === inMemory(),
		isInMemory: store => store === inMemory(),
		giveUpIndex(error) {
			indexed?.close();
			indexed = undefined;
			canBeIndexed &&= isDamage(error) && index !== undefined && !damaged.has(index);
			if (isDamage(error) && index !== undefined) damaged.removeIndex(index);
		},
	};
}
