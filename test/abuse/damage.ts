// Damage to files, as disks, crashes and half-finished copies do it.

import type {Random} from '../../bench/random.js';

type Damage = (bytes: Buffer, at: number, random: Random) => Buffer;

/** Each gets a copy to change, and a place in it. */
const kinds: Record<string, Damage> = {
	'flipped bits': (bytes, _, random) => {
		for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
			const index = Math.floor(random() * bytes.length);
			bytes[index] = (bytes[index] ?? 0) ^ (1 << Math.floor(random() * 8));
		}
		return bytes;
	},
	'cut short': (bytes, at) => bytes.subarray(0, at),
	'zeros from there on': (bytes, at) => bytes.fill(0, at),
	'a zeroed block': (bytes, at) => overwritten(bytes, at, Buffer.alloc(4096)),
	noise: (bytes, at, random) => overwritten(bytes, at, Buffer.from(Array.from({length: 200}, () => random() * 256))),
	'text that is no UTF-8': (bytes, at) => overwritten(bytes, at, Buffer.from('\xc3\x28\xff'.repeat(20), 'latin1')),
	'a block from elsewhere': (bytes, at, random) =>
		overwritten(bytes, at, Buffer.from(bytes.subarray(random() * bytes.length))),
	'more after the end': (bytes, at) => Buffer.concat([bytes, bytes.subarray(at)]),
	'another file': (_, at) => Buffer.from('something else '.repeat(1 + (at % 1000))),
	nothing: () => Buffer.alloc(0),
};

function overwritten(bytes: Buffer, at: number, piece: Buffer): Buffer {
	piece.copy(bytes, at);
	return bytes;
}

/** The name of some damage, and a copy of the bytes with it. */
export function damaged(bytes: Uint8Array, random: Random): {name: string; bytes: Buffer} {
	const names = Object.keys(kinds);
	const name = names[Math.floor(random() * names.length)] ?? '';
	const at = Math.floor(random() * bytes.length);
	return {name, bytes: kinds[name]?.(Buffer.from(bytes), at, random) ?? Buffer.from(bytes)};
}
