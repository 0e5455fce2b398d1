// The lexer gives what marked gives by itself, for whatever people write; what takes marked too long is lexed in another way,
// and what it can't lex, too.

import * as commonmark from 'commonmark-spec';
import fc from 'fast-check';
import {Lexer, type Token} from 'marked';
import {describe, expect, it, test} from 'vitest';
import {lex} from '../../../src/core/markdown/lexer.ts';
import {trials} from '../../trials.ts';
import {blockEssence} from './essence.ts';

const starts = [
	'',
	'',
	'',
	'',
	' ',
	'  ',
	'   ',
	'    ',
	'      ',
	'\t',
	'- ',
	'* ',
	'1. ',
	'2) ',
	'> ',
	'>',
	'# ',
	'- - ',
	'> - ',
];
const words = [
	...[
		'a',
		'a b',
		'Ärger',
		'ж',
		'|a|b|',
		'|a',
		'a|b',
		'|-|-|',
		'-|-',
		':-:',
		'--',
		'---',
		'==',
		'= =',
		'* * *',
		'```',
		'~~~',
		'',
		'',
	],
	...[
		'-',
		'1.',
		'>',
		'#',
		'<div>',
		'<b>',
		'</div>',
		'<!-- a -->',
		'[a]: b',
		'[a]',
		'[a](b)',
		'*a',
		'b*',
		'**a**',
		'_a_b',
		'`a`',
	],
	...[
		'a@b.c',
		'a_b@c',
		'www.a.b',
		'http://a.b',
		'~~a~~',
		'\\',
		'a  ',
		'[ ] a',
		'[x] a',
		'| a \\| b |',
		'"a',
		'(a',
		'\u00a0',
		'\u2028',
	],
];
const line = fc
	.tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 3}))
	.map(([start, parts]) => `${start}${parts.join(' ')}\n`);
const article = fc.array(line, {minLength: 1, maxLength: 12}).map(lines => lines.join('').trimEnd());

describe('gives what marked gives', () => {
	it('for any lines', () => {
		fc.assert(
			fc.property(article, source => {
				// Terms and their meanings are ours.
				fc.pre(!/^[ >*-]*:/m.test(source));
				// It lets go of such a space at the end of a list, and counts its line end twice.
				fc.pre(!/[\u00a0\u2028][\s>]*$/m.test(source));
				// It takes a line for a quote whose last one is a heading, a rule or a sign alone, which CommonMark does for paragraphs only.
				fc.pre(!/^ {0,3}>[^\n]*(?:#[^\n]*|[-*_>][ \t]*)\n[^\n]/m.test(source));
				// Rows of tables may be indented by tabs for us.
				fc.pre(!/[^\n]\n[ >-]*\t/.test(source));
				// What stands right below a complete element is Markdown for us.
				fc.pre(!/<div>[^\n]*<\/div>[ \t]*\n/.test(source));
				const expected = lexedByMarked(source);
				if (expected) expect(blockEssence(lex(source, {dialects: []}))).toEqual(blockEssence(expected));
			}),
			{numRuns: trials(250)},
		);
	});

	it('for every example of CommonMark', () => {
		for (const {markdown, number} of commonmark.tests) {
			expect(blockEssence(lex(markdown)), `example ${number}`).toEqual(blockEssence(Lexer.lex(markdown)));
		}
	});
});

/** Undefined where marked fails. */
function lexedByMarked(source: string): Token[] | undefined {
	try {
		return Lexer.lex(source);
	} catch {
		return undefined;
	}
}

describe('lexes what marked fails on', () => {
	test.each([
		['- a\n  > -\nb', 'list(list_item(text blockquote(list(list_item())) paragraph(text)))'],
		['- a\n  > *\nb', 'list(list_item(text blockquote(list(list_item())) paragraph(text)))'],
		['1. text\n   > -\nlazy', 'list(list_item(text blockquote(list(list_item())) paragraph(text)))'],
		['1. a\n   > 1.\nb', 'list(list_item(text blockquote(list(list_item())) paragraph(text)))'],
		['- ]\n  >2.\n]', 'list(list_item(text blockquote(list(list_item())) paragraph(text)))'],
		['- a\n  > b\n  > -\nc', ''],
		['- a\n  > > -\nb', ''],
		['- a\n  > - b\n  >   -\nc', ''],
		['> - a\n>   > -\n> b', ''],
		['- - a\n    > -\nb', ''],
	])('%j', (source, shape) => {
		const tokens = lex(source);
		if (shape !== '') expect(tokens.map(shapeOf).join(' ')).toBe(shape);
		expect(rawOf(tokens)).toBe(source);
	});
});

function shapeOf(token: Token): string {
	const inner =
		token.type === 'list' ? token.items : token.type === 'text' ? undefined : 'tokens' in token && token.tokens;
	return inner ? `${token.type}(${inner.map(shapeOf).join(' ')})` : token.type;
}

function rawOf(tokens: Token[]): string {
	return tokens.map(({raw}) => raw).join('');
}
