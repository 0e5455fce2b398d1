// Determines the encoding of a web page, which the server and the page may state, and the bytes may contradict.

import {decodeBytes} from '../../core/text/decode-bytes.ts';
import {guessedEncoding, sample} from './guess-encoding.ts';

/** The page's text, with LF line ends; undefined if it is binary. `charset` is the server's statement. */
export function decodePage(bytes: Uint8Array, charset?: string): string | undefined {
	const stated = charset ?? statedCharset(bytes);
	const decoder = stated === undefined || isMarked(bytes) ? undefined : decoderOf(stated);
	if (decoder && outranksBytes(decoder.encoding, bytes)) return decoded(bytes, decoder);
	if (isMarked(bytes) || isUtf8(bytes)) return decodeBytes(bytes);
	if (!decoder && bytes.includes(0x1b) && isSevenBitJapanese(bytes))
		return decoded(bytes, new TextDecoder('iso-2022-jp'));
	if (decoder && !/^(?:utf-8|windows-1252)$/.test(decoder.encoding)) return decoded(bytes, decoder);
	const guessed = decoder?.encoding === 'windows-1252' || bytes.includes(0) ? undefined : guessedEncoding(bytes);
	return guessed === undefined ? decodeBytes(bytes) : decoded(bytes, new TextDecoder(guessed));
}

/** Whether a stated encoding overrides the bytes, which may look like UTF-8: it has two bytes per character, or only seven bits. */
function outranksBytes(encoding: string, bytes: Uint8Array): boolean {
	return /^utf-16/.test(encoding) || (/^iso-2022/.test(encoding) && !isUtf8(bytes));
}

/** Whether it begins with a byte-order mark of UTF-8 or UTF-16. */
function isMarked(bytes: Uint8Array): boolean {
	return (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] ?? 0) >= 0xfe;
}

/** Contains escape sequences that begin two-byte characters (RFC 1468), and only seven-bit bytes. */
function isSevenBitJapanese(bytes: Uint8Array): boolean {
	const text = new TextDecoder('latin1').decode(bytes.subarray(0, sample));
	return /\x1b\$[@B]/.test(text) && !/[^\x00-\x7f]/.test(text);
}

/** Bytes searched for the page's statement; browsers search 1024 (WHATWG HTML, "prescan a byte stream"). */
const prescan = 4096;

export function statedCharset(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescan));
	const stated =
		/<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ??
		/^<\?xml[^>]+encoding=["']([\w.:-]+)/.exec(start)?.[1];
	// If the statement can be read as ASCII, the page is not UTF-16.
	return stated && /^utf-?16/i.test(stated) ? 'utf-8' : stated;
}

function decoderOf(label: string): TextDecoder | undefined {
	try {
		return new TextDecoder(label);
	} catch {
		return undefined;
	}
}

function decoded(bytes: Uint8Array, decoder: TextDecoder): string | undefined {
	const text = decoder.decode(bytes);
	return text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n');
}

/**
 * Whether bytes are UTF-8, despite contrary statements: no other encoding forms valid sequences by chance, and many servers and
 * pages state an outdated encoding. A few invalid bytes are errors in assembling the page.
 */
function isUtf8(bytes: Uint8Array): boolean {
	const text = new TextDecoder().decode(bytes);
	const broken = text.match(/\ufffd/g)?.length ?? 0;
	const sound = text.match(/[\x80-\ufffc]/g)?.length ?? 0;
	return sound > 0 && broken * 50 <= sound;
}
