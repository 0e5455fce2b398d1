/**
 * Splits a command into words as a shell does, with quotes and backslashes; a backslash escapes only a space or a quote, because of
 * Windows paths.
 */
export function commandWords(command: string): string[] {
	const words = command.match(/(?:"[^"]*"|'[^']*'|\\[\s"'\\]|[^\s"'])+/g) ?? [];
	return words.map(word => word.replace(/"([^"]*)"|'([^']*)'|\\([\s"'\\])/g, '$1$2$3'));
}
