import {Lexer, Tokenizer} from 'marked';
import {describe, expect, test} from 'vitest';
import {rulesFor} from '../../../../src/core/markdown/fast/rules.ts';
import {eastern, easternSigns} from '../../../../src/core/markdown/fast/usual-signs.ts';

const tokenizer = new Tokenizer();
new Lexer({tokenizer, gfm: true});
const {rules} = tokenizer;
const quick = rulesFor('', rules);
const complete = rulesFor('ж ש', rules);

const everyCharacter = Array.from({length: 0x11_0000}, (_, code) => code)
	.filter(code => code < 0xd800 || code > 0xdfff)
	.map(code => String.fromCodePoint(code));

test('whatever passes for a usual character is a sign in both rules or in none', () => {
	const usual = everyCharacter.filter(character => rulesFor(character, rules) === quick);
	expect(usual.length).toBe(2308);
	const {punctuation} = quick.inline;
	for (const character of usual) {
		expect(punctuation.test(character), JSON.stringify(character)).toBe(rules.inline.punctuation.test(character));
		expect(punctuation.test(character), JSON.stringify(character)).toBe(/^(?![*_])[\s\p{P}\p{S}]/u.test(character));
	}
});

test('of what Chinese, Japanese and Korean are written with, the signs are those of Unicode', () => {
	const sign = new RegExp(`[${easternSigns}]`, 'u');
	const known = everyCharacter.filter(character => eastern.test(character));
	expect(known.length).toBe(44_649);
	expect(known.filter(character => sign.test(character) !== /[\p{P}\p{S}]/u.test(character))).toEqual([]);
	expect(rulesFor('电车。🎉', rules)).not.toBe(rulesFor('电车。', rules));
	expect(rulesFor('电车。', rules).inline.emStrongLDelim.source).not.toContain('\\p{P}');
});

test('no rule that a Latin text needs compiles a class of Unicode but that of opening quotes', () => {
	const left = Object.entries(quick.inline).filter(([, rule]) => /\\p\{(?!P[is]\})/.test(rule.source));
	expect(left).toEqual([]);
});

test('marked’s rules hold what is taken out of them', () => {
	expect(complete.block.paragraph.source.length).toBeLessThan(rules.block.paragraph.source.length / 2);
	expect(complete.block.paragraph.source).not.toContain(':?-+:?');
	expect(rules.inline.text.source).toContain('+@');
	expect(complete.inline.text.source).not.toContain('@');
	expect(complete.interruption.source).toMatch(/^\\n\(\?:\\s\*\?\\n\|.*\\\|\)\+\[\\:\\- \]\*\\n\)$/);
});

describe('a text has marked’s own signs where', () => {
	test.each([
		['one letter is beyond', 'a *b* ש'],
		['one sign is', 'a *b* ༕'],
		['an emoji is', '🎉'],
	])('%s', (_, text) => {
		expect(rulesFor(text, rules)).toBe(complete);
		expect(complete.inline.punctuation).toBe(rules.inline.punctuation);
	});
});
