import {decodeHTMLStrict} from 'entities/decode';
import {expect, test} from 'vitest';
import {decodeReferences} from '../../../src/core/text/entities.ts';

const names =
	'amp lt gt quot apos nbsp copy ndash mdash hellip lsquo rsquo ldquo rdquo middot times eacute AMP Eacute ecirc constructor x';

test.each(names.split(' '))('&%s; is what the library makes of it', name => {
	expect(decodeReferences(`a &${name}; b &${name} c`)).toBe(`a ${decodeHTMLStrict(`&${name};`)} b &${name} c`);
});

test('every number is the character that the library makes of it', () => {
	const numbers = [...Array(0xe100).keys(), 0xffff, 0x10000, 0x1f600, 0x10ffff, 0x110000, 9_999_999];
	const differing = numbers.filter(number => {
		const [decimal, hex] = [`&#${number};`, `&#x${number.toString(16)};`];
		const decoded = decodeHTMLStrict(decimal);
		return decodeReferences(decimal) !== decoded || (number <= 0xffffff && decodeReferences(hex) !== decoded);
	});
	expect(differing).toEqual([]);
});

test.each([
	['no reference', 'a & b; AT&T; &;', 'a & b; AT&T; &;'],
	['once', '&amp;lt;', '&lt;'],
	['too many digits', '&#00000065; &#x0000041;', '&#00000065; &#x0000041;'],
])('%s', (_name, text, decoded) => expect(decodeReferences(text)).toBe(decoded));
