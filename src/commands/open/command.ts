// `wsws open`: opens the web page of an article in the browser.

import type {Command} from '@commander-js/extra-typings';
import {NothingFound} from '../../core/errors.ts';
import {articleForms} from '../common-options.ts';
import type {Context} from '../context.ts';
import type {RunAction} from '../declare.ts';

export function declareOpen(program: Command, act: RunAction): void {
	const command = program
		.command('open')
		.description('Open the web page of an article in the browser.')
		.argument('<article>', articleForms);
	act(command, async () => open);
}

/** Throws NothingFound if the article has no address. */
async function open(context: Context, typed: string): Promise<void> {
	const {findArticle} = await import('../../core/library/find-article.ts');
	const {article} = await findArticle(typed, context);
	const {url, title} = article.metadata;
	if (url === undefined)
		throw new NothingFound(`"${title}" has no web address`, 'its front matter may name one: url: https://…');
	await context.programs.browse(url);
}
