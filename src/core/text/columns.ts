// Measures text in terminal columns, as most terminals do: an ideograph takes two, a spacing vowel of an Indic script one, an
// accent none, and a joined emoji two.

import {eastAsianWidth} from 'get-east-asian-width';
import {lazily} from '../lazily.ts';

/** Width of one line in columns, ignoring colours and hyperlinks. */
export function columns(text: string): number {
	if (narrow.test(text)) return text.length;
	const visible = withoutStyles(text);
	if (unmarked.test(visible)) return columnsOfCharacters(visible);
	return columnsOfClusters(visible);
}

/**
 * European letters, punctuation, arrows and lines: one column each. A fast path, since most texts contain nothing else and
 * expressions with Unicode classes are slow to compile.
 */
const european = String.raw` -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e`;
const symbols = String.raw`\u2070-\u20c0\u2100-\u2319\u2500-\u25fc\u2605`;
const narrow = new RegExp(`^[${european}${symbols}]*$`);
/** Also ideographs, kana and Korean syllables, none of which combines with the character before it. */
const eastAsian = String.raw`\u2e80-\u3029\u3030-\u3098\u309b-\ua48c\uac00-\ud7a3\uf900-\ufad9\ufe30-\ufe52\uff01-\uff9d`;
const unmarked = new RegExp(`^[${european}${symbols}${eastAsian}]*$`);

/** Strips colours and hyperlinks. */
export function withoutStyles(text: string): string {
	return text.includes('\x1b') ? text.replace(styles, '') : text;
}

const styles = /\x1b\[[\d;:]*m|\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)/g;

function columnsOfCharacters(text: string): number {
	let width = 0;
	for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0);
	return width;
}

/** A joiner, emoji selector, flag letter or skin tone: without any, characters are measured one by one. */
const joining = /[\u200d\ufe0f]|\ud83c[\udde6-\uddff\udffb-\udfff]/;

function columnsOfClusters(text: string): number {
	let width = 0;
	let rest = text;
	if (joining.test(text)) {
		rest = text.replace(emojiSequences(), () => {
			width += 2;
			return '';
		});
	}
	return width + columnsOfCharacters(rest.replace(zeroWidth(), ''));
}

/** Flags, emoji joined by U+200D, fully qualified or not, emoji with a skin tone or selector, keycaps. */
const emojiSequences = lazily(() => {
	const dress = String.raw`(?:\p{EMod}|\ufe0f)`;
	const picture = String.raw`\p{ExtPict}${dress}?`;
	return new RegExp(String.raw`\p{RI}{2}|${picture}(?:\u200d${picture})+|\p{ExtPict}${dress}|[#*\d]\ufe0f`, 'gu');
});

/**
 * Combining marks, format characters, and the vowels and finals of decomposed Korean syllables. Not spacing marks (Mc), nor visible
 * format characters such as the Arabic year sign.
 */
const zeroWidth = lazily(
	() =>
		/(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]/gu,
);
