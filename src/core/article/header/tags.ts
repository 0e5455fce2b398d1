// Interprets what people write into tag fields.

/** Limits in characters and items: more is not a list of tags. */
export const longestTags = 10_000;
export const mostTags = 500;

/** Distinct tags including their parents, ignoring case: `#parent/child` is `parent/child` and `parent`, as in Obsidian. */
export function tagList(typed: string[]): string[] {
	const tags = new Map<string, string>();
	for (const name of typed.flatMap(tagAndParents)) {
		if (!noTag.test(name) && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), name);
	}
	return [...tags.values()];
}

function tagAndParents(tag: string): string[] {
	const name = tag.replace(/^#+[ \t]*(?=[^\s#])/, '');
	const parts = /^[^\s/]+(?:\/[^\s/]+)+$/.test(name) ? name.split('/') : [];
	return [name, ...parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))];
}

const noTag = /^(?:uncategori[sz]ed|未分类|未分類)$/i;

/**
 * The tags in a field, as typed. Spaces separate tags only if the key is plural and there is no comma: `category: Elixir in
 * Production` is one.
 */
export function tagsIn(key: string, value: unknown, toLine: (markdown: string) => string): string[] {
	if (Array.isArray(value)) {
		const [only, ...others] = value;
		// `["trams, fares"]`, with the inner quotes forgotten.
		if (others.length === 0 && typeof only === 'string' && /[,，、;]/.test(only)) return tagsIn(key, only, toLine);
		const names = value.flat(2).slice(0, mostTags).map(nameOfTag);
		return names.flatMap(name => (name === undefined ? [] : toLine(name))).filter(Boolean);
	}
	const keys = keysOf(value);
	if (keys.length > 0) return tagsIn(key, keys, toLine);
	const typed = (nameOfTag(value) ?? '').slice(0, longestTags);
	const listed = /^\s*\[([^[\]]*)\]\s*$/.exec(typed)?.[1]?.replace(/["']/g, '');
	const text = toLine(listed ?? typed);
	const isSpaced = (key === 'tags' || key === 'categories') && !/[,，、;]/.test(text) && !/^#[ \t]/.test(text);
	return text
		.split(isSpaced ? /\s+/ : /[,，、;]/)
		.map(tag => tag.trim())
		.filter(Boolean);
}

/** The keys of `{trams: true, fares: 3}`, unless it is a single tag with a name. */
function keysOf(value: unknown): string[] {
	if (typeof value !== 'object' || value === null || nameOfTag(value) !== undefined) return [];
	return Object.entries(value).flatMap(([key, item]) => (item === false ? [] : key));
}

function nameOfTag(item: unknown): string | undefined {
	if (typeof item === 'object' && item !== null) {
		const fields: Record<string, unknown> = {...item};
		const name = ['name', 'tag', 'title', 'label', 'text', 'value', 'slug', 'id']
			.map(key => fields[key])
			.find(field => field != null);
		return typeof name === 'object' ? undefined : nameOfTag(name);
	}
	return typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? String(item) : undefined;
}
