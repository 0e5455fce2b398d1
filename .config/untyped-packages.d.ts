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

/** A stemmer of snowball-stemmers by itself: see stemmers.js. */
declare module 'snowball:*' {
	export function stem(word: string): string;
}
