// Parses the tags that a person gives articles.

import {tagKey} from '../text/fold-keys.ts';
import {safeLine} from '../text/safe-text.ts';

/** In characters. */
const longestTag = 100;

/** The distinct tags in a comma-separated text, with or without hash signs; `bad` is the first that could not be searched for. */
export function readTags(typed: string): {tags: string[]; bad: string | undefined} {
	const names = typed
		.split(',')
		.map(name => safeLine(name).trim().replace(/^#/, ''))
		.filter(name => name !== '');
	const bad = names.find(name => tagKey(name) === '' || name.length > longestTag);
	const tags = names.filter((name, index) => names.findIndex(other => tagKey(other) === tagKey(name)) === index);
	return {tags, bad: bad?.slice(0, longestTag)};
}
