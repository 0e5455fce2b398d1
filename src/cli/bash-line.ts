// Reads a bash command line while it is being typed, and encodes a completion for insertion into it. bash splits words at
// characters such as `:` and `=`, and leaves quoting to the completer.

export interface BashLine {
	/** Words after the command, unquoted; the last one is being typed. */
	words: string[];
	/** Returns a completed word quoted for insertion in place of what bash considers the current word. */
	insertion(word: string): string;
}

interface Scan {
	words: string[];
	/** The current word, unquoted. */
	word: string;
	/** Length of the part of the unquoted word that precedes what bash replaces. */
	kept: number;
	isInWord: boolean;
	/** The quotation mark that is still open. */
	quote: '' | '"' | "'";
}

/** Reads a line up to the cursor; `breaks` is COMP_WORDBREAKS. Text before the last `|`, `;` or `&` belongs to another command. */
export function readBashLine(line: string, breaks: string): BashLine {
	const scan: Scan = {words: [], word: '', kept: 0, isInWord: false, quote: ''};
	for (let at = 0; at < line.length; at++) at += step(line[at] ?? '', line[at + 1], {scan, breaks});
	const words = [...scan.words, scan.word];
	const command = words.findIndex(word => !/^\w+=/.test(word));
	return {
		words: words.slice(command + 1),
		insertion: word => quoted(word.slice(scan.kept), scan.quote),
	};
}

/** Break characters that belong to the replaced text, unlike the others: readline's `rl_special_prefixes`. */
const specialPrefixes = '$@';

/** Processes one character; returns how many more it consumed. */
function step(sign: string, next: string | undefined, {scan, breaks}: {scan: Scan; breaks: string}): number {
	if (sign === '\\' && scan.quote !== "'") return escapedStep(next, scan);
	if (scan.quote !== '') quotedStep(sign, scan);
	else bareStep(sign, scan, breaks);
	return 0;
}

function escapedStep(next: string | undefined, scan: Scan): number {
	if (next === undefined) return 0;
	const isKept = scan.quote === '"' && !/["$`\\]/.test(next);
	add(isKept ? `\\${next}` : next, scan);
	return 1;
}

function bareStep(sign: string, scan: Scan, breaks: string): void {
	if (sign === '"' || sign === "'") Object.assign(scan, {quote: sign, isInWord: true, kept: scan.word.length});
	else if (/[|;&\n(]/.test(sign)) Object.assign(scan, {words: [], word: '', kept: 0, isInWord: false});
	else if (/[ \t]/.test(sign)) endWord(scan);
	else {
		const before = scan.word.length;
		add(sign, scan);
		if (breaks.includes(sign)) scan.kept = specialPrefixes.includes(sign) ? before : scan.word.length;
	}
}

function quotedStep(sign: string, scan: Scan): void {
	if (sign !== scan.quote) add(sign, scan);
	else scan.quote = '';
}

function add(text: string, scan: Scan): void {
	scan.word += text;
	scan.isInWord = true;
}

function endWord(scan: Scan): void {
	if (scan.isInWord) scan.words.push(scan.word);
	Object.assign(scan, {word: '', kept: 0, isInWord: false});
}

function quoted(text: string, quote: Scan['quote']): string {
	if (quote === "'") return text.replaceAll("'", String.raw`'\''`);
	if (quote === '"') return text.replace(/["$`\\]/g, String.raw`\$&`);
	return text.replace(/[^\w@%+=:,./\p{L}\p{N}\p{M}-]/gu, String.raw`\$&`);
}
