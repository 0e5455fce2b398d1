// What people call an article: an end of its path, without the parts that nobody would type (extension, leading date,
// `index`). Names go to terminals and into rows, so they are safe text.

import {leadingDate} from '../date/path-dates.ts';
import {fileUrl, pathOfFileUrl} from '../text/file-url.ts';
import {letterKey} from '../text/fold-keys.ts';
import {safeLine} from '../text/safe-text.ts';
import {articleEnding} from './file-name.ts';

/**
 * The folders and the article of a path, the root first (`''` or a drive). The last part has lost its extension and its
 * leading date; `index` and `README` have given way to their folder, `index.es` to `folder.es`.
 */
export function nameParts(path: string): string[] {
	const parts = segmentsOf(path);
	while (shortenLast(parts)) {}
	return parts;
}

/** The key that all articles share which may answer to a name: its last part, case and accents folded. */
export function stemOf(pathOrName: string): string {
	return letterKey(nameParts(pathOfFileUrl(pathOrName) ?? pathOrName).at(-1) ?? '');
}

/** Whether a path is one safe line as it is. */
export function isSafePath(path: string): boolean {
	return safeLine(path) === path;
}

/** A path as a name that leads back to it: as it is where it is one safe line, else as its file URL. */
export function safePathName(path: string): string {
	return isSafePath(path) ? path : fileUrl(path);
}

/**
 * Whether the path answers to what was typed: to the end of its name parts, or of its path with or without extension or
 * leading date, whole segments only. `isFolded` overlooks case and accents.
 */
export function matchesName(path: string, typed: string, isFolded = false): boolean {
	const end = isFolded ? letterKey(`/${safeLine(typed)}`) : `/${safeLine(typed)}`;
	return spellingsOf(path).some(spelling => (isFolded ? letterKey(`/${spelling}`) : `/${spelling}`).endsWith(end));
}

/**
 * The items that answer to what was typed: as their whole path, else to its letters, of which a path that holds them comes before
 * one that was made safe to show them, else with case and accents overlooked.
 */
export function withName<T extends {path: string}>(items: readonly T[], typed: string): T[] {
	const whole = pathOfFileUrl(typed) ?? typed;
	const exact = items.filter(({path}) => matchesName(path, typed));
	const tiers = [
		items.filter(({path}) => path === whole),
		exact.filter(({path}) => isSafePath(path)),
		exact,
		items.filter(({path}) => matchesName(path, typed, true)),
	];
	return tiers.find(({length}) => length > 0) ?? [];
}

const folderFile = /^(?:_?index|readme)?(\.[a-z]{2,3}(?:[-_][a-z]{2,4})?)?$/i;

/**
 * The parts of a path, each one safe line. Windows paths are told by their drive or share; elsewhere a backslash is a letter.
 */
function segmentsOf(path: string): string[] {
	const segments = (/^[a-z]:[\\/]|^\\\\/i.test(path) ? path.replaceAll('\\', '/') : path).split('/');
	// One of which nothing is left is no root.
	return segments.map(segment => safeLine(segment) || (segment && '\ufffd'));
}

/** Takes one thing off the last part that does not belong to a name; false when nothing is left to take. */
function shortenLast(parts: string[]): boolean {
	const last = parts.at(-1) ?? '';
	const folder = parts.at(-2);
	const bare = last.replace(articleEnding, '');
	const language = folder ? folderFile.exec(bare) : null;
	if (language) parts.splice(-2, 2, folder + (language[1] ?? ''));
	else parts[parts.length - 1] = leadingDate(bare)?.rest || bare;
	return language !== null || parts.at(-1) !== last;
}

/** Every way to write the path that still names it, the shortest first. */
export function spellingsOf(path: string): string[] {
	const segments = segmentsOf(path);
	const file = segments.at(-1) ?? '';
	const withLast = (last: string) => [...segments.slice(0, -1), last].join('/');
	const bare = file.replace(articleEnding, '');
	return [nameParts(path).join('/'), withLast(bare), withLast(file), withLast(leadingDate(file)?.rest || file)];
}
