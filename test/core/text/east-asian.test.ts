import {describe, expect, test} from 'vitest';
import {hasEastAsian, joinEastAsianLines, joinsWithoutSpace} from '../../../src/core/text/east-asian.ts';

describe('a line end is no space between', () => {
	test.each([
		['漢', '字'],
		['かな', 'カナ'],
		['。', '「'],
		['，', '他'],
		['ｶﾞ', 'ｷﾞ'],
		['\u{20bb7}', '野'],
		['野', '\u{20bb7}'],
		['ㄅ', 'ㄆ'],
	])('%s and %s', (before, after) => {
		expect(joinsWithoutSpace(before, after)).toBe(true);
		expect(joinEastAsianLines(`${before} \n\t${after}`)).toBe(before + after);
		expect(hasEastAsian(before)).toBe(true);
	});
});

describe('a line end is a space between', () => {
	test.each([
		['word', 'word'],
		['漢字', 'word'],
		['word', '漢字'],
		['한국어', '문장'],
		['漢', '한'],
		['😀', '😀'],
		['😀', '字'],
		['', '字'],
	])('%s and %s', (before, after) => {
		expect(joinsWithoutSpace(before, after)).toBe(false);
		expect(joinEastAsianLines(`${before}\n${after}`)).toBe(`${before}\n${after}`);
	});
});

test.each(['word', 'слово', '한국어', '😀', 'ไทย'])('%s has none of the set', text => {
	expect(hasEastAsian(text)).toBe(false);
});
