// Files that are found damaged while the program runs: each is put out of the way and said to be, once. What a person did is
// kept under another name, so that somebody may mend it; what can be made anew is removed.

import {renameSync, rmSync} from 'node:fs';
import {statOf} from '../platform/fs.ts';

export interface DamagedFiles {
	/** Whether a file was found damaged, and is perhaps in its place still. */
	has(file: string): boolean;
	/**
	 * Gives a file of the person's another name. It stays where that can't be done, and where another program has done it and
	 * made a new one: `inode` is that of the file found damaged.
	 */
	setAside(file: string, inode: number | undefined): void;
	/** Removes a catalog. Where that can't be done it must not be used any more, which `has` tells. */
	remove(file: string): void;
	/** The same for the index of what a person did, which is made anew of the logs; without a word where it is sound. */
	removeIndex(file: string, isSound?: boolean): void;
}

/** `message` is told of each file. */
export function createDamagedFiles(message: (text: string) => void): DamagedFiles {
	const damaged = new Set<string>();
	const add = (file: string, text: string) => {
		if (!damaged.has(file)) message(text);
		damaged.add(file);
	};
	return {
		has: file => damaged.has(file),
		setAside(file, inode) {
			const aside = `${file}.damaged-${Date.now()}`;
			const isAside = statOf(file)?.ino === inode && succeeds(() => renameSync(file, aside));
			if (isAside) succeeds(() => renameSync(journalOf(file), journalOf(aside)));
			add(file, `what you had read and starred can't be read any more; the file is kept as ${isAside ? aside : file}`);
		},
		remove(file) {
			add(file, 'the catalog was damaged, and is made anew');
			removeDatabase(file);
		},
		removeIndex(file, isSound = false) {
			if (!isSound) add(file, 'the index of what you read and starred was damaged, and is made anew');
			removeDatabase(file);
		},
	};
}

/** Removes a database and what belongs to it. Returns false where that can't be done. */
export function removeDatabase(file: string): boolean {
	const files = [file, journalOf(file), `${file}-wal`, `${file}-shm`];
	return succeeds(() => files.forEach(path => void rmSync(path, {force: true})));
}

function journalOf(file: string): string {
	return `${file}-journal`;
}

function succeeds(work: () => void): boolean {
	try {
		work();
		return true;
	} catch {
		return false;
	}
}
