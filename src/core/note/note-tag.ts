/**
 * Converts a text to a tag that Obsidian accepts: letters, digits, `_`, `-` and `/`, but not digits alone; empty if nothing
 * remains.
 */
export function noteTag(typed: string): string {
	const tag = typed
		.normalize('NFC')
		.trim()
		.replace(/^#+/, '')
		.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
		.replace(/^[-/]+|[-/]+$/g, '')
		.slice(0, 100);
	return /^\d*$/.test(tag) ? '' : tag;
}
