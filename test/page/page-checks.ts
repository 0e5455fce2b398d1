// What can be asked of the lines of any page.

import {visible} from './read-markdown.ts';

/** Styles still open at the end of a text, by the codes that close them. */
export function leftOpen(text: string): string[] {
	const closes: Record<string, string> = {1: '22', 2: '22', 3: '23', 4: '24', 7: '27', 9: '29'};
	const open = new Map<string, string>();
	for (const [, code = ''] of text.matchAll(/\x1b\[(\d+)m/g)) {
		const closing = closes[code] ?? (/^(?:3[0-7]|9[0-7])$/.test(code) ? '39' : undefined);
		if (closing) open.set(closing, code);
		else open.delete(code);
	}
	return [...open.values()];
}

export function hasOpenLink(text: string): boolean {
	return /\x1b\]8;[^;]*;[^\x1b]+\x1b\\(?!.*\x1b\]8;;\x1b\\)/.test(text);
}

export function squeezed(text: string): string {
	return text.replace(/[\s\xad\u200b]/g, '');
}

export function letters(lines: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [letter] of visible(lines.join('')).matchAll(/[\p{L}\p{N}]/gu))
		counts.set(letter, (counts.get(letter) ?? 0) + 1);
	return counts;
}
