// The file names of articles: their endings, and what a saved article is called, in a way that every system takes, that
// says when and what, and that reads back as no other date than the article's.

import type {Metadata} from './article.ts';

/** The endings of files that are articles. */
export const articleEndings = ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdwn', 'mdtxt', 'mdtext', 'text', 'txt'];

/** Endings that a person may make articles of, and that are no part of a name either. */
const otherEndings = ['mdx', 'qmd', 'rmd', 'rmarkdown', 'ronn', 'livemd', 'scd', 'workbook'];

/** What a name of an article goes without; sites that are made of files write the ending of the page before it. */
export const articleEnding = new RegExp(`(?:\\.html)?\\.(?:${[...articleEndings, ...otherEndings].join('|')})$`, 'i');

/**
 * `2023-12-27-the-title-in-words.md`; without the date where there is none. Letters and digits of every script, small,
 * parted by single hyphens; never more than 200 bytes, never a name that a system keeps for itself. `copy` from 2
 * makes a name for another article of the same day and title.
 */
export function articleFileName({date, title}: Pick<Metadata, 'date' | 'title'>, copy = 1): string {
	const words = firstWords(titleWords(title), longestWords) || 'untitled';
	const start = date === undefined ? undatedWords(words) : `${date}-${words}`;
	return `${start}${copy > 1 ? `-${copy}` : ''}.md`;
}

/** Room for a date, a number and an extension within the 255 bytes of most file systems, and for a folder on Windows. */
const longestWords = 120;

/** Compatibility forms (ligatures, full width) and apostrophes would only make the name harder to type. */
function titleWords(title: string): string {
	return title
		.normalize('NFKC')
		.replace(/['’ʼ]/g, '')
		.toLowerCase()
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
		.replace(/^[\p{M}-]+|-+$/gu, '');
}

/** Whole words within so many bytes; a single longer word is cut between characters. */
function firstWords(words: string, limit: number): string {
	let bytes = 0;
	let end = 0;
	for (const character of words) {
		bytes += bytesOf(character.codePointAt(0) ?? 0);
		if (bytes > limit) break;
		end += character.length;
	}
	if (end === words.length) return words;
	const hyphen = words.lastIndexOf('-', end);
	return words.slice(0, hyphen > limit / 4 ? hyphen : end).replace(/-+$/, '');
}

/** In UTF-8. */
function bytesOf(codePoint: number): number {
	if (codePoint < 0x80) return 1;
	return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/** Names of devices on Windows, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Digits of a title may look like the date that the article does not have. */
function undatedWords(words: string): string {
	const start = reserved.test(words) || /^\d{4}/.test(words) ? 'undated-' : '';
	return start + words.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$1$2$3');
}
