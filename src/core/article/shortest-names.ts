// Chooses names for articles: the shortest path suffix that is unambiguous and can be typed.

import {grouped} from '../grouped.ts';
import {isSafePath, nameParts, safePathName, spellingsOf, stemOf} from './name.ts';

/**
 * The names of the paths, in order: safe lines, unique, and accepted as input for the article. Articles with identical parts keep
 * what distinguishes them: the date (`2023-01-02-a`), `index`, or the extension (`a.md`, `a.txt`); if nothing that can be displayed
 * does, they are named by the whole path or its file URL. Only paths with the same stem affect each other, so groups can be named
 * separately.
 */
export function shortestNames(paths: readonly string[]): string[] {
	const names = new Map<string, string>();
	const named = [...new Set(paths)].map(namedParts);
	for (const group of grouped(named, ({path}) => stemOf(path)).values()) nameGroup(group, names);
	return paths.map(path => names.get(path) ?? safePathName(path));
}

interface Named {
	path: string;
	parts: string[];
	/** Whether sanitizing left the path unchanged. */
	isSafe: boolean;
}

function namedParts(path: string): Named {
	return {path, parts: nameParts(path), isSafe: isSafePath(path)};
}

/** Assigns the shortest unique suffixes, adding a part in each round; then handles the rest. */
function nameGroup(group: Named[], names: Map<string, string>): void {
	const longest = Math.max(...group.map(({parts}) => parts.length));
	for (let count = 1; count <= longest && group.some(({path}) => !names.has(path)); count++) {
		const endingOf = ({parts}: Named) => parts.slice(-count).join('/');
		const isOwn = ownership(group, named => [endingOf(named)]);
		for (const named of group) {
			const ending = endingOf(named);
			if (!names.has(named.path) && isOwn(ending, named)) names.set(named.path, ending);
		}
	}
	if (group.some(({path}) => !names.has(path))) nameLookalikes(group, names);
}

/** For paths whose parts are identical, or the end of another's: the shortest longer spelling that is unique. */
function nameLookalikes(group: Named[], names: Map<string, string>): void {
	const isOwn = ownership(group, ({path}) => endingsOf(path));
	for (const named of group) {
		if (names.has(named.path)) continue;
		const stem = stemOf(named.path);
		const own = endingsOf(named.path).find(ending => isOwn(ending, named) && stemOf(ending) === stem);
		names.set(named.path, own ?? safePathName(named.path));
	}
}

/**
 * Returns a test whether a suffix is unambiguous and can be typed. If only one path contains it literally, the others having been
 * sanitized, it belongs to that one.
 */
function ownership(group: Named[], endings: (named: Named) => string[]): (ending: string, named: Named) => boolean {
	const owners = new Map<string, {all: number; safe: number}>();
	for (const named of group) {
		for (const ending of new Set(endings(named))) {
			const {all, safe} = owners.get(ending) ?? {all: 0, safe: 0};
			owners.set(ending, {all: all + 1, safe: safe + (named.isSafe ? 1 : 0)});
		}
	}
	return (ending, {isSafe}) => {
		const {all = 0, safe = 0} = owners.get(ending) ?? {};
		return isTypeable(ending) && (isSafe ? safe : all) === 1;
	};
}

/** Whether a name is visible, and not mistaken for an option or standard input. */
function isTypeable(name: string): boolean {
	return /(?!\/)[\p{L}\p{N}\p{P}\p{S}][^/]*$/u.test(name) && !name.startsWith('-');
}

/** The suffixes of every spelling at segment boundaries, best names first. */
function endingsOf(path: string): string[] {
	return spellingsOf(path).flatMap(spelling => {
		const segments = spelling.split('/');
		return segments.map((_, index) => segments.slice(-1 - index).join('/'));
	});
}
