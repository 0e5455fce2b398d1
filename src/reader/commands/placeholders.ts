// Placeholders in braces, through which a command's input or arguments receive properties of the article.

import {citation} from '../../core/library/citation.ts';
import {citationSource, placeName} from '../../core/library/citation-source.ts';
import {plainText} from '../../page/text/plain.ts';
import {blockAt} from '../column/document.ts';
import type {Model, Page} from '../model/model.ts';
import {selectedRange, sentenceRead, textBetween} from '../selection/selection.ts';
import {paragraphOf} from '../selection/sentences.ts';

/** All placeholders and their values, as the manual describes them. */
const placeholderMeanings = {
	selection: 'what is selected, else the paragraph',
	paragraph: 'the paragraph that you read',
	article: 'the text of the article, a paragraph a line',
	markdown: 'its text as it was written',
	title: 'its title',
	authors: 'its authors',
	date: 'its date',
	url: 'its web address',
	lang: 'its language, as in en',
	name: 'its name in the library',
	place: 'the name and the line, which every command takes',
	file: 'the path of its file',
	citation: 'what you read, with its citation',
} as const;

export type PlaceholderName = keyof typeof placeholderMeanings;

export const placeholderNames = Object.keys(placeholderMeanings) as PlaceholderName[];

const placeholder = new RegExp(`\\{(${placeholderNames.join('|')})\\}`, 'g');

/** Whether a text contains a placeholder. */
export function hasPlaceholder(text: string): boolean {
	return new RegExp(placeholder.source).test(text);
}

/** Replaces the placeholders in a single pass, so that text from an article is never interpreted again. */
export function filled(template: string, values: Readonly<Record<PlaceholderName, () => string>>): string {
	return template.replace(placeholder, (_, name: PlaceholderName) => values[name]());
}

/** The current value of each placeholder. */
export function placeholderValues(model: Model, page: Page): Readonly<Record<PlaceholderName, () => string>> {
	const {article, entry} = page.document;
	const {title, authors, date = '', url = '', lang = ''} = article.metadata;
	const source = citationSource(article, entry);
	const line = () => lineSelected(model, page);
	const selection = () => selectedText(model, page) ?? paragraphText(model, page);
	return {
		selection,
		paragraph: () => paragraphText(model, page),
		article: () => `${title}\n\n${plainText(article.blocks)}`,
		markdown: () => article.body,
		title: () => title,
		authors: () => authors.join(', '),
		date: () => date,
		url: () => url,
		lang: () => (/^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(lang) ? lang : ''),
		name: () => source.name,
		place: () => placeName({...source, line: line()}),
		file: () => article.path,
		citation: () => citation({...source, line: line(), quote: selection()}, 'plain'),
	};
}

/** The selected words; undefined if nothing is selected. */
export function selectedText({page: current}: Model, page: Page): string | undefined {
	const selection = (current ?? page).selection;
	return selection && textBetween(page.document, selectedRange(page.document, selection));
}

/** The source line at which the selection begins, otherwise that of the current paragraph. */
export function lineSelected(model: Model, page: Page): number {
	const {document, selection} = page;
	const first = selection ? selectedRange(document, selection)[0] : sentenceRead(model, page);
	return (first && blockAt(document, first.segment)?.line) ?? 1;
}

function paragraphText(model: Model, page: Page): string {
	const read = page.selection?.head ?? sentenceRead(model, page);
	return read ? textBetween(page.document, paragraphOf(page.document, read)) : '';
}
