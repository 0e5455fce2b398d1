// Reports prose in arguments of marks that no rule shows to the author.

import type {Token} from 'marked';
import {lazily} from '../../lazily.ts';

const word = lazily(() => /^["“‘'(«]*\p{L}[\p{L}\p{M}'’]*(?:-\p{L}{4,})?[)"”’'».,;:!?…]*$/u);
const startsSmall = lazily(() => /^["“‘'(«]*\p{Ll}/u);
const sentence = lazily(() => /[.!?…]["”’')]*$/u);
const eastAsian = lazily(() => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/gu);

/** Whether a text is prose, rather than class names or settings. */
export function isProse(text: string): boolean {
	if (/[{}<>=|/\\]/.test(text)) return false;
	if ((text.match(eastAsian()) ?? []).length >= 8) return true;
	const parts = text.trim().split(/\s+/);
	const words = parts.filter(part => word().test(part));
	if (parts.length < 3 || words.length < parts.length * 0.75) return false;
	const small = words.filter(part => startsSmall().test(part)).length;
	return small >= (sentence().test(text.trim()) ? 1 : 2);
}

/** The token of a mark; if it shows none of these values and one of them is prose, with a problem that says so. */
export function withUnshown(token: Token, mark: string, values: string[]): Token {
	const shown = 'text' in token ? String(token.text) : '';
	const lost = values.find(value => value !== '' && !shown.includes(value) && isProse(value));
	return lost === undefined ? token : {...token, problem: unshown(mark, lost)};
}

export function unshown(mark: string, text: string): string {
	return `"${mark}" is not understood, so its words are not shown: "${shortened(text)}"`;
}

/** In UTF-16 units, enough to find the place. */
const longest = 60;

function shortened(text: string): string {
	const line = text.trim().replace(/\s+/g, ' ');
	return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
