import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type PatternOptions, patternOf} from '../../../src/core/query/pattern.ts';
import {prefilterOf} from '../../../src/core/query/prefilter.ts';

describe('every match holds', () => {
	test.each<[string, string | undefined]>([
		['strike', 'strike'],
		['stri?ke', 'str'],
		['a+bc', 'bc'],
		['ab{2}cd', 'cd'],
		['ab{0,2}?cde', 'cde'],
		['stro[a-z]+ (of|the) ', 'stro'],
		['(one|two) and', ' and'],
		['one|two', undefined],
		['(?:one|two)', undefined],
		['(?:(one)|two)?x', 'x'],
		['[ab]|c', undefined],
		['[|)\\]x]yz', 'yz'],
		[String.raw`\bword\b`, 'word'],
		[String.raw`a\.b\/c`, 'a.b/c'],
		[String.raw`\p{Lu}nion\x41\u0041\u{41}\d\1()`, 'nion'],
		[String.raw`(?<year>x)\k<year>-`, '-'],
		['🎉+x', 'x'],
		['x🎉?', 'x'],
		['^$', undefined],
		['.*', undefined],
	])('%s: %s', (regexp, literal) => {
		expect(prefilterOf({regexp})?.literal).toBe(literal);
	});

	test('a text that is meant as it is, and nothing sure in any case', () => {
		expect(prefilterOf({fixedStrings: 'a(?=b)|c\\'})?.literal).toBe('a(?=b)|c\\');
		expect(prefilterOf({regexp: 'strike', ignoreCase: true})?.literal).toBeUndefined();
	});
});

test.each<[PatternOptions, RegExp | undefined]>([
	[{regexp: 'a.c'}, /a.c/mu],
	[{regexp: '(?:a)(?<b>c)', ignoreCase: true}, /(?:a)(?<b>c)/imu],
	[{regexp: 'strike', wordRegexp: true}, /strike/mu],
	[{fixedStrings: 'a(?=b)'}, /a\(\?=b\)/mu],
	[{regexp: 'a(?=b)'}, undefined],
	[{regexp: 'a(?!b)'}, undefined],
	[{regexp: '(?<=b)a'}, undefined],
	[{regexp: '(?<!b)a'}, undefined],
])('%j is looked for as %s in whole articles', (options, expression) => {
	expect(prefilterOf(options)?.expression).toEqual(expression);
});

test('lets through every article in which the pattern is found', () => {
	const piece = fc.constantFrom('a', 'b', '.', '^', '$', '[^a]', String.raw`\s`, String.raw`\b`, String.raw`\B`, ' ');
	const repeated = fc.tuple(
		piece.filter(text => text !== '^' && text !== '$' && !/\\b/i.test(text)),
		fc.constantFrom('*', '+?', '{2}'),
	);
	const part = fc.oneof(
		piece,
		repeated.map(parts => parts.join('')),
	);
	const source = fc.oneof(
		fc.array(part, {minLength: 1, maxLength: 5}).map(parts => parts.join('')),
		fc.tuple(part, part, part).map(([a, b, c]) => `(${a}|${b})${c}`),
		fc.tuple(part, part).map(([a, b]) => `(${a})${b}\\1`),
	);
	const texts = fc.array(fc.string({unit: fc.constantFrom('a', 'b', ' ', 'é'), maxLength: 8}), {maxLength: 4});
	const options = fc.record({ignoreCase: fc.boolean(), wordRegexp: fc.boolean()});
	fc.assert(
		fc.property(source, options, texts, (regexp, flags, texts) => {
			const pattern = patternOf({regexp, ...flags});
			const isFound = texts.some(text => pattern !== undefined && text.search(pattern) >= 0);
			const {literal = '', expression} = prefilterOf({regexp, ...flags}) ?? {};
			const article = texts.join('\n');
			if (isFound) expect([article.includes(literal), expression?.test(article) ?? true]).toEqual([true, true]);
		}),
		{numRuns: 1000},
	);
});
