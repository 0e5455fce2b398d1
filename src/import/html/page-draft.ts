// A web page as an article: what its author wrote, without the site around it.

import {UserError} from '../../core/errors.ts';
import {plural} from '../../core/plural.ts';
import {readingTime} from '../../core/text/reading-time.ts';
import {publicAddress} from '../../core/text/web-address.ts';
import type {Draft} from '../../ports/importer.ts';
import {draftOf, type PageFields} from '../draft/draft.ts';
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
	/** The address it was found at; undefined when it came without one. */
	url: string | undefined;
	/** The address that its links are relative to, unless it says where it is from. */
	base: string | undefined;
	/** Stands in messages, and for a title that is missing. */
	name: string;
	/** The title of a page that says none. */
	title?: string | undefined;
	/** What a letter that the page came in says of it, which outranks the page. */
	stated?: PageFields;
	/** XHTML: any element may end where it begins. */
	isXml?: boolean;
}

/** Reads a page's article. Throws UserError when there is no text on it. */
export async function pageDraft({
	html: source,
	isXml = false,
	stated,
	url,
	base: found,
	name,
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
	const words = wordsOf(body);
	if (words < fewest)
		warnings.push(`only ${words} ${plural(words, 'word')} ${words === 1 ? 'was' : 'were'} found there`);
	const known = withStatements(fields, other ? nothing : ofSite);
	return draftOf({fields: {...known, title: known.title ?? title, ...stated}, body, name, warnings});
}

/** Makes text of what is for readers without scripts, as wsws is one, where it is more than all else that the page says to them. */
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

/** With what the rules for a site know, where the page says nothing for other programs. */
function withStatements(fields: PageFields, {author, published}: Omit<ChosenMarkdown, 'markdown'>): PageFields {
	const authors = fields.authors?.length || !author ? fields.authors : [author];
	return {...fields, authors, date: fields.date ?? firstDate([published])};
}

/** Converts the text of a feed's entry or of a letter, all of which is the article. */
export async function fragmentMarkdown(html: string, base: string | undefined): Promise<string> {
	const page = await parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`);
	return wholeMarkdown(page, shared(base), false);
}

/** An address that links of the article may be made of: they would take its password along. */
function shared(url: string | undefined): string | undefined {
	return url === undefined ? undefined : publicAddress(url);
}

/** Characters of HTML. Conversion takes about four seconds a million. */
const longest = 5_000_000;

/** Words. A shorter article may be one, but where the page has twice as many, it has more to say. */
const fewest = 40;

/** The readable part of a page, which is changed. */
async function articleMarkdown(document: PageDocument, base: string | undefined): Promise<PartOfPage> {
	const choice = base !== undefined && ownRules.test(base) ? undefined : await articleBlocks(document);
	if (!choice) return {...nothing, ...(await chosenMarkdown(document, base))};
	prunePage(document, choice);
	return {...nothing, markdown: await wholeMarkdown(document, base), isChosen: true};
}

interface PartOfPage extends ChosenMarkdown {
	/** It was chosen among the blocks of the page: there is no more to read, however little it is. */
	isChosen: boolean;
}

const nothing: PartOfPage = {markdown: '', author: undefined, published: undefined, isChosen: false};

interface OtherText {
	markdown: string;
	/** All that is on the page. */
	isWhole: boolean;
}

/** What a page has to say beside a part that may be none of it: what it states, the element of its text, or all of it. */
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

/** Whether a part is the stated text, run together. */
function isSameInLines(stated: string, part: string): boolean {
	return stated.includes('\n\n') && !part.includes('\n\n') && wordsOf(stated) >= wordsOf(part);
}

/** Words of the shortest text that the page's own element for it is taken for. */
const fewestOfMain = 5;

/** Takes all off a page but the one element that is for its text, without what stands beside the text there. */
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

/** Sites that defuddle has rules for: threads, posts and players, which are no articles as others have them. */
const ownRules =
	/^https?:\/\/(?:[\w-]+\.)*(?:x\.com|twitter\.com|reddit\.com|youtube\.com|youtu\.be|bilibili\.com|news\.ycombinator\.com|chatgpt\.com|claude\.ai|grok\.com|gemini\.google\.com|mail\.google\.com|github\.com|linkedin\.com|threads\.(?:net|com)|bsky\.app|medium\.com|wiki\.c2\.com|substack\.com|nytimes\.com|wikipedia\.org|leetcode\.com)(?:[:/]|$)|\/(?:@[^/]+|t\/[^/]+)\/\d+/;

/** Words, about as many as there are where the script does not part them. */
function wordsOf(text: string): number {
	return readingTime(text).words + Math.round((text.match(unparted)?.length ?? 0) / lettersOfWord);
}

/** Thai, Lao, Burmese and Khmer. */
const unparted = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g;
const lettersOfWord = 6;
