// The readable part of a page as Markdown, by defuddle: tables, code, notes and figures kept, addresses made absolute.

import {safeText} from '../../core/text/safe-text.ts';
import type {PageDocument} from './page-document.ts';
import {preparePage, restored} from './prepare-page.ts';

export interface PageSelection {
	/** The address that relative ones are relative to. */
	base: string | undefined;
	/** A selector: takes everything in these elements, instead of what looks like the article. */
	whole?: string;
}

/** Changes the document: what is no part of the article is taken out of it. */
export async function pageMarkdown(document: PageDocument, {base, whole}: PageSelection): Promise<string> {
	const {Defuddle} = await import('defuddle/node');
	preparePage(document);
	if (whole !== undefined) for (const element of document.querySelectorAll(machinery)) element.remove();
	const options = {...always, ...(whole === undefined ? {} : {...keepAll, contentSelector: whole})};
	const {content} = await withSilentConsole(() => Defuddle(document as never, base ?? nowhere, options));
	return content.startsWith(failed) ? '' : cleanMarkdown(restored(content));
}

/** Without defuddle's patterns of content, which take lists, times and headings out of articles. */
const always = {markdown: true, useAsync: false, removeContentPatterns: false, fetch: refuse};
const keepAll = {
	removeExactSelectors: false,
	removePartialSelectors: false,
	removeLowScoring: false,
	removeHiddenElements: false,
};
/** Elements that hold nobody's text, taken out even where everything is kept. */
const machinery = 'script, style, template, iframe, object, embed, input, select, textarea, button';
/** Defuddle's beginning of a text instead of an error; HTML follows. */
const failed = 'Partial conversion completed with errors';

/** Takes out of Markdown what no reader sees: control characters, pictures inside of addresses, empty lines by the dozen. */
function cleanMarkdown(markdown: string): string {
	return safeText(markdown)
		.replace(/!\[([^\]]*)\]\(data:[^)]*\)/gi, (_, alt: string) => alt)
		.replaceAll(nowhere, '')
		.replace(/[ \t]+$/gm, end => (end === '  ' ? end : ''))
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** Stands for the address of a page without one; addresses that became relative to it become relative again. */
const nowhere = 'https://nowhere.invalid/';

/** Keeps defuddle from asking other sites while a page is read. */
async function refuse(): Promise<never> {
	throw new Error('no requests while a page is read');
}

let running = 0;
let isWrapped = false;

/** Defuddle complains on the console, with pieces of the page, which would reach the terminal as they are. */
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
