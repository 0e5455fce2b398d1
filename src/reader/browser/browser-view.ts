// Draws the library: the list and, on a wide screen, a summary of the selected article beside it.

import type {Paint} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import {listLines} from '../../page/list/list-table.ts';
import {selectedLine, wrappedText} from '../column/styled-line.ts';
import {textHeight} from '../model/geometry.ts';
import {keyFor} from '../model/key-map.ts';
import type {Model} from '../model/model.ts';
import {flagsOf} from '../model/shared-actions.ts';
import {chosen} from './listing.ts';

/** Width in columns from which on a summary fits beside the list. */
const wide = 110;
const previewWidth = 38;
const gap = 3;

/** The lines of the library, at most as wide as the screen. */
export function browserLines(model: Model): string[] {
	const {browser, size} = model;
	if (!browser.isLoaded) return [];
	if (browser.entries.length === 0) return emptyLines(model);
	const preview = size.width >= wide ? previewLines(model) : [];
	const width = preview.length > 0 ? size.width - previewWidth - gap - 2 : size.width - 2;
	const lines = rowsShown(model, width);
	return Array.from({length: Math.max(lines.length, preview.length)}, (_, index) => {
		const line = filled(lines[index] ?? '', width);
		const isChosen = browser.top + index === browser.selected;
		const row = isChosen ? selectedLine(line) : line;
		return ` ${row}${' '.repeat(gap)}${preview[index] ?? ''}`.trimEnd();
	});
}

/** Number of entries that share column widths, so that columns stay put while scrolling. */
const stretch = 500;

interface Rows {
	flags: Model['flags'];
	theme: Model['theme'];
	width: number;
	start: number;
	lines: string[];
}

/** Rows laid out per list, until an entry changes. */
const remembered = new WeakMap<Model['browser']['entries'], Rows>();

function rowsShown(model: Model, width: number): string[] {
	const {browser, flags, theme, size} = model;
	const start = Math.floor(browser.top / stretch) * stretch;
	const known = remembered.get(browser.entries);
	const isValid = known?.flags === flags && known.theme === theme && known.width === width && known.start === start;
	const rows = isValid && known ? known : {flags, theme, width, start, lines: rowLines(model, {width, start})};
	remembered.set(browser.entries, rows);
	const first = browser.top - start;
	return rows.lines.slice(first, first + textHeight(size));
}

function rowLines(model: Model, {width, start}: {width: number; start: number}): string[] {
	const entries = model.browser.entries.slice(start, start + 2 * stretch);
	const flagged = entries.map(entry => ({...entry, ...flagsOf(model, entry)}));
	const paint: Paint = (role, text) => model.theme[role](text);
	return listLines(flagged, {width, paint, places: new Map(), hasFlags: true});
}

function emptyLines(model: Model): string[] {
	const {browser, keyMap, size, theme} = model;
	/** Wrapped, and indented like the list. */
	const said = (text: string, style = (line: string) => line) =>
		wrappedText(text, size.width - 2).map(line => ` ${style(line)}`);
	if (browser.isGrowing) return ['', ...said('looking …')];
	const kind = browser.only === undefined ? 'article' : `${browser.only} article`;
	if (browser.only === 'queued' && browser.query === '') {
		const way = `${keyFor(keyMap.browser, 'queue')} queues an article, Esc shows all again`;
		return ['', ...said('nothing is queued'), '', ...said(way, theme.hint)];
	}
	if (browser.query !== '') return ['', ` no ${kind} has ${theme.match(browser.query)}`];
	if (browser.only !== undefined)
		return ['', ...said(`no ${kind}`), '', ...said('Esc shows all articles again', theme.hint)];
	const ways = ['wsws info says where it looks', 'wsws add <file, folder or URL> saves into your own library'];
	return ['', ...said('no articles here'), '', ...ways.flatMap(way => said(way, theme.hint))];
}

function previewLines(model: Model): string[] {
	const {theme, size} = model;
	const entry = chosen(model);
	if (!entry) return [];
	const tags = [...entry.tags, ...(entry.ownTags ?? []).filter(tag => !entry.tags.includes(tag))];
	const facts = [entry.authors.join(', '), entry.date ?? '', `${entry.minutes} min`].filter(fact => fact !== '');
	const lines = [
		...wrappedText(entry.title, previewWidth).map(line => theme.title(line)),
		...wrappedText(facts.join(' · '), previewWidth).map(line => theme.faint(line)),
		...(entry.summary ? ['', ...wrappedText(entry.summary, previewWidth)] : []),
		...(tags.length > 0 ? ['', ...wrappedText(tags.join(' · '), previewWidth).map(line => theme.tag(line))] : []),
	];
	return lines.slice(0, textHeight(size));
}

function filled(line: string, width: number): string {
	return line + ' '.repeat(Math.max(0, width - columns(line)));
}
