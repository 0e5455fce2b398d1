// What terminals obey, alone and as the sequences that did harm, and what finds it.

import fc from 'fast-check';

/** Titles, clipboard, cursor, bidi, C1, hidden text; as characters, as entities and as escapes of JSON. */
export const hostileTexts = [
	'\x1b[2J',
	'\x1b]0;title\x07',
	'\x1b]52;c;aGk=\x1b\\',
	'\x1b]8;;javascript:alert(1)\x1b\\link\x1b]8;;\x1b\\',
	'\x1b[31mred',
	'\x1b[?1049h\x1b[6n',
	'\x1bP+q544e\x1b\\',
	'\x9b31m',
	'\x90payload\x9c',
	'\u202egpj.exe',
	'\u2066hidden\u2069',
	'\u200b\u200c\u200d\u2060\u200b\u200c',
	'\u{e0041}\u{e0042}',
	'&#27;[31m',
	'&#x9b;31m',
	'&#8238;',
	'\\u001b[31m',
	'\x00\x07\x08\x0c\x7f',
	'\r\x1bM',
	'\x85next\u2028line',
];

/** What must not leave for a terminal; line feeds and tabs may, and tag characters in the flag of a region. */
export const forbidden =
	/[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?<!\u{1f3f4}[\u{e0030}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/u;

/** Any UTF-16 units at all, surrogates without their other half too. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
	const unit = fc.oneof(fc.nat(0xff), fc.nat(0xffff));
	return fc.array(unit, {maxLength}).map(units => String.fromCharCode(...units));
}
