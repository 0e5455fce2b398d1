// Resolves links: to an article by file, name, title or the address it was saved from; to another file; to the web; or to nothing.

import type {Catalog} from '../../ports/catalog.ts';
import type {Files} from '../../ports/files.ts';
import type {Entry} from '../article/article.ts';
import {pathsOfLink, type WrittenLink} from '../article/local-links.ts';
import {isPictureName} from '../markdown/dialect/wiki.ts';
import {addressKey, isWebAddress, percentDecoded} from '../text/web-address.ts';
import {noteCalled} from './note-called.ts';

/** A link and the file that contains it. */
export interface PlacedLink extends WrittenLink {
	path: string;
}

/** `elsewhere`: a path of a site, such as `/about`, which can't be checked here. */
export type LinkState = 'article' | 'file' | 'web' | 'elsewhere' | 'broken';

export interface ResolvedLink {
	state: LinkState;
	/** The article that it leads to. */
	entry?: Entry;
}

export interface LinkSources {
	catalog: Pick<Catalog, 'named' | 'at' | 'entitled' | 'savedFrom'>;
	files: Pick<Files, 'exists'>;
}

/** The targets of links, in order; a link's fragment is not checked. */
export function targetsOf(links: readonly PlacedLink[], {catalog, files}: LinkSources): ResolvedLink[] {
	const addresses = links.filter(({href, isWiki}) => !isWiki && isWebAddress(href)).map(({href}) => href);
	const saved = addresses.length > 0 ? catalog.savedFrom(addresses) : [];
	const byAddress = new Map(saved.map(entry => [addressKey(entry.url ?? ''), entry]));
	const byName = new Map<string, Entry | undefined>();
	return links.map(link => addressed(link) ?? inLibrary(link));

	function addressed({href, isWiki}: PlacedLink): ResolvedLink | undefined {
		if (isWiki) return undefined;
		if (isWebAddress(href)) return found(byAddress.get(addressKey(href))) ?? {state: 'web'};
		return /^[a-z][a-z\d+.-]+:/i.test(href) ? {state: 'elsewhere'} : undefined;
	}

	function inLibrary(link: PlacedLink): ResolvedLink {
		if (nameOfLink(link) === '') return found(catalog.at(link.path)) ?? {state: 'file'};
		const known = link.isWiki ? (called(link) ?? fileOf(link)) : (fileOf(link) ?? called(link));
		return known ?? {state: pathsOfLink(link, link.path).length > 0 ? 'broken' : 'elsewhere'};
	}

	function called(link: PlacedLink): ResolvedLink | undefined {
		const name = nameOfLink(link);
		const key = `${link.path}\n${name}`;
		if (!byName.has(key)) byName.set(key, noteCalled(name, link.path, catalog));
		return found(byName.get(key));
	}

	/** A folder counts as a file, but not if its index is meant. */
	function fileOf(link: PlacedLink): ResolvedLink | undefined {
		const paths = pathsOfLink(link, link.path);
		const [entry] = paths.flatMap(path => catalog.at(path) ?? []);
		return found(entry) ?? (paths.some(path => files.exists(path)) ? {state: 'file'} : undefined);
	}
}

/** The name of the file or note that a link leads to, without fragment. */
export function nameOfLink({href, isWiki}: Pick<WrittenLink, 'href' | 'isWiki'>): string {
	return isWiki ? href.replace(/#.*$/s, '') : percentDecoded(href.replace(/[?#].*$/s, ''));
}

/** Whether a link leads to another page, unlike an embedded picture, a mail address or a phone number. */
export function isLeadingOn(link: WrittenLink): boolean {
	if (link.isWiki) return !isPictureName(nameOfLink(link));
	return !/^(?:mailto|tel|sms|javascript|data):/i.test(link.href);
}

/** The fragment of an address; undefined if it has none. */
export function partOfLink(href: string): string | undefined {
	const part = percentDecoded(/#(.*)$/s.exec(href)?.[1] ?? '');
	return /^(?:top|:~:.*)?$/is.test(part) ? undefined : part;
}

function found(entry: Entry | undefined): ResolvedLink | undefined {
	return entry && {state: 'article', entry};
}

/** Other names of an article than that of its file. */
export function namesOf({title, aliases}: Pick<Entry, 'title' | 'aliases'>): string[] {
	return [title, ...aliases];
}
