// The title of a page, and the name of the publication it is in: the two are often one text.

import {lazily} from '../../core/lazily.ts';
import {elementText, type PageDocument, type PageElement} from './page-document.ts';
import {firstText, meta, metas, type Thing, textsOfValue} from './page-metadata.ts';

/** What a title may be confused with. */
export interface TitleSurroundings {
	/** The name of the publication. */
	site: string | undefined;
	url: string | undefined;
}

/** The page's title: a heading outranks a title made for sharing when that only adds to it. */
export function pageTitle(document: PageDocument, thing: Thing, {site, url}: TitleSurroundings): string | undefined {
	const ofArticle = document.querySelector('article h1, main h1, [itemprop="headline"]') ?? ofOnlyEntry(document);
	const heading = headingText(ofArticle ?? document.querySelector('h1'));
	const shown = elementText(document.querySelector('head title, title'));
	const sites = [site, url === undefined ? undefined : hostName(url)].flatMap(name => (name ? [plain(name)] : []));
	const shared = firstText(
		statedTitles(document, thing).filter(title => !sites.includes(plain(title)) && isOfPage(title, {heading, shown})),
	);
	const named = withoutSite(shared ?? shown, sites, {heading, isOfArticle: Boolean(ofArticle)});
	return firstText([isTelling(heading) && named.startsWith(heading) ? heading : named, heading]);
}

/** A heading without the sign of the link to it, which generators of documentation put behind it. */
function headingText(element: PageElement | null): string {
	const text = elementText(element);
	const sign = elementText([...(element?.querySelectorAll('a') ?? [])].at(-1));
	return /^[^\p{L}\p{N}]+$/u.test(sign) && text.endsWith(sign) ? text.slice(0, -sign.length).trim() : text;
}

/** Whether a heading is more than a few letters; of Chinese, Japanese and Korean a word has two. */
function isTelling(heading: string): boolean {
	return heading.length > 3 || twoSigns.test(heading);
}

/** Of Chinese, Japanese and Korean. */
const eastAsianSign = String.raw`[\u3040-\u9fff\uac00-\ud7a3]`;
const twoSigns = new RegExp(`${eastAsianSign}{2}`);
const signOrWord = lazily(() => new RegExp(`${eastAsianSign}|[\\p{L}\\p{N}]+`, 'gu'));

function statedTitles(document: PageDocument, thing: Thing): string[] {
	return [
		...metas(document, 'dc.title'),
		...textsOfValue(thing.headline),
		...['og:title', 'twitter:title', 'citation_title', 'parsely-title'].flatMap(name => metas(document, name)),
		...textsOfValue(thing.name),
	];
}

/** The least share of its words that a stated title has in common with the page's own. */
const leastCommon = 0.34;

/** Whether a stated title is the page's: where heading and window title agree, one without their words is a description. */
function isOfPage(title: string, {heading, shown}: {heading: string; shown: string}): boolean {
	const own = wordsOf(`${heading} ${shown}`);
	if (heading === '' || shown === '' || common(wordsOf(heading), wordsOf(shown)) < 0.5) return true;
	return common(wordsOf(title), own) >= leastCommon;
}

function common(words: Set<string>, others: Set<string>): number {
	return words.size === 0 ? 0 : [...words].filter(word => others.has(word)).length / words.size;
}

/** Characters where words are not parted by spaces. */
function wordsOf(text: string): Set<string> {
	return new Set(text.toLowerCase().match(signOrWord()) ?? []);
}

/** The title of the one entry of a blog, whose own name is the first heading. */
function ofOnlyEntry(document: PageDocument): PageElement | undefined {
	const [only, ...others] = document.querySelectorAll(':is(h1, h2, h3):is(.entry-title, .post-title, .p-name)');
	return others.length === 0 ? only : undefined;
}

/** `Salt roads | The Example Times` and `The Example Times: Salt roads` are called `Salt roads`. */
function withoutSite(
	title: string,
	sites: string[],
	{heading, isOfArticle}: {heading: string; isOfArticle: boolean},
): string {
	const parts = title.split(/\s+[|–—·•»-]\s+/);
	const [first = '', last = ''] = [parts[0], parts.at(-1)];
	// Subtitles come last, so what stands before the heading is the name of the place.
	if (isOfArticle && parts.length === 2 && isTelling(heading) && last === heading) return heading;
	if (isTelling(heading) && parts.slice(1, -1).includes(heading)) return heading;
	if (parts.length > 1 && (sites.includes(plain(last)) || /\s\|\s[^|]+$/.test(title)))
		return title.slice(0, title.lastIndexOf(last)).replace(/\s+\S\s*$/, '');
	return parts.length > 1 && sites.includes(plain(first)) ? title.slice(first.length).replace(/^\s+\S\s+/, '') : title;
}

function plain(text: string): string {
	return text.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]/gu, '');
}

/** `https://www.example.co.uk/x` is of `example`. */
function hostName(url: string): string {
	return new URL(url).hostname.replace(/^(?:www|m|amp)\./, '').split('.')[0] ?? '';
}

/** The name of the publication. */
export function siteName(document: PageDocument, thing: Thing): string | undefined {
	return firstText([meta(document, 'og:site_name', 'application-name'), ...textsOfValue(thing.publisher)]);
}
