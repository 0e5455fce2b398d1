// Escapes plain text for Markdown, by a backslash before characters that would have a meaning.

export interface EscapeOptions {
	/** Whether the text is inside a link text or alternative text, which brackets must not end. */
	isBracketed?: boolean;
	/** Characters that are significant only in pairs, and occur again in the paragraph: `~` and `$`. */
	paired?: string;
}

/** Escapes running text. Characters that are significant at the start of a line are left to `escapeLineStart`. */
export function escapeText(text: string, {isBracketed = false, paired = ''}: EscapeOptions = {}): string {
	// Not `\]`, which would end a formula after a `\[`.
	if (isBracketed) return escapeSigns(text, paired).replaceAll(']', '&#93;');
	// A bare address becomes a link, and a backslash would become part of it.
	const parts = text.split(/(https?:\/\/[^\s<>]*[^\s<>.,:;!?"'”’»)\]}])/i);
	return parts.map((part, index) => (index % 2 === 1 ? writtenAddress(part) : escapeSigns(part, paired))).join('');
}

/** Escapes what would turn a line into another block: a heading, list item, quotation, rule or definition. */
export function escapeLineStart(line: string): string {
	return line
		.replace(/^(?=#{1,6}(?:\s|$)|#{2}|>|[+-](?:\s|$)|[-=+]+\s*$|-[-:| ]+$|:(?:[\s:]|$))/, '\\')
		.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** A plain-text paragraph as a line of Markdown that shows exactly this text. */
export function markdownText(text: string): string {
	return escapeLineStart(escapeText(text.trim(), {paired: pairedSigns(text)})).replaceAll('|', '\\|');
}

/** Which of `~` and `$` occur at least twice in a text. */
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

/** Whether a character has no meaning in its context. */
function isPlain(sign: string, {before, after, paired}: Surroundings): boolean {
	if (sign === '*') return /\s/.test(before) && /^\s/.test(after);
	if (sign === '_') return isWord.test(before) && isWord.test(after);
	if (sign === '<') return !/^[a-z/!?]/i.test(after);
	if (sign === '&') return !/^#?\w+;/.test(after);
	if (sign === '~' || sign === '$') return !paired.includes(sign);
	return false;
}

const isWord = /^[\p{L}\p{N}]/u;
