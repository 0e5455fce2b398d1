// How many columns of a terminal a text takes.

import stringWidth from 'fast-string-width';

const ascii = /^[ -~]*$/;
/** No column of their own: what fast-string-width counts as one. Vowels and finals of Korean letters join the letter before. */
const unseen =
	/[\xad\u061c\u1160-\u11ff\u200b\u200c\u200e\u200f\u2060-\u2064\ud7b0-\ud7ff\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|(?!\ufe0f)\p{Variation_Selector}|\u034f|\u17b4|\u17b5/gu;

/** Of one line without escape sequences. Clusters of emoji take two, marks none. */
export function columns(text: string): number {
	return ascii.test(text) ? text.length : stringWidth(text.replace(unseen, ''));
}
