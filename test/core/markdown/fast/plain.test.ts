import * as commonmark from 'commonmark-spec';
import fc from 'fast-check';
import {Lexer, type Token, type Tokens} from 'marked';
import {describe, expect, it} from 'vitest';
import {plainInline} from '../../../../src/core/markdown/fast/plain.ts';
import {lex} from '../../../../src/core/markdown/lexer.ts';

/** What of a token counts, adjoining texts as one. */
function essence(tokens: Token[]): unknown[] {
	const result: Record<string, unknown>[] = [];
	for (const {type, raw, href, tokens: inner} of tokens as Tokens.Generic[]) {
		const last = result.at(-1);
		if (type === 'text' && !inner && last?.type === 'text') last.raw = `${last.raw}${raw}`;
		else result.push({type, raw, href, tokens: inner && essence(inner)});
	}
	return result;
}

/** Tokens of blocks without the line ends between them, which belong to one or to the other. */
function blockEssence(tokens: Token[]): unknown[] {
	return tokens
		.filter(({type}) => type !== 'space')
		.map(token => ({
			type: token.type,
			raw: token.raw.trimEnd(),
			tokens: 'tokens' in token && token.tokens ? essence(token.tokens) : undefined,
		}));
}

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

/** Spaces on the last line, which nobody sees, marked gives to the paragraph above. */
const article = text.map(source => source.trimEnd());

describe('the short way gives what marked gives', () => {
	it.each([
		'plain words, nothing else',
		'an *emphasis* and a **strong one**, closed',
		'**[a link](https://a.b/c_d?e=f)** in strong',
		'\\$110 and \\* are characters',
		'two lines\nof one paragraph',
		'(“*quoted*”)',
		'*a* b *c*',
		'2023 was a year',
	])('%j', source => {
		const plain = plainInline(source);
		expect(plain).toBeDefined();
		expect(essence(plain ?? [])).toEqual(essence(Lexer.lexInline(source)));
	});

	it('for any text', () => {
		fc.assert(
			fc.property(text, source => {
				const plain = plainInline(source);
				if (plain) expect(essence(plain)).toEqual(essence(Lexer.lexInline(source)));
			}),
			{numRuns: 3000},
		);
	});

	it('for any article', () => {
		fc.assert(
			fc.property(article, source => {
				// Definitions and footnotes are ours: marked alone has neither.
				fc.pre(!/^ *:|\[\^[^[\]\s]+\]/m.test(source));
				expect(blockEssence(lex(source))).toEqual(blockEssence(Lexer.lex(source)));
			}),
			{numRuns: 3000},
		);
	});

	it('for every example of CommonMark', () => {
		for (const {markdown, number} of commonmark.tests) {
			expect(blockEssence(lex(markdown)), `example ${number}`).toEqual(blockEssence(Lexer.lex(markdown)));
		}
	});
});
