// Grams: each four bytes of a text that follow each other, with two numbers in a range. These numbers of all grams of an article, as
// bits, are its signature: a text whose bits are not all among them is not in the article. Case is left out: an expression may ignore it.

/** The bits of a signature: they fill whole parts of a segment, however often they are halved. */
export const bitCount = 128 * 124;

/** The grams of a text as bits; those of each piece of a line of it are among them. Of fewer than four bytes there are none. */
export function signatureOf(text: string): Uint8Array {
	const bits = new Uint8Array(bitCount / 8);
	const bytes = Buffer.from(caseless(text));
	let last = 0;
	let length = 0;
	for (let index = 0; index < bytes.length; index++) {
		const byte = capitals[bytes[index] ?? 0] ?? 0;
		// White space begins a gram, and is never within: such grams are most of all, and are those of frequent words.
		if (byte === lineEnd) length = 0;
		else length = byte <= blank ? 1 : length + 1;
		last = (last << 8) | byte;
		if (length < 4) continue;
		// The upper bits of a product depend on all of them.
		const product = Math.imul(last, 0x9e3779b1);
		markBit(bits, product);
		// A rare gram that shares its bit with a frequent one would seem to be everywhere: it seldom shares two.
		markBit(bits, Math.imul(product ^ (product >>> 15), 0x85ebca6b));
	}
	return bits;
}

/** The numbers of the bits of a text's grams, each once, in rising order. */
export function gramBits(text: string): number[] {
	return setBits(signatureOf(text));
}

/** The numbers of the bits that are set, in rising order. */
export function setBits(bits: Uint8Array): number[] {
	const numbers: number[] = [];
	eachSetBit(bits, number => numbers.push(number));
	return numbers;
}

/** Visits the numbers of the bits that are set, one after another, without a list of them. */
export function eachSetBit(bits: Uint8Array, visit: (number: number) => void): void {
	for (let index = 0; index < bits.length; index++)
		for (let left = bits[index] ?? 0; left !== 0; left &= left - 1) visit(index * 8 + 31 - Math.clz32(left & -left));
}

/** How many bits are set. */
export function countSetBits(bits: Uint8Array): number {
	let count = 0;
	for (let index = 0; index < bits.length; index++) count += bitsInByte[bits[index] ?? 0] ?? 0;
	return count;
}

/** Sets the bit that the upper half of a hash names. */
function markBit(bits: Uint8Array, hash: number): void {
	const bit = ((hash >>> 16) * bitCount) >>> 16;
	bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
}

/**
 * A text, the same as all that an expression without case takes for it, but for letters of ASCII. Capitals of small letters are that
 * of each piece, too: `K` as Kelvin's sign, both small sigmas, a sharp s.
 */
export function caseless(text: string): string {
	return text.replace(/[^\x00-\x7f](?:.*[^\x00-\x7f])?/g, part => part.toLowerCase().toUpperCase());
}

const lineEnd = 0x0a;
const blank = 0x20;
const bitsInByte = Uint8Array.from({length: 0x100}, (_, byte) => byte.toString(2).replaceAll('0', '').length);
/** Bytes with the capitals of ASCII for its small letters. */
const capitals = Uint8Array.from({length: 0x100}, (_, byte) => (byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte));
