// `wsws cite`: author, title, date and address of an article, in the format of a citation style.

import type {Command} from '@commander-js/extra-typings';
import type {Article} from '../../core/article/article.ts';
import {NothingFound} from '../../core/errors.ts';
import type {CitationStyle} from '../../core/library/citation.ts';
import {articleForms} from '../common-options.ts';
import type {Context} from '../context.ts';
import {type RunAction, withExamples} from '../declare.ts';

export function declareCite(program: Command, act: RunAction): void {
	const style = program
		.createOption('--style <style>', 'citation style')
		.choices(['plain', 'markdown', 'bibtex', 'csl']);
	const command = program
		.command('cite')
		.description('Print a citation of an article, with a quotation if a place is given.')
		.argument('<article>', articleForms)
		.addOption(style.default('plain'))
		.option('--highlighted', 'quote only the words you highlighted there');
	act(command, async () => cite);
	withExamples(command, [
		['wsws cite wire:38', 'the paragraph at this line'],
		['wsws cite wire --style bibtex', 'for a list of references'],
	]);
}

interface CiteOptions {
	style: CitationStyle;
	highlighted?: boolean;
}

/** Cites a place together with its words. Throws NothingFound for an unknown article. */
async function cite(context: Context, typed: string, {style, highlighted}: CiteOptions): Promise<void> {
	const [{passageIndexAt, passagesOf}, {citation}, {citationSource}, {findArticle}] = await Promise.all([
		import('../../core/article/blocks.ts'),
		import('../../core/library/citation.ts'),
		import('../../core/library/citation-source.ts'),
		import('../../core/library/find-article.ts'),
	]);
	const {article, entry, line} = await findArticle(typed, context);
	// A file may be typed that is in a library: then it has a name.
	const known = entry ?? (article.path === '-' ? undefined : (await context.catalog()).at(article.path));
	const passages = passagesOf(article.blocks);
	const passage = line === undefined ? -1 : passageIndexAt(passages, line);
	const quote = highlighted ? await highlightedAt(passage, article, context) : passages[passage]?.text;
	context.io.out(`${citation({...citationSource(article, known), line, quote}, style)}\n`);
}

/** The words highlighted in a passage, in text order. Throws NothingFound if there are none. */
async function highlightedAt(passage: number, article: Article, context: Context): Promise<string> {
	const here = (await (await context.notes()).of(article)).flatMap(({place, quote}) =>
		place && place.first <= passage && passage <= place.last ? [quote.exact.replaceAll('\n', ' ')] : [],
	);
	if (here.length > 0) return here.join(' […] ');
	throw new NothingFound('nothing is highlighted at this place', 'see what is with: wsws notes');
}
