// A place, `<article>:<line>`, as its two halves.

export interface TypedPlace {
	article: string;
	/** Of the source file, from 1. */
	line: number | undefined;
}

/**
 * Splits off the line. Not from a file that really is called `notes:12`, which `exists` tells, nor from a URL, whose
 * `:80` is a port. The colon that search prints after a line may have been copied with it.
 */
export function splitPlace(typed: string, exists: (path: string) => boolean): TypedPlace {
	const match = /^(.+?):([1-9]\d{0,8}):?$/s.exec(typed);
	const isWhole = !match || /^[a-z][a-z\d+.-]+:\/\//i.test(typed) || exists(typed);
	return isWhole ? {article: typed, line: undefined} : {article: match[1] ?? typed, line: Number(match[2])};
}
