// The head of an article: its title, who wrote it and when.

import type {Metadata} from '../core/article.ts';
import {longDate} from '../core/date-format.ts';
import type {Span} from './spans.ts';
import {type Line, wrap} from './wrap.ts';

const between = ' · ';

/** For a page: lines of at most `width` columns, and nothing below them. */
export function headerLines({title, authors, date}: Metadata, width: number): Line[] {
	const byline: Span[] = authors.length > 0 ? [{text: names(authors), styles: ['author']}] : [];
	const day: Span[] = date ? [{text: longDate(date), styles: ['date']}] : [];
	const separator: Span[] = byline.length > 0 && day.length > 0 ? [{text: between, styles: ['faint']}] : [];
	const under = [...byline, ...separator, ...day];
	return [...wrap([{text: title, styles: ['title']}], width), ...(under.length > 0 ? wrap(under, width) : [])];
}

/** For a pipe: title, byline and date on a line each where there are any, and a blank line. */
export function plainHeader({title, authors, date}: Metadata): string {
	const byline = [names(authors), date ? longDate(date) : ''].filter(text => text !== '').join(between);
	return `${title}\n${byline === '' ? '' : `${byline}\n`}\n`;
}

/** `A`, `A and B`, `A, B and C`. */
function names(authors: string[]): string {
	const last = authors.at(-1) ?? '';
	return authors.length < 2 ? last : `${authors.slice(0, -1).join(', ')} and ${last}`;
}
