// An article as one JSON object: what `show --json` prints, and other programs rely on.

import {readingTime} from '../text/reading-time.ts';
import {openAddress} from '../text/web-address.ts';
import type {Article, Entry} from './article.ts';
import {type Block, textOfBlocks} from './blocks.ts';
import {nameParts} from './name.ts';
import {savedOf, siteOf} from './origin.ts';
import {headingsOf} from './outline.ts';

export interface WholeArticle {
	article: Article;
	/** Of an article in a library. */
	entry: Entry | undefined;
	blocks: Block[];
	/** The plain text of the blocks. */
	text: string;
	/** Their source. */
	markdown: string;
}

/** Metadata, headings (text, depth, line), counts, plain text and Markdown source; what is absent is null. */
export function articleJson({article, entry, blocks, text, markdown}: WholeArticle): object {
	const {metadata} = article;
	return {
		name: entry?.name ?? nameParts(article.path).at(-1) ?? null,
		path: article.path === '-' ? null : openAddress(article.path),
		title: metadata.title,
		authors: metadata.authors,
		date: metadata.date ?? null,
		updated: metadata.updated ?? null,
		tags: metadata.tags,
		summary: metadata.summary ?? null,
		lang: metadata.lang ?? null,
		langGuessed: metadata.isLangGuessed === true,
		url: metadata.url === undefined ? null : openAddress(metadata.url),
		site: siteOf(metadata) ?? null,
		saved: savedOf(metadata) ?? entry?.saved ?? null,
		slug: metadata.slug ?? null,
		draft: metadata.draft,
		rest: metadata.rest,
		problems: article.problems,
		// Of the same texts as the catalog, so that both say the same number.
		...readingTime(textOfBlocks(blocks)),
		headings: headingsOf(blocks).map(({text: heading, depth, line}) => ({text: heading, depth, line})),
		text,
		markdown,
		aliases: metadata.aliases,
	};
}
