// Grams: each four bytes of a text that follow each other, as numbers in a range. What an article's grams are is its signature, and
// a text whose grams are not all among them is not in the article. Case is left out: an expression may ignore it.

/** The numbers that grams are given: as many bits as a signature has. They fill whole parts of a segment, however often they are halved. */
export const gramCount = 128 * 124;

/** The grams of a text as bits; those of each piece of a line of it are among them. Of fewer than four bytes there are none. */
export function signatureOf(text: string): Uint8Array {
	const bits = new Uint8Array(gramCount / 8);
	const bytes = Buffer.from(caseless(text));
	let last = 0;
	let length = 0;
	for (let index = 0; index < bytes.length; index++) {
		const byte = capitals[bytes[index] ?? 0] ?? 0;
		length = byte === lineEnd ? 0 : length + 1;
		last = (last << 8) | byte;
		if (length < 4) continue;
		// The upper bits of a product depend on all of them.
		const gram = ((Math.imul(last, 0x9e3779b1) >>> 16) * gramCount) >>> 16;
		bits[gram >> 3] = (bits[gram >> 3] ?? 0) | (1 << (gram & 7));
	}
	return bits;
}

/** The grams of a text, each once. */
export function gramsOf(text: string): number[] {
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

/**
 * A text, the same as all that an expression without case takes for it, but for letters of ASCII. Capitals of small letters are that
 * of each piece, too: `K` as Kelvin's sign, both small sigmas, a sharp s.
 */
export function caseless(text: string): string {
	return text.replace(/[^\x00-\x7f](?:.*[^\x00-\x7f])?/g, part => part.toLowerCase().toUpperCase());
}

const lineEnd = 0x0a;
const bitsInByte = Uint8Array.from({length: 0x100}, (_, byte) => byte.toString(2).replaceAll('0', '').length);
/** Bytes with the capitals of ASCII for its small letters. */
const capitals = Uint8Array.from({length: 0x100}, (_, byte) => (byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte));
