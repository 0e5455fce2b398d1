import {expect, test} from 'vitest';
import {caseless, gramBits} from '../../../../src/library/catalog/signature/grams.ts';
import {trials} from '../../../trials.ts';

const cased = Array.from({length: 0x11_0000}, (_, code) => code)
	.filter(code => code < 0xd800 || code > 0xdfff)
	.map(code => String.fromCodePoint(code))
	.filter(sign => /[\p{Cased}\p{CWCF}\p{CWL}\p{CWU}]/u.test(sign));

test('what an expression without case takes for the same is the same', () => {
	const text = cased.join('');
	// V8 takes milliseconds for each expression: `WSWS_TRIALS=30` asks for all.
	const tried = trials(150);
	const step = Math.max(1, cased.length / tried);
	const some = Array.from({length: Math.min(tried, cased.length)}, (_, at) => cased[Math.floor(at * step)] ?? '');
	const differing = [...some, '\u212a', 'ſ', 'ß', 'ς', 'ΐ', 'ᾳ', 'ǆ'].flatMap(sign => {
		const others = text.match(new RegExp(sign, 'giu')) ?? [];
		const [one, ...rest] = new Set(others.map(other => small(caseless(other))));
		return rest.length > 0 ? [[sign, one, ...rest]] : [];
	});
	expect(differing).toEqual([]);
});

function small(text: string): string {
	return text.replace(/[A-Z]/g, letter => letter.toLowerCase());
}

test.each([
	['strike', 'the STRIKE went on'],
	['ſtriKe', 'strike'],
	['Забастовка', 'ЗАБАСТОВКА'],
	['ΟΔΌΣ', 'οδός, οδόσ'],
	['straße', 'STRASSE and STRAẞE'],
	['石炭', '“石炭” 1948'],
	['🦊🦊', 'the 🦊🦊 “and” 🦊'],
])('the grams of %s are among those of %s', (part, text) => {
	expect(gramBits(part).length).toBeGreaterThan(0);
	expect(gramBits(text)).toEqual(expect.arrayContaining(gramBits(part)));
});

test.each(['', 'abc', 'é', 'ab\ncd'])('there are none in %j', text => {
	expect(gramBits(text)).toEqual([]);
});
