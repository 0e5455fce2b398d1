// What people call an article: the shortest end of its path that means no other, without the parts that nobody would
// type (extension, leading date, `index`).

import {leadingDate} from '../date/path-dates.ts';
import {letterKey} from '../text/fold-keys.ts';
import {safeLine} from '../text/safe-text.ts';

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
	return letterKey(nameParts(pathOrName).at(-1) ?? '');
}

/**
 * Whether the path answers to what was typed: to the end of its name parts, or of its path with or without extension or
 * leading date, whole segments only. `isFolded` overlooks case and accents.
 */
export function matchesName(path: string, typed: string, isFolded = false): boolean {
	const end = isFolded ? letterKey(`/${safeLine(typed)}`) : `/${safeLine(typed)}`;
	return spellingsOf(path).some(spelling => (isFolded ? letterKey(`/${spelling}`) : `/${spelling}`).endsWith(end));
}

/** The items that answer to what was typed: as their whole path, else to its letters, else with case and accents overlooked. */
export function withName<T extends {path: string}>(items: readonly T[], typed: string): T[] {
	const whole = items.filter(item => item.path === typed);
	const exact = whole.length > 0 ? whole : items.filter(item => matchesName(item.path, typed));
	return exact.length > 0 ? exact : items.filter(item => matchesName(item.path, typed, true));
}

/**
 * The name of each path among the others, in their order. Articles whose parts are all alike keep what tells them apart:
 * the date (`2023-01-02-a`), `index`, or the extension (`a.md`, `a.txt`). Only paths that share a stem matter to each
 * other, so a group of one stem may be named alone.
 */
export function shortestNames(paths: readonly string[]): string[] {
	const names = new Map<string, string>();
	for (const group of groupByStem(paths)) nameGroup(group, names);
	return paths.map(path => names.get(path) ?? path);
}

const extension = /\.(?:md|markdown|mdown|mkd|txt)$/i;
const folderFile = /^(?:_?index|readme)?(\.[a-z]{2,3}(?:[-_][a-z]{2,4})?)?$/i;

/**
 * Windows paths are told by their drive or share; elsewhere a backslash is a letter. Names go to terminals and into rows,
 * so a segment is one safe line.
 */
function segmentsOf(path: string): string[] {
	return (/^[a-z]:[\\/]|^\\\\/i.test(path) ? path.replaceAll('\\', '/') : path).split('/').map(safeLine);
}

/** Takes one thing off the last part that does not belong to a name; false when nothing is left to take. */
function shortenLast(parts: string[]): boolean {
	const last = parts.at(-1) ?? '';
	const folder = parts.at(-2);
	const bare = last.replace(extension, '');
	const language = folder ? folderFile.exec(bare) : null;
	if (language) parts.splice(-2, 2, folder + (language[1] ?? ''));
	else parts[parts.length - 1] = leadingDate(bare)?.rest || bare;
	return language !== null || parts.at(-1) !== last;
}

/** Every way to write the path that still names it, the shortest first. */
function spellingsOf(path: string): string[] {
	const segments = segmentsOf(path);
	const file = segments.at(-1) ?? '';
	const withLast = (last: string) => [...segments.slice(0, -1), last].join('/');
	const bare = file.replace(extension, '');
	return [nameParts(path).join('/'), withLast(bare), withLast(file), withLast(leadingDate(file)?.rest || file)];
}

interface Named {
	path: string;
	parts: string[];
}

function groupByStem(paths: readonly string[]): Iterable<Named[]> {
	const groups = new Map<string, Named[]>();
	for (const path of new Set(paths)) {
		const parts = nameParts(path);
		const stem = letterKey(parts.at(-1) ?? '');
		const group = groups.get(stem);
		if (group) group.push({path, parts});
		else groups.set(stem, [{path, parts}]);
	}
	return groups.values();
}

/** Gives each the shortest end of its parts that no other has, a part more at each turn; then looks after the rest. */
function nameGroup(group: Named[], names: Map<string, string>): void {
	let unnamed = group;
	for (let count = 1; unnamed.some(({parts}) => parts.length >= count); count++) {
		const endings = unnamed.map(({parts}) => parts.slice(-count).join('/'));
		const owners = countEach(endings);
		const isAlone = (index: number) => owners.get(endings[index] ?? '') === 1;
		for (const [index, {path}] of unnamed.entries()) if (isAlone(index)) names.set(path, endings[index] ?? path);
		unnamed = unnamed.filter((_, index) => !isAlone(index));
	}
	if (unnamed.length > 0) nameLookalikes(unnamed, group, names);
}

/** For paths whose parts are all alike, or all the end of another's: the first longer spelling that is theirs alone. */
function nameLookalikes(lookalikes: Named[], group: Named[], names: Map<string, string>): void {
	const owners = countEach(group.flatMap(({path}) => [...new Set(endingsOf(path))]));
	for (const {path} of lookalikes) {
		const stem = stemOf(path);
		const isOwn = (ending: string) => owners.get(ending) === 1 && stemOf(ending) === stem;
		names.set(path, endingsOf(path).find(isOwn) ?? path);
	}
}

function countEach(texts: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return counts;
}

/** The ends of every spelling at whole segments, in the order in which they make good names. */
function endingsOf(path: string): string[] {
	return spellingsOf(path).flatMap(spelling => {
		const segments = spelling.split('/');
		return segments.map((_, index) => segments.slice(-1 - index).join('/'));
	});
}
