// Scalars of YAML: the types of plain ones, what is inside quotes, and text blocks.

/** A value whose type could be told from how it was written. */
export type Scalar = string | number | boolean | null;

/**
 * The type of a scalar without quotes. Numbers only where they print as they were written, so that a title `007` or
 * `2.10` stays what it is; no dates, which YAML would move through UTC.
 */
export function plainScalar(text: string): Scalar {
	if (/^(?:~|null|Null|NULL)?$/.test(text)) return null;
	if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return /^t/i.test(text);
	return /^(?:0|-?[1-9]\d{0,14})$|^-?(?:0|[1-9]\d{0,7})\.\d{0,5}[1-9]$/.test(text) ? Number(text) : text;
}

/** After the quote that closes the one at `start`; undefined where none does. */
export function endOfQuoted(source: string, start: number): number | undefined {
	const quote = source[start];
	for (let at = start + 1; at < source.length; at++) {
		if (quote === '"' && source[at] === '\\') at++;
		else if (source[at] === quote) {
			if (quote === '"' || source[at + 1] !== quote) return at + 1;
			at++;
		}
	}
	return undefined;
}

/** What a quoted scalar, quotes included, says. Undefined for an escape that YAML does not have. */
export function unquoted(quoted: string): string | undefined {
	const inner = foldQuotedLines(quoted.slice(1, -1), quoted[0] === '"');
	if (quoted[0] === "'") return inner.replaceAll("''", "'");
	if (!inner.includes('\\')) return inner;
	let isKnown = true;
	const text = inner.replace(
		/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/g,
		(_, two, four, eight, letter) => {
			const code = letter === undefined ? Number.parseInt(two ?? four ?? eight, 16) : escapes[letter]?.codePointAt(0);
			if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code);
			isKnown = false;
			return '';
		},
	);
	return isKnown ? text : undefined;
}

/** Lines to one text as YAML folds them: a line end is a space, and each blank line a line end. */
export function joinFolded(lines: readonly string[]): string {
	let text = lines[0] ?? '';
	let blanks = 0;
	for (const line of lines.slice(1)) {
		if (line === '') blanks++;
		else {
			text += (blanks === 0 ? ' ' : '\n'.repeat(blanks)) + line;
			blanks = 0;
		}
	}
	return text + '\n'.repeat(blanks);
}

/** A block after `|` or `>`, its lines without their indentation; `chomping` is what becomes of line ends at its end. */
export function textBlock(lines: readonly string[], style: '|' | '>', chomping: string): string {
	let end = lines.length;
	while (end > 0 && lines[end - 1] === '') end--;
	const content = lines.slice(0, end);
	const text = style === '|' ? content.join('\n') : foldBlock(content);
	if (chomping === '+') return text + '\n'.repeat(lines.length - end + (end > 0 ? 1 : 0));
	return chomping === '-' || end === 0 ? text : `${text}\n`;
}

const escapes: Partial<Record<string, string>> = {
	'0': '\0',
	a: '\x07',
	b: '\b',
	t: '\t',
	'\t': '\t',
	n: '\n',
	v: '\v',
	f: '\f',
	r: '\r',
	e: '\x1b',
	' ': ' ',
	'"': '"',
	'/': '/',
	'\\': '\\',
	N: '\x85',
	_: '\xa0',
	L: '\u2028',
	P: '\u2029',
};

function foldQuotedLines(text: string, hasEscapes: boolean): string {
	if (!text.includes('\n')) return text;
	const lines = text.split('\n');
	let folded = '';
	let joint = '';
	for (const [index, line] of lines.entries()) {
		const isLast = index === lines.length - 1;
		const start = index === 0 ? line : trimBlanks(line, true, false);
		const isEscaped = hasEscapes && !isLast && /(?<!\\)(?:\\\\)*\\$/.test(start);
		const bare = isEscaped ? start.slice(0, -1) : isLast ? start : trimBlanks(start, false, true);
		const isBlank = bare === '' && index > 0 && !isLast && !isEscaped;
		if (isBlank) {
			joint = joint === ' ' ? '\n' : `${joint}\n`;
			continue;
		}
		folded += joint + bare;
		joint = isEscaped ? '' : ' ';
	}
	return folded;
}

/** Spaces and tabs alone, which is what YAML trims; not an expression, which would be slow on long runs. */
export function trimBlanks(text: string, isAtStart = true, isAtEnd = true): string {
	let start = 0;
	let end = text.length;
	while (isAtStart && start < end && isBlank(text[start])) start++;
	while (isAtEnd && end > start && isBlank(text[end - 1])) end--;
	return text.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
	return character === ' ' || character === '\t';
}

/** Lines that are indented further keep their line ends, and those around them. */
function foldBlock(lines: readonly string[]): string {
	let text = '';
	let blanks = 0;
	let last: string | undefined;
	for (const line of lines) {
		if (line === '') {
			blanks++;
			continue;
		}
		const isKept = isBlank(line[0]) || isBlank(last?.[0]);
		if (last === undefined) text = '\n'.repeat(blanks);
		else if (isKept) text += '\n'.repeat(blanks + 1);
		else text += blanks === 0 ? ' ' : '\n'.repeat(blanks);
		text += line;
		last = line;
		blanks = 0;
	}
	return text;
}
