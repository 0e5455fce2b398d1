import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type PatternOptions, patternOf, prefilterOf} from '../../../../src/core/query/pattern/pattern.ts';
import {trials} from '../../../trials.ts';

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
		[{regexp: String.raw`\w+straße`}, 'Überstraße', ['Überstraße']],
		[{regexp: String.raw`\w+`}, 'The Größe naïve Ёлка', ['The', 'Größe', 'naïve', 'Ёлка']],
		[{regexp: String.raw`\bÜber\b`}, 'Über Überall drÜber', ['Über']],
		[{regexp: String.raw`\bcaf\w\b`}, 'café cafés', ['café']],
		[{regexp: String.raw`\bΟΔΟΣ\b`}, 'ΟΔΟΣ', ['ΟΔΟΣ']],
		[{regexp: String.raw`a\B.`}, 'aé a.', ['aé']],
		[{regexp: String.raw`\d+`}, '12 ١٩٤٨', ['12', '١٩٤٨']],
		[{regexp: String.raw`[\d.]+`}, '3.5', ['3.5']],
		[{regexp: String.raw`\W+`}, 'é, ü', [', ']],
		[{regexp: String.raw`[\W_]+`}, 'é,_ü', [',_']],
		[{regexp: String.raw`[^\W_]+`}, 'é,_ü', ['é', 'ü']],
		[{regexp: '(?i)strike'}, 'STRIKE', ['STRIKE']],
		[{regexp: '(?i)strike', caseSensitive: true}, 'STRIKE strike', ['strike']],
		[{regexp: '[[:alpha:]]+'}, 'é1', ['é']],
		[{regexp: '(?i:strike|vote)'}, 'STRIKE', ['STRIKE']],
		[{regexp: '(?-u)stri\\w+'}, 'a strike', ['strike']],
		[{regexp: '(?i-s)strike'}, 'STRIKE', ['STRIKE']],
		[{regexp: '\\Qa.b(\\E+'}, 'aXb( a.b((', ['a.b((']],
		[{regexp: 'x\\Qa.b'}, 'xaXb xa.b', ['xa.b']],
		[{regexp: '^a{,2}b'}, 'aab', ['aab']],
		[{regexp: '[[:upper:][:digit:]-]+'}, 'É1-a', ['É1-']],
		[{regexp: '[^[:space:]]+'}, 'a b', ['a', 'b']],
		[{regexp: '[[:^digit:]]+'}, '1a2', ['a']],
		[{regexp: '[]x]+'}, ']x', [']x']],
		[{regexp: '[[x]+'}, '[x', ['[x']],
		[{regexp: String.raw`\<br\>`}, 'br bra abr', ['br']],
		[{regexp: String.raw`\-\"\'\ \#`}, `-"' #`, [`-"' #`]],
		[{regexp: String.raw`\p{Greek}+\pL`}, 'ΟΔx', ['ΟΔx']],
		[{regexp: String.raw`(?P<year>\d{4})\x{2d}`}, '2023-', ['2023-']],
		[{regexp: 'abc', lineRegexp: true}, 'abc abc', []],
		[{regexp: 'a.c|x', lineRegexp: true}, 'abc', ['abc']],
		[{fixedStrings: 'x', invertMatch: true}, 'abc', ['']],
		[{fixedStrings: 'x', invertMatch: true}, 'axc', []],
		[{regexp: '^x', invertMatch: true}, 'ax', ['']],
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
		[{regexp: '\\y'}, '"\\y" is not a regular expression: invalid escape'],
		[{regexp: '(?x)a'}, '(?x) has a flag that there is not: x'],
		[{regexp: '[[:letter:]]'}, 'no class [:letter:]'],
		[{regexp: '[b-a]: '}, '"[b-a]: " is not a regular expression: range out of order in character class'],
		[{regexp: ''}, 'the pattern is empty'],
		[{regexp: 'a'.repeat(40_001)}, 'the pattern is too long'],
		[{regexp: '\\b'.repeat(2000)}, 'the pattern is too long'],
		[{fixedStrings: ''}, 'the pattern is empty'],
		[{regexp: 'a', fixedStrings: 'b'}, '-e and -F are two patterns'],
	])('%j: %s', (options, message) => {
		expect(() => patternOf(options)).toThrow(expect.objectContaining({message, hint: expect.any(String)}));
	});
});

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

test.each<[options: PatternOptions, expression: string | undefined, isExact?: boolean]>([
	[{regexp: 'ab|c{2}(?<d>e)'}, 'ab|c{2}(?<d>e)', true],
	[{fixedStrings: 'a(?=b)'}, String.raw`a\(\?=b\)`, true],
	[{regexp: 'é+'}, String.raw`(?:\xc3\xa9)+`, true],
	[{regexp: '[a-c]x'}, String.raw`(?:[\x61\x62\x63])x`, true],
	[{regexp: 'k', ignoreCase: true}, String.raw`(?:[\x4b\x6b]|\xe2\x84\xaa)`, true],
	[{regexp: '(?i)ab'}, String.raw`(?:[\x41\x61])(?:[\x42\x62])`, true],
	[{regexp: 'strike', wordRegexp: true}, 'strike', false],
	[{regexp: String.raw`\bstrike\>`}, 'strike', false],
	[{regexp: 'strike', lineRegexp: true}, 'strike', false],
	[{regexp: 'a(?=b)'}, undefined],
	[{regexp: 'a(?!b)'}, undefined],
	[{regexp: '(?<=b)a'}, undefined],
	[{regexp: '(?<!b)a'}, undefined],
	[{regexp: 'a', invertMatch: true}, undefined],
	[{regexp: String.raw`(a)\1`, ignoreCase: true}, undefined],
])('%j is looked for in bytes as %s', (options, expression, isExact) => {
	const found = prefilterOf(options);
	expect([found?.expression.source, found?.isExact]).toEqual([expression, isExact]);
});

test('the prefilter lets through every article in which the pattern is found', () => {
	const piece = fc.constantFrom(
		'a',
		'b',
		'.',
		'^',
		'$',
		'[^a]',
		'[a-c]',
		'[Kk]',
		's',
		'é',
		'忽',
		'[é-ü]',
		'🎉',
		String.raw`\w`,
		String.raw`[\W]`,
		String.raw`\<`,
		String.raw`\s`,
		String.raw`\b`,
		String.raw`\B`,
		' ',
	);
	const repeated = fc.tuple(
		piece.filter(text => text !== '^' && text !== '$' && !/\\[b<]/i.test(text)),
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
	const options = fc.record({
		ignoreCase: fc.boolean(),
		wordRegexp: fc.boolean(),
		lineRegexp: fc.boolean(),
		invertMatch: fc.boolean(),
	});
	fc.assert(
		fc.property(source, options, texts, (regexp, flags, texts) => {
			const pattern = patternOf({regexp, ...flags});
			const isFound = texts.some(text => pattern !== undefined && text.search(pattern) >= 0);
			const {literal = '', expression, isExact} = prefilterOf({regexp, ...flags}) ?? {};
			const article = Buffer.from(texts.join('\n')).toString('latin1');
			const isPassed = article.search(expression ?? /(?:)/) >= 0;
			if (isFound) expect([article.includes(Buffer.from(literal).toString('latin1')), isPassed]).toEqual([true, true]);
			if (!isExact || !pattern || !expression) return;
			const inLines = texts.map(text => Buffer.from(text).toString('latin1').search(expression) >= 0);
			expect(inLines).toEqual(texts.map(text => text.search(pattern) >= 0));
		}),
		{numRuns: trials(150)},
	);
});
