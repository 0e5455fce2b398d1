// `wsws show`: prints articles: a page for a person; plain text, source, HTML or JSON for a program.

import {excerptOf} from '../../core/article/excerpt.ts';
import {throwFailures, UserError} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import type {BookChapter} from '../../ports/books.ts';
import type {PagedText} from '../../ports/io.ts';
import type {Context} from '../context.ts';
import {type ShowFormOptions, showFormOf} from './show-forms.ts';

export interface ShowOptions extends ShowFormOptions {
	/** A heading: shows only the section below it. */
	section?: string;
	/** Path of the EPUB file to write. */
	epub?: string;
}

/**
 * Prints the articles, each whole or from its place on: for a program one by one as they are read, for a person all in one pager. A
 * failure does not stop the others.
 */
export async function show(context: Context, typed: string[], options: ShowOptions): Promise<void> {
	if (options.epub !== undefined) return writeBook(context, typed, {...options, file: options.epub});
	const form = await showFormOf(options, context);
	const {io} = context;
	const failures: UserError[] = [];
	const pages: PagedText[] = [];
	let separator = '';
	for (const words of typed) {
		try {
			const shown = await form(excerptOf(await findArticle(words, context), options.section));
			if (io.isTerminal) pages.push({text: separator}, shown);
			else io.out(separator + shown.text);
			separator = options.json ? '' : '\n';
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			failures.push(error);
		}
	}
	if (pages.length > 0) await context.page(joined(pages));
	throwFailures(failures);
}

/** Writes an EPUB with one chapter per article and prints its path. Nothing is written if any article can't be read. */
async function writeBook(
	context: Context,
	typed: string[],
	{section, file}: {section?: string; file: string},
): Promise<void> {
	const {html} = await import('../../page/text/html.ts');
	const chapters: BookChapter[] = [];
	for (const words of typed) {
		const {article, blocks} = excerptOf(await findArticle(words, context), section);
		chapters.push({metadata: article.metadata, html: html(blocks)});
	}
	await (await context.books()).write(file, chapters);
	context.io.out(`${safeLine(file)}\n`);
}

/** Joins several pages with separators; the result opens where the first page does. */
function joined(pages: PagedText[]): PagedText {
	let lines = 0;
	const pictures = pages.flatMap(page => {
		const moved = (page.pictures ?? []).map(picture => ({...picture, before: picture.before + lines}));
		lines += page.text.split('\n').length - 1;
		return moved;
	});
	return {text: pages.map(({text}) => text).join(''), start: pages[1]?.start, pictures};
}
