// The character references of HTML, as CommonMark reads them.

import {decodeHTMLStrict} from 'entities/decode';

/** CommonMark 0.31, "Entity and numeric character references": with a semicolon, and at most so many digits. */
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]*));/gi;

/**
 * The characters that texts name most. The library unpacks its table of all 2,231 names when it is loaded, a twentieth of what it
 * takes to show an article.
 */
const commonNames = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['nbsp', '\u{a0}'],
	['copy', '©'],
	['ndash', '–'],
	['mdash', '—'],
	['hellip', '…'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['ldquo', '“'],
	['rdquo', '”'],
	['middot', '·'],
	['times', '×'],
	['eacute', 'é'],
]);

/** The text with every reference decoded, once; what names no character stays as it is. */
export function decodeReferences(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		reference,
		(match, decimal?: string, hex?: string, name?: string) =>
			commonNames.get(name ?? '') ??
			numberedCharacter(Number.parseInt(decimal ?? hex ?? '', hex ? 16 : 10)) ??
			decodeHTMLStrict(match),
	);
}

/** The character of a number that means itself: controls, C1's Windows letters, surrogates and what is beyond them are the library's. */
function numberedCharacter(code: number): string | undefined {
	const isItself = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800);
	return isItself ? String.fromCharCode(code) : undefined;
}
