// Stamps detect changed files and folders by size, modification time, change time and inode. Setting times (`cp -p`, `tar x`,
// `touch -d`) does not set the change time, and a file moved over another has another inode. A file that changed within the clock
// tick in which it was read is never considered unchanged ("racy git", https://git-scm.com/docs/racy-git).

import type {Stats} from 'node:fs';

/** Integers, which survive databases and JSON; times in microseconds since the epoch. */
export interface Stamp {
	/** In bytes. */
	size: number;
	/** When the content changed, or claims to have changed. */
	modified: number;
	/** When content or inode changed, by the system's clock; 0: must be looked at again in any case. */
	changed: number;
	inode: number;
}

/** The stamp of something missing or not looked at. */
export const noStamp: Stamp = {size: 0, modified: 0, changed: 0, inode: 0};

/** The stamp to store for something just looked at. */
export function stampOf(stats: Stats | undefined, now = Date.now()): Stamp {
	if (!stats) return noStamp;
	const stamp = exactStamp(stats);
	return isSettled(stats.ctimeMs, now) ? stamp : {...stamp, changed: 0};
}

/** Whether something is unchanged since the stamp was taken. */
export function matchesStamp(known: Stamp, stats: Stats | undefined): boolean {
	const {size, modified, changed, inode} = stats ? exactStamp(stats) : noStamp;
	return known.changed === changed && known.size === size && known.modified === modified && known.inode === inode;
}

function exactStamp({size, mtimeMs, ctimeMs, ino}: Stats): Stamp {
	return {size, modified: safe(mtimeMs * 1000), changed: safe(ctimeMs * 1000), inode: safe(ino)};
}

/** Inodes of some file systems, and times in some centuries, exceed JavaScript's safe integers. */
function safe(number: number): number {
	return Math.round(number) % 2 ** 53;
}

/** In milliseconds: FAT stores times in steps of two seconds; times of other file systems have fractions. */
const coarseTick = 2000;
/** In milliseconds: file times come from a clock that ticks up to every ten milliseconds, and may lag behind. */
const fineTick = 50;

/** Whether a later change is sure to get another time; with times in the future, two changes may share one. */
function isSettled(changed: number, now: number): boolean {
	return now - changed > (changed % 1000 === 0 ? coarseTick + fineTick : fineTick);
}
