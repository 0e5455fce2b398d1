// `wsws show`: articles on standard output, as a page for a person and as plain text, source, HTML or JSON for a program.

import type {Context} from '../context.ts';
import {Failures, UserError} from '../core/errors.ts';
import {excerptOf} from '../core/excerpt.ts';
import {findArticle} from '../core/find-article.ts';
import {type FormOptions, formOf, type Shown} from './show-forms.ts';

export interface ShowOptions extends FormOptions {
	/** Words of a heading: only what stands under it. */
	section?: string;
}

/**
 * Prints the articles, each whole or from its place on. For a program each as soon as it is read; for a person all in one
 * pager. One that can't be shown does not cost the others.
 */
export async function show(context: Context, typed: string[], options: ShowOptions): Promise<void> {
	const form = await formOf(options, context);
	const {io} = context;
	const failures: UserError[] = [];
	const pages: Shown[] = [];
	let separator = '';
	for (const words of typed) {
		try {
			const shown = await form(excerptOf(await findArticle(words, context), options.section));
			if (io.isTerminal) pages.push({...shown, text: separator + shown.text});
			else io.out(separator + shown.text);
			separator = options.json ? '' : '\n';
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			failures.push(error);
		}
	}
	if (pages.length > 0) await context.page(pages.map(({text}) => text).join(''), pages[0]?.start);
	if (failures.length > 0) throw failures.length === 1 ? failures[0] : new Failures(failures);
}
