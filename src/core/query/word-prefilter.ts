// A look at a text before it is folded. Most texts of an article hold no word of a query, and to learn it from the folded text
// takes several times as long.

import {foldedLetters} from '../text/fold.ts';
import {withoutAnySign} from '../text/joined-words.ts';
import type {TextTerm} from './query.ts';
import {formsOf} from './term-forms.ts';

/** Tells of a text whether one of the terms may stand in it: true, too, wherever to know the letters takes the whole folding. */
export function wordPrefilter(terms: Iterable<TextTerm>): (text: string) => boolean {
	const tokens = [...new Set(Array.from(terms, tellingTokens).flat())];
	return text => {
		const folded = foldedLetters(text);
		if (folded === undefined) return true;
		const letters = withoutAnySign(folded);
		return tokens.some(token => letters.includes(token));
	};
}

/** One of these stands, in one piece, in every text that holds the term, once the signs that may join are gone: longer ones are rarer. */
function tellingTokens(term: TextTerm): string[] {
	const forms = term.kind === 'near' ? term.terms.flatMap(formsOf) : formsOf(term);
	return forms.map(({tokens}) =>
		tokens.reduce((longest, token) => (token.length > longest.length ? token : longest), ''),
	);
}
