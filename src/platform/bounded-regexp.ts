// Regular expressions that can't run away: V8 backtracks, so `(a+)+$` may take longer than anyone lives, and nothing but
// `vm` stops it. A call into `vm` costs a good part of a millisecond, so it is for many texts.

import {type Context, createContext, Script} from 'node:vm';
import {UserError} from '../core/errors.ts';
import type {BoundedPattern, Pattern, Prefilter, PrefilterSource} from '../core/query/pattern.ts';
import type {Range} from '../core/text/range.ts';
import {isCode} from './fs.ts';

/** What a pattern may take in all, in milliseconds, before it is given up. */
const patience = 10_000;
/** And besides, for each UTF-16 unit of text, so that a sound pattern may read any library: they do ten to a thousand times better. */
const patiencePerUnit = 0.001;

/** Stops the pattern when it has taken so many milliseconds in all. */
export function boundPattern({expression, sieve}: Pattern, limit = patience): BoundedPattern {
	const guard = createGuard(limit);
	return {
		sieve: sieve && sieveOver(sieve, createGuard(limit / 10)),
		find(texts) {
			try {
				return guard(texts, text => rangesOf(expression, text));
			} catch (error) {
				throw isTimeout(error) ? ranAway(expression, limit) : tooLarge(expression, error);
			}
		},
	};
}

/** Over a whole article an expression may take longer than over its paragraphs: then all go through. */
function sieveOver({literal, expression}: PrefilterSource, guard: Guarded): Prefilter {
	let isUseful = true;
	return {
		literal,
		lets(articles) {
			try {
				if (isUseful) return guard(articles, text => expression.test(text));
			} catch {
				isUseful = false;
			}
			return articles.map(() => true);
		},
	};
}

/** Does some work for each text. Throws when all that was done takes too long, and what the work throws. */
type Guarded = <Result>(texts: string[], work: (text: string) => Result) => Result[];

function createGuard(limit: number): Guarded {
	const script = new Script('work()');
	let sandbox: Context | undefined;
	let job = (): void => {};
	let left = limit;
	return (texts, work) => {
		// One function for good: those that the sandbox had would outlive each small garbage collection, with all their texts.
		sandbox ??= createContext({work: () => job()});
		const started = performance.now();
		const timeout = Math.max(1, Math.ceil(left));
		let results: ReturnType<typeof work>[] = [];
		job = () => {
			results = texts.map(text => work(text));
		};
		script.runInContext(sandbox, {timeout});
		left += texts.reduce((units, {length}) => units + length, 0) * patiencePerUnit;
		left = Math.min(limit, left - (performance.now() - started));
		return results;
	};
}

function rangesOf(pattern: RegExp, text: string): Range[] | undefined {
	pattern.lastIndex = 0;
	let match = pattern.exec(text);
	if (!match) return undefined;
	const ranges: Range[] = [];
	for (; match; match = pattern.exec(text)) {
		if (match[0] === '') pattern.lastIndex += characterLength(text, match.index);
		else ranges.push([match.index, pattern.lastIndex]);
	}
	return ranges;
}

/** In the middle of a character V8 would step back and find the same again. */
function characterLength(text: string, index: number): number {
	return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function isTimeout(error: unknown): boolean {
	return isCode(error, 'ERR_SCRIPT_EXECUTION_TIMEOUT');
}

/** V8 compiles a pattern when it is first used, and then says that it is too large, or keeps its ways back on a stack that is too small. */
function tooLarge({source}: RegExp, error: unknown): unknown {
	const isLimit = error instanceof RangeError || error instanceof SyntaxError;
	if (!isLimit) return error;
	return new UserError(
		`the pattern ${source} is too large: ${error.message.toLowerCase()}`,
		'repeat less in it, or search for its parts',
	);
}

function ranAway({source}: RegExp, limit: number): UserError {
	return new UserError(
		`the pattern ${source} was stopped after ${limit / 1000} seconds`,
		'it tries the same text in too many ways, as a repeat within a repeat does: write a+ for (a+)+, or use -F',
	);
}
