// The character references of HTML, as CommonMark reads them.

import {decodeHTMLStrict} from 'entities/decode';

/** CommonMark 0.31, "Entity and numeric character references": with a semicolon, and at most so many digits. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/gi;

/** The text with every reference decoded, once; what names no character stays as it is. */
export function decodeReferences(text: string): string {
	return text.includes('&') ? text.replace(reference, match => decodeHTMLStrict(match)) : text;
}
