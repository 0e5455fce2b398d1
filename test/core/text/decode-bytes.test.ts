import {expect, it} from 'vitest';
import {decodeBytes} from '../../../src/core/text/decode-bytes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) =>
	new Uint8Array(Uint16Array.from([...text], character => character.charCodeAt(0)).buffer);
const utf16be = (text: string) => utf16le(text).map((_, index, bytes) => bytes[index ^ 1] ?? 0);
const latin1 = (text: string) => Uint8Array.from([...text], character => character.charCodeAt(0));

it.each([
	['nothing', utf8(''), ''],
	['UTF-8', utf8('naïve 漢字 😀'), 'naïve 漢字 😀'],
	['UTF-8 with a mark', utf8('\ufeff---'), '---'],
	['UTF-16, little end first', utf16le('\ufeffnaïve 漢'), 'naïve 漢'],
	['UTF-16, big end first', utf16be('\ufeffnaïve 漢'), 'naïve 漢'],
	['UTF-16 cut in the middle', utf16le('\ufeffab').subarray(0, 5), 'a�'],
	['Windows-1252', latin1('caf\xe9 \x93quoted\x94 \x80 5'), 'café “quoted” € 5'],
	['one broken byte in UTF-8', Uint8Array.of(...utf8('é à '), 0xff), 'é à �'],
	['UTF-8 cut in the middle', utf8('漢字 漢字').subarray(0, -1), '漢字 漢�'],
	['CRLF', utf8('a\r\nb\r\n'), 'a\nb\n'],
	['lone CR', utf8('a\rb\r\rc'), 'a\nb\n\nc'],
	['mixed line ends', utf8('a\r\n\rb\n'), 'a\n\nb\n'],
	['escapes, which are text', utf8('\x1b[0m'), '\x1b[0m'],
	['a NUL at the start', utf8('a\0b'), undefined],
	['a NUL far behind', utf8(`${'a'.repeat(9000)}\0`), `${'a'.repeat(9000)}\0`],
	['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), undefined],
	['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), undefined],
	['compressed data', Uint8Array.from({length: 400}, (_, index) => 1 + ((index * 97) % 255)), undefined],
])('reads %s', (_, bytes, text) => {
	expect(decodeBytes(bytes)).toBe(text);
});
