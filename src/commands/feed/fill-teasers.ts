// `wsws sync --full` for older articles: those of which the feed gave only a part get the text of their pages.

import type {Entry} from '../../core/article/article.ts';
import {UserError} from '../../core/errors.ts';
import {isTeaser} from '../../core/markdown/link-body.ts';
import {plural} from '../../core/plural.ts';
import {everything} from '../../core/query/filter.ts';
import {isSameHost} from '../../core/text/web-address.ts';
import type {Context} from '../context.ts';

/**
 * Returns the paths of the articles that were completed. Pages that could not be fetched are counted in a message, with the first
 * reason; the next run tries again. A host may be private only if a person typed the address of its feed.
 */
export async function fillTeasers(context: Context): Promise<string[]> {
	const [catalog, importer, own] = await Promise.all([context.catalog(), context.importer(), context.ownLibrary()]);
	const saved = catalog.list(everything, {by: 'date', reverse: false});
	const typedFeeds = (await (await context.feeds()).list()).filter(({origin}) => origin === 'typed');
	const filled: string[] = [];
	const failures: UserError[] = [];
	for (const entry of saved) {
		const {url, path} = entry;
		if (url === undefined || !(await isTeaserOf(entry, context))) continue;
		try {
			const mayBePrivate = typedFeeds.some(feed => isSameHost(feed.url, url));
			const draft = await importer.draftOfLink(linkTo(url), {fetch: true, mayBePrivate});
			if (await own.refresh(path, draft)) filled.push(path);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			failures.push(error);
		}
	}
	const [first] = failures;
	const count = failures.length;
	if (first)
		context.io.message(
			`the ${plural(count, 'page')} of ${count} ${plural(count, 'article')} could not be had: ${first.message}${count > 1 ? ' …' : ''}\n`,
		);
	return filled;
}

/** Longest text, in words, that is taken for a teaser. */
const mostWords = 600;

async function isTeaserOf({path, words}: Entry, {files, paths}: Context): Promise<boolean> {
	const isOwn = paths.articles !== undefined && path.startsWith(paths.articles);
	if (!isOwn || words > mostWords) return false;
	const text = await files.text(path).catch(() => '');
	return isTeaser(text);
}

function linkTo(url: string) {
	const unknown = {title: undefined, saved: undefined, date: undefined};
	return {
		...unknown,
		url,
		authors: [],
		tags: [],
		isRead: false,
		isStarred: false,
		summary: '',
		highlights: [],
		html: '',
	};
}
