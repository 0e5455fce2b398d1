// The head of an article: its title, who wrote it and when.

import type {Metadata} from '../../core/article/article.ts';
import {longDate} from '../../core/date/format-date.ts';
import {columns} from '../../core/text/columns.ts';
import {type Line, type Span, textOf} from '../line/spans.ts';
import {wrap} from '../line/wrap.ts';

const between = ' · ';

/** The header of a page: lines of at most `width` columns, and nothing below them. Byline and date share a line where they fit. */
export function headerLines({title, authors, date}: Metadata, width: number): Line[] {
	const byline: Span[] = authors.length > 0 ? [{text: names(authors), styles: ['author']}] : [];
	const day: Span[] = date ? [{text: longDate(date), styles: ['date']}] : [];
	const together: Span[] = [...byline, {text: between, styles: ['faint']}, ...day];
	const fits = width <= 0 || columns(textOf(together)) <= width;
	const under = byline.length > 0 && day.length > 0 && fits ? [together] : [byline, day];
	const texts = [[{text: title, styles: ['title'] as const}], ...under.filter(spans => spans.length > 0)];
	return texts.flatMap(spans => wrap(spans, width));
}

/** The header of plain text: title, byline and date where there are any, and a blank line. */
export function plainHeader({title, authors, date}: Metadata): string {
	const byline = [names(authors), date ? longDate(date) : ''].filter(text => text !== '').join(between);
	return `${title}\n${byline === '' ? '' : `${byline}\n`}\n`;
}

/** `A`, `A and B`, `A, B and C`. */
function names(authors: string[]): string {
	const last = authors.at(-1) ?? '';
	return authors.length < 2 ? last : `${authors.slice(0, -1).join(', ')} and ${last}`;
}
