// The title of a page, and the name of the publication it is in: the two are often one text.

import {elementText, type PageDocument} from './page-document.ts';
import {firstText, meta, type Thing, textsOfValue} from './page-metadata.ts';

/** The page's title: a heading outranks a title made for sharing when that only adds to it. */
export function pageTitle(document: PageDocument, thing: Thing, site: string | undefined): string | undefined {
	const heading = elementText(
		document.querySelector('article h1, main h1, [itemprop="headline"]') ?? document.querySelector('h1'),
	);
	const shared = firstText([
		...textsOfValue(thing.headline),
		meta(document, 'og:title', 'twitter:title', 'citation_title', 'dc.title'),
		...textsOfValue(thing.name),
	]);
	const named = withoutSite(shared ?? elementText(document.querySelector('head title, title')), site);
	return firstText([heading.length > 3 && named.startsWith(heading) ? heading : named, heading]);
}

/** `Salt roads | The Example Times` is called `Salt roads`. */
function withoutSite(title: string, site: string | undefined): string {
	const parts = title.split(/\s+[|–—·•»-]\s+/);
	const last = parts.at(-1);
	const isSite = parts.length > 1 && last !== undefined && site !== undefined && plain(last) === plain(site);
	return isSite || (parts.length > 1 && /\s\|\s[^|]+$/.test(title))
		? title.slice(0, title.lastIndexOf(last ?? '')).replace(/\s+\S\s*$/, '')
		: title;
}

function plain(text: string): string {
	return text.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]/gu, '');
}

/** The name of the publication. */
export function siteName(document: PageDocument, thing: Thing): string | undefined {
	return firstText([meta(document, 'og:site_name', 'application-name'), ...textsOfValue(thing.publisher)]);
}
