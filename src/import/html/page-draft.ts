// A web page as an article: what its author wrote, without the site around it.

import {UserError} from '../../core/errors.ts';
import {readingTime} from '../../core/text/reading-time.ts';
import {publicAddress} from '../../core/text/web-address.ts';
import type {Draft} from '../../ports/importer.ts';
import {draftOf} from '../draft/draft.ts';
import {baseAddress, parsePage, stripBulk} from './page-document.ts';
import {isPaywalled, pageFields} from './page-fields.ts';
import {pageMarkdown} from './page-markdown.ts';

export interface WebPage {
	html: string;
	/** The address it was found at; undefined when it came without one. */
	url: string | undefined;
	/** The address that its links are relative to, unless it says where it is from. */
	base: string | undefined;
	/** Stands in messages, and for a title that is missing. */
	name: string;
	/** The title of a page that says none. */
	title?: string | undefined;
}

/** Reads a page's article. Throws UserError when there is no text on it. */
export async function pageDraft({html: source, url, base: found, name, title}: WebPage): Promise<Draft> {
	const html = stripBulk(source);
	if (html.length > longest) throw new UserError(`${name}: too long for an article`);
	const document = await parsePage(html);
	const fields = pageFields(document, url);
	const warnings = isPaywalled(document) ? ['the site shows all of it to subscribers only: this may be a part'] : [];
	const base = baseAddress(document, shared(url ?? fields.url ?? found));
	const part = await pageMarkdown(document, {base});
	const whole = wordsOf(part) >= fewest ? '' : await wholeMarkdown(html, base);
	const isWhole = wordsOf(whole) > 2 * wordsOf(part);
	if (isWhole) warnings.push('nothing there looks like an article: this is the whole page');
	const body = isWhole ? whole : part;
	if (body === '')
		throw new UserError(`${name}: no text on this page`, 'wsws does not run scripts, and some pages are made by them');
	return draftOf({fields: {...fields, title: fields.title ?? title}, body, name, warnings});
}

/** Converts the text of a feed's entry or of a letter, all of which is the article. */
export async function fragmentMarkdown(html: string, base: string | undefined): Promise<string> {
	return wholeMarkdown(`<!doctype html><html><head></head><body>${html}</body></html>`, shared(base));
}

/** An address that links of the article may be made of: they would take its password along. */
function shared(url: string | undefined): string | undefined {
	return url === undefined ? undefined : publicAddress(url);
}

/** Characters of HTML. Conversion takes about four seconds a million. */
const longest = 5_000_000;

/** Words. A shorter article may be one, but where the page has twice as many, it has more to say. */
const fewest = 40;

/** Defuddle took the document apart, so it is parsed anew. */
async function wholeMarkdown(html: string, base: string | undefined): Promise<string> {
	return pageMarkdown(await parsePage(html), {base, whole: 'body'});
}

function wordsOf(text: string): number {
	return readingTime(text).words;
}
