// The addresses of an image for several screen sizes, in the attribute `srcset` and in those from which scripts build one.

import type {PageDocument} from '../page-document.ts';

export interface SizedSource {
	address: string;
	/** `900w` for a width in pixels, `2x` for a pixel density; empty if not stated. */
	size: string;
}

/** Parses a `srcset`, whose addresses may contain commas, in linear time. */
export function pictureSources(srcset: string): SizedSource[] {
	return [...srcset.matchAll(/([^\s,]\S*)(?:(?<!,)\s+([^,]*))?/g)].map(([, address = '', size = '']) => ({
		address: address.replace(/(?<!,),+$/, ''),
		size: size.trim(),
	}));
}

/**
 * Shortens long attributes of images, which defuddle's expressions would scan anew from each character: a `srcset` keeps its
 * addresses with sizes, other attributes what readers may see.
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

/** In UTF-16 units: attributes, and addresses within them, up to this length are kept as they are. */
const longest = 2000;
const seen = new Set(['alt', 'src', 'title']);

function boundSrcset(srcset: string): string {
	return pictureSources(srcset)
		.filter(({address}) => address.length <= longest)
		.map(({address, size}) => `${address} ${/^[\d.]{1,9}[wx]$/.test(size) ? size : '1x'}`)
		.join(', ');
}
