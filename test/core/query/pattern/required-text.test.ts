// What is required of a text before a pattern is looked for in it.

import {expect, test} from 'vitest';
import {type PatternOptions, requiredOf} from '../../../../src/core/query/pattern/pattern.ts';
import type {RequiredText} from '../../../../src/core/query/pattern/required-text.ts';
import {processorSeconds} from '../../../processor-time.ts';

test.each<[string | PatternOptions, string]>([
	['Strike', 'strike'],
	['[Ss]trike', 'strike'],
	['stri?ke', 'strike or strke'],
	['stri+ke', 'str and i and ke'],
	['str(?:ike|uck)s', 'strikes or strucks'],
	['str(?:ike|.)s', 'str and (ike or nothing) and s'],
	['strike|lockout', 'strike or lockout'],
	['strike(?:s|.*)', 'strike and (s or nothing)'],
	['stro[a-z]+ (of|the) ', 'stro and ( of  or  the )'],
	[String.raw`a\.b\/c`, 'a.b/c'],
	[String.raw`\bword\b`, 'word'],
	['strike(?!s)ing', 'strikeing'],
	[String.raw`(?<year>x)\k<year>-`, 'x and -'],
	[String.raw`\p{Lu}nion\x41\u{1f98a}`, 'nion'],
	['x{0}y', 'y'],
	['(ab){2}', 'ab'],
	['(ab){0,3}c', 'c'],
	['^$', ''],
	['.*', 'nothing'],
	['(a|b|c|d|e|f|g)(a|b|c|d|e|f|g)', '(a or b or c or d or e or f or g) and (a or b or c or d or e or f or g)'],
	[{fixedStrings: 'A(?=b)|c', ignoreCase: true}, 'a(?=b)|c'],
	[{regexp: 'strike', wordRegexp: true}, 'strike'],
	[{regexp: 'strike', invertMatch: true}, 'nothing'],
])('%j: %s', (typed, expected) => {
	const required = requiredOf(typeof typed === 'string' ? {regexp: typed} : typed);
	expect(required === undefined ? 'nothing' : spoken(simple(required))).toBe(expected);
});

/** Without what says nothing, or only one thing. */
function simple(required: RequiredText): RequiredText {
	if (typeof required === 'string') return required;
	const isAll = 'all' in required;
	const parts = (isAll ? required.all : required.any).map(simple);
	const telling = isAll ? parts.filter(part => part !== '' && !isNothing(part)) : parts;
	const [only] = telling;
	if (telling.length === 1 && only !== undefined) return only;
	return isAll ? {all: telling} : {any: telling};
}

function isNothing(required: RequiredText): boolean {
	return typeof required !== 'string' && 'all' in required && required.all.length === 0;
}

function spoken(required: RequiredText): string {
	if (typeof required === 'string') return required;
	if (isNothing(required)) return 'nothing';
	const [parts, word] = 'all' in required ? [required.all, ' and '] : [required.any, ' or '];
	return parts.map(part => (needsBrackets(part) ? `(${spoken(part)})` : spoken(part))).join(word);
}

function needsBrackets(part: RequiredText): boolean {
	return typeof part !== 'string' && 'any' in part;
}

test('groups within groups without end say nothing', () => {
	const required = requiredOf({regexp: `${'('.repeat(9000)}a${')'.repeat(9000)}`});
	expect(required).toEqual({all: []});
});

test('a long text is told in pieces, in a time that grows with it', async () => {
	const times: number[] = [];
	for (const length of [40_000, 160_000])
		times.push(await processorSeconds(() => requiredOf({fixedStrings: 'ab'.repeat(length / 2)})));
	expect(times[1]).toBeLessThan(10 * Math.max(times[0] ?? 0, 0.02));
	const required = requiredOf({fixedStrings: 'a'.repeat(500)});
	const piece = 'a'.repeat(200);
	expect(required && spoken(simple(required))).toBe(`${piece} and a and ${piece} and a and ${'a'.repeat(98)}`);
});
