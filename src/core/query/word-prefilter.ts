// A look at a text before it is folded. Most texts of an article hold no word of a query, and to learn it from the folded text
// takes several times as long.

import {foldedLetters} from '../text/fold.ts';
import {withoutAnySign} from '../text/joined-words.ts';
import type {TextTerm} from './query.ts';
import {tellingTokensOf} from './term-forms.ts';

/** Tells of a text whether one of the terms may stand in it: true, too, wherever to know the letters takes the whole folding. */
export function wordPrefilter(terms: Iterable<TextTerm>): (text: string) => boolean {
	const tokens = [...new Set(Array.from(terms, tellingTokensOf).flat())];
	return text => {
		const folded = foldedLetters(text);
		if (folded === undefined) return true;
		const letters = withoutAnySign(folded);
		return tokens.some(token => letters.includes(token));
	};
}
