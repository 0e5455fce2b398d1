// Converts a book to articles: one per chapter, or a single one.

import {UserError} from '../../core/errors.ts';
import {decodeReferences} from '../../core/text/entities.ts';
import type {Draft} from '../../ports/importer.ts';
import {draftOf} from '../draft/draft.ts';
import {dropRepeatedAlternatives} from '../html/alternative-texts.ts';
import {gatherNotes} from '../html/blocks/gather-notes.ts';
import {elementText, moveChildren, type PageDocument, parsePage, unwrap} from '../html/page-document.ts';
import {wholeMarkdown} from '../html/page-markdown.ts';
import {rootOf} from '../html/text-blocks.ts';
import {bringNotes} from './book-notes.ts';
import {type Book, type Chapter, pathFrom, readEpub} from './read-epub.ts';

export interface BookSource {
	bytes: Uint8Array;
	/** For messages, and as the title if there is none. */
	name: string;
	/** Whether all chapters become one article. */
	isWhole: boolean;
}

/** Throws UserError if the book is broken, encrypted, or without text. */
export async function bookDrafts({bytes, name, isWhole}: BookSource): Promise<Draft[]> {
	const book = await readEpub(bytes, name);
	bringNotes(book.chapters);
	const chapters = book.chapters.filter(chapter => hasText(chapter, book, isWhole));
	if (chapters.length === 0) throw new UserError(`${name}: a book without text`);
	if (isWhole || chapters.length === 1) return [await wholeDraft(book, chapters, name)];
	const drafts: Draft[] = [];
	for (const chapter of chapters) drafts.push(await chapterDraft(book, chapter, name));
	return drafts;
}

/** In words; covers, title pages and half-titles have fewer, and so may a chapter named in the table of contents. */
const fewestWords = 12;
/** In letters: no text with so few words is longer. */
const longestFew = 1000;

/** Whether a page contains more than the title of the book; as an article of its own, more than a heading. */
function hasText({page, title}: Chapter, book: Book, isWhole: boolean): boolean {
	const root = rootOf(page);
	if ((root?.textContent ?? '').length > longestFew) return true;
	// Adjacent elements separate words.
	const words = wordsIn(decodeReferences((root?.innerHTML ?? '').replace(/<[^<>]*>/g, ' ')));
	if (words.length === 0 || words.length >= fewestWords) return words.length > 0;
	const known = new Set(wordsIn([book.title, ...book.authors, book.date].join(' ')));
	const headings = wordsIn([...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(elementText).join(' '));
	const isMore = words.some(word => !known.has(word));
	return isMore && (isWhole || (title !== undefined && words.length > headings.length));
}

function wordsIn(text: string | null | undefined): string[] {
	return (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

async function wholeDraft(book: Book, chapters: Chapter[], name: string): Promise<Draft> {
	const all = await parsePage('');
	const body = rootOf(all) ?? all.documentElement;
	for (const [index, chapter] of chapters.entries()) {
		joinLinks(chapter, chapters);
		const root = rootOf(chapter.page);
		const section = all.createElement('section');
		section.setAttribute('id', partId(index));
		if (root) moveChildren(root, section);
		if (chapter.title !== undefined && chapters.length > 1 && !section.querySelector('h1, h2, h3')) {
			const heading = all.createElement('h2');
			heading.append(chapter.title);
			section.querySelector('*')?.before(heading);
		}
		body?.append(section);
	}
	const {title, authors, date, lang, url} = book;
	const fields = {title: title ?? chapters[0]?.title, authors, date, lang, url};
	return draftOf({fields, body: await markdownOf(all), name, warnings: []});
}

async function chapterDraft(book: Book, chapter: Chapter, name: string): Promise<Draft> {
	joinLinks(chapter, [chapter]);
	const heading = headingOf(chapter.page);
	const {title, authors, date, lang} = book;
	const fields = {title: heading || chapter.title || title, authors, date, lang, site: title};
	return draftOf({fields, body: await markdownOf(chapter.page), name, warnings: []});
}

/** Its lines separate words. */
function headingOf(page: PageDocument): string {
	const heading = page.querySelector('h1, h2, h3');
	for (const end of heading?.querySelectorAll('br, p, div') ?? []) end.after(' ');
	return elementText(heading);
}

/** Images exist only in the archive, so their alternative texts remain. */
async function markdownOf(page: PageDocument): Promise<string> {
	dropRepeatedAlternatives(page);
	for (const picture of page.querySelectorAll('img, image')) {
		const address = picture.getAttribute('src') ?? '';
		if (/^https?:/.test(address)) continue;
		const text = (picture.getAttribute('alt') ?? '').trim();
		const words = page.createElement('span');
		words.append(text);
		picture.replaceWith(...(text === '' ? [] : [words]));
	}
	gatherNotes(page);
	// Links within the book lead nowhere from an article, except those of its notes.
	for (const link of [...page.querySelectorAll('a[href^="#"]')])
		if (!/^#fn:/.test(link.getAttribute('href') ?? '')) unwrap(link);
	return wholeMarkdown(page, undefined);
}

/** Turns links between chapters into links within one page, with unique names, and removes broken ones. */
function joinLinks({path, page}: Chapter, chapters: readonly Chapter[]): void {
	const own = chapters.findIndex(chapter => chapter.path === path);
	const isOne = chapters.length === 1;
	const anchorIn = (part: number, id: string) => (isOne ? id : partId(part) + (id && `-${id}`));
	for (const element of isOne ? [] : page.querySelectorAll('[id]'))
		element.setAttribute('id', `${partId(own)}-${element.getAttribute('id')}`);
	for (const link of page.querySelectorAll('a[href]')) {
		const href = link.getAttribute('href') ?? '';
		if (/^[a-z][a-z\d+.-]*:/i.test(href)) continue;
		const [file = '', id = ''] = href.split('#');
		const wanted = file === '' ? path : pathFrom(path, file);
		const target = chapters.findIndex(chapter => chapter.path === wanted);
		if (target < 0) unwrap(link);
		else link.setAttribute('href', `#${anchorIn(target, id)}`);
	}
}

function partId(index: number): string {
	return `part-${index + 1}`;
}
