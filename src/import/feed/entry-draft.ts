// Makes an article from a feed entry: from its own text if that is complete, otherwise from its page, if requested.

import {wayTo} from '../../core/markdown/link-body.ts';
import {plainLine} from '../../core/markdown/plain-line.ts';
import {addressKey, hasSecrets, isSameHost, publicAddress, shownAddress} from '../../core/text/web-address.ts';
import type {Draft} from '../../ports/importer.ts';
import {draftOf, unnamed} from '../draft/draft.ts';
import type {Fetch} from '../fetch/fetch.ts';
import {markdownText} from '../markdown/escape-text.ts';
import {readArticleSource} from '../source/read-source.ts';
import {readFragment} from '../worker/read-page.ts';
import type {Attachment} from './entry-text.ts';
import type {FeedContent, FeedEntry} from './feed-entries.ts';

export interface EntryContext {
	feed: Pick<FeedContent, 'title' | 'lang' | 'site'>;
	/** Fetches the page of an entry; undefined if only the feed's text is wanted. */
	fetchPage: Fetch | undefined;
	/** The address of a feed in private space, whose host may then be used for its entries as well. */
	privateUrl: string | undefined;
}

/** Throws UserError if the page was requested and can't be read. */
export async function entryDraft(entry: FeedEntry, context: EntryContext): Promise<Draft> {
	const {fetchPage, privateUrl} = context;
	if (entry.isWhole || entry.url === undefined || !fetchPage) return draftOfFeed(entry, context);
	const answer = await fetchPage(entry.url, {
		mayBePrivate: privateUrl !== undefined && isSameHost(entry.url, privateUrl),
	});
	const {body: bytes, url, mediaType, charset} = answer;
	return completed(
		await readArticleSource({bytes, name: shownAddress(url), url, mediaType, charset, title: entry.title}),
		entry,
	);
}

/** Adds what the page does not state from the feed. */
function completed({metadata, ...draft}: Draft, {authors, date, tags}: FeedEntry): Draft {
	return {
		...draft,
		metadata: {
			...metadata,
			authors: metadata.authors.length > 0 ? metadata.authors : authors.map(name => plainLine(name)),
			date: metadata.date ?? date,
			tags: metadata.tags.length > 0 ? metadata.tags : tags.map(tag => plainLine(tag)),
		},
	};
}

/** `- [episode.mp3](https://…) (audio/mpeg)` */
function fileLine({url, type, title}: Attachment): string {
	const name = title ?? (new URL(url).pathname.split('/').at(-1) || new URL(url).hostname);
	return `- [${markdownText(name)}](<${publicAddress(url)}>)${type === undefined ? '' : ` (${markdownText(type)})`}`;
}

async function draftOfFeed(entry: FeedEntry, {feed}: EntryContext): Promise<Draft> {
	const {url, title, authors, date, updated, tags, html, isWhole, base} = entry;
	const name = url === undefined ? (feed.title ?? 'an entry') : shownAddress(url);
	const markdown = html === '' ? '' : await readFragment(html, base ?? url ?? feed.site, name);
	const text = withoutReference(markdown, [url, feed.site]);
	const files = entry.files.filter(file => !html.includes(file.url)).map(fileLine);
	const link = isWhole || url === undefined ? [] : [wayTo(publicAddress(url), 'Read on')];
	const fields = {title, authors, date, updated, tags, lang: feed.lang, url, site: feed.title};
	const body = [text, files.join('\n'), ...link].filter(part => part !== '').join('\n\n');
	const warnings = isWhole ? [] : ['the feed gives a part of its text'];
	const isNamed = title !== undefined || slug.test(url ?? '') || !/\p{L}/u.test(text);
	const draft = await draftOf({fields, body, name: isNamed ? name : unnamed, warnings});
	return url !== undefined && hasSecrets(url) ? {...draft, hasPartialAddress: true} : draft;
}

/** An address that ends in words. */
const slug = /[a-z]{2}[-_][a-z]{2}[^/?#]*\/?$/i;

/** Removes WordPress's note below entries, in any language: "The post [title](entry) appeared first on [name](site)." */
function withoutReference(markdown: string, addresses: readonly (string | undefined)[]): string {
	const end = markdown.lastIndexOf('\n\n');
	const links = Array.from(markdown.slice(end + 2).matchAll(/\]\(<?([^()<>\s]+)/g), ([, address = '']) =>
		addressKey(address),
	);
	const own = addresses.map(address => address && addressKey(address));
	return end > 0 && links.length === 2 && links.every((key, at) => key === own[at]) ? markdown.slice(0, end) : markdown;
}
