// `wsws tag`: tags that a person gives articles, beside those of their files.

import {type Status, UsageError} from '../../core/errors.ts';
import {tagKey} from '../../core/text/fold-keys.ts';
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
	/** Articles. */
	typed: string[];
	isSet: boolean;
}

async function setTags(context: Context, {tags, typed, isSet}: Typed): Promise<Status> {
	const names = tagsIn(tags);
	const articles = await keptArticles(typed, 'a tag', context);
	const state = await context.state();
	const keep = (path: string) => names.map(name => state.setOwnTag(path, name, isSet)).every(Boolean);
	return rememberEach(articles, context, {
		keep,
		said: isSet ? `${names.join(', ')}:` : `no longer ${names.join(', ')}:`,
	});
}

/** Characters; longer ones are no tag. */
const longestTag = 100;

/** The tags that were typed, with or without a hash sign. Throws UsageError for one that no article could be found by. */
function tagsIn(typed: string): string[] {
	const names = typed
		.split(',')
		.map(name => safeLine(name).trim().replace(/^#/, ''))
		.filter(name => name !== '');
	if (names.length === 0)
		throw new UsageError(`"${safeLine(typed)}" has no tag in it`, 'as in: wsws tag later,labour wire');
	const bad = names.find(name => tagKey(name) === '' || name.length > longestTag);
	if (bad !== undefined)
		throw new UsageError(
			`"${bad.slice(0, longestTag)}" can't be a tag`,
			'a tag has letters or digits, at most a hundred',
		);
	return names;
}
