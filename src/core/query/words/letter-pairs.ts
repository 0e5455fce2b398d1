// Letters of German and the Scandinavian languages that are written as two on other keyboards: `Mueller` for `Müller`, `Aalborg`
// for `Ålborg`.

/** The word with each of these letters written as two; none if it has no such letter. Takes a word as typed, in lower case. */
export function withPairs(letters: string): string[] {
	const written = letters.replace(/[äöøüå]/g, letter => pairs[letter] ?? letter);
	return written === letters ? [] : [written];
}

/**
 * The possible words with some of the pairs as single letters, in the form of `comparedLetters`. Takes a lower-case ASCII word.
 */
export function withoutPairs(word: string): string[] {
	const places = [...word.matchAll(pair)].map(({index}) => index);
	if (places.length > mostPairs) return [];
	const readings = Array.from({length: 2 ** places.length - 1}, (_, choice) =>
		places.filter((_, index) => ((choice + 1) >> index) & 1),
	);
	return readings.map(chosen =>
		word.replace(pair, (two, index) => (chosen.includes(index) ? (lettersOf[two] ?? two) : two)),
	);
}

/** The letters of a text in the form in which they are compared with a word's: without joining signs. */
export function comparedLetters(text: string): string {
	return text.normalize('NFC').toLowerCase().replaceAll('ø', 'ö').replaceAll('ß', 'ss').replace(signs, '');
}

/** ASCII punctuation, and other hyphens and apostrophes. */
const signs = /[ -/\xad\u2010-\u201f]/g;

/** Languages that have these letters. */
export const languagesWithPairs: readonly string[] = ['de', 'da', 'nb', 'nn', 'no', 'sv', 'fi'];

const pairs: Record<string, string> = {ä: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', å: 'aa'};
const lettersOf: Record<string, string> = {ae: 'ä', oe: 'ö', ue: 'ü', aa: 'å'};
/** Not a vowel followed by a separate `e`: `neue`, `Bauer`, `Quelle`. */
const pair = /ae|oe|(?<![aeq])ue|aa/g;
/** No word has more. */
const mostPairs = 3;
