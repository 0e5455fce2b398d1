/** A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, not digits alone; empty where nothing of it can be one. */
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
