// Converts key names between the decoder's form and the form that people write.

import {nearestName} from '../../core/text/did-you-mean.ts';

/** A key as people write it: `Ctrl-L`, `↓`, `PgDn`. */
export function keyName(key: string): string {
	if (key.startsWith('ctrl+')) return `Ctrl-${keyName(key.length === 6 ? key.charAt(5).toUpperCase() : key.slice(5))}`;
	if (key.startsWith('alt+')) return `Alt-${keyName(key.slice(4))}`;
	if (key.startsWith('shift+')) return `Shift-${keyName(key.slice(6))}`;
	return keyNames[key] ?? (/^f\d+$/.test(key) ? key.toUpperCase() : key);
}

/** The decoder's name for a key as people write it; undefined if no keyboard sends it. */
export function keyNamed(written: string): string | undefined {
	const [, modifier = '', rest = ''] = /^(ctrl|control|c|alt|meta|m|shift)[-+](.+)$/iu.exec(written) ?? [];
	const kind = modifier.charAt(0).toLowerCase();
	if (kind === 's') return shifted(rest);
	if (kind === 'c') return controlled(rest);
	if (kind !== '') return keyNamed(rest) && `alt+${keyNamed(rest)}`;
	if (/^\^[^\s\d]$/.test(written)) return controlled(written.charAt(1));
	const isCharacter = Array.from(written).length === 1 && /[^\s\p{C}]/u.test(written);
	return isCharacter ? (namesByWord.get(written) ?? written) : namesByWord.get(written.toLowerCase());
}

/** The key nearest to a mistyped name, as people write it; undefined if none is near. */
export function nearestKey(written: string): string | undefined {
	const [modifiers = ''] = /^(?:[a-z]+[-+])*/i.exec(written) ?? [];
	const near = nearestName(written.slice(modifiers.length), namesByWord.keys());
	return near === undefined ? undefined : keyName(keyNamed(modifiers + near) ?? near);
}

/** For a letter with Shift, a terminal sends the capital. */
function shifted(rest: string): string | undefined {
	if (/^\p{L}$/u.test(rest)) return rest.toUpperCase();
	const key = keyNamed(rest);
	return key !== undefined && key.length > 1 ? `shift+${key}` : undefined;
}

function controlled(rest: string): string | undefined {
	const key = keyNamed(rest)?.toLowerCase();
	return key && (sameWithControl[key] ?? `ctrl+${key}`);
}

/** Keys for which a terminal sends another key with Ctrl. */
const sameWithControl: Record<string, string> = {
	'[': 'escape',
	'@': 'ctrl+space',
	h: 'backspace',
	i: 'tab',
	j: 'enter',
	m: 'enter',
};

const keyNames: Record<string, string> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	home: 'Home',
	end: 'End',
	space: 'Space',
	enter: 'Enter',
	escape: 'Esc',
	backspace: 'Backspace',
	insert: 'Ins',
	delete: 'Del',
	tab: 'Tab',
};

const namesByWord = new Map([
	...Object.entries(keyNames).flatMap(([key, shown]) => [[key, key] as const, [shown.toLowerCase(), key] as const]),
	...Array.from({length: 12}, (_, index) => [`f${index + 1}`, `f${index + 1}`] as const),
	['return', 'enter'] as const,
]);
