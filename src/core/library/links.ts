// The links between articles: what one links to, and what links to it.

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
	/** The line of its block, from 1. */
	line: number;
	/** As written. */
	href: string;
	state: LinkState;
	/** The article at its other end. */
	entry: Entry | undefined;
}

/** What tells the parts of articles that links lead to, by their paths; undefined where one can't be read. */
export type KnownParts = Map<string, Promise<ReturnType<typeof partTest> | undefined>>;

/**
 * The links of an article with what they lead to, in the order of its text; links to its own parts only where they are broken.
 * Each article that a link leads to a part of is read once for all calls with the same `parts`.
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

/** The links to an article, newest article first, each link with its line there. */
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

/** Quickly tells the links that can mean an article. */
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

/** What stands in the address of every link that may mean the article, one of them. */
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

/** A file that has the name of its folder is also linked to by its own. */
function fileStem(path: string): string {
	const file = path.split(/[\\/]/).at(-1) ?? '';
	return file.replace(/\.\w{1,8}$/, '').toLowerCase();
}
