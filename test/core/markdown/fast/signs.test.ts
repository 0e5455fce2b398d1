import {Lexer, Tokenizer} from 'marked';
import {describe, expect, test} from 'vitest';
import {rulesFor} from '../../../../src/core/markdown/fast/signs.ts';

const tokenizer = new Tokenizer();
new Lexer({tokenizer, gfm: true});
const {rules} = tokenizer;

const everyCharacter = Array.from({length: 0x11_0000}, (_, code) => code)
	.filter(code => code < 0xd800 || code > 0xdfff)
	.map(code => String.fromCodePoint(code));

test('whatever passes for a usual character is a sign in both rules or in none', () => {
	const usual = everyCharacter.filter(character => rulesFor(character, rules) !== rules);
	expect(usual.length).toBe(2 + 0x5f + 0x1b0 + 0x18 + 0x2f + 1);
	const {punctuation} = rulesFor('', rules).inline;
	for (const character of usual) {
		expect(punctuation.test(character), JSON.stringify(character)).toBe(rules.inline.punctuation.test(character));
		expect(punctuation.test(character), JSON.stringify(character)).toBe(/^(?![*_])[\s\p{P}\p{S}]/u.test(character));
	}
});

test('no rule that a Latin text needs compiles a class of Unicode but that of opening quotes', () => {
	const left = Object.entries(rulesFor('', rules).inline).filter(([, rule]) => /\\p\{(?!P[is]\})/.test(rule.source));
	expect(left).toEqual([]);
});

describe('a text has marked’s rules where', () => {
	test.each([
		['one letter is beyond', 'a *b* ж'],
		['one sign is', 'a *b* 、'],
		['an emoji is', '🎉'],
	])('%s', (_, text) => {
		expect(rulesFor(text, rules)).toBe(rules);
	});
});
