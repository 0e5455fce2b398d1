// Resolves where to search: the whole library, or the articles, files and folders that `--in` names.

import type {Article} from '../../core/article/article.ts';
import {UserError} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import {everything, type Filter} from '../../core/query/filter.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Context} from '../context.ts';

/** A catalog, and the filter that narrows it down. */
export interface SearchedPlace {
	catalog: Catalog;
	filter: Filter;
}

/** The places named; all articles outside the library form one place. Throws UserError for a place that does not exist. */
export async function placesIn(context: Context, typed: string[], filter: Filter): Promise<SearchedPlace[]> {
	const within: string[] = [];
	const others: Article[] = [];
	for (const place of new Set(typed)) {
		if (place !== '-' && context.files.isFolder(place)) within.push(await folderOf(context, place));
		else {
			const {article, entry} = await findArticle(place, context);
			const known = entry ?? (place === '-' ? undefined : (await context.catalog()).at(article.path));
			if (known) within.push(known.path);
			else others.push(article);
		}
	}
	return [
		...(within.length > 0 ? [{catalog: await context.catalog(), filter: {...filter, within}}] : []),
		...(others.length > 0 ? [{catalog: await context.catalogOf(others), filter}] : []),
	];
}

/** The absolute path of the folder, if it contains articles of the library. */
async function folderOf(context: Context, typed: string): Promise<string> {
	const path = context.files.absolute(typed);
	const catalog = await context.catalog();
	if (catalog.count({...everything, within: [path]}) > 0) return path;
	throw new UserError(
		`no article of the library is in ${typed}`,
		`to search the folder by itself: wsws --library ${typed} search …`,
	);
}
