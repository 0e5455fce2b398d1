// The header of an article in plain text.

import {listNames, longDate} from '../../date/format-date.ts';
import type {Metadata} from '../article.ts';

/** The title, then authors and date as far as known: `A and B · 27 December 2023`. */
export function headLines({
	title,
	isTitleOfText,
	authors,
	date,
}: Pick<Metadata, 'title' | 'isTitleOfText' | 'authors' | 'date'>): string[] {
	const byline = [listNames(authors), date ? longDate(date) : ''].filter(text => text !== '').join(' · ');
	return [isTitleOfText ? '' : title, byline].filter(line => line !== '');
}
