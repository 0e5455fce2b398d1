// Lays out the header of an article: title, authors and date.

import type {Metadata} from '../../core/article/article.ts';
import {headLines} from '../../core/article/plain/head-lines.ts';
import {listNames, localDate} from '../../core/date/format-date.ts';
import {columns} from '../../core/text/columns.ts';
import {type Line, type Span, textOf} from '../line/spans.ts';
import {ruled, wrap} from '../line/wrap.ts';

const between = ' · ';

/**
 * The header of a page: lines of at most `width` columns, without an empty line below. Byline and date, in the article's own
 * language, share a line if they fit.
 */
export function headerLines({title, isTitleOfText, authors, date, lang}: Metadata, width: number): Line[] {
	const byline: Span[] = authors.length > 0 ? [{text: listNames(authors, lang), styles: ['author']}] : [];
	const day: Span[] = date ? [{text: localDate(date, lang), styles: ['date']}] : [];
	const together: Span[] = [...byline, {text: between, styles: ['faint']}, ...day];
	const fits = width <= 0 || columns(textOf(together)) <= width;
	const under = byline.length > 0 && day.length > 0 && fits ? [together] : [byline, day];
	const headline = isTitleOfText ? [] : ruled(wrap([{text: title, styles: ['headline']}], width), '━', 'headline');
	return [...headline, ...under.filter(spans => spans.length > 0).flatMap(spans => wrap(spans, width))];
}

/** The header of plain text: title, byline and date as far as known, then a blank line. */
export function plainHeader(metadata: Metadata): string {
	const lines = headLines(metadata);
	return lines.length === 0 ? '' : [...lines, '', ''].join('\n');
}
