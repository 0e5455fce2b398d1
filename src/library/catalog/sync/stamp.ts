// How a changed file or folder is told from one that is as it was: by its size, both of its times and its inode. Times that
// a person or a program sets (`cp -p`, `tar x`, `touch -d`) leave the change time as it is, and a file that is moved over
// another has an inode of its own. What changed in the very tick of the file system's clock in which it was looked at is
// never taken for as it was ("racy git", https://git-scm.com/docs/racy-git).

import type {Stats} from 'node:fs';

export interface Stamp {
	/** In bytes. */
	size: number;
	/** When the content was changed, or is said to have been: milliseconds since the epoch. */
	modified: number;
	/** When content or inode were changed, by the system's clock; 0 when that must be looked at again in any case. */
	changed: number;
	inode: number;
}

/** The stamp of what is not there, or has not been looked at. */
export const noStamp: Stamp = {size: 0, modified: 0, changed: 0, inode: 0};

/** The stamp to keep of what was looked at just now. */
export function stampOf(stats: Stats | undefined, now = Date.now()): Stamp {
	if (!stats) return noStamp;
	const {size, mtimeMs: modified, ctimeMs: changed, ino: inode} = stats;
	return {size, modified, changed: isSettled(changed, now) ? changed : 0, inode};
}

/** Whether something is as it was when its stamp was taken. */
export function isUnchanged(known: Stamp, stats: Stats | undefined): boolean {
	if (!stats) return known.inode === 0 && known.size === 0;
	return (
		known.changed === stats.ctimeMs &&
		known.size === stats.size &&
		known.modified === stats.mtimeMs &&
		known.inode === stats.ino
	);
}

/** Milliseconds: the clock of FAT goes by two seconds, and so do its times; those of other file systems have fractions. */
const coarseTick = 2000;
/** Milliseconds: systems take file times from a clock that goes by up to ten, and may lag as much behind. */
const fineTick = 50;

/** Whether a later change is sure to get another time; in the future there may be two with one. */
function isSettled(changed: number, now: number): boolean {
	return now - changed > (changed % 1000 === 0 ? coarseTick + fineTick : fineTick);
}
