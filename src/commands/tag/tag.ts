// `wsws tag`: adds personal tags to articles, besides those in their files.

import type {Article} from '../../core/article/article.ts';
import {Failures, NothingFound, type Status, UsageError} from '../../core/errors.ts';
import {shellWords} from '../../core/query/shell-words.ts';
import {readTags} from '../../core/state/own-tags.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import type {Context} from '../context.ts';
import {keptArticles, rememberEach} from '../kept-articles.ts';

export function tag(context: Context, tags: string, typed: string[]): Promise<Status> {
	return setTags(context, {tags, typed, isSet: true});
}

export function untag(context: Context, tags: string, typed: string[]): Promise<Status> {
	return setTags(context, {tags, typed, isSet: false});
}

interface Typed {
	tags: string;
	/** Articles, as typed. */
	typed: string[];
	isSet: boolean;
}

/** Throws NothingFound, with a hint if the tag was typed after the articles. */
async function taggedArticles(context: Context, {tags, typed, isSet}: Typed): Promise<Article[]> {
	try {
		return await keptArticles(typed, 'a tag', context);
	} catch (error) {
		const isTurned = (error instanceof NothingFound || error instanceof Failures) && (await isArticle(tags, context));
		if (!isTurned) throw error;
		const known = await Promise.all(typed.map(word => isArticle(word, context)));
		const others = typed.filter((_, index) => !known[index]).join(',');
		const turned = shellWords([others, tags, ...typed.filter((_, index) => known[index])]);
		throw new NothingFound(
			`no article called "${typed.find((_, index) => !known[index])}"`,
			`the tag comes first: wsws ${isSet ? 'tag' : 'untag'} ${turned}`,
		);
	}
}

async function isArticle(typed: string, context: Context): Promise<boolean> {
	const {findEntry} = await import('../../core/library/find-article.ts');
	try {
		return findEntry(typed, await context.catalog()) !== undefined;
	} catch {
		return false;
	}
}

async function setTags(context: Context, {tags, typed, isSet}: Typed): Promise<Status> {
	const names = tagsIn(tags);
	const articles = await taggedArticles(context, {tags, typed, isSet});
	const state = await context.state();
	const keep = (path: string) => names.map(name => state.setOwnTag(path, name, isSet)).every(Boolean);
	return rememberEach(articles, context, {
		keep,
		said: isSet ? `${names.join(', ')}:` : `no longer ${names.join(', ')}:`,
	});
}

/** Throws UsageError for a tag that could not be searched for. */
function tagsIn(typed: string): string[] {
	const {tags, bad} = readTags(typed);
	if (tags.length === 0)
		throw new UsageError(`"${safeLine(typed)}" has no tag in it`, 'as in: wsws tag later,labour wire');
	if (bad !== undefined)
		throw new UsageError(`"${bad}" can't be a tag`, 'a tag has letters or digits, at most a hundred');
	return tags;
}
