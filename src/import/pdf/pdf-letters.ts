// Puts letters together that a PDF draws as two signs, as fonts without accented letters need it.

/** Accents that stand alone, and the marks that combine. */
const accents: Record<string, string> = {
	'`': '\u0300',
	'´': '\u0301',
	ˆ: '\u0302',
	'˜': '\u0303',
	'¯': '\u0304',
	'˘': '\u0306',
	'˙': '\u0307',
	'¨': '\u0308',
	'˚': '\u030a',
	'˝': '\u030b',
	ˇ: '\u030c',
	'¸': '\u0327',
	'˛': '\u0328',
};

/** `Andr´e` is André, `Franc¸ois` François, `c©2009` ©2009. What makes no letter stays, and so does `it´s`. */
export function composedLetters(text: string): string {
	return text
		.replace(/[cst]¸|[aeiu]˛/gi, ([letter = '', accent = '']) => composed(letter, accent) ?? letter + accent)
		.replace(accented, (all, before: string, accent: string, after: string) => {
			if (before !== '' && !dotless.test(after)) return composed(before, accent) + after;
			const letter = after === '' ? undefined : composed(after, accent);
			return letter === undefined ? all : before + letter;
		})
		.replace(/(?<![\p{L}\p{N}])c[©○](?=\s?\d{4})/gu, '©');
}

/** The accent is drawn before its letter; where a dotless one is before it, after that. A grave is one within a word. */
const accented = /([ıȷ]?)([´ˆ˜¯˘˙¨˚˝ˇ¸˛]|(?<=\p{L})`)(?<!\/˜)(?!(?<=´)(?:s|m|ll|re)(?!\p{L}))(\p{L}?)/gu;
const dotless = /[ıȷ]/;

function composed(letter: string, accent: string): string | undefined {
	const whole = (letter.replace('ı', 'i').replace('ȷ', 'j') + accents[accent]).normalize('NFC');
	return whole.length === 1 ? whole : undefined;
}
