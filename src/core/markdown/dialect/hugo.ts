// Hugo's shortcodes: `{{< figure src="a.png" >}}`, `{{% note %}} … {{% /note %}}`.

import type {Token} from 'marked';
import {lookupTable} from '../../lookup-table.ts';
import {
	type BlockContext,
	type Dialect,
	endOfLine,
	hidden,
	image,
	link,
	type RuleContext,
	strongParagraph,
	words,
} from './dialect.ts';
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
} from './templates.ts';
import {withUnshown} from './unshown.ts';

interface Shortcode {
	raw: string;
	name: string;
	isEnd: boolean;
	named: Record<string, string>;
	plain: string[];
}

const opening = /^\{\{([<%])-?[ \t\n]*(\/?)[ \t]*([\w./-]+)/;

/** Undefined also if another one begins before the end: it was never closed, and is text. */
function shortcodeAt(source: string, {find}: RuleContext): Shortcode | undefined {
	const start = opening.exec(source);
	if (!start) return undefined;
	const [, sign = '<', slash = '', name = ''] = start;
	const end = find(sign === '<' ? />\}\}/ : /%\}\}/, source);
	const next = find(/\{\{[<%]/, source.slice(start[0].length));
	if (!end || (next && start[0].length + next.index < end.index)) return undefined;
	const [text] = /^(?:[\s\S]*[^-/\s])?/.exec(source.slice(start[0].length, end.index)) ?? [''];
	if (holdsTag(text)) return undefined;
	return {raw: source.slice(0, end.index + 3), name: name.toLowerCase(), isEnd: slash !== '', ...argumentsOf(text)};
}

/** Whether a tag of another template ends inside, as in `{{% raw %}words{% endraw %}}`; arguments contain such signs only in quotes. */
function holdsTag(text: string): boolean {
	return text.split('"').some((part, index) => index % 2 === 0 && /[%>]\}/.test(part));
}

/** Meaningless without arguments: then the text is about the shortcode. */
const needsArguments =
	/^(?:ref|relref|figure|img|highlight|param|include|youtube|vimeo|tweet|gist|glossary_tooltip|heading)$/;
/** Headings that sites translate by these names. */
const namedHeadings = lookupTable<string>({
	whatsnext: 'What’s next',
	prerequisites: 'Before you begin',
	cleanup: 'Cleaning up',
});

function inline(source: string, context: RuleContext): Token | undefined {
	const quoted = /^\{\{([<%])\/\*([^\n]*?)\*\/([>%])\}\}/.exec(source);
	if (quoted) return words(quoted[0], `{{${quoted[1]}${quoted[2]}${quoted[3]}}}`);
	const code = shortcodeAt(source, context);
	if (!code) return openMark(source);
	if (needsArguments.test(code.name) && !code.isEnd && isEmpty(code)) return undefined;
	if (isAmongWords(source, code, context)) return undefined;
	return code.isEnd ? hidden(code.raw) : withUnshown(tokenOf(code, context), `{{< ${code.name} >}}`, code.plain);
}

/**
 * `The shortcode {{< note >}} opens an alert`: surrounded by spaces, a shortcode that belongs on its own lines is mentioned, not
 * used.
 */
function isAmongWords(source: string, code: Shortcode, {tokens}: RuleContext): boolean {
	const before = tokens.at(-1)?.raw ?? '';
	const line = before.slice(before.lastIndexOf('\n') + 1);
	const isAmong =
		line.endsWith(' ') && /[^\s>}]/.test(line) && /^(?: [^\s{]|[^\s{\w])/.test(source.slice(code.raw.length));
	return (
		isAmong && isEmpty(code) && (alertKindOf(code.name) !== undefined || /^(?:tabs?|details|expand)$/.test(code.name))
	);
}

/** An unclosed opening mark: its brackets are kept, like the text after it. */
function openMark(source: string): Token | undefined {
	const [mark = '', sign = '', , name = ''] = opening.exec(source) ?? [];
	const isWritten = /^[ \t]+(?:[\w-]+=|["'`])/.test(source.slice(mark.length));
	return mark === '' || !isWritten ? undefined : words(`{{${sign}`, `{{${sign}`, `"{{${sign} ${name}" is never closed`);
}

function isEmpty({named, plain}: Shortcode): boolean {
	return plain.length === 0 && Object.keys(named).length === 0;
}

function tokenOf({raw, name, named, plain}: Shortcode, context: RuleContext): Token {
	const [first = '', second = ''] = plain;
	const id = named.id ?? first;
	switch (name === 'x' && named.id ? 'tweet' : name) {
		case 'figure':
		case 'img':
		case 'image':
		case 'imgproc':
		case 'picture':
			return picture(raw, named, first);
		case 'youtube':
			return link(raw, `https://www.youtube.com/watch?v=${id}`);
		case 'vimeo':
			return link(raw, `https://vimeo.com/${id}`);
		case 'tweet':
			return link(raw, `https://x.com/${named.user ?? 'i'}/status/${named.id ?? (second || first)}`);
		case 'gist':
			return link(raw, `https://gist.github.com/${first}${second && `/${second}`}`);
		case 'heading':
			return words(raw, namedHeadings[first] ?? first.charAt(0).toUpperCase() + first.slice(1));
		case 'details':
		case 'expand':
			return saidWords(raw, named.summary ?? named.title ?? first, context);
		case 'button':
		case 'badge':
		case 'kbd':
		case 'abbr':
		case 'math':
		case 'katex':
			return saidWords(raw, textArguments(named) || first, context);
		default:
			return saidWords(raw, textOfMark(name, {named, plain}), context);
	}
}

/** An image with its caption or alternative text. */
function picture(raw: string, named: Record<string, string>, first: string): Token {
	const text = [named.title, named.caption, named.alt].filter(
		(text, index, all) => text && all.indexOf(text) === index,
	);
	return image(raw, named.src ?? named.link ?? first, text.join(' ').trim());
}

function block(source: string, context: BlockContext): Token | undefined {
	const indent = /^ {0,3}/.exec(source)?.[0].length ?? 0;
	const start = source.slice(indent);
	if (!opening.test(start)) return start.startsWith('{{') ? lineOfMarks(source, context, inline) : undefined;
	const code = shortcodeAt(start, context);
	if (!code) return undefined;
	const opened = indent + code.raw.length;
	return (
		(code.isEnd ? undefined : pairOf({source, opened}, code, context)) ??
		namedLine({source, opened}, code, context) ??
		lineOfMarks(source, context, inline)
	);
}

function pairOf(mark: OpeningMark, {name, named, plain}: Shortcode, context: BlockContext): Token | undefined {
	const {source, opened} = mark;
	const isCode = isCodePair(name);
	const kind = alertKindOf(name);
	if (!isCode && !kind) return undefined;
	const close = new RegExp(String.raw`\{\{[<%]-?\s*/\s*${name}\s*-?[>%]\}\}`, 'i');
	if (isCode) return codeOf(mark, named.lang ?? plain[0] ?? '', context.find(close, source));
	if (!context.find(close, source)) return unclosed(source, opened);
	const said = firstKind([named.type, named.color, named.style, plain[0]]);
	const title = named.title ?? named.heading ?? (plain.find(word => !alertKindOf(word)) || '');
	const open = new RegExp(String.raw`\{\{[<%]-?\s*${name}\b`, 'i');
	return pairBlock(source, context, {opened, open, close, kind: said ?? kind, title});
}

/** The title of folded blocks and tabs, as a small heading. */
function namedLine(
	{source, opened}: OpeningMark,
	{name, named, plain, isEnd}: Shortcode,
	context: BlockContext,
): Token | undefined {
	if (isEnd || !/^(?:tab|details|expand|collapse|accordion|step)$/.test(name)) return undefined;
	const text = named.name ?? named.summary ?? named.title ?? named.header ?? plain[0] ?? '';
	const end = endOfLine(source, opened);
	return text === '' || source.slice(opened, end).trim() !== ''
		? undefined
		: strongParagraph(source.slice(0, end), text, context);
}

export const hugo: Dialect = {
	name: 'Hugo',
	starts: ['{'],
	sign: /\{\{[<%]/,
	line: /\{\{[<%]/,
	block,
	inline,
	address: {
		part: /\{\{[<%](?:[^}\n]|\}(?!\})){0,500}\}\}/,
		target: part => {
			const [, name = '', path = ''] = /^\{\{[<%]-?\s*(\w+)\s+(?:path=)?["'`]?([^"'`\s>%]+)/.exec(part) ?? [];
			return /^(?:rel)?ref$/.test(name) ? (path.startsWith('#') ? path : `/${path.replace(/^\/+/, '')}`) : '';
		},
	},
};
