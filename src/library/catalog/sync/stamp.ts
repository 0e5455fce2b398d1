// How a changed file or folder is told from one that is as it was: by its size, both of its times and its inode. Times that
// a person or a program sets (`cp -p`, `tar x`, `touch -d`) leave the change time as it is, and a file that is moved over
// another has an inode of its own. What changed in the very tick of the file system's clock in which it was looked at is
// never taken for as it was ("racy git", https://git-scm.com/docs/racy-git).

import type {Stats} from 'node:fs';

/** Integers, which databases and JSON give back as they are; times in microseconds since the epoch. */
export interface Stamp {
	/** In bytes. */
	size: number;
	/** When the content was changed, or is said to have been. */
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
	const stamp = exactStamp(stats);
	return isSettled(stats.ctimeMs, now) ? stamp : {...stamp, changed: 0};
}

/** Whether something is as it was when its stamp was taken. */
export function matchesStamp(known: Stamp, stats: Stats | undefined): boolean {
	const {size, modified, changed, inode} = stats ? exactStamp(stats) : noStamp;
	return known.changed === changed && known.size === size && known.modified === modified && known.inode === inode;
}

function exactStamp({size, mtimeMs, ctimeMs, ino}: Stats): Stamp {
	return {size, modified: safe(mtimeMs * 1000), changed: safe(ctimeMs * 1000), inode: safe(ino)};
}

/** Inodes of some file systems, and times of some centuries, are beyond what JavaScript counts by ones. */
function safe(number: number): number {
	return Math.round(number) % 2 ** 53;
}

/** Milliseconds: the clock of FAT goes by two seconds, and so do its times; those of other file systems have fractions. */
const coarseTick = 2000;
/** Milliseconds: systems take file times from a clock that goes by up to ten, and may lag as much behind. */
const fineTick = 50;

/** Whether a later change is sure to get another time; in the future there may be two with one. */
function isSettled(changed: number, now: number): boolean {
	return now - changed > (changed % 1000 === 0 ? coarseTick + fineTick : fineTick);
}
