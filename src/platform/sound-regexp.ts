// Regular expressions that say it when they give up. V8 goes on until it is stopped. JavaScriptCore, which runs the executable, takes
// an expression for unmatched after some 10^8 steps, and where a repeated group needs more than 128 MB for its ways back.

import {TookTooLong} from '../core/time-limit.ts';
import {isBun} from './executable.ts';

/** Milliseconds that 10^8 steps take at least, and those for a UTF-16 unit that sound expressions are far from taking. */
const fewestMs = 200;
const msPerUnit = 0.001;
/** UTF-16 units: the rounds of a group that fit into 128 MB are more. */
const shortText = 1_000_000;

/** What the expression finds next. Throws TookTooLong or RangeError where it was given up without a word. */
export const nextMatch: (expression: RegExp, text: string) => RegExpExecArray | null = isBun
	? checkedMatch
	: (expression, text) => expression.exec(text);

/** For where matching gives up silently. */
export function checkedMatch(expression: RegExp, text: string): RegExpExecArray | null {
	const {lastIndex} = expression;
	const longestMs = fewestMs + text.length * msPerUnit;
	// On a busy machine a sound expression may take as long once, but hardly three times.
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

/** A group with a quantifier, `?` among them. */
const repeatsGroup = /\)[*+{?]/;
