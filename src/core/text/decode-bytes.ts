// Decodes the bytes of a file to text, whatever its encoding.

/**
 * Decodes bytes to text with LF line ends and without a byte-order mark: UTF-8 or UTF-16 as the mark says, otherwise UTF-8,
 * otherwise Windows-1252. UTF-8 with a few invalid bytes stays UTF-8 and shows them as `�`. Undefined for binary data.
 */
export function decodeBytes(bytes: Uint8Array): string | undefined {
	const text = decodeMarked(bytes) ?? decodeUnmarked(bytes);
	return text?.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeMarked(bytes: Uint8Array): string | undefined {
	const isUtf32 = bytes[2] === 0 && bytes[3] === 0;
	if (bytes[0] === 0xff && bytes[1] === 0xfe && !isUtf32) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return undefined;
}

function decodeUnmarked(bytes: Uint8Array): string | undefined {
	const start = bytes.subarray(0, sampleSize);
	if (start.includes(0)) return undefined;
	const text = new TextDecoder().decode(bytes);
	if (!text.includes('\ufffd') || isMostlyUtf8(text)) return text;
	return isBinary(start) ? undefined : decodeWindows1252(bytes);
}

/** Bytes examined to recognize binary files, as in git. */
const sampleSize = 8000;

/** Bytes above 0x7f rarely form a UTF-8 sequence by chance, so well-formed characters are strong evidence. */
function isMostlyUtf8(text: string): boolean {
	const broken = text.match(/\ufffd/g)?.length ?? 0;
	const wellFormed = text.match(/[\x80-\ufffc]/g)?.length ?? 0;
	return wellFormed > broken;
}

/** An eighth of compressed data is control characters; prose in any eight-bit encoding has none, but has spaces or line ends. */
function isBinary(start: Uint8Array): boolean {
	const controls = start.filter(byte => byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b).length;
	const isUnbroken = start.length > 1000 && !start.some(byte => byte === 0x20 || byte === 0x0a || byte === 0x0d);
	return isUnbroken || controls * 50 > start.length;
}

/** Characters for bytes 0x80 to 0x9f (WHATWG Encoding Standard); some versions of Node decode them as controls. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
	return withoutControls(new TextDecoder('utf-16le').decode(Uint16Array.from(bytes)));
}

/** Corrects Windows-1252 text that was decoded as Latin-1, where quotation marks and dashes have become controls. */
export function withoutControls(latin1: string): string {
	return latin1.replace(/[\x80-\x9f]/g, character => windows1252.charAt(character.charCodeAt(0) - 0x80));
}
