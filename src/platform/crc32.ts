// CRC-32 as gzip and PNG have it (RFC 1952, 8), for large texts. A loop of ours over the texts of one search takes a start a
// fifteenth, most of it to be compiled; what Node brings takes nothing, and is loaded when there is a text.

type Crc32 = (bytes: Uint8Array) => number;

let best: Crc32 | undefined;

/** The checksum of bytes. */
export function crc32(bytes: Uint8Array): number {
	best ??= builtInCrc32() ?? ownCrc32;
	return best(bytes);
}

/** Undefined before Node 20.16. */
function builtInCrc32(): Crc32 | undefined {
	const {getBuiltinModule} = process as {getBuiltinModule?: (name: string) => {crc32?: Crc32} | undefined};
	return getBuiltinModule?.('node:zlib')?.crc32;
}

/** The same by the definition, a bit at a time. */
export function ownCrc32(bytes: Uint8Array): number {
	let rest = -1;
	for (const byte of bytes) {
		rest ^= byte;
		for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
	}
	return ~rest >>> 0;
}
