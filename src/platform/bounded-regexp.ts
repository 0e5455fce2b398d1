// Bounds the time of regular expressions: V8 backtracks, so `(a+)+$` may run practically forever. Interrupting costs more than most
// expressions take for a text, so many texts are matched per call.

import {UserError} from '../core/errors.ts';
import type {BoundedPattern, Pattern, Prefilter, PrefilterSource} from '../core/query/pattern/pattern.ts';
import {TookTooLong} from '../core/time-limit.ts';
import {processorTime, withinProcessorTime} from './interruptible.ts';
import {nextMatch} from './sound-regexp.ts';

/** Total milliseconds of CPU time after which a pattern is given up. */
const timeoutMs = 10_000;
/**
 * Additional milliseconds per UTF-16 unit of text, so that a sound pattern can search any library: it takes a tenth to a thousandth
 * of that.
 */
const timeoutMsPerUnit = 0.001;

/** Bounds a pattern, which is stopped after so many milliseconds in total. */
export function boundPattern({expression, prefilter}: Pattern, limitMs = timeoutMs): BoundedPattern {
	const limited = createTimeLimit(limitMs);
	const bounded = <Result>(texts: string[], work: (text: string) => Result): Result[] => {
		try {
			return limited(texts, work);
		} catch (error) {
			throw error instanceof TookTooLong ? ranAway(expression, limitMs) : tooLarge(expression, error);
		}
	};
	const counting = prefilter?.isExact ? prefilter.expression : undefined;
	return {
		prefilter: prefilter && {
			...boundPrefilter(prefilter, createTimeLimit(limitMs / 10)),
			count: counting && ((articles, most) => bounded(articles, text => linesWith(counting, text, most))),
			lines: counting && (articles => bounded(articles, text => placesOfLines(counting, text))),
		},
		has: texts => bounded(texts, text => isIn(expression, text)),
		find: texts => bounded(texts, text => edgesOf(expression, text)),
	};
}

/** Counts the lines that match, up to `most`. The expression must not match across lines. */
function linesWith(expression: RegExp, text: string, most: number): number {
	let count = 0;
	expression.lastIndex = 0;
	while (count < most && nextMatch(expression, text) !== null) {
		count++;
		const end = text.indexOf('\n', expression.lastIndex);
		if (end < 0) break;
		expression.lastIndex = end + 1;
	}
	return count;
}

/** Index, start and end of each matching line, in one flat list. The expression must not match across lines. */
function placesOfLines(expression: RegExp, text: string): number[] {
	const places: number[] = [];
	let line = 0;
	let start = 0;
	expression.lastIndex = 0;
	for (let match = nextMatch(expression, text); match; match = nextMatch(expression, text)) {
		let end = endOfLine(text, start);
		for (; end < match.index; end = endOfLine(text, start)) {
			line++;
			start = end + 1;
		}
		places.push(line++, start, end);
		if (end === text.length) break;
		start = end + 1;
		expression.lastIndex = start;
	}
	return places;
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

/**
 * An expression may be slower on a whole article than on its paragraphs; then the prefilter is switched off and lets everything
 * pass.
 */
function boundPrefilter(
	{literal, expression}: PrefilterSource,
	limited: TimeLimited,
): Omit<Prefilter, 'count' | 'lines'> {
	let isUseful = true;
	return {
		literal,
		mayMatch(articles) {
			try {
				if (isUseful) return limited(articles, text => isIn(expression, text));
			} catch {
				isUseful = false;
			}
			return articles.map(() => true);
		},
	};
}

/** Does some work for each text, possibly more than once. Throws if the total time is exceeded, and what the work throws. */
type TimeLimited = <Result>(texts: string[], work: (text: string) => Result) => Result[];

/**
 * Limits CPU time, so that a sound pattern may wait on a busy machine; since CPU time includes other threads, the wall clock counts
 * if it is less.
 */
function createTimeLimit(limitMs: number): TimeLimited {
	let leftMs = limitMs;
	return (texts, work) => {
		const started = performance.now();
		const before = process.cpuUsage();
		const results = withinProcessorTime(leftMs, () => texts.map(text => work(text)));
		leftMs += texts.reduce((units, {length}) => units + length, 0) * timeoutMsPerUnit;
		leftMs = Math.min(limitMs, leftMs - Math.min(performance.now() - started, processorTime(before)));
		return results;
	};
}

function isIn(pattern: RegExp, text: string): boolean {
	pattern.lastIndex = 0;
	return nextMatch(pattern, text) !== null;
}

/** Alternating starts and ends of the matches. */
function edgesOf(pattern: RegExp, text: string): number[] | undefined {
	pattern.lastIndex = 0;
	let match = nextMatch(pattern, text);
	if (!match) return undefined;
	const edges: number[] = [];
	for (; match; match = nextMatch(pattern, text)) {
		if (match[0] === '') pattern.lastIndex += characterLength(text, match.index);
		else edges.push(match.index, pattern.lastIndex);
	}
	return edges;
}

/** From within a surrogate pair, V8 would step back and find the same match again. */
function characterLength(text: string, index: number): number {
	return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/** V8 compiles a pattern on first use, and only then reports that it is too large or needs too much stack. */
function tooLarge({source}: RegExp, error: unknown): unknown {
	const isLimit = error instanceof RangeError || error instanceof SyntaxError;
	if (!isLimit) return error;
	return new UserError(
		`the pattern ${source} is too large: ${error.message.toLowerCase()}`,
		'repeat less in it, or search for its parts',
	);
}

function ranAway({source}: RegExp, limitMs: number): UserError {
	return new UserError(
		`the pattern ${source} was stopped after ${limitMs / 1000} seconds`,
		'it tries the same text in too many ways, as a repeat within a repeat does: write a+ for (a+)+, or use -F',
	);
}
