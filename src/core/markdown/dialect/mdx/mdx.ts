// MDX: imports and exports, comments in braces, which also set heading ids, and component tags with values in braces, which HTML
// does not allow.

import type {Token} from 'marked';
import {type BlockContext, type Dialect, endOfLine, hidden, nothing} from '../dialect.ts';
import {expressionInWords, expressionLines, expressionStart, tagInCode} from './expressions.ts';
import {codeOfModule} from './module.ts';
import {tagLine, tagOf, tagWithValues} from './tags.ts';

function block(source: string, context: BlockContext): Token | undefined {
	if (source.startsWith('{/*')) return commentLine(source, context);
	if (source.startsWith('{')) return expressionLines(source, context);
	if (source.startsWith('<')) return expressionLines(source, context) ?? tagLine(source, context);
	return codeOfModule(source, context);
}

function commentLine(source: string, {find}: BlockContext): Token | undefined {
	const end = find(/\*\/\}/, source);
	const stop = end && endOfLine(source, end.index);
	return end && source.slice(end.index + 3, stop).trim() === '' ? nothing(source.slice(0, stop)) : undefined;
}

/** Component names may contain a dot or an underscore, which marked does not support. */
function oddlyNamed(source: string): Token | undefined {
	const raw = /^<\/?[A-Z][A-Za-z\d]*[._][\w.]+(?:\s[^<>]{0,2000})?\/?>/.exec(source)?.[0];
	return raw === undefined ? undefined : {type: 'html', raw, text: raw, block: false, pre: false};
}

const string = /^\{ ?(?:'([^'\n{}]{0,300})'|"([^"\n{}]{0,300})"|`([^`$\n{}]{0,300})`) ?\}/;

/** A quoted string in braces is text: `{' '}`, `{'<='}`. */
function stringIn(source: string): Token | undefined {
	const [raw = '', single, double, ticks] = string.exec(source) ?? [];
	const text = (single ?? double ?? ticks ?? '').replace(/\\n/g, ' ').replace(/\\(.)/g, '$1');
	return raw === '' ? undefined : {type: 'escape', raw, text};
}

/** Metadata of a page in another place than its top. */
const values = String.raw`\{(?:props\.)?(?:front[mM]atter|metadata)\.[\w.]{1,100}\}`;
const valueOfPage = new RegExp(`^${values}`);

const firstTag = new RegExp(tagInCode);
const expression = new RegExp(expressionStart);

export const mdx: Dialect = {
	name: 'MDX',
	starts: ['{', '<'],
	sign: new RegExp(String.raw`\{/\*|(?<==)\{|<[A-Z][\w.]*[\s/>]|</[A-Z]\w*[._]|\{ ?['"\`]|${values}|${tagInCode}`),
	at: new RegExp(String.raw`\{/\*|\{ ?['"\`]|<[A-Za-z][\w.]*\s|</?[A-Z][A-Za-z\d]*[._]|${values}|${expressionStart}`),
	beginning: /^\s*(?:import\s[^\n]*["'{]|export const \w+ = [{[])/,
	isIn: body =>
		(firstTag.test(body) && expression.test(body)) ||
		/\{\/\*|\{ ?(['"]) \1 ?\}|<\/?[A-Z]\w*\.[A-Z]|\n<[A-Z][\w.]*(?:[ \t][^\n]*)?\n(?:[^<>\n]+\n){0,50}[ \t]*>|<[A-Za-z][\w.]*\s[^<>]*=\{|(?:^|\n)import\s[^\n]*["'{]|^\s*export const \w+ = [{[]/.test(
			body,
		),
	line: /\{\/\*|export |import /,
	block,
	inline: (source, context) => {
		if (source.startsWith('<')) {
			const raw = tagWithValues(source, context);
			return raw === undefined ? oddlyNamed(source) : tagOf(raw, raw, false);
		}
		const text = stringIn(source) ?? expressionInWords(source, context);
		if (text) return text;
		const value = valueOfPage.exec(source)?.[0];
		if (value !== undefined) return hidden(value);
		const end = source.startsWith('{/*') ? context.find(/\*\/\}/, source) : undefined;
		return end && hidden(source.slice(0, end.index + 3));
	},
};
