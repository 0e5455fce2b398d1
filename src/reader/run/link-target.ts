// Resolves links of an article: to a file near the article, to an article saved from that address, or to the web.

import {UserError} from '../../core/errors.ts';
import {noteCalled} from '../../core/library/note-called.ts';
import {everything} from '../../core/query/filter.ts';
import {addressKey, isWebAddress, percentDecoded} from '../../core/text/web-address.ts';
import type {Catalog} from '../../ports/catalog.ts';

export type LinkTarget = {kind: 'web'; url: string} | {kind: 'file'; path: string; fragment: string};

interface LinkPorts {
	/** Undefined if creating it would take too long. */
	catalog(): Promise<Catalog | undefined>;
	exists(path: string): boolean;
}

/** `from` is the path or URL of the article with the link. Throws UserError for a broken link. */
export async function targetOfLink(address: string, from: string, ports: LinkPorts): Promise<LinkTarget> {
	const target = isTitle(address) ? addressFrom(`./${address}`, from) : addressFrom(address, from);
	if (target.kind === 'web') {
		const path = await savedAs(target.url, ports);
		return path === undefined ? target : {kind: 'file', path, fragment: ''};
	}
	const path =
		[target.path, `${target.path}.md`].find(path => ports.exists(path)) ?? (await calledAs(address, from, ports));
	if (path === undefined) throw new UserError(`no file ${target.path}`);
	return {...target, path};
}

/**
 * Sites and note programs link to articles by name, wherever they are: `[[Depot]]`, `/blog/depot.md`. Undefined if no article has
 * the name.
 */
async function calledAs(address: string, from: string, {catalog}: LinkPorts): Promise<string | undefined> {
	const name = percentDecoded(address.replace(/#.*$/s, ''));
	const articles = name === '' ? undefined : await catalog();
	if (!articles) return undefined;
	return (noteCalled(name, from, articles) ?? noteCalled(name.replace(/\?.*$/s, ''), from, articles))?.path;
}

/** `[[Night shift: a report]]` is a title, not an address with a scheme. */
function isTitle(address: string): boolean {
	return /^[\w-]+:(?:\s|%20)/.test(address);
}

/** The target of an address, which need not exist. Throws UserError for an invalid address. */
function addressFrom(address: string, from: string): LinkTarget {
	try {
		return resolved(address, from);
	} catch (error) {
		throw new UserError(`a link leads nowhere: ${address}`, undefined, {cause: error});
	}
}

function resolved(address: string, from: string): LinkTarget {
	if (/^[a-z][a-z\d+.-]+:/i.test(address)) return targetOfUrl(address);
	if (isWebAddress(from)) return targetOfUrl(new URL(address, from).href);
	const base = new URL(`file://${encodePath(from)}`);
	return targetOfUrl(new URL(address.replaceAll('\\', '/'), base).href);
}

function targetOfUrl(url: string): LinkTarget {
	if (!/^file:/i.test(url)) return {kind: 'web', url};
	const {pathname, hash} = new URL(url);
	// On Windows a path begins with its drive.
	const path = percentDecoded(pathname).replace(/^\/([a-z]:)/i, '$1');
	return {kind: 'file', path, fragment: hash.slice(1)};
}

function encodePath(path: string): string {
	const parts = path.replaceAll('\\', '/').split('/');
	const encoded = parts.map(part => encodeURIComponent(part).replace(/%3A/gi, ':')).join('/');
	return encoded.startsWith('/') ? encoded : `/${encoded}`;
}

/** Number of articles up to which comparing all addresses is not noticeable. */
const fewEnough = 20_000;

async function savedAs(url: string, {catalog}: LinkPorts): Promise<string | undefined> {
	const articles = await catalog();
	if (!articles || articles.size > fewEnough) return undefined;
	const key = addressKey(url);
	const entries = articles.list(everything, {by: 'date', reverse: false});
	return entries.find(entry => entry.url && addressKey(entry.url) === key)?.path;
}
