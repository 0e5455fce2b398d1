// Containers between lines of colons: `:::note` of Docusaurus, Zenn and Qiita, divs of Pandoc; and what Nuxt Content, Statamic
// and the directives of remark have in two colons or one: `::card{title="Depot"}`, `:badge[New]`.

import type {Token} from 'marked';
import {
	type BlockContext,
	codeBelow,
	type Dialect,
	group,
	hidden,
	image,
	type LexedContainer,
	linesOutsideCode,
	link,
	nothing,
	type RuleContext,
} from '../dialect.ts';
import {withoutIndent} from '../mdx/components.ts';
import {alertKindOf, argumentsOf, isSaid, textArguments} from '../templates.ts';
import {isProse} from '../unshown.ts';
import {containerOf, directiveOptions} from './container.ts';

const fence = /^ {0,3}(:{2,})([^\n]*)(?:\n|$)/;

/** A mark that is never closed, or closes nothing, is nothing by itself. `least` is how many colons mark something. */
function colons(source: string, context: BlockContext, least: number): Token | undefined {
	const [mark = '', sign = '', text = ''] = fence.exec(source) ?? [];
	if (sign.length < least) return undefined;
	const info = withoutColons(text.trim());
	if (info === '') return nothing(mark);
	const shown = least === 3 ? ofLearn(mark, info) : undefined;
	if (shown) return shown;
	const end = endOfContainer(source, mark.length, sign.length, context);
	if (end) return container(source, {start: mark.length, least, ...end}, info, context);
	return (least === 2 && component(mark, info, context)) || openMark(mark, info, context, least);
}

/** Pictures, videos and code of Microsoft's pages: `:::image source="a.png" alt-text="The depot":::`. */
function ofLearn(mark: string, info: string): Token | undefined {
	const {named} = argumentsOf(info);
	const {source, title = ''} = named;
	if (source === undefined || !/^(?:image|video|code)\s/.test(info)) return undefined;
	const text = named['alt-text'] || title;
	const token = info.startsWith('image') ? image(mark, source, text) : link(mark, source, text || source);
	return {type: 'lines', raw: mark, tokens: [token]};
}

/** Pandoc lets colons stand at the end of a mark, too. */
function withoutColons(text: string): string {
	let end = text.length;
	while (text[end - 1] === ':') end--;
	return text.slice(0, end).trimEnd();
}

function openMark(mark: string, info: string, {lexer}: BlockContext, least: number): Token {
	const {title} = namesOf(info, least === 2);
	// `:::row:::` of Microsoft closes itself.
	const problem = /[^:]:::\s*$/.test(mark) ? undefined : `"${mark.trim()}" is never closed`;
	return title === '' ? nothing(mark, problem) : {type: 'lines', raw: mark, problem, tokens: lexer.inline(title)};
}

interface Inside {
	start: number;
	end: number;
	/** Behind the mark that closes it. */
	close: number;
	least: number;
}

/** Containers in containers, as the lexer takes them at most. */
const deepest = 24;

/** The line of colons that closes it: fences of code and containers within are skipped. */
function endOfContainer(
	source: string,
	from: number,
	length: number,
	{find}: BlockContext,
): Pick<Inside, 'end' | 'close'> | undefined {
	if (!find(/\n[ \t]*:{2,}[ \t]*(?:\n|$)/, source)) return undefined;
	const open = [length];
	for (const {start, stop} of linesOutsideCode(source, from, source.length)) {
		const line = source.slice(start, Math.min(stop, start + 200)).trim();
		const colons = /^:{2,}(?![^\s\w{[])/.exec(line)?.[0].length ?? 0;
		if (colons > 0 && colons < line.length) open.push(colons);
		else if (colons > 0) close(open, colons);
		if (open.length === 0) return {end: start, close: stop};
		if (open.length > deepest) return undefined;
	}
	return undefined;
}

/** The innermost of as many colons, and all in it; where none has as many, the innermost of all. */
function close(open: number[], colons: number): void {
	const same = open.lastIndexOf(colons);
	if (same >= 0) open.length = same;
	else if (colons > 2 && colons < (open[0] ?? 0)) open.pop();
}

function container(source: string, inside: Inside, info: string, context: BlockContext): LexedContainer {
	const {start, end, close, least} = inside;
	const inner = source.slice(start, end);
	const raw = source.slice(0, close);
	if (least === 2) return componentOf({raw, info, inner}, context);
	const options = info.startsWith('{') ? (directiveOptions.exec(inner)?.[0] ?? '') : '';
	return containerOf({raw, ...namesOf(info), options, text: inner.slice(options.length)}, context);
}

/** What stands behind the name may be of classes, where it is not surely a title. `note Title`, `note[Title]`, `message alert`, `{.warning title="Title"}`, `details Title`. */
function namesOf(info: string, isTitled = false): Pick<LexedContainer, 'kind'> & {title: string} {
	const [, braces, plain, rest = ''] = /^(?:\{([^}]*)\}|([\w-]+))(.*)$/.exec(info) ?? [];
	const attributes = braces ?? /\{([^}]*)\}/.exec(rest)?.[1] ?? '';
	const name = plain ?? /(?:^|\.)([A-Za-z][\w-]*)/.exec(attributes.replace(/#[\w-]+\s*/, '').trim())?.[1] ?? '';
	const said = rest
		.replace(/\{[^}]*\}/, '')
		.trim()
		.replace(/^\[(.*)\]$/, '$1');
	const given = /(?:title|summary)="([^"]*)"/.exec(attributes)?.[1];
	const second = alertKindOf(said);
	if (second && /^(?:message|note)$/.test(name)) return {kind: second, title: ''};
	const kind = alertKindOf(name.replace(/^callout-/, '')) ?? (name === 'message' ? 'note' : undefined);
	const isNamed = kind || /^(?:details|spoiler|collapse|tab)/.test(name);
	const isTitle = isTitled || isNamed || /^[ \t]*\[.*\]/.test(rest) || isProse(said);
	return {kind, title: given ?? (isTitle ? said : '')};
}

/** What a component is told between two lines of dashes. */
const fields = /^[ \t]*---[ \t]*\n(?:[^\n]*\n)*?[ \t]*---[ \t]*\n/;

/** What stands in a component, with what it is told of itself above or below. */
function componentOf(
	{raw, info, inner}: {raw: string; info: string; inner: string},
	context: BlockContext,
): LexedContainer {
	const options = fields.exec(inner)?.[0] ?? '';
	const {kind, title} = namesOf(info, true);
	const pairs = [...Object.entries(argumentsOf(/\{(.*)\}/.exec(info)?.[1] ?? '').named), ...pairsOf(options)];
	const named = Object.fromEntries([...pairs].reverse());
	const text = withoutSlots(withoutIndent(inner.slice(options.length)));
	const said = title || named.title || named.label || '';
	const whole = containerOf({raw, kind, title: said, options, text}, context);
	const more = [...sayingsOf(pairs, said), ...addressOf(named)];
	if (more.length > 0) whole.tokens.push({type: 'lines', raw: '', tokens: more});
	return whole;
}

const saying = /^(?:title|label|text|caption|summary|description|content|headline|question|answer|quote)$/;

/** What it is told in words, beside its title, each in a line of its own. */
function sayingsOf(pairs: [key: string, value: string][], title: string): Token[] {
	const said = pairs.filter(
		([key, value]) => value !== '' && value !== title && (saying.test(key) || isSaid(key, value)),
	);
	return said.flatMap(([, text]) => [
		{type: 'escape', raw: '', text},
		{type: 'br', raw: ''},
	]);
}

function addressOf(named: Record<string, string>): Token[] {
	const {to, href, src} = named;
	const address = to ?? href ?? src ?? '';
	return address === '' ? [] : [link('', address)];
}

/** Keys with their values, those within lists and within other keys, too. */
function pairsOf(fields: string): [key: string, value: string][] {
	const lines = fields.matchAll(/^[ \t]*(?:-[ \t]+)?([\w-]+):[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|([^\n]*))/gm);
	return Array.from(lines, ([, key = '', double, single, bare = '']) => [key, double ?? single ?? bare]);
}

/** Stands for the name of a place, and ends a list as that does. */
const slot = '<!---->';

/** Names of the places in a component, `#title`, are none of its text; there are as many lines as before. */
function withoutSlots(text: string): string {
	let code = '';
	const lines = text.split('\n').map(line => {
		const above = code;
		code = codeBelow(above, line);
		return above === '' && code === '' && /^[ \t]*#[a-z][\w-]*[ \t]*(?:\{[^{}]*\})?[ \t]*$/.test(line) ? slot : line;
	});
	return lines.join('\n');
}

const call = /^:{1,2}([A-Za-z][\w-]*)(?:\[((?:[^[\]\n]|\[[^[\]\n]*\]){0,500})\])?(?:\{([^{}\n]{0,1000})\})?/;

/** A component with nothing between two marks, on a line or in one: `::video{src="a.mp4"}`, `:badge[New]`. */
function component(mark: string, info: string, context: RuleContext): Token | undefined {
	const found = call.exec(`:${info}`);
	const token = found && found[0].length === info.length + 1 ? tokenOf(found, mark.trim(), context) : undefined;
	return token?.type === 'hidden' ? nothing(mark) : token && {type: 'lines', raw: mark, tokens: [token]};
}

function inline(source: string, context: RuleContext): Token | undefined {
	const found = call.exec(source);
	const [raw = '', name, label, list] = found ?? [];
	if (!found || /[\w:]$/.test(context.tokens.at(-1)?.raw ?? '') || source.startsWith('::')) return undefined;
	return label === undefined && list === undefined && name !== 'br' ? undefined : tokenOf(found, raw, context);
}

function tokenOf([, name = '', label, list = '']: RegExpExecArray, raw: string, {lexer}: RuleContext): Token {
	const {named} = argumentsOf(list);
	const address = named.src ?? named.to ?? named.href ?? named.url ?? '';
	const said = label ?? (named.title || named.label || named.alt || '');
	if (name === 'br') return {type: 'br', raw};
	if (/icon/i.test(name)) return hidden(raw);
	if (/image|img|picture|figure/i.test(name) && address !== '') return image(raw, address, said);
	if (address !== '') return link(raw, address, said || address);
	const text = label ?? (textArguments(named) || named.value || '');
	return text === '' ? hidden(raw) : group(raw, lexer.inlineTokens(text));
}

export const colonContainers: Dialect = {
	name: 'containers',
	starts: ':',
	sign: /:::/,
	line: /:{3,}(?:[ \t]*[\w{[]|[ \t]*\n)/,
	isIn: body => /(?:^|\n)[ \t]*:{3,}[ \t]*[\w{[]/.test(body),
	block: (source, context) => colons(source, context, 3),
};

const openedOnLine = /(?:^|\n)[ \t]*::[a-z][\w-]*(?:[ \t[{][^\n]*)?\n/;
const closedOnLine = /\n[ \t]*::[ \t]*(?:\n|$)/;
const calledOnLine =
	/(?:^|\n)[ \t]*::?[a-z][\w-]*(?:\[[^\]\n]*\])?\{[^{}\n=#.]*[=#.][^{}\n]*\}[ \t]*(?:\n|$)|(?:^|\s):[a-z][\w-]*\{[a-z-]+="/;
/** Tabs of Statamic that nothing closes. */
const openedTabs = /(?:^|\n)::tabs[ \t]*\n\s*::tab[ \t]/;

export const colonComponents: Dialect = {
	name: 'components in colons',
	starts: ':',
	sign: /(?<![\w:]):(?:[A-Za-z][\w-]*[[{]|br\b)|(?<=(?:^|\n)[ \t]{0,12})::+(?:[a-z]|[ \t]*(?:\n|$))/,
	at: /:[A-Za-z][\w-]*[[{]|:br\b/,
	line: /::+(?:[ \t]*[\w{[]|[ \t]*(?:\n|$))/,
	isIn: body =>
		(openedOnLine.test(body) && closedOnLine.test(body)) || calledOnLine.test(body) || openedTabs.test(body),
	block: (source, context) => colons(source, context, 2),
	inline,
};
