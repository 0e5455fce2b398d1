// File names of articles: their extensions, and names for saved articles that are valid on every system, show date and title, and
// are not read back with another date.

import type {Metadata} from './article.ts';

/** File extensions of articles. */
export const articleEndings = ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdwn', 'mdtxt', 'mdtext', 'text', 'txt'];

/** Extensions that a person may add, which are not part of a name either. */
const otherEndings = ['mdx', 'qmd', 'rmd', 'rmarkdown', 'ronn', 'livemd', 'scd', 'workbook'];

/** The extension to strip from a name; static sites add the extension of the generated page before it. */
export const articleEnding = new RegExp(`(?:\\.html)?\\.(?:${[...articleEndings, ...otherEndings].join('|')})$`, 'i');

/**
 * `2023-12-27-the-title-in-words.md`; without the date if there is none. Letters and digits of every script, lower case, separated
 * by single hyphens; at most 200 bytes, and never a name reserved by a system. `copy`, from 2, distinguishes articles with the same
 * day and title.
 */
export function articleFileName({date, title}: Pick<Metadata, 'date' | 'title'>, copy = 1): string {
	const words = firstWords(titleWords(title), longestWords) || 'untitled';
	const start = date === undefined ? undatedWords(words) : `${date}-${words}`;
	return `${start}${copy > 1 ? `-${copy}` : ''}.md`;
}

/** In bytes; leaves room for date, number and extension within the 255 bytes of most file systems, and for a folder on Windows. */
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

/** As many whole words as fit; a single longer word is cut between characters. */
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

/** Device names on Windows, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Digits in a title could be mistaken for a date that the article does not have. */
function undatedWords(words: string): string {
	const start = reserved.test(words) || /^\d{4}/.test(words) ? 'undated-' : '';
	return start + words.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$1$2$3');
}
