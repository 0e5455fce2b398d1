// The encoding of a web page, which its server states, the page states, and the bytes may contradict.

import {decodeBytes} from '../../core/text/decode-bytes.ts';

/** The page's text, with LF line ends; undefined when it is not text. `charset` is the server's word. */
export function decodePage(bytes: Uint8Array, charset?: string): string | undefined {
	const declared = charset ?? declaredCharset(bytes);
	const isMarked = (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] ?? 0) >= 0xfe;
	const decoder = declared === undefined || isMarked ? undefined : decoderOf(declared);
	// The two that `decode` knows, and knows better than a server.
	if (!decoder || /^(?:utf-8|windows-1252)$/.test(decoder.encoding)) return decodeBytes(bytes);
	if (isSingleByte(decoder) && isUtf8(bytes)) return decodeBytes(bytes);
	const text = decoder.decode(bytes);
	return text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n');
}

/** Bytes in which a page states its encoding; browsers look at 1024 (WHATWG HTML, "prescan a byte stream"). */
const prescan = 4096;

function declaredCharset(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, prescan));
	return (
		/<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ??
		/^<\?xml[^>]+encoding=["']([\w.:-]+)/.exec(start)?.[1]
	);
}

function decoderOf(label: string) {
	try {
		return new TextDecoder(label);
	} catch {
		return undefined;
	}
}

/** Whether bytes that are UTF-8 outrank the statement: Latin text is UTF-8 by chance about never, and many servers say "ISO-8859-1" of everything. */
function isSingleByte({encoding}: {encoding: string}): boolean {
	return /^(?:windows-125\d|iso-8859-\d+|macintosh|koi8-\w)$/.test(encoding);
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		return /[\x80-\uffff]/.test(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
	} catch {
		return false;
	}
}
