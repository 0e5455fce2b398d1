// Pandoc's captions below tables: a paragraph that begins with a colon, `: Prices of fruit {#tbl-fruit}`.

import type {Token} from 'marked';
import type {BlockContext, Dialect} from '../dialect.ts';

const caption = /^ {0,3}:[ \t]+(?=[^\s:])((?:[^\n]+\n(?![ \t]*\n))*[^\n]+(?:\n|$))/;

/** A table, with the blank lines and attributes that may separate it from its caption. */
const mostBetween = 5;

function block(source: string, {lexer, tokens}: BlockContext): Token | undefined {
	const [raw = '', text = ''] = caption.exec(source) ?? [];
	const isBelowTable =
		raw !== '' && tokens.slice(-mostBetween).findLast(({type}) => type !== 'space')?.type === 'table';
	return isBelowTable ? {type: 'lines', raw, text, tokens: lexer.inline(text.trimEnd())} : undefined;
}

export const captions: Dialect = {
	name: 'captions',
	starts: [':'],
	// The blank line may be missing, and a line of attributes may be in between.
	sign: /(?<=\|[ \t]{0,9}\n(?:[ \t]{0,9}\n|\{[^{}\n]{0,200}\}[ \t]{0,9}\n){0,2} {0,3}):[ \t]+[^\s:|]/,
	line: /(?<=\|[ \t]{0,9}\n) {0,3}:[ \t]+[^\s:|]/,
	block,
};
