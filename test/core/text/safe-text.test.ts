import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {safeJson, safeLine, safeText, sealed} from '../../../src/core/text/safe-text.ts';
import {anyText} from '../../any-text.ts';

const region = (letters: string) =>
	`\u{1f3f4}${[...letters].map(letter => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')}\u{e007f}`;

describe('safeText', () => {
	it.each([
		['plain text', 'plain text'],
		['two\nlines\tand a tab', 'two\nlines\tand a tab'],
		['\x1b[31mred', '␛[31mred'],
		['\x1b]0;title\x07', '␛]0;title␇'],
		['\0', '␀'],
		['a\bb', 'a␈b'],
		['\x7f', '␡'],
		['\x9b31m', '�31m'],
		['a\x85b\u2028c\u2029d', 'a\nb\nc\nd'],
		['a\r\nb\rc', 'a\nb\nc'],
		['a\u202egnp.exe', 'agnp.exe'],
		['\u2066isolated\u2069', 'isolated'],
		['\ufeffmark', 'mark'],
		['\ufff9base\ufffagloss\ufffb', 'basegloss'],
		['half \ud83d pair', 'half � pair'],
		['\ude00\ud83d', '��'],
		['hidden \u{e0068}\u{e0069}', 'hidden '],
		[`${region('gbsct')} stays`, `${region('gbsct')} stays`],
		[`${region('gbsct')}\u{e0068}`, region('gbsct')],
		['\u{1f3f4}\u{e0067}', '\u{1f3f4}'],
		['می\u200cخواهم', 'می\u200cخواهم'],
		['👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
		['❤\ufe0f\u200d🔥', '❤\ufe0f\u200d🔥'],
		['soft\u00adhyphen \u200eleft\u200f', 'soft\u00adhyphen \u200eleft\u200f'],
		['葛\u{e0100}', '葛\u{e0100}'],
		['𝅘𝅥\u{1d173}𝅘𝅥\u{1d174}', '𝅘𝅥\u{1d173}𝅘𝅥\u{1d174}'],
		['\u{1d175}\u{1d173}\u2060\u200c\u2063\u{1d174}pay', 'pay'],
		['pay\u200b\u200c\u200b\u200cload', 'payload'],
		['😀\u{e0110}\u{e0120}\u{e0130}\u{e0140}', '😀'],
		['a\u200b\u200b\u202e\u200b\u200bb', 'ab'],
		['a\u200b\u202e\u200bb', 'a\u200b\u200bb'],
	])('%j becomes %j', (text, expected) => {
		expect(safeText(text)).toBe(expected);
	});

	it('leaves no run of four of what Unicode has nobody see', () => {
		const all = Array.from({length: 0x10000 * 15}, (_, code) => code).filter(code => code < 0xd800 || code > 0xdfff);
		const unseen = all
			.map(code => String.fromCodePoint(code))
			.filter(character => /\p{Default_Ignorable_Code_Point}/u.test(character));
		expect(unseen.length).toBeGreaterThan(4000);
		expect(unseen.filter(character => safeText(`a${character.repeat(4)}b`) !== 'ab')).toEqual([]);
	});

	it('leaves nothing that acts, whatever comes', () => {
		fc.assert(
			fc.property(hostileText(), text => {
				expect(safeText(text)).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/);
				expect(safeText(text)).not.toMatch(/[\ud800-\udfff]/u);
			}),
		);
	});

	it('has nothing left to do the second time', () => {
		fc.assert(
			fc.property(hostileText(), text => {
				expect(safeText(safeText(text))).toBe(safeText(text));
			}),
		);
	});

	it('keeps every printable character', () => {
		fc.assert(
			fc.property(fc.string({unit: fc.constantFrom(...'aé 漢😀\n"\\')}), text => {
				expect(safeText(text)).toBe(text);
			}),
		);
	});
});

describe('safeLine', () => {
	it.each([
		['one line', 'one line'],
		['two\nlines', 'two lines'],
		['two\r\n\r\n\tlines', 'two lines'],
		['two\u2028lines', 'two lines'],
		['  spaces  stay ', '  spaces  stay '],
		['\x1b[2J', '␛[2J'],
	])('%j becomes %j', (text, expected) => {
		expect(safeLine(text)).toBe(expected);
	});
});

describe('sealed', () => {
	const link = (target: string, end = '\x1b\\') => `\x1b]8;;${target}${end}text\x1b]8;;${end}`;
	it.each([
		['colours', '\x1b[1;38;5;12mbold\x1b[0m', '\x1b[1;38;5;12mbold\x1b[0m'],
		['colours with colons', '\x1b[4:3mwavy\x1b[m', '\x1b[4:3mwavy\x1b[m'],
		['a web link', link('https://example.org/a?b=c'), link('https://example.org/a?b=c')],
		['a web link that ends in a bell', link('http://example.org', '\x07'), link('http://example.org', '\x07')],
		['a mail link', link('mailto:desk@example.org'), link('mailto:desk@example.org')],
		['a file link', link('file:///tmp/a.md'), link('file:///tmp/a.md')],
		['a link with an id', '\x1b]8;id=a1;https://a.b\x1b\\x', '\x1b]8;id=a1;https://a.b\x1b\\x'],
		['a script link', link('javascript:alert(1)'), link('')],
		['a link with a space', '\x1b]8;;https://a b\x1b\\x', '␛]8;;https://a b␛\\x'],
		['a link without end', '\x1b]8;;https://a', '␛]8;;https://a'],
		['moving the cursor', '\x1b[2Jgone', '␛[2Jgone'],
		['a window title', '\x1b]0;title\x07', '␛]0;title␇'],
		['the clipboard', '\x1b]52;c;aGk=\x07', '␛]52;c;aGk=␇'],
		['a private sequence', '\x1b[?1049h', '␛[?1049h'],
		['a device string', '\x1bPq\x1b\\', '␛Pq␛\\'],
		['an eight-bit sequence', '\x9b2J', '�2J'],
		['a carriage return', 'a\rb', 'a\nb'],
	])('treats %s as it should', (_, text, expected) => {
		expect(sealed(text)).toBe(expected);
	});

	it('lets no other escape out', () => {
		fc.assert(
			fc.property(hostileText(), text => {
				const rest = sealed(text).replace(/\x1b\[[\d;:]*m|\x1b\]8;[^;\x1b\x07]*;[!-~]*?(?:\x1b\\|\x07)/g, '');
				expect(rest).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e]/);
			}),
		);
	});
});

/** Text in which what matters here is common. */
function hostileText(): fc.Arbitrary<string> {
	const pieces = [
		'\x1b',
		'[',
		'0m',
		']8;;',
		'https://a',
		'x',
		'\x07',
		'\x1b\\',
		'\u200b',
		'\u200d',
		'\ufe0f',
		'\u202e',
	];
	const unit = fc.oneof(
		fc.constantFrom(...pieces, '\ud83d', '\ude00', '\u{e0061}', '\u{1f3f4}', '\r', '\n'),
		anyText(2),
	);
	return fc.array(unit, {maxLength: 40}).map(units => units.join(''));
}

describe('safeJson', () => {
	it.each([
		['a\x7fb\x9b', '"a\\u007fb\\u009b"'],
		['a\u202eb\u2028', '"a\\u202eb\\u2028"'],
		['\u{e0067}', '"\\udb40\\udc67"'],
		['\udcff', '"\\udcff"'],
		['\xad\xad\xad\xad', '"\\u00ad\\u00ad\\u00ad\\u00ad"'],
		[
			'Zoë 👩‍👩‍👧 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}\n',
			'"Zoë 👩‍👩‍👧 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}\\n"',
		],
	])('writes %j', (value, json) => {
		expect(safeJson(value)).toBe(json);
	});

	it('loses nothing, and leaves nothing that could act', () => {
		fc.assert(
			fc.property(anyText(), text => {
				const json = safeJson({text}, 2);
				expect(JSON.parse(json)).toEqual({text});
				expect(safeText(json)).toBe(json);
			}),
		);
	});
});
