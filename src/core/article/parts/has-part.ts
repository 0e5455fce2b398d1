// Tells whether an article has the part that an address names.

import {tokensOf} from '../../text/fold.ts';
import type {Article} from '../article.ts';
import {headingTexts} from '../outline.ts';
import {anchorsOf, lineOfAnchor} from './anchors.ts';
import {calledHeading} from './called-heading.ts';

/** Returns a test for parts of an article: headings, by words or slug, and anchors. */
export function partTest(article: Article): (part: string) => boolean {
	const anchors = anchorsOf(article);
	const headings = [article.metadata.title, ...headingTexts(article.blocks.map(({token}) => token))];
	const named = headings.map(text => ({text}));
	const words = new Set(headings.map(wordsOf));
	return part => {
		const last = part.replace(/^.*#(?=.)/s, '');
		if (lineOfAnchor(anchors, last) !== undefined || calledHeading(named, last)) return true;
		// Other programs number identical headings differently.
		const base = last.replace(/-\d+$/, '');
		return words.has(wordsOf(last)) || (base !== last && calledHeading(named, base) !== undefined);
	};
}

function wordsOf(text: string): string {
	return tokensOf(text).join(' ');
}
