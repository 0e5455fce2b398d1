// Parses escape sequences of keyboards (ECMA-48, as used by xterm, rxvt and the Linux console); of other sequences it only
// determines the length, so that they can be skipped.

export interface Sequence {
	/** In bytes, including ESC. */
	length: number;
	/** Undefined for sequences that are not keys: mouse reports, responses, unknown ones. */
	key?: string | undefined;
}

/** Parses at an ESC. `partial` if more bytes are needed, undefined if no sequence begins here (ESC and a character). */
export function sequenceAt(bytes: Uint8Array, index: number): Sequence | 'partial' | undefined {
	const introducer = bytes[index + 1];
	if (introducer === undefined) return 'partial';
	if (introducer === 0x5b) return controlSequenceAt(bytes, index);
	if (introducer === 0x4f) return shiftedAt(bytes, index);
	return stringIntroducers.includes(introducer) ? stringAt(bytes, index) : undefined;
}

/** DCS, OSC, PM, APC: responses to queries of an earlier program. SOS is missing, because it is Alt+X. */
const stringIntroducers = [0x50, 0x5d, 0x5e, 0x5f];
const longestString = 4096;
const longestParameters = 64;

/** CSI: parameters, intermediates, a final byte. */
function controlSequenceAt(bytes: Uint8Array, index: number): Sequence | 'partial' {
	let end = index + 2;
	// The Linux console's function keys are CSI [ A to E.
	if (bytes[end] === 0x5b) return bytes.length > end + 1 ? {length: 4, key: consoleKey(bytes[end + 1])} : 'partial';
	while (isBetween(bytes[end], 0x20, 0x3f) && end - index < longestParameters) end++;
	const final = bytes[end];
	if (final === undefined) return 'partial';
	// Interrupted by another byte, which may be a key: only the incomplete sequence is skipped.
	if (!isBetween(final, 0x40, 0x7e)) return {length: end - index};
	const parameters = String.fromCharCode(...bytes.slice(index + 2, end));
	if (final === 0x4d && parameters === '') return bytes.length >= end + 4 ? {length: end - index + 4} : 'partial';
	return {length: end - index + 1, key: keyOf(parameters, String.fromCharCode(final))};
}

/** SS3: cursor and function keys in application mode, possibly with a modifier. */
function shiftedAt(bytes: Uint8Array, index: number): Sequence | 'partial' {
	const final = bytes[index + 2];
	if (final === undefined) return 'partial';
	return {length: 3, key: final === 0x4d ? 'enter' : keyOf('', String.fromCharCode(final))};
}

function stringAt(bytes: Uint8Array, index: number): Sequence | 'partial' {
	for (let end = index + 2; end < bytes.length; end++) {
		if (bytes[end] === 0x07) return {length: end - index + 1};
		if (bytes[end] === 0x1b && bytes[end + 1] === 0x5c) return {length: end - index + 2};
		if (end - index > longestString) return {length: end - index};
	}
	return 'partial';
}

function consoleKey(final: number | undefined): string | undefined {
	return isBetween(final, 0x41, 0x45) ? `f${(final ?? 0) - 0x40}` : undefined;
}

function keyOf(parameters: string, final: string): string | undefined {
	if (!/^[\d;:]*$/.test(parameters)) return undefined;
	const [first = '', modifier = '', code = ''] = parameters.split(';');
	// xterm's alternative form of a code point with modifiers.
	const named = first === '27' && code !== '' ? unicodeKey(code) : numbered[first];
	const name = final === '~' ? named : final === 'u' ? unicodeKey(first) : letteredKey(first, final);
	return name && modified(name, modifier);
}

/** With a first parameter other than 1 it is a response, such as the cursor position. */
function letteredKey(first: string, final: string): string | undefined {
	return first === '' || first === '1' ? lettered[final] : undefined;
}

/**
 * A key with its modifiers, encoded as 1 plus a bit each for shift, alt and control. Undefined for keys with other modifiers, such
 * as super, and for key releases, which kitty's protocol reports as `:3`.
 */
function modified(name: string, parameter: string): string | undefined {
	const [modifiers = '', event] = parameter.split(':');
	const bits = Math.max(0, Number.parseInt(modifiers, 10) - 1 || 0);
	if (bits & otherModifiers || event === '3') return undefined;
	if ((bits & 7) === 1 && Array.from(name).length === 1) return name.toUpperCase();
	return (bits & 4 ? 'ctrl+' : '') + (bits & 2 ? 'alt+' : '') + (bits & 1 ? 'shift+' : '') + name;
}

/** Super, hyper and meta; caps lock and num lock are not included. */
const otherModifiers = 8 | 16 | 32;

const lettered: Record<string, string> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	E: 'begin',
	F: 'end',
	H: 'home',
	P: 'f1',
	Q: 'f2',
	R: 'f3',
	S: 'f4',
	Z: 'shift+tab',
};

const numbered: Record<string, string> = {
	1: 'home',
	2: 'insert',
	3: 'delete',
	4: 'end',
	5: 'pageup',
	6: 'pagedown',
	7: 'home',
	8: 'end',
	11: 'f1',
	12: 'f2',
	13: 'f3',
	14: 'f4',
	15: 'f5',
	17: 'f6',
	18: 'f7',
	19: 'f8',
	20: 'f9',
	21: 'f10',
	23: 'f11',
	24: 'f12',
};

/** Modified keys that some terminals report as code points even without being asked. */
function unicodeKey(codePoint: string): string | undefined {
	const code = Number.parseInt(codePoint, 10);
	const named: Record<number, string> = {9: 'tab', 13: 'enter', 27: 'escape', 32: 'space', 127: 'backspace'};
	return named[code] ?? (code > 32 && code < 0x10ffff ? String.fromCodePoint(code) : undefined);
}

function isBetween(byte: number | undefined, low: number, high: number): boolean {
	return byte !== undefined && byte >= low && byte <= high;
}
