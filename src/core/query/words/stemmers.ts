// Snowball stemmers by language (https://snowballstem.org), each made when a word is first asked for. They are given folded
// words, and so take some for one that accents tell apart.

import {stemmerIn} from 'snowball';

/** Gives the stem that the forms of a word share. */
export type Stem = (word: string) => string;

/** The stemmer of a language by its code, for words of its script; undefined where there is none. */
export function stemmerFor(lang: string, word: string): Stem | undefined {
	if (!scriptOf(lang).test(word)) return undefined;
	if (!made.has(lang)) made.set(lang, stemmerIn(lang));
	return made.get(lang);
}

const made = new Map<string, Stem | undefined>();

function scriptOf(lang: string): RegExp {
	return lang === 'ru' ? /^[\u0400-\u04ff]+$/ : /^[a-z]+$/;
}
