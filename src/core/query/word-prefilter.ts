// Checks a text before it is folded. Most texts of an article contain no word of a query, and folding takes several times as long
// as this check.

import {foldedLetters} from '../text/fold.ts';
import {withoutAnySign} from '../text/joined-words.ts';
import type {TextTerm} from './query.ts';
import {tellingTokensOf} from './term-forms.ts';

/** Returns a test whether any of the terms may occur in a text; it is true whenever only full folding could decide. */
export function wordPrefilter(terms: Iterable<TextTerm>): (text: string) => boolean {
	const tokens = [...new Set(Array.from(terms, tellingTokensOf).flat())];
	return text => {
		const folded = foldedLetters(text);
		if (folded === undefined) return true;
		const letters = withoutAnySign(folded);
		return tokens.some(token => letters.includes(token));
	};
}
