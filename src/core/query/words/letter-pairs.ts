// Letters of German and of Scandinavian languages that keyboards without them write as two: `Müller` is `Mueller`, `Ålborg` `Aalborg`.

/** A word with each of these letters written as two; none where it has no such letter. In small letters, as it was typed. */
export function withPairs(letters: string): string[] {
	const written = letters.replace(/[äöøüå]/g, letter => pairs[letter] ?? letter);
	return written === letters ? [] : [written];
}

/** What a word may be with some of its pairs as one letter, as `comparedLetters` has it. The word is in small letters of ASCII. */
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

/** The letters of a text as they are compared with a word's: without the signs that may join in it. */
export function comparedLetters(text: string): string {
	return text.normalize('NFC').toLowerCase().replaceAll('ø', 'ö').replaceAll('ß', 'ss').replace(signs, '');
}

/** Of ASCII, and the hyphens and apostrophes of others. */
const signs = /[ -/\xad\u2010-\u201f]/g;

/** Languages whose texts have these letters. */
export const languagesWithPairs: readonly string[] = ['de', 'da', 'nb', 'nn', 'no', 'sv', 'fi'];

const pairs: Record<string, string> = {ä: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', å: 'aa'};
const lettersOf: Record<string, string> = {ae: 'ä', oe: 'ö', ue: 'ü', aa: 'å'};
/** Not the end of another letter and an `e`: `neue`, `Bauer`, `Quelle`. */
const pair = /ae|oe|(?<![aeq])ue|aa/g;
/** No word has more. */
const mostPairs = 3;
