// The library on the screen: the list, and beside it on a wide screen what is known of the chosen article.

import {columns} from '../page/fit.ts';
import {listLines} from '../page/list-table.ts';
import {textHeight} from './geometry.ts';
import {chosen} from './listing.ts';
import {wrapped} from './masthead.ts';
import type {Model} from './model.ts';
import {flagsOf} from './page-effects.ts';
import {selectedLine} from './styled-line.ts';

/** From this width on there is room for a summary beside the list. */
const wide = 110;
const previewWidth = 38;
const gap = 3;

export function browserLines(model: Model): string[] {
	const {browser, size, theme} = model;
	const height = textHeight(size);
	if (!browser.isLoaded) return [];
	if (browser.entries.length === 0) return emptyLines(model);
	const preview = size.width >= wide ? previewLines(model) : [];
	const width = preview.length > 0 ? size.width - previewWidth - gap - 2 : size.width - 2;
	const entries = browser.entries.slice(browser.top, browser.top + height);
	const shown = entries.map(entry => ({...entry, ...flagsOf(model, entry.path)}));
	const lines = listLines(shown, {width, paint: (role, text) => theme[role](text), places: new Map()});
	return lines.map((line, index) => {
		const isChosen = browser.top + index === browser.selected;
		const row = isChosen ? selectedLine(filled(line, width)) : filled(line, width);
		return ` ${row}${' '.repeat(gap)}${preview[index] ?? ''}`.trimEnd();
	});
}

function emptyLines({browser, theme}: Model): string[] {
	if (browser.query !== '') return ['', ` no article has ${theme.match(browser.query)}`];
	return ['', ' no articles yet', '', theme.hint(' wsws add <file, folder or URL> brings some')];
}

function previewLines(model: Model): string[] {
	const {theme, size} = model;
	const entry = chosen(model);
	if (!entry) return [];
	const facts = [entry.authors.join(', '), entry.date ?? '', `${entry.minutes} min`].filter(fact => fact !== '');
	const lines = [
		...wrapped(entry.title, previewWidth).map(line => theme.title(line)),
		...wrapped(facts.join(' · '), previewWidth).map(line => theme.faint(line)),
		...(entry.summary ? ['', ...wrapped(entry.summary, previewWidth)] : []),
		...(entry.tags.length > 0
			? ['', ...wrapped(entry.tags.join(' · '), previewWidth).map(line => theme.tag(line))]
			: []),
	];
	return lines.slice(0, textHeight(size));
}

function filled(line: string, width: number): string {
	return line + ' '.repeat(Math.max(0, width - columns(line)));
}
