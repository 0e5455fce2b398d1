// Texts as search compares them: without case, accents, width and ligatures, and cut into tokens. The catalog indexes
// exactly these texts and the matcher looks into exactly these texts, so a hit in one is a hit in the other.
//
// A folded text holds the characters of tokens, and between them spaces and ASCII signs. SQLite's own tokenizers then have
// nothing left to decide: `tokenize='ascii'` takes ASCII letters, ASCII digits and all that is beyond ASCII for tokens,
// which is what isTokenCode says.

/** A folded text, and the way back from it. */
export interface Folded {
	text: string;
	/** The part of the original, in UTF-16 units, that `text.slice(start, end)` came from. Never half a character. */
	range(start: number, end: number): [start: number, end: number];
}

/**
 * Parts the texts of one column of the index. It is a token that no text can give, so no phrase reaches over it.
 * Index a column as `texts.map(text => fold(text).text).join(textBreak)`.
 */
export const textBreak = ' ¶ ';

/**
 * Letters and numbers of every script make tokens. Accents and vowel points go, and what no eye sees; compatibility forms become
 * plain (`ﬁ`, `Ａ`, `²`), `ß æ ø ł` and their like what a keyboard without them has. Where a script puts no spaces
 * between words, or glues words together (Korean), each character is a token.
 */
export function fold(text: string): Folded {
	if (!beyondAscii.test(text)) return foldAscii(text);
	const typed = text.replace(commonSigns, ' ');
	return beyondAscii.test(typed) ? foldBeyondAscii(typed) : foldAscii(typed);
}

function foldAscii(text: string): Folded {
	return {text: text.toLowerCase(), range: (start, end) => [start, end]};
}

function foldBeyondAscii(text: string): Folded {
	const folding: Folding = {text: '', last: Number.NaN, starts: [], origins: [], isAfterLone: false};
	let end = 0;
	for (const {0: run, index} of text.matchAll(runsBeyondAscii)) {
		append(folding, text.slice(end, index).toLowerCase(), end, false);
		appendRun(folding, run, index);
		end = index + run.length;
	}
	append(folding, text.slice(end).toLowerCase(), end, false);
	markOrigin(folding, text.length);
	const range = (from: number, to: number): [number, number] => {
		const start = originOf(folding, from);
		return [start, start + text.slice(start, originOf(folding, to)).replace(unseenAtEnd, '').length];
	};
	return {text: folding.text, range};
}

/** The tokens of a text, in order. */
export function tokensOf(text: string): string[] {
	return fold(text).text.match(tokens) ?? [];
}

/** Whether a UTF-16 unit of a folded text belongs to a token. */
export function isTokenCode(code: number): boolean {
	return code >= 0x80 || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Whether this token is one character of a script that has no spaces between words. */
export function standsAlone(token: string): boolean {
	return token.charCodeAt(0) >= firstLone && lone.test(token);
}

/** `starts[i]` in the folded text came from `origins[i]`; what follows goes in step until the next of these. */
interface Folding {
	text: string;
	/** The last unit of `text`: asking a text that still grows would copy it each time. */
	last: number;
	starts: number[];
	origins: number[];
	isAfterLone: boolean;
}

/** What prose in ASCII has besides: dashes, quotes, the ellipsis, the fixed space. A short way for most texts. */
const commonSigns = /[\u00a0\u2010-\u2027]/g;
const beyondAscii = /[^\x00-\x7f]/;
const runsBeyondAscii = /[^\x00-\x7f]+/g;
const tokens = /[0-9a-z\x80-\uffff]+/g;
/** A character with its marks; syllables of jamo and half-width kana with their voice marks are one character. */
const cluster = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uff66-\uff9d][\uff9e\uff9f]|\P{M}\p{M}*|\p{M}+/uy;
/** The letter apostrophe and the okina are what a curly quote is: a sign. */
const word = /^(?![ʻʼ])[\p{L}\p{N}\p{M}\p{Co}]/u;
/** Joiners, soft hyphens, marks of direction. The zero-width space parts words. */
const unseen = /^(?!\u200b)\p{Cf}/u;
const unseenAtEnd = /\p{Cf}+$/u;
/** Accents, vowel points, tatweel, variation selectors. The voice marks of kana and the marks of Indic scripts spell, and stay. */
const accents = /(?![\u3099\u309a])\p{sc=Zinh}|(?=\p{M})[\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}]|\u0640/gu;
const lone = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Thai, the first of them. */
const firstLone = 0x0e00;
const plainLetters: Record<string, string> = {
	ß: 'ss',
	ς: 'σ',
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ħ: 'h',
	ı: 'i',
	ŧ: 't',
	þ: 'th',
	æ: 'ae',
	œ: 'oe',
};

function appendRun(folding: Folding, run: string, origin: number): void {
	let at = 0;
	while (at < run.length) {
		const length = isWhole(run, at) ? 1 : clusterLength(run, at);
		const {text, isLone} = foldCluster(length === run.length ? run : run.slice(at, at + length));
		append(folding, text, origin + at, isLone);
		at += length;
	}
}

/** A short way for the most common: this unit is a character, and no mark follows. */
function isWhole(run: string, at: number): boolean {
	return at + 1 === run.length ? true : isPlain(run.charCodeAt(at)) && isPlain(run.charCodeAt(at + 1));
}

/** Latin, Greek, Cyrillic, kana, ideographs and Hangul, without what stands among them and is a mark. */
function isPlain(code: number): boolean {
	if (code < 0x530) return code < 0x300 || (code >= 0x370 && !(code >= 0x483 && code <= 0x489));
	if (code < 0xa000) return code >= 0x3030 && code !== 0x3099 && code !== 0x309a;
	return code >= 0xac00 && code <= 0xd7a3;
}

function clusterLength(run: string, at: number): number {
	cluster.lastIndex = at;
	return cluster.exec(run)?.[0].length ?? 1;
}

function append(folding: Folding, piece: string, origin: number, isLone: boolean): void {
	if (piece === '') return;
	const touches = isTokenCode(folding.last) && isTokenCode(piece.charCodeAt(0));
	markOrigin(folding, origin);
	if (touches && (isLone || folding.isAfterLone)) {
		folding.text += ' ';
		markOrigin(folding, origin);
	}
	folding.text += piece;
	folding.last = piece.charCodeAt(piece.length - 1);
	folding.isAfterLone = isLone;
}

/** Says that what comes next in the folded text came from `origin`. */
function markOrigin({text, starts, origins}: Folding, origin: number): void {
	const expected = text.length - (starts.at(-1) ?? 0) + (origins.at(-1) ?? 0);
	if (origin === expected) return;
	starts.push(text.length);
	origins.push(origin);
}

function originOf({starts, origins}: Folding, index: number): number {
	const next = upperBound(starts, index);
	const inStep = index - (starts[next - 1] ?? 0) + (origins[next - 1] ?? 0);
	// Half of a character that became several ends where the next one starts.
	return Math.min(inStep, origins[next] ?? inStep);
}

/** The place of the first number greater than `value` in a rising list. */
function upperBound(numbers: number[], value: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) > value) high = middle;
		else low = middle + 1;
	}
	return low;
}

interface FoldedCluster {
	text: string;
	isLone: boolean;
}

/** Texts repeat few characters many times. */
const foldedClusters = new Map<string, FoldedCluster>();
const mostRemembered = 20_000;

function foldCluster(cluster: string): FoldedCluster {
	const known = foldedClusters.get(cluster);
	if (known) return known;
	if (foldedClusters.size >= mostRemembered) foldedClusters.clear();
	const text = foldAnew(cluster);
	const folded = {text, isLone: standsAlone(text)};
	foldedClusters.set(cluster, folded);
	return folded;
}

function foldAnew(cluster: string): string {
	if (unseen.test(cluster)) return '';
	// As many spaces as units: offsets stay in step.
	if (!word.test(cluster)) return ' '.repeat(cluster.length);
	const plain = withoutAccents(cluster.normalize('NFKC').toLowerCase());
	const isOneToken = [...plain].every(character => word.test(character));
	const isOneCharacter = !lone.test(plain) || [...plain].length <= [...cluster].length;
	return isOneToken && isOneCharacter ? plain : cluster.toLowerCase();
}

function withoutAccents(text: string): string {
	const bare = text.normalize('NFD').replace(accents, '').normalize('NFC');
	return bare.replace(/[ßςłøđðħıŧþæœ]/g, letter => plainLetters[letter] ?? letter);
}
