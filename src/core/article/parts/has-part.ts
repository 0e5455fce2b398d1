// Whether an article has a part that an address names.

import {tokensOf} from '../../text/fold.ts';
import type {Article} from '../article.ts';
import {headingTexts} from '../outline.ts';
import {anchorsOf, lineOfAnchor} from './anchors.ts';
import {calledHeading} from './called-heading.ts';

/** Tells whether an article has a part: a heading by its words or its slug, or what has a name of its own. */
export function partTest(article: Article): (part: string) => boolean {
	const anchors = anchorsOf(article);
	const headings = [article.metadata.title, ...headingTexts(article.blocks.map(({token}) => token))];
	const named = headings.map(text => ({text}));
	const words = new Set(headings.map(wordsOf));
	return part => {
		const last = part.replace(/^.*#(?=.)/s, '');
		if (lineOfAnchor(anchors, last) !== undefined || calledHeading(named, last)) return true;
		// Numbers of headings alike are counted in other ways, too.
		const base = last.replace(/-\d+$/, '');
		return words.has(wordsOf(last)) || (base !== last && calledHeading(named, base) !== undefined);
	};
}

function wordsOf(text: string): string {
	return tokensOf(text).join(' ');
}
