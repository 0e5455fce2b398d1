// Markdoc: tags closed by a slash, `{% note %} … {% /note %}`, variables `{% $name %}`, and attribute lists `{% .class %}`.

import type {Token} from 'marked';
import {type BlockContext, type Dialect, hidden, type RuleContext, words} from './dialect.ts';
import {alertKindOf, argumentsOf, firstKind, lineOfMarks, pairBlock, textOfMark} from './templates.ts';

const tag = /^\{%[ \t]*(\/?)([a-z][\w-]{0,60}(?![\w-]))((?:"[^"\n]*"|[^%"\n]){0,1000})%\}/;
const annotation = /^\{%[ \t]*(?:\$[\w.]+|[.#][\w-][^%\n]{0,500}?)[ \t]*%\}/;

/** One tag of a pair: the other must exist as well. */
function inline(source: string, {holds, isLiteral}: RuleContext): Token | undefined {
	if (isLiteral || !source.startsWith('{%')) return undefined;
	const note = annotation.exec(source);
	if (note) return hidden(note[0]);
	const [raw = '', slash = '', name = '', text = ''] = tag.exec(source) ?? [];
	if (raw === '' || !holds(new RegExp(String.raw`\{%[ \t]*${slash === '' ? '/' : ''}${name}[\s/%]`))) return undefined;
	return slash === '' ? words(raw, textOfMark(name, argumentsOf(text.replace(/\/?\s*$/, '')))) : hidden(raw);
}

function block(source: string, context: BlockContext): Token | undefined {
	const indent = /^ {0,3}/.exec(source)?.[0].length ?? 0;
	const [raw = '', slash = '', name = '', text = ''] = tag.exec(source.slice(indent)) ?? [];
	const opened = indent + raw.length;
	const isAlone = raw !== '' && /^[ \t]*(?:\n|$)/.test(source.slice(opened, opened + 200));
	const kind = slash === '' && isAlone && !context.isLiteral ? alertKindOf(name) : undefined;
	if (kind) {
		const {named} = argumentsOf(text);
		const open = new RegExp(String.raw`\{%[ \t]*${name}\b`);
		const close = new RegExp(String.raw`\{%[ \t]*/${name}[ \t]*%\}`);
		const said = firstKind([named.type, named.style]) ?? kind;
		return pairBlock(source, context, {opened, open, close, kind: said, title: named.title ?? ''});
	}
	return source.startsWith('{%', indent) ? lineOfMarks(source, context, inline) : undefined;
}

export const markdoc: Dialect = {
	name: 'Markdoc',
	starts: ['{'],
	sign: /\{%/,
	line: /\{%/,
	isIn: body => /\{%[ \t]*(?:\/[a-z][\w-]*|\$[a-z][\w.]*)[ \t]*%\}/.test(body),
	block,
	inline,
};
