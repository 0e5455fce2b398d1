// Builds the record that the catalog stores for a file. It depends on the file alone, so any thread can build it.

import type {Article, Metadata} from '../../../core/article/article.ts';
import type {Passage} from '../../../core/article/blocks.ts';
import {type WrittenLink, writtenLinks} from '../../../core/article/local-links.ts';
import {hostOf, savedOf, siteOf} from '../../../core/article/origin.ts';
import {articleOf} from '../../../core/article/parse-article.ts';
import {headLines} from '../../../core/article/plain/head-lines.ts';
import {passagesOfLines, printedLines} from '../../../core/article/plain/printed-lines.ts';
import type {CalendarDate} from '../../../core/date/calendar.ts';
import {PartNeeded} from '../../../core/late-parts.ts';
import {textKeyOf} from '../../../core/state/identity.ts';
import {decodeBytes} from '../../../core/text/decode-bytes.ts';
import {fold, textBreak, tokensOf} from '../../../core/text/fold.ts';
import {addressLetters, authorKey, tagKey} from '../../../core/text/fold-keys.ts';
import {joinedNeighbourhoods} from '../../../core/text/joined-words.ts';
import {readingTime} from '../../../core/text/reading-time.ts';
import {withinTime} from '../../../core/time-limit.ts';
import {notText} from '../../files.ts';
import type {PackedLines} from '../rows/bodies.ts';
import {signatureOf} from '../signature/grams.ts';
import {type Failure, unlistedCode, unreadableFile} from './compare-files.ts';
import {packLines} from './pack-lines.ts';

/** Folded texts for the columns of the index; several texts in one column are separated by `textBreak`. */
export interface IndexedTexts {
	title: string;
	authors: string;
	tags: string;
	summary: string;
	headings: string;
	text: string;
}

export interface ArticleRecord extends Omit<Metadata, 'rest' | 'slug'>, PackedLines {
	site: string | undefined;
	/** The day of saving, if the file states it. */
	saved: CalendarDate | undefined;
	links: WrittenLink[];
	/** Hash of the text, which identifies the article elsewhere. */
	textKey?: string | undefined;
	/** Hash of the file (`fileKeyOf`). */
	fileKey?: string | undefined;
	/** Signature bits of the text. */
	signature: Uint8Array;
	words: number;
	minutes: number;
	problems: number;
	keys: FilterKeys;
	indexed: IndexedTexts;
}

/** Folded values for filters and orders; each author and tag is surrounded by newlines. */
export interface FilterKeys {
	title: string;
	author: string;
	tag: string;
	/** Name of the site and host of the address. */
	site: string;
}

/**
 * The record of a file with these bytes, or why it is not an article. `isNamed`: the file was named explicitly. Throws only
 * PartNeeded.
 */
export function recordOf(path: string, bytes: Buffer, isNamed = false): ArticleRecord | Failure {
	try {
		const text = decodeBytes(bytes);
		if (text === undefined) return unreadableFile(notText());
		const article = articleOf({path, text});
		if (article.unlisted !== undefined && !isNamed) return {reason: article.unlisted, code: unlistedCode};
		return withinTime(text.length, () => ({...recordOfArticle(article), textKey: textKeyOf(text)}));
	} catch (error) {
		if (error instanceof PartNeeded) throw error;
		// An article that crashes the parser must not stop the others.
		return {reason: `wsws failed on it: ${error instanceof Error ? error.message : error}`, code: ''};
	}
}

/** The record of an article. */
export function recordOfArticle(article: Article): ArticleRecord {
	const {rest, slug, ...metadata} = article.metadata;
	const lines = printedLines(article.blocks);
	const passages = passagesOfLines(lines);
	const packed = packLines(headLines(metadata), lines);
	return {
		...metadata,
		site: siteOf(article.metadata),
		saved: savedOf(article.metadata),
		links: writtenLinks(article),
		...packed,
		signature: signatureOf(packed.text),
		...readingTime(passages.map(({text}) => text).join('\n')),
		problems: article.problems.length,
		keys: keysOf(article.metadata),
		indexed: indexedTexts(article.metadata, passages),
	};
}

function keysOf({title, authors, tags, rest, url}: Metadata): FilterKeys {
	const lines = (keys: string[]) => keys.map(key => `\n${key}`).join('') + (keys.length > 0 ? '\n' : '');
	const sites = [siteOf({rest, url}), hostOf(url)].filter(site => site !== undefined);
	return {
		title: tokensOf(title).join(' '),
		author: lines(authors.map(authorKey)),
		tag: lines(tags.map(tagKey)),
		site: lines(sites.map(addressLetters)),
	};
}

function indexedTexts({title, authors, tags, summary}: Metadata, passages: Passage[]): IndexedTexts {
	const column = (texts: string[]) => {
		const folded = texts.map(text => fold(text).text);
		return [...folded, ...folded.map(joinedNeighbourhoods).filter(Boolean)].join(textBreak);
	};
	const textsWhere = (isHeading: boolean) =>
		passages.filter(passage => passage.isHeading === isHeading).map(({text}) => text);
	return {
		title: column([title]),
		authors: column(authors),
		tags: column(tags),
		summary: column(summary === undefined ? [] : [summary]),
		headings: column(textsWhere(true)),
		text: column(textsWhere(false)),
	};
}
