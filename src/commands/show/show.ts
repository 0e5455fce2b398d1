// `wsws show`: articles on standard output, as a page for a person and as plain text, source, HTML or JSON for a program.

import {excerptOf} from '../../core/article/excerpt.ts';
import {throwFailures, UserError} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import type {PagedText} from '../../ports/io.ts';
import type {Context} from '../context.ts';
import {type ShowFormOptions, showFormOf} from './show-forms.ts';

export interface ShowOptions extends ShowFormOptions {
	/** Words of a heading: only what stands under it. */
	section?: string;
}

/**
 * Prints the articles, each whole or from its place on. For a program each as soon as it is read; for a person all in one
 * pager. One that can't be shown does not cost the others.
 */
export async function show(context: Context, typed: string[], options: ShowOptions): Promise<void> {
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

/** One page of several and what parts them, which begins where the first does. */
function joined(pages: PagedText[]): PagedText {
	let lines = 0;
	const pictures = pages.flatMap(page => {
		const moved = (page.pictures ?? []).map(picture => ({...picture, before: picture.before + lines}));
		lines += page.text.split('\n').length - 1;
		return moved;
	});
	return {text: pages.map(({text}) => text).join(''), start: pages[1]?.start, pictures};
}
