// Writes highlights as quotations below an article.

import type {SavedHighlight} from '../../ports/importer.ts';
import {markdownText} from '../markdown/escape-text.ts';

/** Each highlight, and its note, as separate quotations. */
export function quotedMarks(highlights: readonly SavedHighlight[]): string[] {
	return highlights
		.flatMap(({quote, text}) => [quote, text])
		.filter(part => part !== '')
		.map(quoted);
}

/** Each highlight as a quotation, followed by its note. */
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
