// Represents paths as file URLs (RFC 8089), in characters that are safe in terminals, shells and rows.

/**
 * The URL of an absolute path: `file:///lib/a%1Bb.md`. Different paths have different URLs; a byte that is not UTF-8, in a path a
 * lone surrogate (see platform/path-bytes.ts), is encoded as that byte.
 */
export function fileUrl(path: string): string {
	const isDrive = /^[a-z]:[\\/]/i.test(path);
	const segments = (isDrive ? `/${path.replaceAll('\\', '/')}` : path).split('/');
	return `file://${segments.map((segment, index) => (isDrive && index === 1 ? segment : escaped(segment))).join('/')}`;
}

/** The path that a file URL denotes; undefined for any other text. */
export function pathOfFileUrl(url: string): string | undefined {
	const [, path] = /^file:\/\/(?:localhost)?(\/.*)$/is.exec(url) ?? [];
	return path?.replace(/^\/(?=[a-z]:\/)/i, '').replace(/(?:%[\da-f]{2})+/gi, decoded);
}

function escaped(segment: string): string {
	const pieces = segment.match(/[\ud800-\udfff]|[^\ud800-\udfff]+/gu) ?? [];
	return pieces.map(piece => (isLone(piece) ? `%${byteOf(piece)}` : encodeURIComponent(piece))).join('');
}

function isLone(piece: string): boolean {
	return /^[\ud800-\udfff]$/u.test(piece);
}

function byteOf(surrogate: string): string {
	return (surrogate.charCodeAt(0) & 0xff).toString(16).toUpperCase();
}

/** Decodes consecutive escapes as UTF-8, and invalid bytes as those bytes. */
function decoded(escapes: string): string {
	const characters = escapes.match(/%[c-d].%[89ab].|%e.(?:%[89ab].){2}|%f.(?:%[89ab].){3}|%../gi) ?? [];
	return characters.map(decodedOne).join('');
}

function decodedOne(escapes: string): string {
	try {
		return decodeURIComponent(escapes);
	} catch {
		const bytes = escapes.match(/[\da-f]{2}/gi) ?? [];
		return bytes.map(byte => String.fromCharCode(0xdc00 + Number.parseInt(byte, 16))).join('');
	}
}
