// Which marks of dialects a text holds. Every article is asked for all of them and most hold none, so it is looked through once,
// for the few characters that marks begin with: finding a character is quicker than any expression.

import type {Dialect} from './dialect.ts';

/** What tells that marks may be there. */
export type MarkSigns = Pick<Dialect, 'starts' | 'sign' | 'beginning'>;

/** Those of some marks that a text holds. */
export function marksIn(text: string, among: MarkSigns[]): ReadonlySet<MarkSigns> {
	const {starts, beginnings} = searchFor(among);
	const found = new Set(beginnings.filter(({beginning}) => beginning?.test(text)));
	const first = text.length > stretch ? firstInStretches(text, starts) : starts.map(start => signIn(text, start));
	for (const [index, {start, marks}] of starts.entries()) {
		const from = first[index] ?? -1;
		if (from < 0) continue;
		for (const {signs, expression} of marks)
			if (!found.has(signs) && signIn(text, {start, expression}, from) >= 0) found.add(signs);
	}
	return found;
}

/** A character, and the expression that finds signs at it. */
interface Start {
	start: string;
	/** Sticky. */
	expression: RegExp;
}

interface MarkSearch {
	/** The expression of each finds the signs of all its marks. */
	starts: (Start & {marks: {signs: MarkSigns; expression: RegExp}[]})[];
	/** Those that are found at the beginning of an article, too. */
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
	const starts = Array.from(new Set(among.flatMap(({starts}) => [...starts])), start => {
		const marks = all.filter(({signs}) => signs.starts.includes(start));
		return {start, marks, expression: new RegExp(marks.map(({signs}) => signs.sign.source).join('|'), 'y')};
	});
	return {starts, beginnings: among.filter(({beginning}) => beginning)};
}

/** Where a text first has a sign that begins with a character; -1 where it has none. */
function signIn(text: string, {start, expression}: Start, from = 0): number {
	let at = text.indexOf(start, from);
	while (at >= 0 && !isAt(expression, text, at)) at = text.indexOf(start, at + 1);
	return at;
}

/** Characters that are looked through at a time: what a processor keeps at hand. */
const stretch = 16_384;

/** The same of each character, in a long text. */
function firstInStretches(text: string, starts: Start[]): number[] {
	const first = starts.map(() => -1);
	for (let from = 0; from < text.length && first.includes(-1); from += stretch) {
		const part = text.slice(from, from + stretch);
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
