// Finds the marks of dialects in a text. Every article is searched for all of them and most contain none, so it is scanned only for
// the few strings with which marks begin: string search is faster than any expression.

import type {Dialect} from './dialect.ts';

/** What indicates a dialect's marks. */
export type MarkSigns = Pick<Dialect, 'starts' | 'sign' | 'beginning'>;

/** The marks that occur in a text. */
export function marksIn(text: string, among: MarkSigns[]): ReadonlySet<MarkSigns> {
	const {starts, beginnings} = searchFor(among);
	const found = new Set(beginnings.filter(({beginning}) => beginning?.test(text)));
	const addFrom = ({start, marks}: MarkSearch['starts'][number], from: number) => {
		for (const {signs, expression} of marks)
			if (!found.has(signs) && signIn(text, {start, expression}, from) >= 0) found.add(signs);
	};
	const first = text.length > stretch ? firstInStretches(text, starts) : undefined;
	starts.forEach((start, index) => {
		const from = first ? (first[index] ?? -1) : signIn(text, start);
		if (from >= 0) addFrom(start, from);
	});
	return found;
}

/** A string with which marks begin, and the expression to verify them there. */
interface Start {
	start: string;
	/** Sticky. */
	expression: RegExp;
}

interface MarkSearch {
	/** The expression of each matches the signs of all its marks. */
	starts: (Start & {marks: {signs: MarkSigns; expression: RegExp}[]})[];
	/** Marks that also have a sign at the start of an article. */
	beginnings: MarkSigns[];
}

const known = new WeakMap<MarkSigns[], MarkSearch>();

function searchFor(among: MarkSigns[]): MarkSearch {
	const search = known.get(among) ?? newSearch(among);
	known.set(among, search);
	return search;
}

function newSearch(among: MarkSigns[]): MarkSearch {
	const all = among.map(signs => ({signs, expression: new RegExp(signs.sign, 'y')}));
	const starts = Array.from(new Set(among.flatMap(({starts}) => starts)), start => {
		const marks = all.filter(({signs}) => signs.starts.includes(start));
		return {start, marks, expression: new RegExp(marks.map(({signs}) => signs.sign.source).join('|'), 'y')};
	});
	return {starts, beginnings: among.filter(({beginning}) => beginning)};
}

/** Offset of the first mark with this start; -1 if there is none. */
function signIn(text: string, {start, expression}: Start, from = 0): number {
	let at = text.indexOf(start, from);
	while (at >= 0 && !isAt(expression, text, at)) at = text.indexOf(start, at + 1);
	return at;
}

/** Number of characters scanned at a time, chosen to fit a processor cache. */
const stretch = 16_384;

/** Offset of the first occurrence of each start, in a long text. */
function firstInStretches(text: string, starts: Start[]): number[] {
	const first = starts.map(() => -1);
	// A start may extend across two stretches.
	const overlap = Math.max(...starts.map(({start}) => start.length)) - 1;
	for (let from = 0; from < text.length && first.includes(-1); from += stretch) {
		const part = text.slice(from, from + stretch + overlap);
		for (const [index, {start, expression}] of starts.entries()) {
			let at = first[index] === -1 ? part.indexOf(start) : -1;
			while (at >= 0 && !isAt(expression, text, from + at)) at = part.indexOf(start, at + 1);
			if (at >= 0) first[index] = from + at;
		}
	}
	return first;
}

function isAt(expression: RegExp, text: string, at: number): boolean {
	expression.lastIndex = at;
	return expression.test(text);
}
