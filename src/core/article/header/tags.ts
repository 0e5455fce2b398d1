// What people write into fields of tags, and which tags an article is under for it.

/** In characters and in items: more is no list of tags. */
export const longestTags = 10_000;
export const mostTags = 500;

/** Tags with those above them, each once, whatever its case: `#parent/child` is `parent/child`, and under `parent`, as in Obsidian. */
export function tagList(typed: string[]): string[] {
	const tags = new Map<string, string>();
	for (const name of typed.flatMap(tagAndParents)) {
		if (!noTag.test(name) && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), name);
	}
	return [...tags.values()];
}

function tagAndParents(tag: string): string[] {
	const name = tag.replace(/^#+(?=[^\s#])/, '');
	const parts = /^[^\s/]+(?:\/[^\s/]+)+$/.test(name) ? name.split('/') : [];
	return [name, ...parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))];
}

const noTag = /^(?:uncategori[sz]ed|未分类|未分類)$/i;

/**
 * The tags that a field holds, as they are typed. Spaces part them only where the key is plural and no comma does:
 * `category: Elixir in Production` is one.
 */
export function tagsIn(key: string, value: unknown, toLine: (markdown: string) => string): string[] {
	if (Array.isArray(value)) {
		const names = value.slice(0, mostTags).map(nameOfTag);
		return names.flatMap(name => (name === undefined ? [] : toLine(name.replace(/^#+(?=[^\s#])/, '')))).filter(Boolean);
	}
	const text = toLine((nameOfTag(value) ?? '').slice(0, longestTags));
	const isSpaced = (key === 'tags' || key === 'categories') && !/[,，、;]/.test(text);
	return text
		.split(isSpaced ? /\s+/ : /[,，、;]/)
		.map(tag => tag.trim())
		.filter(Boolean);
}

function nameOfTag(item: unknown): string | undefined {
	if (typeof item === 'object' && item !== null) {
		const {name, title}: {name?: unknown; title?: unknown} = item;
		return typeof (name ?? title) === 'object' ? undefined : nameOfTag(name ?? title);
	}
	return typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? String(item) : undefined;
}
