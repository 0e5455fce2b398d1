// Liquid as in Jekyll and similar programs: tags `{% … %}` and values `{{ … }}`.

import type {Token} from 'marked';
import {
	asTyped,
	type BlockContext,
	type Dialect,
	endOfLine,
	group,
	hidden,
	image,
	link,
	nothing,
	type RuleContext,
	words,
} from '../dialect.ts';
import {
	alertKindOf,
	argumentsOf,
	codeOf,
	firstKind,
	isCodePair,
	lineOfMarks,
	type OpeningMark,
	pairBlock,
	saidWords,
	textArguments,
	textOfMark,
	unclosed,
} from '../templates.ts';
import {isProse, withUnshown} from '../unshown.ts';
import {isPictureName} from '../wiki.ts';
import {bareNames, endOfLiteral, halfPair, isMeant, type LiquidTag, tagAt} from './liquid-tag.ts';

function lineAsTyped(source: string, opened: number, problem: string): Token | undefined {
	const end = endOfLine(source, opened);
	return source.slice(opened, end).trim() === '' ? asTyped(source.slice(0, end), problem) : undefined;
}

function inline(source: string, context: RuleContext): Token | undefined {
	if (source.startsWith('<')) return valueInBrackets(source, context);
	if (source.startsWith('{{')) return context.isLiteral ? undefined : value(source, context);
	const tag = tagAt(source, context);
	if (!tag || (context.isLiteral && !endOfLiteral.test(tag.name)) || !isMeant(tag, context)) return undefined;
	if (tag.name === 'raw' || tag.name === 'verbatim') return literal(source, tag, context);
	if (tag.name === 'comment') return comment(source, context);
	const isAmongWords = tag.text === '' && !bareNames.test(tag.name);
	return isAmongWords && /^[ \t]*[^\s{]/.test(source.slice(tag.raw.length)) && context.tokens.length > 0
		? undefined
		: tokenOf(tag, context);
}

/** Markdown in which templates are literal. */
function literal(source: string, {raw}: LiquidTag, context: RuleContext): Token {
	const end = context.find(/\{%[-+]?\s*end(?:raw|verbatim)\s*[-+]?%\}/, source);
	if (!end) return hidden(raw);
	context.setLiteral(true);
	const tokens = context.lexer.inlineTokens(source.slice(raw.length, end.index));
	context.setLiteral(false);
	return group(source.slice(0, end.index + end[0].length), tokens);
}

function comment(source: string, {find}: RuleContext): Token | undefined {
	const end = find(/\{%[-+]?\s*endcomment\s*[-+]?%\}/, source);
	return end && hidden(source.slice(0, end.index + end[0].length));
}

function tokenOf({raw, name, text}: LiquidTag, context: RuleContext): Token {
	if (/^(?:if|unless|for|case|when|elsif|assign|capture|layout|cycle)$/.test(name)) return hidden(raw);
	return withUnshown(shownOf({raw, name, text}, context), `{% ${name} %}`, argumentsOf(text).plain);
}

function shownOf({raw, name, text}: Pick<LiquidTag, 'raw' | 'name' | 'text'>, context: RuleContext): Token {
	const {named, plain} = argumentsOf(text);
	const source = named.src ?? named.image ?? named.image_path ?? named.url ?? named.file;
	const isPicture = /figure|image|img|picture|photo/.test(`${name} ${plain[0] ?? ''}`);
	const [path = ''] = plain;
	if (isPicture && isPictureName(path)) {
		const said = textArguments(named) || plain.slice(1).find(isProse) || plain.slice(1).join(' ');
		return image(raw, path, said);
	}
	if (source !== undefined && isPicture && !source.includes('{{')) return image(raw, source, textArguments(named));
	const said = textOfMark(name, {named, plain});
	const isEmbedded = /^https?:/.test(named.url ?? '') && !context.holds(new RegExp(String.raw`%[-+]?\s*end${name}\b`));
	return isEmbedded ? link(raw, named.url ?? '', said || named.url) : saidWords(raw, said, context);
}

/** An address that only the site knows: `<{{ release.url }}>`. */
function valueInBrackets(source: string, context: RuleContext): Token | undefined {
	const inner = value(source.slice(1), context);
	const isWhole = !context.isLiteral && inner?.type === 'hidden' && source[inner.raw.length + 1] === '>';
	return isWhole ? hidden(`<${inner.raw}>`) : undefined;
}

/** Values of the site, and literal text passed through a filter; other values may only be mentioned. */
function value(source: string, {holds}: RuleContext): Token | undefined {
	const [raw = '', text = ''] = /^\{\{-?((?:[^{}\n]|\{[^{}\n]{0,200}\}(?!\})){1,500}?)-?\}\}/.exec(source) ?? [];
	if (raw === '') return undefined;
	const said = /^\s*(?:"([^"]*)"|'([^']*)')\s*\|/.exec(text);
	if (said) return words(raw, said[1] ?? said[2] ?? '');
	const name = /^\s*([A-Za-z]\w*)[\w.\s|"'()-]*$/.exec(text)?.[1];
	const isSet = name !== undefined && holds(setting) && holds(new RegExp(String.raw`${setting.source}${name}\b`));
	const isCall = call.test(text) && holds(otherTemplate);
	return isSet || isCall || siteValue.test(text) ? hidden(raw) : undefined;
}

/** Of a site's own function without text, which only an article with other templates contains: `{{ feature() }}`. */
const call = /^\s*[A-Za-z]\w{1,60}\([^(){}"'\n]{0,300}\)\s*$/;
const otherTemplate = /(?:^|\n)[ \t]*\{%-?\s*\w[^%\n]{0,300}%\}[ \t]*(?:\n|$)|\{\{-?\s*(?:site|page|layout)\.\w/;

/** Assigns a value to a name. */
const setting = /(?:^|\n)[ \t]*\{%-?\s*(?:for|assign|capture|set)\s+/;

/** Values of loops and other names that the article assigns, inside HTML. */
function ownValues(body: string): RegExp | undefined {
	const names = [...body.matchAll(/\{%-?\s*(?:for|assign|capture|set)\s+(\w+)/g)].map(([, name]) => name);
	if (names.length === 0) return undefined;
	return new RegExp(String.raw`\{\{-?\s*(?:${[...new Set(names)].join('|')})\b[^{}\n]{0,500}\}\}`, 'g');
}

const siteValue =
	/^\s*(?:toc|(?:site|page|fm|layout|include|post|resource|paginator|theme|forloop|jekyll|relative|collections?|metadata|pagination|eleventy\w*)\.[\w.[\]"'-]+|(?:[\w.[\]]+|"[^"]*")\s*\|\s*(?:relative_url|absolute_url|date\w*|markdownify|escape|url_encode|prepend|append|strip\w*|jsonify|translate|asset_url|safe|dump|json|highlight|nav|slug(?:ify)?|htmlBaseUrl|eleventy\w+|(?:remove|replace)\w*|length|[a-z]+[A-Z]\w*)\b[^|{}]*)(?:\s*\|[^\n]*)?\s*$/;

function block(source: string, context: BlockContext): Token | undefined {
	const indent = /^ {0,3}/.exec(source)?.[0].length ?? 0;
	const tag = tagAt(source.slice(indent), context);
	if (!tag)
		return source.startsWith('{{', indent) && !context.isLiteral ? lineOfMarks(source, context, inline) : undefined;
	if (context.isLiteral && !endOfLiteral.test(tag.name)) return undefined;
	const opened = indent + tag.raw.length;
	const halfOfPair = halfPair(tag, context);
	if (halfOfPair !== undefined) return lineAsTyped(source, opened, halfOfPair);
	return (isMeant(tag, context) && ofName({source, opened}, tag, context)) || lineOfMarks(source, context, inline);
}

function ofName(mark: OpeningMark, tag: LiquidTag, context: BlockContext): Token | undefined {
	const {source, opened} = mark;
	const close = new RegExp(String.raw`\{%[-+]?\s*end${tag.isDone ? '' : tag.name}\s*[-+]?%\}`);
	const isAlone = source.slice(opened, endOfLine(source, opened)).trim() === '';
	if (isCodePair(tag.name)) {
		const found = context.find(close, source);
		return found ? codeOf(mark, /(?:^|lang:)\s*([\w+#-]+)/.exec(tag.text)?.[1] ?? '', found) : unclosed(source, opened);
	}
	switch (tag.name) {
		case 'set':
			return capturedCode(mark, tag, context.find(close, source));
		case 'comment': {
			const found = context.find(close, source);
			return found && nothing(source.slice(0, endOfLine(source, found.index + found[0].length)));
		}
		case 'raw':
		case 'endraw':
		case 'verbatim':
		case 'endverbatim':
			if (!isAlone) return undefined;
			context.setLiteral(!endOfLiteral.test(tag.name));
			return nothing(source.slice(0, endOfLine(source, opened)));
	}
	return isAlone ? alertOf(source, {...tag, opened, close}, context) : undefined;
}

/** Code that Eleventy captures to show it elsewhere: `{% set code %}`, with its language after the end tag. */
function capturedCode(mark: OpeningMark, {text}: LiquidTag, end: RegExpExecArray | undefined): Token | undefined {
	if (!end || !/^\w+$/.test(text)) return undefined;
	const after = mark.source.slice(end.index + end[0].length, end.index + end[0].length + 200);
	const shown = new RegExp(String.raw`^\s*\{\{-?\s*${text}\s*\|\s*highlight\(\s*["']([\w+#-]+)`).exec(after);
	return shown || /code|snippet/i.test(text) ? codeOf(mark, shown?.[1] ?? '', end) : undefined;
}

/** As in GitBook and Hexo: `{% hint style="info" %} … {% endhint %}`. */
function alertOf(
	source: string,
	{name, text, isDone, opened, close}: LiquidTag & {opened: number; close: RegExp},
	context: BlockContext,
): Token | undefined {
	const kind = alertKindOf(name);
	if (!kind) return undefined;
	const {named, plain} = argumentsOf(text);
	const said = firstKind([named.style, named.type?.replace(/^:/, ''), plain[0]]);
	const open = isDone ? /\{%[-+]?[@=][^%]{1,500}\sdo\s*%\}/ : new RegExp(String.raw`\{%[-+]?\s*${name}\b`);
	const title = named.title ?? (plain.find(word => !alertKindOf(word)) || '');
	return pairBlock(source, context, {opened, open, close, kind: said ?? kind, title});
}

export const liquid: Dialect = {
	name: 'Liquid',
	starts: ['{', '%'],
	sign: /(?<!\{)\{%|(?<=&#123;)%|\{\{(?![<%])/,
	at: /(?<!\{)\{%|&#123;%|<?\{\{(?![<%])/,
	line: /\{%/,
	isIn: body =>
		/(?:(?<!\{)\{|&#123;)%[-+]?[@=]?\s*@?[\w"'][^%]{0,1000}%\}|\{\{-?\s*(?:site|page|fm|layout|include|post|resource|theme)\.|(?:^|\n)\{\{-? ?toc ?-?\}\}[ \t]*(?:\n|$)|\{\{-?[^{}\n|]{0,200}\|[^{}\n]{0,200}\}\}|(?:\]\(\s*<?|<https?:)[^\s()<>]{0,200}\{\{/.test(
			body,
		),
	block,
	inline,
	unseen: ownValues,
	address: {
		part: /\{\{(?![<%])[^{}\n]{1,500}(?:\n[^{}\n]{0,500})?\}\}|(?<!\{)\{%(?:[^%\n]|%(?!\})|\n(?!\n)){1,500}%\}/,
		target: part => {
			const [, name, path = ''] = /^\{%-?\s*(post_url|link)\s+([^\s%]+)/.exec(part) ?? [];
			const said = /^\{\{-?\s*["']([^"']+)["']\s*\|/.exec(part)?.[1];
			return name ? `/${path.replace(/^\/+/, '')}` : (said ?? '');
		},
	},
};
