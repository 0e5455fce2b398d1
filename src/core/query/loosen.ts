// What to ask where no article has all words of a query: the same with fewer of them, the rarest last.

import {combined, type Query, type Term} from './query.ts';
import {formsOf} from './term-forms.ts';

/** How many articles hold a folded word, or one that starts with it. */
export type WordCount = (word: string, isPrefix: boolean) => number;

/** A query with fewer words, and those that are left. */
export interface LooserQuery {
	query: Query;
	words: string[];
}

/** Queries of fewer and fewer words, of which the most frequent are left out first, and those that no article has at once. None for fewer than three. */
export function* looserQueries(query: Query, count: WordCount): Generator<LooserQuery> {
	const parts = query.kind === 'all' ? query.parts : [];
	const terms = parts.filter((part): part is Term => part.kind === 'term' && part.field === 'any');
	if (terms.length < fewestWords) return;
	const counts = new Map(terms.map(term => [term, rarestCount(term, count)]));
	const known = terms.filter(term => (counts.get(term) ?? 0) > 0);
	const byRarity = known.toSorted(
		(a, b) => Number(isFunctionWord(a)) - Number(isFunctionWord(b)) || (counts.get(a) ?? 0) - (counts.get(b) ?? 0),
	);
	const others = parts.filter(part => !terms.includes(part as Term));
	for (let kept = Math.min(byRarity.length, terms.length - 1); kept > 0; kept--) {
		const rarest = new Set(byRarity.slice(0, kept));
		const left = terms.filter(term => rarest.has(term));
		yield {query: combined('all', [...left, ...others]), words: left.map(({words}) => words.join(' '))};
	}
}

/** The words of a query that no article has, of those that it asks of every one. */
export function unknownWords(query: Query, count: WordCount): string[] {
	const parts = query.kind === 'all' ? query.parts : [query];
	return parts.flatMap(part => {
		if (part.kind !== 'term' || part.field !== 'any') return [];
		const [{tokens, isPrefix} = {tokens: [], isPrefix: false}] = formsOf(part);
		return tokens.filter((token, index) => count(token, isPrefix && index === tokens.length - 1) === 0);
	});
}

const fewestWords = 3;

/** Words that questions are made of, whatever they are about: a small library may have few of them. Folded. */
const functionWords = new Set(
	`a about all also am an and any are as at be been but by can could did do does for from get had has have he her his how i if in into is it its
	me my no not of on or our she should so some such than that the their them then there these they this those to was we were what when
	where which who whom whose why will with would you your aber als an auf aus bei das dass dem den der des die ein eine einen einer es fur hat
	hatte ich im in ist kann man mit nach nicht oder sich sie sind uber und von war warum was welche wenn wer wie wird wo wurde zu zum al como con
	cual cuando de del donde el en era es esta este fue ha hay la las lo los mas no para pero por porque que quien se si sin son su sus un una y au
	avec ce ces comme dans des du elle est et il ils je le les leur ne nous ou pas pour pourquoi quand quel quelle qui sa ses sont sur une vous
	в где и из как какие какой когда кто на не о об от по почему с что это`.split(/\s+/),
);

function isFunctionWord({words}: Term): boolean {
	return words.length === 1 && functionWords.has(words[0]);
}

function rarestCount(term: Term, count: WordCount): number {
	const counts = formsOf(term).map(({tokens, isPrefix}) =>
		Math.min(...tokens.map((token, index) => count(token, isPrefix && index === tokens.length - 1))),
	);
	return Math.max(...counts);
}
