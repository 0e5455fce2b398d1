// Snowball stemmers by language (https://snowballstem.org), each loaded on first use. They receive folded words, so words that
// differ only in accents share a stem.

import {stemmerIn} from 'snowball';
import {greekStem, withEndings} from './endings.ts';

/** Returns the stem that all forms of a word share. */
export type Stem = (word: string) => string;

/** The stemmers for language codes that apply to the script of this word; languages without one are skipped. */
export async function stemmersFor(langs: readonly string[], word: string): Promise<Stem[]> {
	const stems = await Promise.all(langs.filter(lang => scriptOf(lang).test(word)).map(stemmerOf));
	return stems.filter(stem => stem !== undefined);
}

const made = new Map<string, Promise<Stem | undefined>>();

function stemmerOf(lang: string): Promise<Stem | undefined> {
	const stemmer = made.get(lang) ?? madeOf(lang);
	made.set(lang, stemmer);
	return stemmer;
}

async function madeOf(lang: string): Promise<Stem | undefined> {
	if (lang === 'el') return greekStem;
	const stem = await stemmerIn(lang);
	return stem && withEndings(lang, stem);
}

function scriptOf(lang: string): RegExp {
	return scripts.get(lang) ?? /^[a-z]+$/;
}

const scripts = new Map([
	['ru', /^[\u0400-\u04ff]+$/],
	['el', /^[\u0370-\u03ff]+$/],
]);
