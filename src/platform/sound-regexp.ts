// Detects regular expressions that were silently given up. V8 never gives up. JavaScriptCore, which runs the executable, reports no
// match after some 10^8 steps, and when a repeated group needs more than 128 MB to backtrack.

import {TookTooLong} from '../core/time-limit.ts';
import {isBun} from './executable.ts';

/** Minimum milliseconds for 10^8 steps, and an allowance per UTF-16 unit, far above what sound expressions take. */
const fewestMs = 200;
const msPerUnit = 0.001;
/** In UTF-16 units: the iterations of a group that fit into 128 MB are more. */
const shortText = 1_000_000;

/** The next match of the expression. Throws TookTooLong or RangeError if matching was silently given up. */
export const nextMatch: (expression: RegExp, text: string) => RegExpExecArray | null = isBun
	? checkedMatch
	: (expression, text) => expression.exec(text);

/** For engines that give up silently. */
export function checkedMatch(expression: RegExp, text: string): RegExpExecArray | null {
	const {lastIndex} = expression;
	const longestMs = fewestMs + text.length * msPerUnit;
	// On a busy machine a sound expression may be this slow once, but hardly three times.
	for (let tries = 1; tries <= 3; tries++) {
		const started = performance.now();
		expression.lastIndex = lastIndex;
		const match = expression.exec(text);
		if (match) return match;
		if (performance.now() - started <= longestMs) break;
		if (tries === 3) throw new TookTooLong('given up without a word');
	}
	if (text.length > shortText && repeatsGroup.test(expression.source)) throw new RangeError('Out of memory');
	return null;
}

/** A group with a quantifier, including `?`. */
const repeatsGroup = /\)[*+{?]/;
