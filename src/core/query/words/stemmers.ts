// Snowball stemmers by language (https://snowballstem.org), each made when a word is first asked for. They are given folded
// words, and so take some for one that accents tell apart.

import {type SnowballLanguage, stemmerIn} from 'snowball';

/** Gives the stem that the forms of a word share. */
export type Stem = (word: string) => string;

/** The stemmer of a language by its code, for words of its script; undefined where there is none. */
export function stemmerFor(lang: string, word: string): Stem | undefined {
	const language = languages.get(lang);
	if (!language || !scriptOf(lang).test(word)) return undefined;
	const stem = made.get(language) ?? stemmerIn(language);
	made.set(language, stem);
	return stem;
}

const made = new Map<SnowballLanguage, Stem>();
const languages = new Map<string, SnowballLanguage>([
	['en', 'english'],
	['de', 'german'],
	['fr', 'french'],
	['es', 'spanish'],
	['it', 'italian'],
	['pt', 'portuguese'],
	['nl', 'dutch'],
	['sv', 'swedish'],
	['da', 'danish'],
	['nb', 'norwegian'],
	['no', 'norwegian'],
	['nn', 'norwegian'],
	['fi', 'finnish'],
	['hu', 'hungarian'],
	['ro', 'romanian'],
	['ca', 'catalan'],
	['cs', 'czech'],
	['tr', 'turkish'],
	['ru', 'russian'],
]);

function scriptOf(lang: string): RegExp {
	return lang === 'ru' ? /^[\u0400-\u04ff]+$/ : /^[a-z]+$/;
}
