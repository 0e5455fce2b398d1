// Computes signatures. A gram is a sequence of four bytes of a text, hashed to two bit numbers; the bits of all grams of an article
// form its signature. A text whose bits are not all set does not occur in the article. Case is ignored, because an expression may
// ignore it.

/** Number of bits in a signature, chosen to fill whole parts of a segment however often it is halved. */
export const bitCount = 128 * 124;

/**
 * The signature of a text, which includes the bits of every piece of each of its lines. A text of fewer than four bytes sets no
 * bits.
 */
export function signatureOf(text: string): Uint8Array {
	const bits = new Uint8Array(bitCount / 8);
	const bytes = Buffer.from(caseless(text));
	let last = 0;
	let length = 0;
	for (let index = 0; index < bytes.length; index++) {
		const byte = capitals[bytes[index] ?? 0] ?? 0;
		// White space may start a gram but not be inside one: such grams are the most numerous, and come from frequent words.
		if (byte === lineEnd) length = 0;
		else length = byte <= blank ? 1 : length + 1;
		last = (last << 8) | byte;
		if (length < 4) continue;
		// The upper bits of a product depend on all bits of its factors.
		const product = Math.imul(last, 0x9e3779b1);
		markBit(bits, product);
		// Two bits per gram: a rare gram that shares a bit with a frequent one would otherwise seem to be everywhere.
		markBit(bits, Math.imul(product ^ (product >>> 15), 0x85ebca6b));
	}
	return bits;
}

/** The distinct bit numbers of a text's grams, ascending. */
export function gramBits(text: string): number[] {
	return setBits(signatureOf(text));
}

/** The numbers of the set bits, ascending. */
export function setBits(bits: Uint8Array): number[] {
	const numbers: number[] = [];
	eachSetBit(bits, number => numbers.push(number));
	return numbers;
}

/** Visits the numbers of the set bits without creating a list. */
export function eachSetBit(bits: Uint8Array, visit: (number: number) => void): void {
	for (let index = 0; index < bits.length; index++)
		for (let left = bits[index] ?? 0; left !== 0; left &= left - 1) visit(index * 8 + 31 - Math.clz32(left & -left));
}

/** Number of set bits. */
export function countSetBits(bits: Uint8Array): number {
	let count = 0;
	for (let index = 0; index < bits.length; index++) count += bitsInByte[bits[index] ?? 0] ?? 0;
	return count;
}

/** Sets the bit given by the upper half of a hash. */
function markBit(bits: Uint8Array, hash: number): void {
	const bit = ((hash >>> 16) * bitCount) >>> 16;
	bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
}

/**
 * Folds a text so that everything a case-insensitive expression considers equal becomes the same, except ASCII letters. Folding is
 * by character, so pieces of the text fold alike: `K` and the Kelvin sign, both lower-case sigmas, sharp s.
 */
export function caseless(text: string): string {
	return text.replace(/[^\x00-\x7f](?:.*[^\x00-\x7f])?/g, part => part.toLowerCase().toUpperCase());
}

const lineEnd = 0x0a;
const blank = 0x20;
const bitsInByte = Uint8Array.from({length: 0x100}, (_, byte) => byte.toString(2).replaceAll('0', '').length);
/** Maps bytes to themselves, but lower-case ASCII letters to capitals. */
const capitals = Uint8Array.from({length: 0x100}, (_, byte) => (byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte));
