// The name of each article among the others: the shortest end of its path that means no other, and that can be typed.

import {grouped} from '../grouped.ts';
import {isSafePath, nameParts, safePathName, spellingsOf, stemOf} from './name.ts';

/**
 * The name of each path among the others, in their order: one safe line, unlike all others, and found again by what it says. Articles
 * whose parts are all alike keep what tells them apart: the date (`2023-01-02-a`), `index`, or the extension (`a.md`, `a.txt`); where
 * they differ in nothing that can be shown, they are called by their whole path or its file URL. Only paths that share a stem matter to each
 * other, so a group of one stem may be named alone.
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
	/** Nothing of the path had to be made safe. */
	isSafe: boolean;
}

function namedParts(path: string): Named {
	return {path, parts: nameParts(path), isSafe: isSafePath(path)};
}

/** Gives each the shortest end of its parts that is its own, a part more at each turn; then looks after the rest. */
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

/** For paths whose parts are all alike, or all the end of another's: the first longer spelling that is theirs alone. */
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
 * Tells whether an ending means one path of the group and no other, and can be typed. Where only one of several is written so in
 * truth, the others having been made safe, it is that one's.
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

/** Whether something can be seen of a name, and no command takes it for an option or for standard input. */
function isTypeable(name: string): boolean {
	return /(?!\/)[\p{L}\p{N}\p{P}\p{S}][^/]*$/u.test(name) && !name.startsWith('-');
}

/** The ends of every spelling at whole segments, in the order in which they make good names. */
function endingsOf(path: string): string[] {
	return spellingsOf(path).flatMap(spelling => {
		const segments = spelling.split('/');
		return segments.map((_, index) => segments.slice(-1 - index).join('/'));
	});
}
