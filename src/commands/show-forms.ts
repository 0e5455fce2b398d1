// The forms in which an article is shown, each a function from an excerpt to its text.

import type {Context} from '../context.ts';
import {articleJson} from '../core/article-json.ts';
import {headingsOf} from '../core/contents.ts';
import type {Excerpt} from '../core/excerpt.ts';
import {plainHeader} from '../page/header.ts';
import {pageLines} from '../page/page.ts';
import {plainText} from '../page/plain.ts';
import {createRenderer, type Look} from '../page/renderer.ts';

export interface FormOptions extends PageOptions {
	plain?: boolean;
	markdown?: boolean;
	html?: boolean;
	json?: boolean;
	toc?: boolean;
}

export interface PageOptions {
	/** Columns; 0: nothing is wrapped. */
	width?: number;
	links?: Look['links'];
	/** What a search would find, to be marked. */
	query?: string;
	/** False: without title, authors and date. */
	header?: boolean;
}

type Form = (excerpt: Excerpt) => Promise<string>;

/** The widest a page gets when nobody asks for more: longer lines tire the eye. */
const measure = 80;

/** The form that the options ask for; else a page for a person, plain text for a program. */
export async function formOf(options: FormOptions, context: Context): Promise<Form> {
	if (options.json) return json;
	if (options.markdown) return async ({source}) => source;
	if (options.toc) return async excerpt => tableOfContents(excerpt);
	if (options.html) return htmlForm(options);
	if (options.plain || !context.io.isTerminal) return async excerpt => plain(excerpt, options);
	return pageForm(options, context);
}

/** A page, whatever standard output is. */
export async function pageForm({width, links, header = true}: PageOptions, context: Context): Promise<Form> {
	const look = await context.look();
	const columns = width ?? Math.min(measure, context.io.size.width);
	return async ({article, blocks, isWhole}) => {
		const renderer = await createRenderer(blocks, {...look, links: links ?? look.links});
		const metadata = header && isWhole ? article.metadata : undefined;
		const lines = pageLines(blocks, renderer, {width: columns, metadata});
		return lines.map(({text}) => `${text}\n`).join('');
	};
}

async function json({article, entry, blocks}: Excerpt): Promise<string> {
	return `${JSON.stringify(articleJson({article, entry, blocks, text: plainText(blocks)}))}\n`;
}

function plain({article, blocks, isWhole}: Excerpt, {header = true}: PageOptions): string {
	return `${header && isWhole ? plainHeader(article.metadata) : ''}${plainText(blocks)}`;
}

/** Indented by depth, from the outermost heading there is. */
function tableOfContents({blocks}: Excerpt): string {
	const headings = headingsOf(blocks);
	const outermost = Math.min(...headings.map(({depth}) => depth));
	return headings.map(({text, depth}) => `${'  '.repeat(depth - outermost)}${text}\n`).join('');
}

function htmlForm(options: FormOptions): Form {
	return async ({article, blocks, isWhole}) => {
		const {html} = await import('../page/html.ts');
		return html(blocks, options.header !== false && isWhole ? article.metadata : undefined);
	};
}
