// The parts that we use of packages without types of their own.

declare module 'marked-terminal' {
	import type {MarkedExtension} from 'marked';

	/** Options by name; a style is a function that gives a rendered span its look. */
	export function markedTerminal(options: Record<string, unknown>): MarkedExtension;
}

declare module 'linebreak' {
	/** The line breaks of a text by UAX #14, one after the other. */
	export default class LineBreaker {
		constructor(text: string);
		nextBreak(): {position: number; required: boolean} | null;
	}
}

declare module 'commonmark-spec' {
	/** The examples of the specification. */
	export const tests: {markdown: string; html: string; section: string; number: number}[];
}

/** Stemmers of snowball-stemmers: see stemmers.js. */
declare module 'snowball' {
	/** Gives the stems of lower-case words of a language, by its code; undefined where there is no stemmer for it. */
	export function stemmerIn(lang: string): Promise<((word: string) => string) | undefined>;
}

/** Function words by language. */
declare module 'stopword' {
	export const ara: readonly string[],
		bul: readonly string[],
		cat: readonly string[],
		ces: readonly string[],
		dan: readonly string[],
		deu: readonly string[],
		ell: readonly string[],
		eng: readonly string[],
		spa: readonly string[],
		fas: readonly string[],
		fin: readonly string[],
		fra: readonly string[],
		heb: readonly string[],
		hin: readonly string[],
		hun: readonly string[],
		ind: readonly string[],
		ita: readonly string[],
		jpn: readonly string[],
		kor: readonly string[],
		nob: readonly string[],
		nld: readonly string[],
		pol: readonly string[],
		por: readonly string[],
		ron: readonly string[],
		rus: readonly string[],
		swe: readonly string[],
		tha: readonly string[],
		tur: readonly string[],
		ukr: readonly string[],
		vie: readonly string[],
		zho: readonly string[];
}
