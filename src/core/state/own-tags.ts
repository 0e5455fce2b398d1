// Tags that a person gives articles, as they are typed.

import {tagKey} from '../text/fold-keys.ts';
import {safeLine} from '../text/safe-text.ts';

/** Characters; longer ones are no tag. */
const longestTag = 100;

/** The tags of a text that commas part, with or without a hash sign, each once; `bad` is the first that no article could be found by. */
export function readTags(typed: string): {tags: string[]; bad: string | undefined} {
	const names = typed
		.split(',')
		.map(name => safeLine(name).trim().replace(/^#/, ''))
		.filter(name => name !== '');
	const bad = names.find(name => tagKey(name) === '' || name.length > longestTag);
	const tags = names.filter((name, index) => names.findIndex(other => tagKey(other) === tagKey(name)) === index);
	return {tags, bad: bad?.slice(0, longestTag)};
}
