// The addresses that a picture has for screens of several sizes, in its attribute `srcset` and in those that scripts make one of.

import type {PageDocument} from '../page-document.ts';

export interface SizedSource {
	address: string;
	/** `900w` for a width in pixels, `2x` for a sharpness; empty where none is said. */
	size: string;
}

/** Takes a `srcset` apart, whose addresses may hold commas. Its time grows with the length alone. */
export function pictureSources(srcset: string): SizedSource[] {
	return [...srcset.matchAll(/([^\s,]\S*)(?:(?<!,)\s+([^,]*))?/g)].map(([, address = '', size = '']) => ({
		address: address.replace(/(?<!,),+$/, ''),
		size: size.trim(),
	}));
}

/**
 * Writes long attributes of pictures so that defuddle, whose expressions look through them anew from each of their signs,
 * needs no longer than their length: of a `srcset` stay the addresses with their sizes, of the others what readers may see.
 */
export function boundSources(document: PageDocument): void {
	for (const picture of document.querySelectorAll('img, source, [srcset]')) {
		for (const name of picture.getAttributeNames()) {
			const value = picture.getAttribute(name) ?? '';
			if (value.length <= longest || seen.has(name)) continue;
			if (/srcset$/i.test(name)) picture.setAttribute(name, boundSrcset(value));
			else picture.removeAttribute(name);
		}
	}
}

/** UTF-16 units of an attribute, or of one address in it, that is taken as it is. */
const longest = 2000;
const seen = new Set(['alt', 'src', 'title']);

function boundSrcset(srcset: string): string {
	return pictureSources(srcset)
		.filter(({address}) => address.length <= longest)
		.map(({address, size}) => `${address} ${/^[\d.]{1,9}[wx]$/.test(size) ? size : '1x'}`)
		.join(', ');
}
