import {describe, expect, test} from 'vitest';
import {type PatternOptions, patternOf} from '../../../src/core/query/pattern.ts';

describe('a pattern finds', () => {
	test.each<[PatternOptions, string, string[]]>([
		[{regexp: 'a.c'}, 'abc aXc ABC', ['abc', 'aXc']],
		[{regexp: 'a.c', ignoreCase: true}, 'abc ABC', ['abc', 'ABC']],
		[{regexp: 'abc', smartCase: true}, 'abc ABC', ['abc', 'ABC']],
		[{regexp: 'Abc', smartCase: true}, 'Abc ABC', ['Abc']],
		[{regexp: String.raw`\Sbc\p{Lu}?`, smartCase: true}, 'abcD ABC', ['abcD', 'ABC']],
		[{regexp: 'abc', ignoreCase: true, caseSensitive: true}, 'abc ABC', ['abc']],
		[{regexp: 'ab|cd', wordRegexp: true}, 'ab abc xcd cd _cd', ['ab', 'cd']],
		[{fixedStrings: 'été', wordRegexp: true}, 'été étés', ['été']],
		[{fixedStrings: 'a.c(*'}, 'abc a.c(*', ['a.c(*']],
		[{fixedStrings: '\\d{2}[^/]|$'}, '12 \\d{2}[^/]|$', ['\\d{2}[^/]|$']],
		[{fixedStrings: 'straße', ignoreCase: true}, 'STRAßE', ['STRAßE']],
		[{regexp: '^.$'}, '🎉', ['🎉']],
		[{regexp: String.raw`\p{Script=Han}+`}, '2023年12月', ['年', '月']],
	])('%j in %s', (options, text, found) => {
		const pattern = patternOf(options);
		expect(pattern && [...text.matchAll(pattern)].map(([match]) => match)).toEqual(found);
	});
});

test('no pattern is typed, no pattern is made', () => {
	expect(patternOf({ignoreCase: true})).toBeUndefined();
});

describe('a wrong pattern is refused with the reason', () => {
	test.each<[PatternOptions, string]>([
		[{regexp: 'a('}, '"a(" is not a regular expression: unterminated group'],
		[{regexp: 'a)(b', wordRegexp: true}, '"a)(b" is not a regular expression: unmatched \')\''],
		[{regexp: '*'}, '"*" is not a regular expression: nothing to repeat'],
		[{regexp: '\\-'}, '"\\-" is not a regular expression: invalid escape'],
		[{regexp: '[b-a]: '}, '"[b-a]: " is not a regular expression: range out of order in character class'],
		[{regexp: ''}, 'the pattern is empty'],
		[{fixedStrings: ''}, 'the pattern is empty'],
		[{regexp: 'a', fixedStrings: 'b'}, '-e and -F are two patterns'],
	])('%j: %s', (options, message) => {
		expect(() => patternOf(options)).toThrow(expect.objectContaining({message, hint: expect.any(String)}));
	});
});
