import fc from 'fast-check';
import {Lexer} from 'marked';
import {describe, expect, it} from 'vitest';
import {plainInline} from '../../../../src/core/markdown/fast/plain.ts';
import {lex} from '../../../../src/core/markdown/lexer.ts';
import {trials} from '../../../trials.ts';
import {blockEssence, inlineEssence} from '../essence.ts';

const piece = fc.constantFrom(
	...[
		'a',
		'word',
		'Ärger',
		'1',
		'2.',
		'3)',
		' ',
		'  ',
		'\n',
		'\n\n',
		'*',
		'**',
		'***',
		'_',
		'[',
		']',
		'(',
		')',
		'](',
		'[a](b)',
	],
	...[
		'!',
		'\\',
		'\\*',
		'`',
		'<',
		'>',
		'&amp;',
		'~',
		'@',
		'www.a.b',
		'https://a.b',
		'“',
		'”',
		'"',
		"'",
		'.',
		',',
		'-',
		'—',
	],
	...['#', '+', '|', ':', '=', '---', '^', '/c_d', '%', '\t'],
);
const text = fc.array(piece, {maxLength: 14}).map(pieces => pieces.join(''));

describe('the short way gives what marked gives', () => {
	it.each([
		'plain words, nothing else',
		'an *emphasis* and a **strong one**, closed',
		'**[a link](https://a.b/c_d?e=f)** in strong',
		'\\$110 and \\* are characters',
		'two lines\nof one paragraph',
		'lines that begin\n1874 with a number\n*with an emphasis*\n**or a strong one**',
		'(“*quoted*”)',
		'*a* b *c*',
		'2023 was a year',
	])('%j', source => {
		const plain = plainInline(source);
		expect(plain).toBeDefined();
		expect(inlineEssence(plain ?? [])).toEqual(inlineEssence(Lexer.lexInline(source)));
	});

	it('for any text', () => {
		fc.assert(
			fc.property(text, source => {
				const plain = plainInline(source);
				if (plain) expect(inlineEssence(plain)).toEqual(inlineEssence(Lexer.lexInline(source)));
			}),
			{numRuns: trials(1000)},
		);
	});

	it('for any article', () => {
		fc.assert(
			fc.property(text, source => {
				// Definitions and footnotes are ours: marked alone has neither.
				fc.pre(!/^ *:|\[\^[^[\]\s]+\]/m.test(source));
				// An address of the web within a word is one only by chance: where a mail address may begin, too.
				fc.pre(!/[^\s*_~(]www\..*@/.test(source));
				// What is no element of HTML is text, to us alone.
				fc.pre(!/<[a-z]/i.test(source));
				expect(blockEssence(lex(source, {dialects: []}))).toEqual(blockEssence(Lexer.lex(source)));
			}),
			{numRuns: trials(1000)},
		);
	});
});
