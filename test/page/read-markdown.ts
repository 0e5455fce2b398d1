// Markdown as the page's tests give it: blocks, plain text and lines of an article that is nothing but this text.

import {Chalk} from 'chalk';
import type {Article} from '../../src/core/article/article.ts';
import {type Block, readBlocks} from '../../src/core/article/blocks.ts';
import {pageLines} from '../../src/page/document/page.ts';
import {createRenderer, type Look} from '../../src/page/document/renderer.ts';
import type {MatchFinder} from '../../src/page/line/spans.ts';
import {plainText} from '../../src/page/text/plain.ts';
import {createTheme} from '../../src/page/theme/theme.ts';

export function article(body: string, changes: Partial<Omit<Article, 'blocks'>> = {}): Article {
	const metadata = {
		title: 'Untitled',
		authors: [],
		date: undefined,
		updated: undefined,
		tags: [],
		aliases: [],
		summary: undefined,
		lang: undefined,
		url: undefined,
		draft: false,
		slug: undefined,
		rest: {},
	};
	const given = {path: '/article.md', metadata, body, bodyLine: 1, isExported: false, problems: [], ...changes};
	const blocks = readBlocks({text: body, line: given.bodyLine, isExported: given.isExported});
	return {...given, blocks};
}

export function blocks(body: string): Block[] {
	return article(body).blocks;
}

export function plain(body: string): string {
	return plainText(blocks(body));
}

/** The page in sixteen colours with hyperlinks, unless the look says otherwise. */
export async function page(
	body: string,
	width: number,
	look: Partial<Look> & {find?: MatchFinder} = {},
): Promise<string[]> {
	const {find, ...rest} = look;
	const all = blocks(body);
	const renderer = await createRenderer(all, {theme: createTheme(new Chalk({level: 1})), links: 'osc8', ...rest});
	return pageLines(all, renderer, {width, find}).map(({text}) => text);
}

/** What is left when the terminal has done its part with styles and links. */
export function visible(text: string): string {
	return text.replace(/\x1b\[[\d;]*m|\x1b\]8;[^;]*;[^\x1b]*\x1b\\/g, '');
}
