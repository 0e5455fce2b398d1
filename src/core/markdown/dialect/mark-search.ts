// Which marks of dialects a text holds. Every article is asked for all of them and most hold none, so it is looked through once,
// for the few characters that marks begin with: finding a character is quicker than any expression.

import type {Dialect} from './dialect.ts';

/** What tells that marks may be there. */
export type MarkSigns = Pick<Dialect, 'starts' | 'sign' | 'beginning'>;

/** Those of some marks that a text holds. */
export function marksIn(text: string, among: MarkSigns[]): ReadonlySet<MarkSigns> {
	const first = firstSigns(text, among);
	return new Set(among.filter(marks => marks.beginning?.test(text) || isThere(marks, text, first)));
}

/** Characters that are looked through at a time: what a processor keeps at hand. */
const stretch = 16_384;

/** Where a character first is the start of any of the signs that begin with it. */
function firstSigns(text: string, among: MarkSigns[]): Map<string, number> {
	const first = new Map<string, number>();
	const left = new Map(signsByStart(among));
	for (let from = 0; from < text.length && left.size > 0; from += stretch) {
		const part = text.slice(from, from + stretch);
		for (const [start, signs] of left) {
			const at = signIn(part, {start, signs, text, from});
			if (at === undefined) continue;
			first.set(start, at);
			left.delete(start);
		}
	}
	return first;
}

interface Sought {
	start: string;
	signs: RegExp;
	text: string;
	/** Of the part in the text. */
	from: number;
}

function signIn(part: string, {start, signs, text, from}: Sought): number | undefined {
	for (let at = part.indexOf(start); at >= 0; at = part.indexOf(start, at + 1)) {
		if (isAt(signs, text, from + at)) return from + at;
	}
	return undefined;
}

const known = new WeakMap<MarkSigns[], Map<string, RegExp>>();

/** All signs that begin with a character, as one expression. */
function signsByStart(among: MarkSigns[]): Map<string, RegExp> {
	const made = known.get(among) ?? new Map(Array.from(startsOf(among), start => [start, signsOf(start, among)]));
	known.set(among, made);
	return made;
}

function startsOf(among: MarkSigns[]): Set<string> {
	return new Set(among.flatMap(({starts}) => [...starts]));
}

function signsOf(start: string, among: MarkSigns[]): RegExp {
	const signs = among.filter(({starts}) => starts.includes(start)).map(({sign}) => sign.source);
	return new RegExp(signs.join('|'), 'y');
}

function isThere({starts, sign}: MarkSigns, text: string, first: Map<string, number>): boolean {
	const expression = stickyOf(sign);
	return [...starts].some(start => {
		for (let at = first.get(start) ?? -1; at >= 0; at = text.indexOf(start, at + 1)) {
			if (isAt(expression, text, at)) return true;
		}
		return false;
	});
}

const sticky = new Map<RegExp, RegExp>();

function stickyOf(sign: RegExp): RegExp {
	const expression = sticky.get(sign) ?? new RegExp(sign, 'y');
	sticky.set(sign, expression);
	return expression;
}

function isAt(expression: RegExp, text: string, at: number): boolean {
	expression.lastIndex = at;
	return expression.test(text);
}
