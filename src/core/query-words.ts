// The words of a command line as one query: what the shell took away, its quotation marks, is given back.

import {tokensOf} from './fold.ts';
import {fieldNames, isPlainText} from './query-lexemes.ts';

/**
 * Arguments joined by spaces. One that holds spaces and nothing that means something in a query was quoted for the shell, so it
 * is a phrase, as in `wsws search "national guard"` and `wsws search title:"national guard"`; any other argument with spaces, as in
 * `wsws search 'strike -vote'`, is a part of the query as it is.
 */
export function queryOfWords(words: string[]): string {
	return words.map(word => requoted(word.trim())).join(' ');
}

const fieldAndText = new RegExp(`^((?:${fieldNames.join('|')}):)?(.*)$`, 's');

function requoted(word: string): string {
	const [, field = '', text = ''] = fieldAndText.exec(word) ?? [];
	return /\s/.test(text) && isPlainText(text) && tokensOf(text).length > 0 ? `${field}"${text.trim()}"` : word;
}
