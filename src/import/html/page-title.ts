// The title of a page, and the name of its publication, which are often combined in one text.

import {lazily} from '../../core/lazily.ts';
import {elementText, type PageDocument, type PageElement} from './page-document.ts';
import {firstText, meta, metas, type Thing, textsOfValue} from './page-metadata.ts';

/** Context that helps to recognize the title. */
export interface TitleSurroundings {
	/** Name of the publication. */
	site: string | undefined;
	url: string | undefined;
}

/** The page's title: the heading takes precedence over a title for sharing that only adds to it. */
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

/** The text of a heading without its permalink sign, which documentation generators append. */
function headingText(element: PageElement | null): string {
	const text = elementText(element);
	const sign = elementText([...(element?.querySelectorAll('a') ?? [])].at(-1));
	return /^[^\p{L}\p{N}]+$/u.test(sign) && text.endsWith(sign) ? text.slice(0, -sign.length).trim() : text;
}

/** Whether a heading has more than a few letters, or two characters in Chinese, Japanese and Korean. */
function isTelling(heading: string): boolean {
	return heading.length > 3 || twoSigns.test(heading);
}

/** Chinese, Japanese and Korean characters. */
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

/** Smallest fraction of words that a title in the metadata must share with the visible title. */
const leastCommon = 0.34;

/** Whether a title in the metadata is the page's: if heading and window title agree, one without their words is a description. */
function isOfPage(title: string, {heading, shown}: {heading: string; shown: string}): boolean {
	const own = wordsOf(`${heading} ${shown}`);
	if (heading === '' || shown === '' || common(wordsOf(heading), wordsOf(shown)) < 0.5) return true;
	return common(wordsOf(title), own) >= leastCommon;
}

function common(words: Set<string>, others: Set<string>): number {
	return words.size === 0 ? 0 : [...words].filter(word => others.has(word)).length / words.size;
}

/** Characters, if words are not separated by spaces. */
function wordsOf(text: string): Set<string> {
	return new Set(text.toLowerCase().match(signOrWord()) ?? []);
}

/** The heading of a blog's only entry, if the first heading is the blog's name. */
function ofOnlyEntry(document: PageDocument): PageElement | undefined {
	const [only, ...others] = document.querySelectorAll(':is(h1, h2, h3):is(.entry-title, .post-title, .p-name)');
	return others.length === 0 ? only : undefined;
}

/** `Salt roads | The Example Times` and `The Example Times: Salt roads` become `Salt roads`. */
function withoutSite(
	title: string,
	sites: string[],
	{heading, isOfArticle}: {heading: string; isOfArticle: boolean},
): string {
	const parts = title.split(/\s+[|–—·•»-]\s+/);
	const [first = '', last = ''] = [parts[0], parts.at(-1)];
	// Subtitles come last, so a text before the heading is the site's name.
	if (isOfArticle && parts.length === 2 && isTelling(heading) && last === heading) return heading;
	if (isTelling(heading) && parts.slice(1, -1).includes(heading)) return heading;
	if (parts.length > 1 && (sites.includes(plain(last)) || /\s\|\s[^|]+$/.test(title)))
		return title.slice(0, title.lastIndexOf(last)).replace(/\s+\S\s*$/, '');
	return parts.length > 1 && sites.includes(plain(first)) ? title.slice(first.length).replace(/^\s+\S\s+/, '') : title;
}

function plain(text: string): string {
	return text.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]/gu, '');
}

/** `https://www.example.co.uk/x` has the name `example`. */
function hostName(url: string): string {
	return new URL(url).hostname.replace(/^(?:www|m|amp)\./, '').split('.')[0] ?? '';
}

/** Name of the publication. */
export function siteName(document: PageDocument, thing: Thing): string | undefined {
	return firstText([meta(document, 'og:site_name', 'application-name'), ...textsOfValue(thing.publisher)]);
}
