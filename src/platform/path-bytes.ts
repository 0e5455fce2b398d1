// Represents file names that are not UTF-8. On Linux a name is a sequence of bytes in any encoding, which Node's strings would
// lose. As in Python (PEP 383), an invalid byte becomes a lone surrogate U+DC80 to U+DCFF, so that every path is a string that can
// be converted back.

/** The path as file functions take it. */
export function pathBytes(path: string): string | Buffer {
	return odd.test(path) ? toBytes(path) : path;
}

/** Converts a name from bytes to a string. */
export function pathText(bytes: Uint8Array): string {
	let rest = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const whole = rest.toString('utf8');
	if (!whole.includes('\ufffd')) return whole;
	let text = '';
	while (rest.length > 0) {
		const length = wellFormedLength(rest);
		text += rest.toString('utf8', 0, length);
		if (length < rest.length) text += String.fromCharCode(0xdc00 + (rest[length] ?? 0));
		rest = rest.subarray(length + 1);
	}
	return text;
}

/** Matches only lone surrogates. */
const odd = /[\udc80-\udcff]/u;

/** Length of the valid UTF-8 before the first invalid byte. */
function wellFormedLength(bytes: Buffer): number {
	const text = bytes.toString('utf8');
	let length = 0;
	for (const character of text) {
		const encoded = Buffer.from(character);
		if (!bytes.subarray(length, length + encoded.length).equals(encoded)) return length;
		length += encoded.length;
	}
	return length;
}

function toBytes(path: string): Buffer {
	const pieces = path.match(/[\udc80-\udcff]|[^\udc80-\udcff]+/gu) ?? [];
	return Buffer.concat(
		pieces.map(piece => (odd.test(piece) ? Buffer.of(piece.charCodeAt(0) & 0xff) : Buffer.from(piece))),
	);
}

/** The path as stored in a database: text if possible. */
export function storedPath(path: string): string | Uint8Array {
	return pathBytes(path);
}
