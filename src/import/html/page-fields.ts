// Extracts a web page's metadata as front matter fields: first JSON-LD, then Open Graph and other `meta` tags, then visible text.
// The core interprets the fields like those of a file.

import {keptAddress, webAddress} from '../../core/text/web-address.ts';
import type {PageFields} from '../draft/draft.ts';
import {pageAuthors} from './page-byline.ts';
import {firstDate, publishedDate} from './page-dates.ts';
import type {PageDocument} from './page-document.ts';
import {articleThing, firstText, meta, metas, seen, type Thing, textsOfValue} from './page-metadata.ts';
import {pageTitle, siteName} from './page-title.ts';

/** The fields that the page states. `url` is where it was found. */
export function pageFields(document: PageDocument, url: string | undefined): PageFields {
	const thing = articleThing(document);
	const site = siteName(document, thing);
	const date = publishedDate(document, thing, url);
	const updated = firstDate([...textsOfValue(thing.dateModified), meta(document, 'article:modified_time')]);
	return {
		title: pageTitle(document, thing, {site, url}),
		authors: pageAuthors(document, thing, site),
		date,
		updated: updated !== undefined && date !== undefined && updated > date ? updated : undefined,
		tags: tags(document, thing),
		summary: firstText([
			meta(document, 'og:description'),
			meta(document, 'description'),
			...textsOfValue(thing.description),
		]),
		lang: language(document, thing),
		url: canonicalAddress(document, url),
		site,
	};
}

/** Whether the page says that only subscribers see all of it. */
export function isPaywalled(document: PageDocument): boolean {
	const isFree = articleThing(document).isAccessibleForFree;
	return isFree === false || /^false$/i.test(String(isFree)) || meta(document, 'article:content_tier') === 'locked';
}

/** The page's tags. `keywords` are written for search engines: a long list means nothing. */
function tags(document: PageDocument, thing: Thing): string[] {
	const keywords = (texts: string[]) =>
		texts
			.flatMap(text => text.split(/[,，、;]/))
			.map(text => text.trim())
			.filter(text => text !== '');
	const own = [
		metas(document, 'article:tag'),
		keywords(textsOfValue(thing.keywords)),
		seen(document, 'a[rel~="tag"], .p-category'),
	];
	const found = own.find(texts => texts.length > 0) ?? keywords(metas(document, 'keywords'));
	return found.length <= 12 ? [...new Set(found)] : [];
}

function language(document: PageDocument, thing: Thing): string | undefined {
	const code = firstText([
		document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang') ?? undefined,
		...textsOfValue(thing.inLanguage),
		meta(document, 'og:locale', 'content-language'),
		document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ?? undefined,
	])?.replaceAll('_', '-');
	return code !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(code) ? code : undefined;
}

/** The page's canonical address, if it is on the page's own host, and not the front page. */
function canonicalAddress(document: PageDocument, url: string | undefined): string | undefined {
	const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? meta(document, 'og:url');
	const canonical = link !== undefined && URL.canParse(link, url) ? webAddress(new URL(link, url).href) : undefined;
	const found = url === undefined ? undefined : webAddress(url);
	if (!canonical || !found) return (canonical ?? found) && keptAddress(canonical ?? found ?? '');
	const isOwn = bareHost(canonical).endsWith(bareHost(found)) || bareHost(found).endsWith(bareHost(canonical));
	const isFront = canonical.pathname === '/' && canonical.search === '' && found.pathname !== '/';
	return keptAddress(isOwn && !isFront ? canonical : found);
}

function bareHost({hostname}: URL): string {
	return `.${hostname.replace(/^(?:www|m|amp)\./, '')}`;
}
