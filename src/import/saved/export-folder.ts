// Exports that are folders: Omnivore's contains links in files such as `metadata_0_to_20.json`, highlights in `highlights/SLUG.md`,
// and texts in `content/SLUG.html`.

import {readdir, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {statOf} from '../../platform/fs.ts';
import type {SavedHighlight, SavedLink} from '../../ports/importer.ts';

/** The files of a folder that list links, if other files beside them are parts of these. */
export async function exportFiles(folder: string): Promise<string[]> {
	const isExport = ['content', 'highlights'].some(name => statOf(join(folder, name))?.isDirectory());
	const names = isExport ? await readdir(folder).catch(() => []) : [];
	return names
		.filter(name => /^metadata(?:_\d+_to_\d+)?\.json$/.test(name))
		.sort((a, b) => a.localeCompare(b, 'en', {numeric: true}))
		.map(name => join(folder, name));
}

/** Completes links from the files beside their list. */
export async function addFilesBeside(links: readonly SavedLink[], list: string): Promise<void> {
	const [marks, texts] = await Promise.all(['highlights', 'content'].map(name => namesIn(join(dirname(list), name))));
	for (const link of links) {
		if (link.slug === undefined) continue;
		const mark = marks?.get(`${link.slug}.md`);
		const text = texts?.get(`${link.slug}.html`);
		if (mark !== undefined) link.highlights.push(...marksIn(await readFile(mark, 'utf8').catch(() => '')));
		if (text !== undefined && link.html === '') link.htmlFile = text;
	}
}

/** The paths of the files in a folder, by name: looking for those of each link would take as long as saving it. */
async function namesIn(folder: string): Promise<Map<string, string>> {
	const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
	return new Map(entries.filter(entry => entry.isFile()).map(({name}) => [name, join(folder, name)]));
}

/** Each highlight is a quotation, a line of tags, and a note, separated by empty lines. */
function marksIn(markdown: string): SavedHighlight[] {
	const marks: SavedHighlight[] = [];
	for (const part of markdown.split(/\r?\n[^\S\n]*(?:\r?\n)+/)) {
		const block = part.trim();
		const last = marks.at(-1);
		if (block.startsWith('>')) marks.push({quote: block.replace(/^> ?/gm, '').trim(), text: ''});
		else if (!last || block === '') continue;
		else if (last.text === '' && !last.tags && /^#[^\s#][^\n]*$/.test(block)) last.tags = block.split(/\s+(?=#)/);
		else last.text = [last.text, block].filter(text => text !== '').join('\n\n');
	}
	return marks;
}
