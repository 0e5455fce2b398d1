// Invisible constructs: comments of Jinja, Twig and Nunjucks, `{# … #}`, and lines that a program replaces by another file,
// `{{#include …}}` of mdBook, `<<< @/a.js` of VitePress, `<include>a.md</include>` of Fumadocs.

import type {Token} from 'marked';
import {type Dialect, endOfLine, hidden, nothing, type RuleContext} from './dialect.ts';

/** In UTF-16 units: nothing longer is a comment. */
const longest = 2000;

/** Undefined also if another one begins before the end: it was never closed, and is text. */
function comment(source: string, {find, isLiteral}: RuleContext): Token | undefined {
	const end = isLiteral || !/^\{#-?\s/.test(source) ? undefined : find(/#\}/, source);
	const isOne = end && end.index < longest && !/\{#-?\s/.test(source.slice(2, end.index));
	return isOne ? hidden(source.slice(0, end.index + 2)) : undefined;
}

export const templateComments: Dialect = {
	name: 'comments of templates',
	starts: ['{'],
	sign: /\{#-?\s/,
	line: /\{#-?\s/,
	isIn: body => new RegExp(String.raw`\{#-?\s[^#]{1,${longest}}#\}`).test(body),
	// Without such tags, the article may be about them.
	inline: (source, context) => (context.holds(/(?:^|\n)\{%/) ? comment(source, context) : undefined),
	block: (source, context) => {
		const indent = /^ {0,3}/.exec(source)?.[0].length ?? 0;
		const mark = comment(source.slice(indent), context);
		if (!mark) return undefined;
		const stop = endOfLine(source, indent + mark.raw.length);
		return source.slice(indent + mark.raw.length, stop).trim() === '' ? nothing(source.slice(0, stop)) : undefined;
	},
};

const preprocessed =
	/^ {0,3}\{\{[ \t]*(?:#(?:title|template|include|rustdoc_include|playground|playpen)[ \t]|%(?=[a-z]+[ \t][\w \t-]{1,100}\}\}))[^{}\n]{1,500}\}\}[ \t]*(?:\n|$)/;

/** A path, lines or a part of that file, a language and a title. */
const snippet =
	/^ {0,3}<<<[ \t]*(?![<>])[^\s<>{}[\]]{1,300}[./][^\s<>{}[\]]{1,300}[ \t]*(?:\{[^{}\n]{0,200}\})?[ \t]*(?:\[[^[\]\n]{0,200}\])?[ \t]*(?:\n|$)/;
const included = /^ {0,3}<include(?:\s[^<>]{0,300})?>\s{0,100}[^\s<>]{1,300}\s{0,100}<\/include>[ \t]*(?:\n|$)/;

export const includes: Dialect = {
	name: 'includes',
	starts: ['{', '<'],
	sign: /\{\{[ \t]*[#%][a-z]|<<<[ \t]*[\w@./]|<include[\s>]/,
	line: /<<<[ \t]*[\w@./]|<include[\s>]/,
	block: source => {
		const raw = (preprocessed.exec(source) ?? snippet.exec(source) ?? included.exec(source))?.[0];
		return raw === undefined ? undefined : nothing(raw);
	},
};
