// Pandoc's citations: `[see @doe99, pp. 33-35; -@smith04]` in brackets, `@doe99` in running text. The bibliography with names and
// years is not available, but the keys tell as much.

import type {Token} from 'marked';
import {type Dialect, group, type RuleContext, words} from '../dialect.ts';

const key = String.raw`-?@(?:\{[^{}\s]{1,200}\}|[A-Za-z\u00c0-\uffff_\d](?:[\w\u00c0-\uffff]|[:.#$%&+?<>~/-](?=\w)){0,200})`;
const atKey = new RegExp(`^${key}`);
const keys = new RegExp(String.raw`(?<![\w.@/\\])${key}`, 'g');
const inBrackets = new RegExp(
	String.raw`^\[((?:[^[\]\n@]|\n(?!\s)|\[[^[\]\n@]*\]){0,500}?${key}(?:[^[\]\n]|\n(?!\n)|\[[^[\]\n]*\]){0,2000})\](?![(:[])`,
);

/** Splits a key such as `@Doe1999`, which reads better as two words. */
function nameOf(key: string): string {
	return key.replace(/^-?@\{?|\}$/g, '').replace(/^([A-Za-z\u00c0-\uffff-]+)((?:1[5-9]|20)\d\d[a-z]?)$/, '$1 $2');
}

function inline(source: string, {lexer, tokens}: RuleContext): Token | undefined {
	if (source.startsWith('[')) {
		const [raw = '', text = ''] = inBrackets.exec(source) ?? [];
		return raw === '' ? undefined : group(raw, lexer.inlineTokens(`(${text.replace(keys, nameOf)})`));
	}
	// In a link text it is a handle, not a citation.
	if (lexer.state.inLink) return undefined;
	const [raw = ''] = atKey.exec(source) ?? [];
	return raw === '' || /[\w.@/]$/.test(tokens.at(-1)?.raw ?? '') ? undefined : words(raw, nameOf(raw));
}

/** Unambiguous citations: with a number in the key, several keys, or a page. Names in brackets may be links to people. */
const isCited =
	/\[(?:[^[\]\n@]{0,200}\s)?-?@[A-Za-z\u00c0-\uffff_][\w\u00c0-\uffff:.-]{0,100}(?:(?<=\d[a-z]?)|;\s*-?@|,\s*pp?\.)[^[\]\n@]{0,500}(?:@[^[\]\n]{0,1000})?\](?![(:[])/;

const addressCited = /\[-?@https?:\/\/[^\s[\]]{1,300}\](?![(:[])/;

/** Code chunks indicate R Markdown or Quarto, where a bare key is a citation, too. */
const chunk = /(?:^|\n)```\{(?:r|python|julia)[ ,}]/;
const keyAlone = /\[-?@[A-Za-z][\w-]{1,100}\](?![(:[])/;

export const citations: Dialect = {
	name: 'citations',
	starts: ['@'],
	sign: /(?<!\w)@[{\w]/,
	at: /\[(?:[^[\]\n@]|\[[^[\]\n@]*\]){0,500}?@|-?@[{\w]/,
	// If link definitions exist for such names, they are people.
	isIn: body =>
		(isCited.test(body) || addressCited.test(body) || (keyAlone.test(body) && chunk.test(body))) &&
		!/(?:^|\n)\[@[^\]\n]{1,200}\]:[ \t]/.test(body),
	inline,
};
