// What a reader marked, as quotations below an article.

import type {SavedHighlight} from '../../ports/importer.ts';
import {markdownText} from '../markdown/escape-text.ts';

/** Each mark, and what was written beside it, as a quotation of its own. */
export function quotedMarks(highlights: readonly SavedHighlight[]): string[] {
	return highlights
		.flatMap(({quote, text}) => [quote, text])
		.filter(part => part !== '')
		.map(quoted);
}

/** Each mark as a quotation, and what was written beside it below. */
export function remarkedMarks(highlights: readonly SavedHighlight[]): string[] {
	return highlights.flatMap(({quote, text}) => [
		...(quote === '' ? [] : [quoted(quote)]),
		...(text === '' ? [] : [markdownText(text.replace(/\s+/g, ' '))]),
	]);
}

function quoted(highlight: string): string {
	const lines = highlight.split(/\n+/).map(line => markdownText(line.replace(/\s+/g, ' ')));
	return lines.map(line => `> ${line}`).join('\n>\n');
}
