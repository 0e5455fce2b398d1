import {describe, expect, test} from 'vitest';
import {decodePage} from '../../../src/import/draft/decode-page.ts';

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

	test('is UTF-8 where every byte says so, whatever is stated', () => {
		for (const stated of [
			'gbk',
			'gb2312',
			'shift_jis',
			'big5',
			'euc-kr',
			'iso-2022-jp',
			'windows-1251',
			'iso-8859-1',
		]) {
			expect(decodePage(page(stated, utf8('港の朝市 и мост')))).toContain('港の朝市 и мост');
			expect(decodePage(utf8('港の朝市 и мост'), stated)).toBe('港の朝市 и мост');
		}
	});

	test('is UTF-8 with a slip here and there', () => {
		const text = Buffer.concat([utf8('Übermäßig größere Straßen für alle Fußgänger. '.repeat(20)), latin1('\xfc')]);
		for (const stated of ['utf-8', 'iso-8859-1', 'gbk']) expect(decodePage(text, stated)).toContain('Fußgänger');
	});

	const chinese =
		'\xc2\xeb\xcd\xb7\xb5\xc4\xb9\xa4\xc8\xcb\xb4\xd3\xd4\xe7\xc9\xcf\xbe\xcd\xd4\xda\xc0\xef\xb5\xc8\xd7\xc5\xa3\xac\xd2\xbb\xd6\xb1\xb5\xc8\xb5\xbd\xcd\xed\xc9\xcf\xa1\xa3';
	test.each([
		[
			'Arabic',
			'\xc7\xcc\xca\xe3\xda \xc7\xe1\xda\xe3\xc7\xe1 \xe3\xd3\xc7\xc1 \xc7\xe1\xcc\xe3\xda\xc9',
			'اجتمع العمال مساء الجمعة',
		],
		['Hebrew', '\xe4\xf4\xe5\xf2\xec\xe9\xed \xe4\xfa\xeb\xf0\xf1\xe5 \xe1\xf2\xf8\xe1', 'הפועלים התכנסו בערב'],
		['Japanese in seven bits', '\x1b$B9A$ND+;T\x1b(B', '港の朝市'],
		[
			'French',
			'L\xe0 o\xf9 les \xe9lèves \xe9taient d\xe9j\xe0 l\xe0, f\xeat\xe9s \xe0 No\xebl',
			'étaient déjà là, fêtés à Noël',
		],
	])('that nobody states is told for %s', (_, bytes, text) => {
		expect(decodePage(latin1(bytes))).toContain(text);
	});

	const russian =
		'\xd0\xe0\xe1\xee\xf7\xe8\xe5 \xf1\xf2\xee\xff\xf2 \xf3 \xef\xf0\xe8\xf7\xe0\xeb\xe0 \xf1 \xf0\xe0\xed\xed\xe5\xe3\xee \xf3\xf2\xf0\xe0.';
	test.each([
		[chinese, '码头的工人从早上就在这里等着，一直等到晚上。'.slice(0, 8)],
		[
			'\x8d\x60\x82\xcc\x92\xa9\x8e\x73\x82\xc9\x82\xcd\x91\xbd\x82\xad\x82\xcc\x90\x6c\x82\xaa\x82\xa2\x82\xe9',
			'港の朝市には多くの人がいる',
		],
		[russian, 'Рабочие стоят у причала'],
		[
			'Le caf\xe9 est ferm\xe9 \xe0 No\xebl, \xe0 P\xe2ques et l\x92\xe9t\xe9.',
			'Le café est fermé à Noël, à Pâques et l’été.',
		],
	])('is guessed where nobody states it: %s', (bytes, text) => {
		expect(decodePage(latin1(`<html><p>${bytes}`))).toContain(text);
	});

	test('is none for what is no text', () => {
		expect(decodePage(latin1('a\0b'), 'shift_jis')).toBeUndefined();
		expect(decodePage(latin1('\x89PNG\r\n\0\0'))).toBeUndefined();
	});

	test('leaves line ends alike', () => {
		expect(decodePage(latin1('a\r\nb\rc'), 'windows-1252')).toBe('a\nb\nc');
	});
});

const greek = 'Το παλιό φράγμα δεν είναι πια ασφαλές και η επισκευή του θα διαρκέσει τρία χρόνια.';
const russian = 'Старая плотина больше не безопасна, и её ремонт займёт не менее трёх лет.';
const polish = 'Ściany są pęknięte, źródła wyschły, a łódź leży na brzegu, choć nikt już nie śpi.';
const czech = 'Stará přehrada už není bezpečná a její oprava potrvá nejméně tři roky.';
const hungarian = 'Az erdőből őzek jöttek, a fűzfák kidőltek, és a régi gát mögött nő a víz.';
const turkish = 'Işıklar söndü, ağaçlar kurudu, şehir sessiz kaldı, çünkü kimse dönmedi.';
const german = 'Über den Dächern der Stadt läutet es, und für alle Fußgänger wird es spät.';

/** The bytes of a text in an encoding of one byte a character; found by decoding, since Node encodes none of them. */
function encoded(text: string, encoding: string): Uint8Array {
	const decoder = new TextDecoder(encoding);
	const bytes = new Map(Array.from({length: 256}, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
	return Uint8Array.from([...text], sign => bytes.get(sign) ?? 63);
}

test.each([
	['iso-8859-7', greek],
	['windows-1253', greek],
	['windows-1251', russian],
	['koi8-r', russian],
	['iso-8859-5', russian],
	['ibm866', russian],
	['iso-8859-2', polish],
	['windows-1250', polish],
	['iso-8859-2', czech],
	['windows-1250', czech],
	['iso-8859-2', hungarian],
	['windows-1250', hungarian],
	['windows-1254', turkish],
	['windows-1252', german],
])('a text in %s that does not say so is read by its letters: %s', (encoding, text) => {
	expect(decodePage(encoded(text, encoding))).toBe(text);
});
