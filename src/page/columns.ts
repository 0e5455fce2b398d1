// How many columns of a terminal a text takes.

import stringWidth from 'fast-string-width';

/** European letters and punctuation, one column each: most texts need no more, and the other expressions take time to compile. */
const european = /^[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20ac]*$/;
/** No column of their own: what fast-string-width counts as one. Vowels and finals of Korean letters join the letter before. */
const unseen =
	/[\xad\u061c\u1160-\u11ff\u200b\u200c\u200e\u200f\u2060-\u2064\ud7b0-\ud7ff\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|(?!\ufe0f)\p{Variation_Selector}|\u034f|\u17b4|\u17b5/gu;

/** Of one line without escape sequences. Clusters of emoji take two, marks none. */
export function columns(text: string): number {
	return european.test(text) ? text.length : stringWidth(text.replace(unseen, ''));
}
