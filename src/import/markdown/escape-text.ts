// Plain text within Markdown, so that it reads as it is: signs that Markdown would take for its own get a backslash.

export interface EscapeOptions {
	/** Within the text of a link or the alternative of a picture, where brackets must not end it. */
	isBracketed?: boolean;
	/** Signs that mean something only in pairs, and have a partner elsewhere in the paragraph: `~` and `$`. */
	paired?: string;
}

/** Escapes a piece of running text. What a sign means at the start of a line is for `escapeLineStart`. */
export function escapeText(text: string, {isBracketed = false, paired = ''}: EscapeOptions = {}): string {
	// Not `\]`, which would end a formula after a `\[`.
	if (isBracketed) return escapeSigns(text, paired).replaceAll(']', '&#93;');
	// An address that stands in the text is a link of its own, and a backslash would be part of it.
	const parts = text.split(/(https?:\/\/[^\s<>]*[^\s<>.,:;!?"'”’»)\]}])/i);
	return parts.map((part, index) => (index % 2 === 1 ? writtenAddress(part) : escapeSigns(part, paired))).join('');
}

/** Escapes what would make a line another block: a heading, a list item, a quotation, a rule, a definition. */
export function escapeLineStart(line: string): string {
	return line
		.replace(/^(?=#{1,6}(?:\s|$)|#{2}|>|[+-](?:\s|$)|[-=+]+\s*$|-[-:| ]+$|:(?:[\s:]|$))/, '\\')
		.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** Plain text of one paragraph as a line of Markdown that shows exactly it. */
export function markdownText(text: string): string {
	return escapeLineStart(escapeText(text.trim(), {paired: pairedSigns(text)})).replaceAll('|', '\\|');
}

/** The signs of `~` and `$` that a text holds twice. */
export function pairedSigns(text: string): string {
	return ['~', '$'].filter(sign => text.indexOf(sign) !== text.lastIndexOf(sign)).join('');
}

function writtenAddress(address: string): string {
	return /[\\`*_[\]&~$=]/.test(address) ? `<${address}>` : address;
}

function escapeSigns(text: string, paired: string): string {
	return text.replace(/[\\`*_[<&~$]|==|%%/g, (sign, at: number) =>
		isPlain(sign, {before: text[at - 1] ?? '', after: text.slice(at + sign.length, at + sign.length + 40), paired})
			? sign
			: `\\${sign}`,
	);
}

interface Surroundings {
	before: string;
	after: string;
	paired: string;
}

/** Whether a sign means nothing where it stands. */
function isPlain(sign: string, {before, after, paired}: Surroundings): boolean {
	if (sign === '*') return /\s/.test(before) && /^\s/.test(after);
	if (sign === '_') return isWord.test(before) && isWord.test(after);
	if (sign === '<') return !/^[a-z/!?]/i.test(after);
	if (sign === '&') return !/^#?\w+;/.test(after);
	if (sign === '~' || sign === '$') return !paired.includes(sign);
	return false;
}

const isWord = /^[\p{L}\p{N}]/u;
