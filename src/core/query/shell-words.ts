// The words of a command line as one query: what the shell took away, its quotation marks, is given back.

import {tokensOf} from '../text/fold.ts';
import {fieldNames, isPlainText} from './lexer.ts';

/**
 * Arguments joined by spaces. One that holds spaces and nothing that means something in a query was quoted for the shell, so it
 * is a phrase, as in `wsws search "national guard"` and `wsws search title:"national guard"`; any other argument with spaces, as in
 * `wsws search 'strike -vote'`, is a part of the query as it is.
 */
export function queryOfWords(words: string[]): string {
	return words.map(word => requoted(word.trim())).join(' ');
}

/**
 * The arguments after `search` with every `-word` as `NOT word`, so that no parser of options takes the word for a row of short
 * options. What can be one stays one: `-il`, `-C2`, `-n20`, and what follows an option that takes a value.
 */
export function rewriteNegations(words: string[]): string[] {
	const end = words.indexOf('--');
	return words.flatMap((word, index) => {
		const isOption = !negation.test(word) || shortOptions.test(word) || takesValue.test(words[index - 1] ?? '');
		if (isOption || (end >= 0 && index > end)) return [word];
		return word === '-not' ? ['NOT'] : ['NOT', word.slice(1)];
	});
}

const negation = /^-[^\s-]\S/;
/** A row of the short options of `search`; a value may stand at its end. A pattern there has a sign: `-europe` is a word. */
const shortOptions = /^-[isSwlco0]*(?:|[ABCmn]\d*|[eF](?:|(?=.*[^\p{L}]).*))$/u;
const takesValue =
	/^(?:-[isSwlco0]*[ABCmneF]|--(?:regexp|fixed-strings|(?:after-|before-)?context|max-count|limit|sort|count-by|author|tag|lang|since|until))$/;

const fieldAndText = new RegExp(`^((?:${fieldNames.join('|')}):)?(.*)$`, 's');

function requoted(word: string): string {
	const [, field = '', text = ''] = fieldAndText.exec(word) ?? [];
	return /\s/.test(text) && isPlainText(text) && tokensOf(text).length > 0 ? `${field}"${text.trim()}"` : word;
}
