// The origin of an article according to its front matter: its site, and when it was saved.

import type {CalendarDate} from '../date/calendar.ts';
import {parseDate} from '../date/parse-date.ts';
import {safeLine} from '../text/safe-text.ts';
import type {Metadata} from './article.ts';
import {foldKey} from './field-names.ts';

/** The site named by the fields, or the host of the address without `www.`. */
export function siteOf({rest, url}: Pick<Metadata, 'rest' | 'url'>): string | undefined {
	const named = fieldOf(rest, siteKeys);
	if (named !== undefined) return named;
	return hostOf(url)?.replace(/^www\./, '');
}

/** The host of an address, in lower case. */
export function hostOf(url: string | undefined): string | undefined {
	return /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
}

/** The day on which the article was saved, if a field states it. */
export function savedOf({rest}: Pick<Metadata, 'rest'>): CalendarDate | undefined {
	const typed = fieldOf(rest, savedKeys);
	return typed === undefined ? undefined : parseDate(typed);
}

const siteKeys = ['site', 'sitename', 'website', 'publication'];
const savedKeys = ['saved', 'savedat', 'datesaved', 'added', 'addedat', 'dateadded'];

function fieldOf(rest: Record<string, unknown>, keys: string[]): string | undefined {
	for (const [key, value] of Object.entries(rest)) {
		const text = typeof value === 'string' || typeof value === 'number' ? safeLine(String(value)).trim() : '';
		if (text !== '' && keys.includes(foldKey(key))) return text;
	}
	return undefined;
}
