// Where a link of an article leads: to the web, or to another file beside the article.

import {UserError} from '../../core/errors.ts';
import {isWebAddress} from '../../core/text/web-address.ts';

export type Address = {kind: 'web'; url: string} | {kind: 'file'; path: string; fragment: string};

/** `from` is the path or the URL of the article that has the link. Throws UserError for what is no address. */
export function addressFrom(address: string, from: string): Address {
	try {
		return resolved(address, from);
	} catch (error) {
		throw new UserError(`a link leads nowhere: ${address}`, undefined, {cause: error});
	}
}

function resolved(address: string, from: string): Address {
	if (/^[a-z][a-z\d+.-]+:/i.test(address)) return ofUrl(address);
	if (isWebAddress(from)) return ofUrl(new URL(address, from).href);
	const base = new URL(`file://${encodePath(from)}`);
	return ofUrl(new URL(address.replaceAll('\\', '/'), base).href);
}

function ofUrl(url: string): Address {
	if (!/^file:/i.test(url)) return {kind: 'web', url};
	const {pathname, hash} = new URL(url);
	// On Windows a path begins with its drive.
	const path = decodeURIComponent(pathname).replace(/^\/([a-z]:)/i, '$1');
	return {kind: 'file', path, fragment: hash.slice(1)};
}

function encodePath(path: string): string {
	const parts = path.replaceAll('\\', '/').split('/');
	const encoded = parts.map(part => encodeURIComponent(part).replace(/%3A/gi, ':')).join('/');
	return encoded.startsWith('/') ? encoded : `/${encoded}`;
}
