// A command line as bash has it while it is typed: its words, and how an answer is put into it. bash itself splits words at
// signs such as `:` and `=`, and leaves quotation to whoever answers.

export interface BashLine {
	/** The words after the command, without their quotation marks; the last one is being typed. */
	words: string[];
	/** A word as it has to be written into the line, in place of what bash takes for the current word. */
	insertion(word: string): string;
}

interface Scan {
	words: string[];
	/** The current word, unquoted. */
	word: string;
	/** The end of the unquoted word that stands before what bash replaces. */
	kept: number;
	isInWord: boolean;
	/** The quotation mark that is not closed yet. */
	quote: '' | '"' | "'";
}

/** Reads a line up to the cursor; `breaks` is COMP_WORDBREAKS. What stands before the last `|`, `;` or `&` is another command. */
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

/** Signs at which bash splits, too, but which it replaces with what follows: readline's `rl_special_prefixes`. */
const specialPrefixes = '$@';

/** Takes one sign into account; gives how many more are done with. */
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
