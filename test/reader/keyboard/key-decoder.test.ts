import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createKeyDecoder, type Typed} from '../../../src/reader/keyboard/key-decoder.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
const names = (typed: Typed[]) => typed.map(typed => (typed.type === 'key' ? typed.key : `paste:${typed.text}`));

function decode(input: Uint8Array): string[] {
	const decoder = createKeyDecoder();
	return [...names(decoder.push(input)), ...names(decoder.flush())];
}

describe('keys', () => {
	const cases: [sent: string, keys: string[]][] = [
		['j', ['j']],
		['jK ', ['j', 'K', 'space']],
		['é移🙂', ['é', '移', '🙂']],
		['\r\n\t\x7f\x08', ['enter', 'enter', 'tab', 'backspace', 'backspace']],
		['\x00\x03\x1a\x1c\x1f', ['ctrl+space', 'ctrl+c', 'ctrl+z', 'ctrl+\\', 'ctrl+_']],
		['\x1b', ['escape']],
		['\x1b\x1b', ['escape', 'escape']],
		['\x1b[A\x1b[B\x1b[C\x1b[D', ['up', 'down', 'right', 'left']],
		['\x1bOA\x1bOF\x1bOP\x1bOM', ['up', 'end', 'f1', 'enter']],
		['\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[7~\x1b[8~', ['home', 'end', 'home', 'end', 'home', 'end']],
		['\x1b[5~\x1b[6~\x1b[3~\x1b[11~', ['pageup', 'pagedown', 'delete', 'f1']],
		['\x1b[Z', ['shift+tab']],
		['\x1b[1;5C\x1b[1;3A\x1b[1;6D\x1b[5;5~', ['ctrl+right', 'alt+up', 'ctrl+shift+left', 'ctrl+pageup']],
		['\x1b[[A\x1b[[E', ['f1', 'f5']],
		['\x1b[27u\x1b[97;5u\x1b[13;2u', ['escape', 'ctrl+a', 'shift+enter']],
		['\x1b[27;5;97~\x1b[27;2;13~\x1b[27;3;118~\x1b[27;5;9~', ['ctrl+a', 'shift+enter', 'alt+v', 'ctrl+tab']],
		['\x1b[97;2u\x1b[27;2;71~\x1b[228;2u\x1b[106;129u\x1b[1;65B', ['A', 'G', 'Ä', 'j', 'down']],
		['\x1b[106;1:1u\x1b[106;1:2u\x1b[106;1:3u\x1b[1;1:3A', ['j', 'j']],
		['\x1bv\x1bé\x1b\x7f', ['alt+v', 'alt+é', 'alt+backspace']],
		['\x1b[200~two\r\nlines\x1b[201~j', ['paste:two\r\nlines', 'j']],
		['\x1b[200~\x1b[A q\x1b[201~', ['paste:\x1b[A q']],
	];
	test.each(cases)('%j is %j', (sent, keys) => {
		expect(decode(bytes(sent))).toEqual(keys);
	});
});

describe('what is no key', () => {
	const cases: [what: string, sent: string | number[]][] = [
		['a mouse report in SGR form', '\x1b[<0;10;20M\x1b[<0;10;20m'],
		['a mouse report in rxvt form', '\x1b[32;10;10M'],
		['a mouse report in X10 form', [0x1b, 0x5b, 0x4d, 0x20, 0x71, 0xff]],
		['focus', '\x1b[I\x1b[O'],
		['where the cursor is', '\x1b[12;40R'],
		['what the terminal is', '\x1b[?62;22c\x1b[>1;95;0c'],
		['a colour', '\x1b]11;rgb:0000/0000/0000\x07\x1b]10;rgb:ffff/ffff/ffff\x1b\\'],
		['a device string', '\x1bP1+r544e\x1b\\\x1b_Gi=1;OK\x1b\\'],
		['a key of the window manager', '\x1b[99;9u\x1b[1;9A\x1b[27;17;99~'],
		['an unknown key', '\x1b[99;1~\x1b[1;2W\x1b[27;5~\x1b[27~'],
		['an end of a paste that never began', '\x1b[201~'],
		['bytes that are no UTF-8', [0x80, 0xbf, 0xc0, 0xff, 0xfe]],
		['a character that breaks off', [0xe7, 0xa7]],
		['a sequence that breaks off', '\x1b[1;'],
		['a C1 control', [0xc2, 0x9b]],
	];
	test.each(cases)('%s is passed over, and the key after it is not', (_, sent) => {
		const input = typeof sent === 'string' ? [...bytes(sent)] : sent;
		const decoder = createKeyDecoder();
		const typed = [...decoder.push(Uint8Array.from(input)), ...decoder.flush(), ...decoder.push(bytes('j'))];
		expect(names(typed)).toEqual(['j']);
	});

	test('a sequence broken off by another one costs only itself', () => {
		expect(decode(bytes('\x1b[1;\x1b[Aj'))).toEqual(['up', 'j']);
	});
});

describe('in pieces', () => {
	test('the same keys come of bytes cut anywhere', () => {
		const sent = bytes('aé移🙂\x1b[A\x1bOB\x1b[1;5C\x1b[<0;1;1M\x1b]11;x\x07\x1b[200~päste\x1b[201~\x1b[6~z');
		const whole = decode(sent);
		fc.assert(
			fc.property(fc.array(fc.nat(sent.length), {maxLength: 8}), cuts => {
				const decoder = createKeyDecoder();
				const ends = [...cuts.sort((a, b) => a - b), sent.length];
				const typed = ends.flatMap((end, index) => decoder.push(sent.slice(ends[index - 1] ?? 0, end)));
				expect(names(typed)).toEqual(whole);
			}),
		);
	});

	test('no bytes throw, and after a pause the next key is always heard', () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({maxLength: 12}), {maxLength: 6}), chunks => {
				const decoder = createKeyDecoder();
				for (const chunk of chunks) decoder.push(chunk);
				decoder.flush();
				expect(names(decoder.push(bytes('j')))).toEqual(['j']);
			}),
		);
	});

	test('it says what it waits for', () => {
		const decoder = createKeyDecoder();
		const waiting = ['j', '\x1b', '[', 'A', '\x1b[200~', 'text', '\x1b[201~'].map(piece => {
			decoder.push(bytes(piece));
			return decoder.waiting;
		});
		expect(waiting).toEqual(['nothing', 'sequence', 'sequence', 'nothing', 'paste', 'paste', 'nothing']);
	});

	test('a character that was cut waits for its end, and for nothing else', () => {
		const decoder = createKeyDecoder();
		expect(decoder.push(Uint8Array.of(0xe6))).toEqual([]);
		expect(decoder.waiting).toBe('nothing');
		expect(names(decoder.push(Uint8Array.of(0x97, 0xa5)))).toEqual(['日']);
		decoder.push(Uint8Array.of(0xe6, 0x97));
		expect(names(decoder.push(bytes('j')))).toEqual(['j']);
	});

	test('a paste without end is let go when it grows beyond measure', () => {
		const decoder = createKeyDecoder();
		decoder.push(bytes('\x1b[200~'));
		const typed = decoder.push(bytes('x'.repeat(1_000_001)));
		expect(typed).toHaveLength(1);
		expect(decoder.waiting).toBe('nothing');
	});
});
