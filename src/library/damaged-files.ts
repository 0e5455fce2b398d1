// Handles files found damaged while the program runs: each is moved out of the way and reported once. The reading state is renamed,
// so that somebody may repair it; whatever can be rebuilt is removed.

import {renameSync, rmSync} from 'node:fs';
import {statOf} from '../platform/fs.ts';

export interface DamagedFiles {
	/** Whether a file was found damaged and may still be in place. */
	has(file: string): boolean;
	/**
	 * Renames a file of the person's. It stays if that fails, or if another process has replaced it: `inode` is that of the file
	 * found damaged.
	 */
	setAside(file: string, inode: number | undefined): void;
	/** Removes a catalog. If that fails, the catalog must no longer be used, as `has` tells. */
	remove(file: string): void;
	/** Reports a file that is left as it is. */
	report(file: string, damage: string): void;
	/** Removes the index of the reading state, which is rebuilt from the logs; silently, if it is sound. */
	removeIndex(file: string, isSound?: boolean): void;
}

/** `message` is called for each file. */
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
		report: add,
		removeIndex(file, isSound = false) {
			if (!isSound) add(file, 'the index of what you read and starred was damaged, and is made anew');
			removeDatabase(file);
		},
	};
}

/** Removes a database and its companion files. Returns false if that fails. */
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
