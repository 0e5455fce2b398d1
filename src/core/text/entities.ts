// HTML character references, as CommonMark reads them.

import {decodeHTMLStrict} from 'entities/decode';

/** CommonMark 0.31, "Entity and numeric character references": with a semicolon, and a limited number of digits. */
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]*));/gi;

/**
 * The most common names. The library unpacks its table of all 2,231 names when it is loaded, which takes a twentieth of the time to
 * show an article.
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

/** Decodes every reference once; unknown names stay as they are. */
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

/**
 * The character for a number, unless it needs special treatment: controls, Windows letters in C1, surrogates and anything beyond
 * Unicode are left to the library.
 */
function numberedCharacter(code: number): string | undefined {
	const isItself = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800);
	return isItself ? String.fromCharCode(code) : undefined;
}
