import type {Entry} from '../../../src/core/article/article.ts';
import {isWithin} from '../../../src/core/date/parse-period.ts';
import type {Filter} from '../../../src/core/query/filter.ts';
import {addressLetters, authorKey, isLang, tagKey} from '../../../src/core/text/fold-keys.ts';

/** Whether an article meets the filter. The catalog answers the same from its tables. */
export function meets(filter: Filter, entry: Entry): boolean {
	const isDated = filter.since !== undefined || filter.until !== undefined;
	return (
		(!filter.unread || entry.unread) &&
		(!filter.starred || entry.starred) &&
		(!isDated || isWithin(entry.date, filter.since, filter.until)) &&
		(filter.langs.length === 0 || filter.langs.some(lang => isLang(entry.lang, lang))) &&
		filter.tags.every(tag => entry.tags.some(other => tagKey(other) === tagKey(tag))) &&
		(filter.authors.length === 0 ||
			filter.authors.some(author => entry.authors.some(other => authorKey(other).includes(authorKey(author))))) &&
		(filter.sites.length === 0 ||
			filter.sites.some(site => addressLetters(entry.site ?? '').includes(addressLetters(site)))) &&
		(!filter.savedSince || isWithin(entry.saved, filter.savedSince, undefined)) &&
		(!filter.updatedSince || isWithin(entry.updated, filter.updatedSince, undefined)) &&
		(filter.within.length === 0 || filter.within.some(path => `${entry.path}/`.startsWith(`${path}/`)))
	);
}
