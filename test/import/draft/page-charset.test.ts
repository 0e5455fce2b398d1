import {describe, expect, test} from 'vitest';
import {decodePage} from '../../../src/import/draft/page-charset.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (charset: string, text: Uint8Array) =>
	Buffer.concat([latin1(`<html><meta charset="${charset}"><p>`), text]);
const shiftJis = latin1('\x8d\x60\x82\xcc\x92\xa9\x8e\x73');

describe('the encoding of a page', () => {
	test.each<[string, Uint8Array, string | undefined, string]>([
		['is what the server says', shiftJis, 'Shift_JIS', '港の朝市'],
		['is what the page says', page('shift_jis', shiftJis), undefined, '港の朝市'],
		[
			'is what an XML declaration says',
			Buffer.concat([latin1('<?xml version="1.0" encoding="windows-1251"?>'), latin1('\xcc\xee\xf1\xf2')]),
			undefined,
			'Мост',
		],
		['is the server’s where the page says another', page('utf-8', shiftJis), 'shift_jis', '港の朝市'],
		['is UTF-8 where the server calls it Latin', utf8('naïve café'), 'iso-8859-1', 'naïve café'],
		['is Latin where the server calls it UTF-8', latin1('na\xefve caf\xe9'), 'utf-8', 'naïve café'],
		['is Latin with the marks of Windows', latin1('\x93quoted\x94'), 'iso-8859-1', '“quoted”'],
		[
			'is told by a mark before anybody’s word',
			Buffer.concat([latin1('\xff\xfe'), Buffer.from('Мост', 'utf16le')]),
			'shift_jis',
			'Мост',
		],
		['is told by the bytes where nobody knows it', utf8('Мост'), 'x-unknown', 'Мост'],
	])('%s', (_, bytes, charset, text) => {
		expect(decodePage(bytes, charset)).toContain(text);
	});

	test('is none for what is no text', () => {
		expect(decodePage(latin1('a\0b'), 'shift_jis')).toBeUndefined();
		expect(decodePage(latin1('\x89PNG\r\n\0\0'))).toBeUndefined();
	});

	test('leaves line ends alike', () => {
		expect(decodePage(latin1('a\r\nb\rc'), 'windows-1252')).toBe('a\nb\nc');
	});
});
