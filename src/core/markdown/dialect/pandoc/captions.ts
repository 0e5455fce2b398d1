// Pandoc's captions below tables: a paragraph that begins with a colon, `: Prices of fruit {#tbl-fruit}`.

import type {Token} from 'marked';
import type {BlockContext, Dialect} from '../dialect.ts';

const caption = /^ {0,3}:[ \t]+(?=[^\s:])((?:[^\n]+\n(?![ \t]*\n))*[^\n]+(?:\n|$))/;

function block(source: string, {lexer, tokens}: BlockContext): Token | undefined {
	const above = tokens.findLast(({type}) => type !== 'space');
	const [raw = '', text = ''] = above?.type === 'table' ? (caption.exec(source) ?? []) : [];
	return raw === '' ? undefined : {type: 'lines', raw, text, tokens: lexer.inline(text.trimEnd())};
}

export const captions: Dialect = {
	name: 'captions',
	starts: [':'],
	// An empty line may be missing, and a line of attributes may stand between.
	sign: /(?<=\|[ \t]{0,9}\n(?:[ \t]{0,9}\n|\{[^{}\n]{0,200}\}[ \t]{0,9}\n){0,2} {0,3}):[ \t]+[^\s:|]/,
	line: /(?<=\|[ \t]{0,9}\n) {0,3}:[ \t]+[^\s:|]/,
	block,
};
