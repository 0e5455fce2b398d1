// Names of articles: an end of the path without the parts that nobody would type (extension, leading date, `index`). Names are
// printed on terminals and in rows, so they are safe text.

import {leadingDate} from '../date/path-dates.ts';
import {fileUrl, pathOfFileUrl} from '../text/file-url.ts';
import {letterKey} from '../text/fold-keys.ts';
import {safeLine} from '../text/safe-text.ts';
import {articleEnding} from './file-name.ts';

/**
 * The folders and the article of a path, from the root (`''` or a drive). The last part has no extension and leading date; `index`
 * and `README` are replaced by their folder, `index.es` by `folder.es`.
 */
export function nameParts(path: string): string[] {
	const parts = segmentsOf(path);
	while (shortenLast(parts)) {}
	return parts;
}

/** Lookup key shared by all articles that may have this name: its last part, without case and accents. */
export function stemOf(pathOrName: string): string {
	return letterKey(nameParts(pathOfFileUrl(pathOrName) ?? pathOrName).at(-1) ?? '');
}

/** Whether a path is one safe line as it is. */
export function isSafePath(path: string): boolean {
	return safeLine(path) === path;
}

/** A path as a name that leads back to it: unchanged if it is one safe line, otherwise its file URL. */
export function safePathName(path: string): string {
	return isSafePath(path) ? path : fileUrl(path);
}

/**
 * Whether the path matches what was typed, as a suffix of its name parts, or of its path with or without extension or leading date,
 * at segment boundaries. `isFolded` ignores case and accents.
 */
export function matchesName(path: string, typed: string, isFolded = false): boolean {
	const end = isFolded ? letterKey(`/${safeLine(typed)}`) : `/${safeLine(typed)}`;
	return spellingsOf(path).some(spelling => (isFolded ? letterKey(`/${spelling}`) : `/${spelling}`).endsWith(end));
}

/**
 * Whether a path may have this name in a catalog. Checks first whether the name ends the path before its extension, after a slash or
 * a date, because nearly all do and every listed row is verified by this.
 */
export function isNameOf(path: string, name: string): boolean {
	const at = path.lastIndexOf(name);
	const rest = at > 0 ? path.slice(at + name.length) : '';
	return (
		(endOfNamed.test(rest) && '/- _'.includes(path[at - 1] ?? '/')) ||
		name === safePathName(path) ||
		matchesName(path, name)
	);
}

/**
 * The items that match what was typed: by whole path, otherwise exactly, preferring paths that contain it literally over those
 * sanitized for display, otherwise ignoring case and accents.
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

/** Files that are named after their folder. */
const ofFolder = '(?:_?index|readme)';
const folderFile = new RegExp(String.raw`^${ofFolder}?(\.[a-z]{2,3}(?:[-_][a-z]{2,4})?)?$`, 'i');
/** What follows the name in a path. */
const endOfNamed = new RegExp(String.raw`^(?:/${ofFolder})?\.[^/]*$`, 'i');

/**
 * The parts of a path, each one safe line. Windows paths are recognized by drive or share; elsewhere a backslash is an ordinary
 * character.
 */
function segmentsOf(path: string): string[] {
	const segments = (/^[a-z]:[\\/]|^\\\\/i.test(path) ? path.replaceAll('\\', '/') : path).split('/');
	// A segment that is empty after sanitizing must not look like a root.
	return segments.map(segment => safeLine(segment) || (segment && '\ufffd'));
}

/** Strips one thing from the last part that is not part of a name; false if there is nothing to strip. */
function shortenLast(parts: string[]): boolean {
	const last = parts.at(-1) ?? '';
	const folder = parts.at(-2);
	const bare = last.replace(articleEnding, '');
	const language = folder ? folderFile.exec(bare) : null;
	if (language) parts.splice(-2, 2, folder + (language[1] ?? ''));
	else parts[parts.length - 1] = leadingDate(bare)?.rest || bare;
	return language !== null || parts.at(-1) !== last;
}

/** Every spelling of the path that still names it, shortest first. */
export function spellingsOf(path: string): string[] {
	const segments = segmentsOf(path);
	const file = segments.at(-1) ?? '';
	const withLast = (last: string) => [...segments.slice(0, -1), last].join('/');
	const bare = file.replace(articleEnding, '');
	return [nameParts(path).join('/'), withLast(bare), withLast(file), withLast(leadingDate(file)?.rest || file)];
}
