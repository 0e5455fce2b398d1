// Composes letters that a PDF draws as two characters, as fonts without accented letters require.

/** Spacing accents, and the corresponding combining marks. */
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

/** `Andr´e` becomes André, `Franc¸ois` François, `c©2009` ©2009. Accents that form no letter stay, as in `it´s`. */
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

/** The accent precedes its letter, or follows a dotless one. A grave accent counts only within a word. */
const accented = /([ıȷ]?)([´ˆ˜¯˘˙¨˚˝ˇ¸˛]|(?<=\p{L})`)(?<!\/˜)(?!(?<=´)(?:s|m|ll|re)(?!\p{L}))(\p{L}?)/gu;
const dotless = /[ıȷ]/;

function composed(letter: string, accent: string): string | undefined {
	const whole = (letter.replace('ı', 'i').replace('ȷ', 'j') + accents[accent]).normalize('NFC');
	return whole.length === 1 ? whole : undefined;
}
