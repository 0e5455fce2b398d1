// Plain text as Markdown that shows exactly it.

/** One paragraph, on one line. */
export function markdownText(text: string): string {
	return text
		.replace(/[\\`*_[\]<~|]/g, '\\$&')
		.replace(/&(?=#?\w+;)/g, '\\&')
		.replace(/^(\s*)([#>+-]|=+|:)(?=\s|$)/, '$1\\$2')
		.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
		.replace(/^(\s*)([-*_]{3,})$/, '$1\\$2');
}
