import type {Range} from './range.ts';

// Splits texts into sentences. `Intl.Segmenter` could do it, but costs a third of Node's start; a search shows only a few
// sentences, and a wrong split only shows a little more or less.

/**
 * The sentences that contain some of the ranges, with these relative to the sentence; several are joined if a range spans them.
 */
export function sentencesWith(text: string, ranges: Range[]): {offset: number; text: string; ranges: Range[]}[] {
	const groups: {start: number; end: number; ranges: Range[]}[] = [];
	let next = 0;
	for (const [start, end] of sentencesOf(text)) {
		const last = groups.at(-1);
		const goesOn = last && (last.ranges.at(-1)?.[1] ?? 0) > start;
		const group = goesOn ? last : {start, end, ranges: []};
		group.end = end;
		if (!goesOn) groups.push(group);
		for (let range = ranges[next]; range && range[0] < end; range = ranges[++next]) group.ranges.push(range);
	}
	const found = groups.filter(group => group.ranges.length > 0);
	return found.map(({start, end, ranges}) => ({
		offset: start,
		text: text.slice(start, end),
		ranges: ranges.map(([from, to]) => [from - start, to - start]),
	}));
}

/** The sentences in order, without the white space between them. */
export function sentencesOf(text: string): Range[] {
	const sentences: Range[] = [];
	let start = 0;
	for (const {0: found, 1: mark = '', index} of text.matchAll(ends)) {
		const end = index + found.trimEnd().length;
		const next = index + found.length;
		if (mark !== '' && isSmall(text.charAt(next))) continue;
		if (mark === '.' && !endsSentence(text.slice(Math.max(start, index - 20), index), text.slice(next, next + 3)))
			continue;
		pushTrimmed(sentences, text, [start, end]);
		start = end;
	}
	pushTrimmed(sentences, text, [start, text.length]);
	return sentences;
}

/**
 * Closing punctuation with closing quotes and brackets: before white space in alphabetic scripts, anywhere in Chinese and Japanese.
 * No Unicode classes here, which would take longer to compile than the rest of a short search.
 */
const ends = /([.!?…]+|[؟۔।])["'”“’»›)[\]*\d]{0,6}\s+(?!\s)|[。！？｡]+[」』”’）》】"]*/g;

/** A lower-case letter continues a sentence. */
function isSmall(letter: string): boolean {
	return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

const abbreviations = words(
	'mr mrs ms dr prof sr jr st gen col lt sgt capt rep sen gov rev hon pres mt vs cf eds inc ltd co corp approx dept univ bros etc ' +
		'bzw usw ca evtl ggf vgl bd hrsg mme mlle mm bld sra srta sres ud uds dra dña núm pág ' +
		'гг им ул проф стр см тыс млн млрд руб',
);
/** Abbreviations only if a number follows: "No. 5", but "He said no. Then …". */
const beforeNumbers = words('no nos nr vol vols pp fig art abs jan feb mar apr jun jul aug sep sept oct nov dec рис');

function words(list: string): Set<string> {
	return new Set(list.split(' '));
}

/**
 * Whether a full stop between two pieces of text ends a sentence: not after an initial, an abbreviation or the number of a day.
 */
function endsSentence(before: string, after: string): boolean {
	const word = lastWord.exec(before)?.[0] ?? '';
	// German and related languages write `27. Dezember`.
	if (/^\d{1,2}$/.test(word)) return !month.test(after);
	const folded = word.toLowerCase();
	if (initials.test(word) || abbreviations.has(folded)) return false;
	return !(beforeNumbers.has(folded) && /^\d/.test(after));
}

const month = /^(?:Jan|Jän|Feb|M[äa]r|Apr|Ma[ij]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])/;
/** Letters, digits and full stops: anything but spaces and other punctuation. */
const lastWord = /[^\s!-\-/:-@[-`{-~\xa1-\xbf\u2010-\u206f\u3000-\u303f\uff01-\uff0f]+$/;
/** `J`, `U.S`, `z.B`. */
const initials = /^[^\d.](?:\.[^\d.])*$/;

function pushTrimmed(sentences: Range[], text: string, [start, end]: Range): void {
	const sentence = text.slice(start, end);
	const first = start + sentence.length - sentence.trimStart().length;
	const last = start + sentence.trimEnd().length;
	if (first < last) sentences.push([first, last]);
}
