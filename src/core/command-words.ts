/** Parted as a shell does it: quotes and backslashes hold a word together, the latter before a space or a quote alone, for Windows' sake. */
export function commandWords(command: string): string[] {
	const words = command.match(/(?:"[^"]*"|'[^']*'|\\[\s"'\\]|[^\s"'])+/g) ?? [];
	return words.map(word => word.replace(/"([^"]*)"|'([^']*)'|\\([\s"'\\])/g, '$1$2$3'));
}
