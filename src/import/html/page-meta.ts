// The places of a page where it says something about itself.

import {elementText, type PageDocument} from './page-document.ts';

/** The content of the first `meta` of any of these names. */
export function meta(document: PageDocument, ...names: string[]): string | undefined {
	for (const name of names) {
		const found = metas(document, name)[0];
		if (found !== undefined) return found;
	}
	return undefined;
}

/** The contents of every `meta` of a name, in order. */
export function metas(document: PageDocument, name: string): string[] {
	const selector = ['property', 'name', 'itemprop'].map(attribute => `meta[${attribute}="${name}" i]`).join(',');
	return [...document.querySelectorAll(selector)]
		.map(element => (element.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim())
		.filter(content => content !== '');
}

/** Short texts of visible elements: a byline, not the life of its author. */
export function seen(document: PageDocument, selector: string): string[] {
	const texts = [...document.querySelectorAll(selector)].map(elementText);
	return [...new Set(texts)].filter(text => text !== '' && text.length <= 120).slice(0, 20);
}

/** The first that is not blank, on one line. */
export function firstText(texts: (string | undefined)[]): string | undefined {
	return texts.map(text => text?.replace(/\s+/g, ' ').trim()).find(text => text !== undefined && text !== '');
}
