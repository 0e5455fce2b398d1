// An article as a JSON object: printed by `show --json`, and relied on by other programs.

import {readingTime} from '../text/reading-time.ts';
import {openAddress} from '../text/web-address.ts';
import type {Article, Entry} from './article.ts';
import {type Block, textOfBlocks} from './blocks.ts';
import {nameParts} from './name.ts';
import {savedOf, siteOf} from './origin.ts';
import {headingsOf} from './outline.ts';

export interface WholeArticle {
	article: Article;
	/** Undefined for an article in no library. */
	entry: Entry | undefined;
	blocks: Block[];
	/** Plain text of the blocks. */
	text: string;
	/** Source of the blocks. */
	markdown: string;
}

/** Metadata, headings (text, depth, line), counts, plain text and Markdown source; missing values are null. */
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
		// From the same texts as in the catalog, so that both give the same number.
		...readingTime(textOfBlocks(blocks)),
		headings: headingsOf(blocks).map(({text: heading, depth, line}) => ({text: heading, depth, line})),
		text,
		markdown,
		aliases: metadata.aliases,
	};
}
