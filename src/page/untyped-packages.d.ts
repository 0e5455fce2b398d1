// What we use of packages that have no types of their own.

declare module 'marked-terminal' {
	import type {MarkedExtension} from 'marked';

	/** Options by name; a style is a function that gives a rendered span its look. */
	export function markedTerminal(options: Record<string, unknown>): MarkedExtension;
}

declare module 'linebreak' {
	/** The line breaks of a text by UAX #14, one after the other. */
	// biome-ignore lint/style/noDefaultExport: that is how the package has it
	export default class LineBreaker {
		constructor(text: string);
		nextBreak(): {position: number; required: boolean} | null;
	}
}
