// The links between articles: outgoing links and backlinks.

import type {Catalog} from '../../ports/catalog.ts';
import type {Files} from '../../ports/files.ts';
import {isAlias} from '../article/alias.ts';
import type {Article, Entry} from '../article/article.ts';
import {writtenLinks} from '../article/local-links.ts';
import {stemOf} from '../article/name.ts';
import {partTest} from '../article/parts/has-part.ts';
import {titleKey} from '../text/fold-keys.ts';
import {addressKey, isWebAddress} from '../text/web-address.ts';
import {
	isLeadingOn,
	type LinkState,
	nameOfLink,
	namesOf,
	type PlacedLink,
	partOfLink,
	targetsOf,
} from './link-targets.ts';

export interface LibrarySight {
	catalog: Pick<Catalog, 'named' | 'at' | 'entitled' | 'savedFrom' | 'linkingWith'>;
	files: Pick<Files, 'exists' | 'read'>;
}

/** A link of an article. */
export interface ArticleLink {
	/** Line of its block, from 1. */
	line: number;
	/** As written. */
	href: string;
	state: LinkState;
	/** The article at the other end. */
	entry: Entry | undefined;
}

/** Tests for headings of linked articles, by path; undefined for an unreadable article. */
export type KnownParts = Map<string, Promise<ReturnType<typeof partTest> | undefined>>;

/**
 * The links of an article with their targets, in text order; links within the article only if they are broken. Articles are read to
 * check fragments, once per `parts`, which calls may share.
 */
export async function outgoingLinks(
	article: Article,
	sight: LibrarySight,
	parts: KnownParts = new Map(),
): Promise<ArticleLink[]> {
	const links = writtenLinks(article)
		.filter(isLeadingOn)
		.map(link => ({...link, path: article.path}));
	const targets = targetsOf(links, sight);
	const found: ArticleLink[] = [];
	for (const [index, {line, href, isWiki}] of links.entries()) {
		const {state, entry} = targets[index] ?? {state: 'broken'};
		const isOwn = nameOfLink({href, isWiki}) === '';
		const isBroken = await lacksPart(isOwn ? article.path : entry?.path, href);
		if (!isOwn || isBroken) found.push({line, href, state: isBroken ? 'broken' : state, entry});
	}
	return found;

	async function lacksPart(path: string | undefined, href: string): Promise<boolean> {
		const part = partOfLink(href);
		if (part === undefined || path === undefined || isWebAddress(href)) return false;
		const test = parts.get(path) ?? testOf(path);
		parts.set(path, test);
		return (await test)?.(part) === false;
	}

	async function testOf(path: string) {
		const target = path === article.path ? article : await sight.files.read(path).catch(() => undefined);
		return target && partTest(target);
	}
}

/** The links to an article, newest article first, each with its line there. */
export function backlinks(entry: Entry, sight: LibrarySight): ArticleLink[] {
	const mayMean = linkTest(entry);
	const linking = sight.catalog
		.linkingWith(partsIn(entry))
		.filter(({entry: {path}}) => path !== entry.path)
		.flatMap(({entry, links}) => links.filter(mayMean).map(link => ({entry, link: {...link, path: entry.path}})));
	const targets = targetsOf(
		linking.map(({link}): PlacedLink => link),
		sight,
	);
	return linking.flatMap(({entry: from, link: {line, href}}, index) =>
		targets[index]?.entry?.path === entry.path ? [{line, href, state: 'article', entry: from} as const] : [],
	);
}

/** A quick test whether a link may lead to the article. */
function linkTest(entry: Entry): (link: {href: string; isWiki: boolean}) => boolean {
	const stems = new Set([stemOf(entry.path), fileStem(entry.path)]);
	const title = titleKey(entry.title);
	const address = entry.url && addressKey(entry.url);
	return ({href, isWiki}) => {
		if (!isWiki && isWebAddress(href)) return address !== undefined && addressKey(href) === address;
		const name = nameOfLink({href, isWiki}).replace(/(?<!\/)\/+$/, '');
		if (stems.has(stemOf(name)) || stems.has(fileStem(name))) return true;
		return titleKey(name) === title || entry.aliases.some(alias => isAlias(alias, name));
	};
}

/** Texts of which at least one occurs in the address of any link to the article. */
function partsIn(entry: Entry): string[] {
	const address =
		entry.url &&
		addressKey(entry.url)
			.replace(/[?].*$/, '')
			.split('/')
			.at(-1);
	const texts = [stemOf(entry.path), fileStem(entry.path), ...namesOf(entry), address ?? ''];
	return [...new Set(texts.filter(text => text !== ''))];
}

/** A file named like its folder may also be linked by the folder's name. */
function fileStem(path: string): string {
	const file = path.split(/[\\/]/).at(-1) ?? '';
	return file.replace(/\.\w{1,8}$/, '').toLowerCase();
}
