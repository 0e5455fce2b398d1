// A command line as words, as a shell makes them, as far as transcripts need it: quotes of both kinds.

export function shellWords(words: string): string[] {
	return Array.from(words.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g), ([word]) =>
		word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'),
	);
}
