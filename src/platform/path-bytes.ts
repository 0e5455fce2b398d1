// File names that are not UTF-8. On Linux a name is bytes, in whatever encoding its maker had; Node's strings would lose
// them. A byte that is no UTF-8 becomes the lone surrogate U+DC80 to U+DCFF, as in Python (PEP 383), so every path is a
// string and finds its way back.

/** The path as file functions take it. */
export function pathBytes(path: string): string | Buffer {
	return odd.test(path) ? toBytes(path) : path;
}

/** A name that came as bytes, as a string. */
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

/** Matches only where it is no half of a pair. */
const odd = /[\udc80-\udcff]/u;

/** Well-formed text before the first byte that is none. */
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

/** The path as a database keeps it: text where it can be. */
export function storedPath(path: string): string | Uint8Array {
	return pathBytes(path);
}
