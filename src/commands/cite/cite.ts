// `wsws cite`: who wrote what when, and where it stands, in the form of where it goes.

import {passagesOf} from '../../core/article/blocks.ts';
import {citation, citationSource, citationStyle} from '../../core/library/citation.ts';
import {findArticle} from '../../core/library/find-article.ts';
import type {Context} from '../context.ts';

export interface CiteOptions {
	/** A name of citationStyles. */
	style: string;
}

/** A place is cited with what is written there. Throws UsageError for an unknown style, NothingFound for an unknown article. */
export async function cite(context: Context, typed: string, options: CiteOptions): Promise<void> {
	const style = citationStyle(options.style);
	const {article, entry, line} = await findArticle(typed, context);
	// A file may be typed that a library has: then it has a name.
	const known = entry ?? (article.path === '-' ? undefined : (await context.catalog()).at(article.path));
	const passage = passagesOf(article.blocks).findLast(passage => line !== undefined && passage.line <= line);
	context.io.out(`${citation({...citationSource(article, known), line, quote: passage?.text}, style)}\n`);
}
