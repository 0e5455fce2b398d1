// Recognizes files among articles that aren't articles: templates, drawings stored as text, and Logseq's backup copies.

/** The kind of file if it is not an article; otherwise undefined. */
export function otherThanArticle({source, path}: {source: string; path: string}): string | undefined {
	if (/\.excalidraw\.md$/i.test(path) || /^---\n(?:[^\n]+\n)*?excalidraw-plugin:/.test(source.slice(0, 5000)))
		return 'a drawing';
	if (/(?:^|[\\/])logseq[\\/](?:bak|\.recycle)[\\/]/.test(path)) return 'an old copy';
	return isTemplate(source, path) ? 'a template' : undefined;
}

/** Its title is a placeholder; in a folder of templates, anything may be. */
function isTemplate(source: string, path: string): boolean {
	const start = source.slice(0, 5000);
	if (!/\{\{|<%/.test(start)) return false;
	return title.test(start) || (templateFolder.test(path) && placeholder.test(start));
}

/** `title: {{title}}`, `# <% tp.file.title %>`, `title: "{{ replace .Name "-" " " | title }}"`. */
const title =
	/^(?:---|\+\+\+)\n(?:[^\n]*\n)*?title\s*[:=]\s*["']?\s*(?:\{\{[^\n]*\}\}|<%[^\n]*%>)\s*["']?\s*\n|^\s*(?:---\n(?:[^\n]*\n)*?---\s*)?# *(?:\{\{\s*(?:title|date|name)\b[^\n]*\}\}|<%[^\n]*%>)\s*(?:\n|$)/i;
const templateFolder =
	/(?:^|[\\/])[^\\/]*(?:templates?|archetypes|vorlagen|plantillas|modèles|模板)[\\/][^\\/]*(?:[\\/][^\\/]*)?$/i;
const placeholder = /\{\{\s*(?:title|date|time|name)\b[^{}\n]*\}\}|<%[*_-]?\s*tp\.|\{\{[^{}\n]*\.(?:Name|Date)\b/;
