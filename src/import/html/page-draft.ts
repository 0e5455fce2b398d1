// Extracts the article of a web page: what its author wrote, without the surrounding site.

import {UserError} from '../../core/errors.ts';
import {plural} from '../../core/plural.ts';
import {readingTime} from '../../core/text/reading-time.ts';
import {publicAddress} from '../../core/text/web-address.ts';
import type {Draft} from '../../ports/importer.ts';
import {draftOf, type PageFields, unnamed} from '../draft/draft.ts';
import {articleBlocks} from './choose-blocks.ts';
import {firstDate} from './page-dates.ts';
import {baseAddress, htmlOfXml, moveChildren, type PageDocument, parsePage, stripBulk} from './page-document.ts';
import {isPaywalled, pageFields} from './page-fields.ts';
import {type ChosenMarkdown, chosenMarkdown, isLarge, wholeMarkdown} from './page-markdown.ts';
import {prunePage} from './prune-page.ts';
import {showLateParts} from './source/late-parts.ts';
import {statedBody} from './stated-body.ts';
import {textBlocks} from './text-blocks.ts';

export interface WebPage {
	html: string;
	/** Its address; undefined if it came without one. */
	url: string | undefined;
	/** The base for relative links, unless the page states its own address. */
	base: string | undefined;
	/** For messages, and as the title if there is none. */
	name: string;
	/** Whether its first words are a better title than its name. */
	isUnnamed?: boolean;
	/** Title for a page without one. */
	title?: string | undefined;
	/** Metadata of the mail that contained the page, which overrides the page's own. */
	stated?: PageFields;
	/** Whether it is XHTML, in which any element may be self-closing. */
	isXml?: boolean;
}

/** Extracts the article of a page. Throws UserError if the page contains no text. */
export async function pageDraft({
	html: source,
	isXml = false,
	stated,
	url,
	base: found,
	name,
	isUnnamed = false,
	title,
}: WebPage): Promise<Draft> {
	const html = stripBulk(isXml ? htmlOfXml(source) : source);
	if (html.length > longest) throw new UserError(`${name}: too long for an article`);
	const document = await parsePage(html);
	openNoscripts(document);
	showLateParts(document);
	const fields = pageFields(document, url);
	const warnings = isPaywalled(document) ? ['the site shows all of it to subscribers only: this may be a part'] : [];
	const base = baseAddress(document, shared(url ?? fields.url ?? found));
	const {markdown: part, isChosen, ...ofSite} = isLarge(document) ? nothing : await articleMarkdown(document, base);
	const other = isChosen && part !== '' ? undefined : await otherText(document, {html, part, base});
	const body = other?.markdown ?? part;
	if (body === '')
		throw new UserError(`${name}: no text on this page`, 'wsws does not run scripts, and some pages are made by them');
	if (other?.isWhole) warnings.push('nothing there looks like an article: this is the whole page');
	warnings.push(...lengthWarning(wordsOf(body)));
	const known = withStatements(fields, other ? nothing : ofSite);
	const titled = {...known, title: known.title ?? title, ...stated};
	return draftOf({fields: titled, body, name: isUnnamed ? unnamed : name, warnings});
}

function lengthWarning(words: number): string[] {
	return words < fewest ? [`only ${words} ${plural(words, 'word')} ${words === 1 ? 'was' : 'were'} found there`] : [];
}

/**
 * Replaces noscript elements by their content, which is meant for readers without scripts such as wsws, if it exceeds the rest of
 * the page's text.
 */
function openNoscripts(document: PageDocument): void {
	const long = [...document.querySelectorAll('body noscript')].filter(
		({textContent}) => wordsOf(textContent ?? '') >= fewest,
	);
	if (long.length === 0) return;
	const others = textBlocks(document).reduce((sum, {words}) => sum + words, 0);
	for (const noscript of long) {
		if (wordsOf(noscript.textContent ?? '') <= others) continue;
		const text = document.createElement('div');
		moveChildren(noscript, text);
		noscript.replaceWith(text);
	}
}

/** Adds what rules for particular sites extract, if the page has no such metadata. */
function withStatements(fields: PageFields, {author, published}: Omit<ChosenMarkdown, 'markdown'>): PageFields {
	const authors = fields.authors?.length || !author ? fields.authors : [author];
	return {...fields, authors, date: fields.date ?? firstDate([published])};
}

/** Converts the text of a feed entry or mail, all of which is the article. */
export async function fragmentMarkdown(html: string, base: string | undefined): Promise<string> {
	const page = await parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`);
	return wholeMarkdown(page, shared(base), false);
}

/** The base address without password, because links in the article would contain it. */
function shared(url: string | undefined): string | undefined {
	return url === undefined ? undefined : publicAddress(url);
}

/** In characters of HTML. Conversion takes about four seconds per million. */
const longest = 5_000_000;

/** In words: a shorter article is accepted, unless the page has at least twice as many. */
const fewest = 40;

/** The readable part of a page, which is modified. */
async function articleMarkdown(document: PageDocument, base: string | undefined): Promise<PartOfPage> {
	const choice = base !== undefined && ownRules.test(base) ? undefined : await articleBlocks(document);
	if (!choice) return {...nothing, ...(await chosenMarkdown(document, base))};
	prunePage(document, choice);
	return {...nothing, markdown: await wholeMarkdown(document, base), isChosen: true};
}

interface PartOfPage extends ChosenMarkdown {
	/** Whether it was chosen among the blocks of the page: then there is no more to read, however short it is. */
	isChosen: boolean;
}

const nothing: PartOfPage = {markdown: '', author: undefined, published: undefined, isChosen: false};

interface OtherText {
	markdown: string;
	/** Whether it is everything on the page. */
	isWhole: boolean;
}

/** Alternatives to a part that is probably not the article: the text in the metadata, the page's main element, or everything. */
async function otherText(
	read: PageDocument,
	{html, part, base}: {html: string; part: string; base: string | undefined},
): Promise<OtherText | undefined> {
	const stated = await statedBody(read, base);
	const words = wordsOf(part);
	const isMore = (text: string) => wordsOf(text) > 2 * words;
	if (isMore(stated) || isSameInLines(stated, part)) return {markdown: stated, isWhole: false};
	if (words >= fewest) return undefined;
	const document = isLarge(read) ? read : await parsePage(html);
	const main = keepMain(document);
	const markdown = await wholeMarkdown(document, base);
	return isMore(markdown) ? {markdown, isWhole: !main} : undefined;
}

/** Whether a part is the text in the metadata without its line breaks. */
function isSameInLines(stated: string, part: string): boolean {
	return stated.includes('\n\n') && !part.includes('\n\n') && wordsOf(stated) >= wordsOf(part);
}

/** In words: smallest text of the main element that is accepted. */
const fewestOfMain = 5;

/** Reduces a page to its single main element, without what is beside the text there. */
function keepMain(document: PageDocument): boolean {
	const body = document.querySelector('body');
	const main = ['main article', 'main, [role="main"]', 'article']
		.map(selector => [...document.querySelectorAll(selector)])
		.find(({length}) => length === 1)?.[0];
	if (!main || !body) return false;
	for (const element of [...main.querySelectorAll('nav, aside, footer, form, button')]) element.remove();
	if (wordsOf(main.textContent ?? '') < fewestOfMain) return false;
	for (let node = body.firstChild; node; node = body.firstChild) node.remove();
	body.append(main);
	return true;
}

/** Sites for which defuddle has rules of its own: threads, posts and players, which are not articles in the usual sense. */
const ownRules =
	/^https?:\/\/(?:[\w-]+\.)*(?:x\.com|twitter\.com|reddit\.com|youtube\.com|youtu\.be|bilibili\.com|news\.ycombinator\.com|chatgpt\.com|claude\.ai|grok\.com|gemini\.google\.com|mail\.google\.com|github\.com|linkedin\.com|threads\.(?:net|com)|bsky\.app|medium\.com|wiki\.c2\.com|substack\.com|nytimes\.com|wikipedia\.org|leetcode\.com)(?:[:/]|$)|\/(?:@[^/]+|t\/[^/]+)\/\d+/;

/** Number of words, approximate for scripts without spaces. */
function wordsOf(text: string): number {
	return readingTime(text).words + Math.round((text.match(unparted)?.length ?? 0) / lettersOfWord);
}

/** Thai, Lao, Burmese and Khmer. */
const unparted = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g;
const lettersOfWord = 6;
