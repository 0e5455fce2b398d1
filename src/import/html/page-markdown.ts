// Converts a page, or a part of one, to Markdown. Defuddle unifies code, formulas, footnotes and images of many sites and makes
// addresses absolute; the Markdown is written from its result.

import type {DefuddleOptions, DefuddleResponse} from 'defuddle/node';
import {safeText} from '../../core/text/safe-text.ts';
import {stateFormulas} from '../markdown/formulas.ts';
import {writeMarkdown} from '../markdown/write-blocks.ts';
import {dropRepeatedAlternatives} from './alternative-texts.ts';
import {gatherNotes} from './blocks/gather-notes.ts';
import {dropLineNumbers} from './blocks/line-numbers.ts';
import {dropReferenceNames} from './note-blocks.ts';
import {moveChildren, type PageDocument, type PageElement, parsePage} from './page-document.ts';
import {openLayouts, protectText, restoreText, simplifyTables} from './prepare-page.ts';
import {repairPage} from './repair-page.ts';
import {boundSources} from './source/picture-sources.ts';
import {rootOf} from './text-blocks.ts';

/**
 * Converts everything on a page, which is consumed. Relative addresses are resolved against `base`. If `isPage` is false, the text
 * is not the page at that address, and rules for its site are not applied.
 */
export async function wholeMarkdown(page: PageDocument, base: string | undefined, isPage = true): Promise<string> {
	const document = await parsePage('<!doctype html><html><head></head><body></body></html>');
	const [root, body] = [rootOf(page), document.querySelector('body')];
	if (root && body) moveChildren(root, body);
	for (const element of document.querySelectorAll(machinery)) element.remove();
	repairPage(document);
	await stateFormulas(document);
	dropLineNumbers(document);
	openLayouts(document);
	simplifyTables(document);
	if (isLarge(document)) return markdownOf(withAddresses(document, base));
	gatherNotes(document, true);
	dropReferenceNames(document);
	if (!isPage) stateBase(document, base);
	const {content} = await standardized(document, isPage ? base : undefined, keepAll);
	return markdownOf(rootOf(content));
}

/** States the base address in the text, if defuddle must not know its site. */
function stateBase(document: PageDocument, base: string | undefined): void {
	if (base === undefined) return;
	const element = document.createElement('base');
	element.setAttribute('href', base);
	document.querySelector('head')?.append(element);
}

export interface ChosenMarkdown {
	markdown: string;
	/** What a site's rules extract from a post or thread: its author, and its date as written. */
	author: string | undefined;
	published: string | undefined;
}

/**
 * The part of a page that defuddle chooses, with its own rules for some sites. It has to see the page as the site delivered it.
 */
export async function chosenMarkdown(page: PageDocument, base: string | undefined): Promise<ChosenMarkdown> {
	dropLineNumbers(page);
	simplifyTables(page);
	await stateFormulas(page);
	const {content, ofSite} = await standardized(page, base, {...always, removeContentPatterns: false});
	repairPage(content);
	return {markdown: markdownOf(rootOf(content)), author: ofSite?.author, published: ofSite?.published};
}

function markdownOf(root: PageElement | null): string {
	return root ? safeText(writeMarkdown(root)).replaceAll(nowhere, '').trim() : '';
}

interface Standardized {
	/** The page, with code, formulas, footnotes and images unified by defuddle. */
	content: PageDocument;
	/** What rules for this site extracted, if there are any. */
	ofSite: Pick<DefuddleResponse, 'author' | 'published'> | undefined;
}

async function standardized(
	document: PageDocument,
	base: string | undefined,
	options: DefuddleOptions,
): Promise<Standardized> {
	protectText(document);
	boundSources(document);
	const {Defuddle} = await import('defuddle/node');
	const found = await withSilentConsole(() => Defuddle(document as never, base ?? nowhere, options));
	const content = await parsePage(found.content);
	restoreText(content);
	dropRepeatedAlternatives(content);
	return {content, ofSite: found.extractorType === undefined ? undefined : found};
}

/** A page as it is, with absolute addresses. */
function withAddresses(document: PageDocument, base: string | undefined): PageElement | null {
	for (const element of document.querySelectorAll('[href], [src]')) {
		for (const name of ['href', 'src']) {
			const address = element.getAttribute(name);
			if (address && URL.canParse(address, base)) element.setAttribute(name, new URL(address, base).href);
		}
	}
	return rootOf(document);
}

/** Whether a page is too large to apply the rules for all sites in acceptable time. */
export function isLarge(document: PageDocument): boolean {
	let count = 0;
	for (const _ of document.querySelectorAll('*')) if (++count > maxElements) return true;
	return false;
}

/** In elements; all but one in a thousand pages have fewer. */
const maxElements = 25_000;

/** Elements that contain no text for readers. */
const machinery = 'script:not([type^="math/"]), style, template, object, embed, select, textarea';

const always = {useAsync: false, fetch: refuse};
const keepAll = {
	...always,
	contentSelector: 'body',
	removeExactSelectors: false,
	removePartialSelectors: false,
	removeLowScoring: false,
	removeHiddenElements: false,
	removeContentPatterns: false,
};

/** Stands for the address of a page without one; addresses resolved against it are made relative again. */
const nowhere = 'https://nowhere.invalid/';

/** Keeps defuddle from fetching other pages. */
async function refuse(): Promise<never> {
	throw new Error('no requests while a page is read');
}

let running = 0;
let isWrapped = false;

/** Defuddle logs to the console, including parts of the page, which would reach the terminal unfiltered. */
async function withSilentConsole<T>(work: () => Promise<T>): Promise<T> {
	if (!isWrapped) for (const method of ['log', 'warn', 'error', 'info'] as const) wrap(method);
	isWrapped = true;
	running++;
	try {
		return await work();
	} finally {
		running--;
	}
}

function wrap(method: 'log' | 'warn' | 'error' | 'info'): void {
	const original = console[method];
	console[method] = (...values: unknown[]) => {
		if (running === 0) original(...values);
	};
}
