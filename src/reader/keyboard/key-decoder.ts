// Decodes terminal input into keys. Bytes arrive in arbitrary chunks, split within characters or escape sequences, and mixed with
// pasted text, mouse reports and unsolicited responses.

import {sequenceAt} from './escape-sequence.ts';

/** `key` is a character as typed, or a name: `enter`, `up`, `ctrl+c`, `shift+tab`, `alt+x`. */
export type Typed = {type: 'key'; key: string} | {type: 'paste'; text: string};

/** Whether the key cancels what the person is waiting for. */
export function isInterrupt(typed: Typed): boolean {
	return typed.type === 'key' && (typed.key === 'ctrl+c' || typed.key === 'escape');
}

export interface KeyDecoder {
	/** Returns the keys completed by these bytes; the remaining bytes are kept. */
	push(bytes: Uint8Array): Typed[];
	/** Called after a pause: the pending bytes are all there is, so a lone ESC is the Escape key. */
	flush(): Typed[];
	/**
	 * The kind of pending input, which determines the pause: a sequence completes sooner than a paste. Bytes of an incomplete
	 * character wait indefinitely, because the next byte decides.
	 */
	readonly waiting: 'nothing' | 'sequence' | 'paste';
}

/** A decoder for one keyboard. */
export function createKeyDecoder(): KeyDecoder {
	let pending = new Uint8Array();
	return {
		push(bytes) {
			const {typed, rest} = decode(joined(pending, bytes));
			pending = rest;
			return typed;
		},
		flush() {
			const typed = unfinished(pending);
			pending = new Uint8Array();
			return typed;
		},
		get waiting() {
			if (pending[0] !== escapeByte) return 'nothing';
			return isPaste(pending) ? 'paste' : 'sequence';
		},
	};
}

const escapeByte = 0x1b;
const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';
/** Limit on pending bytes, so that no input can fill the memory. */
const longestPaste = 1_000_000;

function decode(bytes: Uint8Array<ArrayBuffer>): {typed: Typed[]; rest: Uint8Array<ArrayBuffer>} {
	const typed: Typed[] = [];
	let index = 0;
	while (index < bytes.length) {
		const next = nextAt(bytes, index);
		if (!next) break;
		if (next.typed) typed.push(next.typed);
		index += next.length;
	}
	return {typed, rest: bytes.slice(index)};
}

interface Decoded {
	length: number;
	/** Undefined if it is not a key. */
	typed?: Typed | undefined;
}

/** Undefined if it is incomplete. */
function nextAt(bytes: Uint8Array, index: number): Decoded | undefined {
	const byte = bytes[index] ?? 0;
	if (byte !== escapeByte) return byte < 0x20 || byte === 0x7f ? controlKey(byte) : characterAt(bytes, index);
	if (startsWith(bytes, index, pasteStart)) return pasteAt(bytes, index);
	const sequence = sequenceAt(bytes, index);
	if (sequence === 'partial') return undefined;
	if (sequence) return {length: sequence.length, typed: sequence.key === undefined ? undefined : key(sequence.key)};
	return altKeyAt(bytes, index);
}

function key(name: string): Typed {
	return {type: 'key', key: name};
}

function controlKey(byte: number): Decoded {
	return {length: 1, typed: key(controlNames[byte] ?? `ctrl+${String.fromCharCode(byte + 0x60)}`)};
}

/** Line feed is what Enter becomes if a program, not a keyboard, writes to the terminal. */
const controlNames: Record<number, string> = {
	0: 'ctrl+space',
	8: 'backspace',
	9: 'tab',
	10: 'enter',
	13: 'enter',
	28: 'ctrl+\\',
	29: 'ctrl+]',
	30: 'ctrl+^',
	31: 'ctrl+_',
	127: 'backspace',
};

/** ESC and a key pressed together; two ESC in a row are the Escape key, twice. */
function altKeyAt(bytes: Uint8Array, index: number): Decoded | undefined {
	if (bytes[index + 1] === escapeByte) return {length: 1, typed: key('escape')};
	const next = nextAt(bytes, index + 1);
	if (!next) return undefined;
	return {length: next.length + 1, typed: next.typed?.type === 'key' ? key(`alt+${next.typed.key}`) : undefined};
}

/** A UTF-8 character; invalid bytes are skipped. */
function characterAt(bytes: Uint8Array, index: number): Decoded | undefined {
	const length = characterLength(bytes[index] ?? 0);
	for (let offset = 1; offset < length; offset++) {
		const byte = bytes[index + offset];
		if (byte === undefined) return undefined;
		if (byte >> 6 !== 0b10) return {length: offset};
	}
	const character = text(bytes.slice(index, index + length));
	const isKey = length > 0 && !/[\ufffd\x80-\x9f]/.test(character);
	return {length: Math.max(1, length), typed: isKey ? key(character === ' ' ? 'space' : character) : undefined};
}

/** 0 for a byte that can't begin a character. */
function characterLength(first: number): number {
	if (first < 0x80) return 1;
	if (first >= 0xc2 && first < 0xe0) return 2;
	if (first >= 0xe0 && first < 0xf0) return 3;
	return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

function pasteAt(bytes: Uint8Array, index: number): Decoded | undefined {
	const end = indexOf(bytes, pasteEnd, index + pasteStart.length);
	if (end < 0 && bytes.length - index < longestPaste) return undefined;
	const stop = end < 0 ? bytes.length : end;
	const pasted = text(bytes.slice(index + pasteStart.length, stop));
	return {length: stop - index + (end < 0 ? 0 : pasteEnd.length), typed: {type: 'paste', text: pasted}};
}

function unfinished(bytes: Uint8Array): Typed[] {
	if (bytes[0] !== escapeByte) return [];
	if (isPaste(bytes)) return [{type: 'paste', text: text(bytes.slice(pasteStart.length))}];
	const rest = text(bytes.slice(1));
	if (rest === '') return [key('escape')];
	return rest.length === 1 ? [key(`alt+${rest}`)] : [];
}

function isPaste(bytes: Uint8Array): boolean {
	return startsWith(bytes, 0, pasteStart);
}

function text(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(first.length + second.length);
	bytes.set(first);
	bytes.set(second, first.length);
	return bytes;
}

function startsWith(bytes: Uint8Array, index: number, prefix: string): boolean {
	for (let offset = 0; offset < prefix.length; offset++) {
		if (bytes[index + offset] !== prefix.charCodeAt(offset)) return false;
	}
	return true;
}

function indexOf(bytes: Uint8Array, wanted: string, from: number): number {
	for (let index = from; index <= bytes.length - wanted.length; index++) {
		if (startsWith(bytes, index, wanted)) return index;
	}
	return -1;
}
