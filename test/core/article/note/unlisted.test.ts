import {expect, test} from 'vitest';
import {otherThanArticle} from '../../../../src/core/article/note/unlisted.ts';

test.each([
	['---\ntitle: {{title}}\ndate: {{date}}\n---\n\nText.', '/v/a.md', 'a template'],
	['---\ntitle: <% tp.file.title %>\n---\n', '/v/a.md', 'a template'],
	[
		'---\ntitle: "{{ replace .Name "-" " " | title }}"\ndraft: true\n---\n',
		'/site/archetypes/default.md',
		'a template',
	],
	['+++\ntitle = "{{ .Name }}"\n+++\n', '/site/a.md', 'a template'],
	['# {{title}}\n\n{{date}}\n', '/v/a.md', 'a template'],
	['# <% tp.file.title %>\n', '/v/a.md', 'a template'],
	['---\ntags: daily\n---\n\nOn {{date}}.\n', '/v/Templates/Daily.md', 'a template'],
	['On <% tp.date.now() %>.\n', '/v/90 templates/a/Daily.md', 'a template'],
	['---\n\nexcalidraw-plugin: parsed\n---\n\n# Excalidraw Data\n', '/v/Drawing.md', undefined],
	['---\ntags: [x]\nexcalidraw-plugin: parsed\n---\n\n# Excalidraw Data\n', '/v/Drawing.md', 'a drawing'],
	['# Text Elements\n', '/v/Drawing 2023-10-30.excalidraw.md', 'a drawing'],
	['# Templates of letters\n\nDear {{name}},\n', '/v/a.md', undefined],
	['# How {{title}} works in a template\n', '/v/a.md', undefined],
	['Use `{{date}}` here.\n', '/v/a.md', undefined],
	['---\ntitle: The {{title}} variable\n---\n', '/v/templates.md', undefined],
	['Just words.\n', '/v/Templates/List.md', undefined],
	['Just words.\n', '/v/logseq/bak/pages/Depot/2024-01-02.md', 'an old copy'],
	['Just words.\n', '/v/logseq/notes.md', undefined],
])('%j at %s is %s', (source, path, kind) => {
	expect(otherThanArticle({source, path})).toBe(kind);
});
