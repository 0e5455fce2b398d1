// FNV-1a hashes, http://www.isthe.com/chongo/tech/comp/fnv/: not cryptographic, only distinct numbers for distinct texts.

import {isWhite} from './white-space.ts';

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** The 32-bit hash of a text's UTF-16 units; with `before`, the hash of an earlier text, that of the concatenation. */
export function fnv1a(text: string, before = basis): number {
	let hash = before;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), prime);
	return hash >>> 0;
}

/** A 64-bit hash as sixteen hexadecimal digits. It is stored in reading places, so it must not change. */
export function textHash(text: string): string {
	return hashOf(text, 0, false).hash;
}

/** `textHash` of a text from `from` on, ignoring white space, and the number of other units. */
export function letterHash(text: string, from = 0): {hash: string; letters: number} {
	return hashOf(text, from, true);
}

function hashOf(text: string, from: number, isOfLetters: boolean): {hash: string; letters: number} {
	let low = basis;
	let high = 0xcbf29ce4;
	let letters = 0;
	for (let index = from; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (isOfLetters && isWhite(unit)) continue;
		letters++;
		low = Math.imul(low ^ unit, prime);
		// A 64-bit multiplication would need BigInt; carrying some bits over keeps the halves dependent.
		high = Math.imul(high ^ unit ^ (low >>> 15), prime);
	}
	return {hash: hex(high) + hex(low), letters};
}

/**
 * A checksum of bytes, computed in two independent halves of four bytes each, as fast as reading them. Any change within four bytes
 * changes it; other changes collide once in four billion.
 */
export function checksum(bytes: Uint8Array): number {
	const inPairs = (bytes.byteLength >> 3) * 2;
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
	const words = new Int32Array(aligned.buffer, aligned.byteOffset, inPairs);
	let even = basis ^ bytes.byteLength;
	let odd = basis;
	for (let index = 0; index < inPairs; index += 2) {
		even = mixed(even, words[index] ?? 0);
		odd = mixed(odd, words[index + 1] ?? 0);
	}
	for (const byte of aligned.subarray(inPairs * 4)) odd = mixed(odd, byte);
	return (mixed(even, 0) ^ odd) >>> 0;
}

/** Feeds the upper bits back: with multiplication alone, two changes of the highest bits could cancel out. */
function mixed(hash: number, word: number): number {
	return Math.imul(hash ^ (hash >>> 15) ^ word, prime);
}

function hex(half: number): string {
	return (half >>> 0).toString(16).padStart(8, '0');
}
