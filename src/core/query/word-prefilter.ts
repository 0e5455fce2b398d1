// A look at a text before it is folded. Most texts of an article hold no word of a query, and to learn it from the folded text
// takes several times as long.

import type {TextTerm} from './query.ts';
import {formsOf} from './term-forms.ts';

/** Tells of a text whether one of the terms may stand in it: true, too, wherever folding does more than to make letters small. */
export function wordPrefilter(terms: Iterable<TextTerm>): (text: string) => boolean {
	const tokens = [...new Set(Array.from(terms, firstTokens).flat())];
	return text => {
		if (beyondSigns.test(text)) return true;
		const letters = text.toLowerCase().replace(joiningSigns, '');
		return tokens.some(token => letters.includes(token));
	};
}

/** One of these stands, in one piece, in every text that holds the term, once the signs that may join are gone. */
function firstTokens(term: TextTerm): string[] {
	const forms = term.kind === 'near' ? term.terms.flatMap(formsOf) : formsOf(term);
	return forms.map(({tokens}) => tokens[0] ?? '');
}

/** What is neither ASCII nor one of the signs that prose in ASCII has besides, none of which folds to a letter. */
const beyondSigns = /[^\x00-\x7f\u00a0\u2010-\u2019\u201c\u201d\u2026]/;
const joiningSigns = /['.,\-\u2010\u2011\u2018\u2019]/g;
