// Measures of how much more often words occur somewhere than by chance.

/**
 * logDice of two words: at most 14, one less if they occur together half as often; independent of the size of the corpus (Rychlý,
 * "A Lexicographer-Friendly Association Score", RASLAN 2008).
 */
export function logDice(together: number, one: number, other: number): number {
	return 14 + Math.log2((2 * together) / (one + other));
}

/** A count in two corpora, and the sizes of these in words. */
export interface TwoCorpora {
	here: number;
	elsewhere: number;
	sizeHere: number;
	sizeElsewhere: number;
}

/**
 * Log-likelihood G² of a word in two corpora (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", 1993, in
 * the form of Rayson and Garside, "Comparing Corpora using Frequency Profiling", 2000): above 15.13 the probability of chance is
 * below one in ten thousand. Negative if the word is less frequent here than elsewhere.
 */
export function logLikelihood({here, elsewhere, sizeHere, sizeElsewhere}: TwoCorpora): number {
	const share = (here + elsewhere) / (sizeHere + sizeElsewhere);
	const part = (count: number, size: number) => (count === 0 ? 0 : count * Math.log(count / (size * share)));
	const likelihood = 2 * (part(here, sizeHere) + part(elsewhere, sizeElsewhere));
	return here / sizeHere >= elsewhere / sizeElsewhere ? likelihood : -likelihood;
}
