// What stands in braces and shows nothing: comments of Jinja, Twig and Nunjucks, `{# … #}`, and lines of mdBook, `{{#title …}}`.

import type {Token} from 'marked';
import {type Dialect, endOfLine, hidden, nothing, type RuleContext} from './dialect.ts';

/** What goes on for longer is none. */
const longest = 2000;

function comment(source: string, {find, isLiteral}: RuleContext): Token | undefined {
	const end = isLiteral || !/^\{#-?\s/.test(source) ? undefined : find(/#\}/, source);
	return end && end.index < longest ? hidden(source.slice(0, end.index + 2)) : undefined;
}

export const templateComments: Dialect = {
	name: 'comments of templates',
	starts: ['{'],
	sign: /\{#-?\s/,
	line: /\{#-?\s/,
	isIn: body => new RegExp(String.raw`\{#-?\s[^#]{1,${longest}}#\}`).test(body),
	// Elsewhere it may be what a text is about.
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

export const mdBook: Dialect = {
	name: 'mdBook',
	starts: ['{'],
	sign: /\{\{[ \t]*[#%][a-z]/,
	block: source => {
		const raw = preprocessed.exec(source)?.[0];
		return raw === undefined ? undefined : nothing(raw);
	},
};
