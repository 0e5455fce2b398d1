// `wsws related`: lists articles on the same subject as a given one.

import {todayBy} from '../../core/date/calendar.ts';
import {NoAnswer} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import {knowingNotes} from '../../core/library/noted/asked-notes.ts';
import {relatedTo} from '../../core/library/related.ts';
import type {FilterOptions} from '../../core/query/filter.ts';
import {filterOf} from '../../core/query/read-filter.ts';
import type {Context} from '../context.ts';
import {type ListFormOptions, listFormOf} from '../list/list-forms.ts';

export interface RelatedOptions extends FilterOptions, ListFormOptions {
	/** Limit on the articles printed. */
	limit?: number;
}

/** Throws NoAnswer if no article shares its telling words. */
export async function related(context: Context, typed: string, options: RelatedOptions): Promise<void> {
	const print = listFormOf(options, context);
	const asked = {filter: filterOf(options, todayBy(context.now))};
	const {article, entry} = await findArticle(typed, context);
	const catalog = await context.catalog();
	const {filter} = await knowingNotes(asked, {catalog, notes: context.notes});
	const found = await relatedTo(article, {catalog, filter, limit: options.limit ?? usualLimit});
	if (found.length === 0)
		throw new NoAnswer(`no article shares telling words with ${entry?.name ?? typed}`, 'see all with: wsws list');
	await print(found, catalog);
}

const usualLimit = 10;
