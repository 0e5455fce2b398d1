// Components marked by one or two colons, as in Nuxt Content, Statamic and remark directives: `::card{title="Depot"}`,
// `:badge[New]`.

import type {Token} from 'marked';
import {
	type BlockContext,
	codeBelow,
	type Dialect,
	group,
	hidden,
	image,
	type LexedContainer,
	link,
	nothing,
	type RuleContext,
} from '../dialect.ts';
import {withoutIndent} from '../mdx/components.ts';
import {argumentsOf, isSaid, textArguments} from '../templates.ts';
import {type ColonBlock, type ColonMark, colonBlockAt, colonMarkAt} from './colon-lines.ts';
import {kindAndTitleOf, openMark} from './colons.ts';
import {containerOf} from './container.ts';

const openedOnLine = /(?:^|\n)[ \t]*::[a-z][\w-]*(?:[ \t[{][^\n]*)?\n/;
const closedOnLine = /\n[ \t]*::[ \t]*(?:\n|$)/;
const calledOnLine =
	/(?:^|\n)[ \t]*::?[a-z][\w-]*(?:\[[^\]\n]*\])?\{[^{}\n=#.]*[=#.][^{}\n]*\}[ \t]*(?:\n|$)|(?:^|\s):[a-z][\w-]*\{[a-z-]+="/;
/** Statamic's tabs, which are not closed. */
const openedTabs = /(?:^|\n)::tabs[ \t]*\n\s*::tab[ \t]/;

export const colonComponents: Dialect = {
	name: 'components in colons',
	starts: [':'],
	sign: /(?<![\w:]):(?:[A-Za-z][\w-]*[[{]|br\b)|(?<=(?:^|\n)[ \t]{0,12})::+(?:[a-z]|[ \t]*(?:\n|$))/,
	at: /:[A-Za-z][\w-]*[[{]|:br\b/,
	line: /::+(?:[ \t]*[\w{[]|[ \t]*(?:\n|$))/,
	isIn: body =>
		(openedOnLine.test(body) && closedOnLine.test(body)) || calledOnLine.test(body) || openedTabs.test(body),
	block,
	inline,
};

function block(source: string, context: BlockContext): Token | undefined {
	const mark = colonMarkAt(source, 2);
	if (!mark) return undefined;
	if (mark.info === '') return nothing(mark.raw);
	const found = colonBlockAt(source, mark, context);
	return found ? componentOf(found, mark, context) : (component(mark, context) ?? openMark(mark, context, true));
}

/** Properties of a component, between two lines of dashes. */
const fields = /^[ \t]*---[ \t]*\n(?:[^\n]*\n)*?[ \t]*---[ \t]*\n/;

/** The content of a component, with its properties above or below. */
function componentOf({raw, inner}: ColonBlock, {info}: ColonMark, context: BlockContext): LexedContainer {
	const options = fields.exec(inner)?.[0] ?? '';
	const {kind, title} = kindAndTitleOf(info, true);
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

/** The properties that are prose, other than its title, each on a line of its own. */
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

/** Keys with their values, including nested ones. */
function pairsOf(fields: string): [key: string, value: string][] {
	const lines = fields.matchAll(/^[ \t]*(?:-[ \t]+)?([\w-]+):[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|([^\n]*))/gm);
	return Array.from(lines, ([, key = '', double, single, bare = '']) => [key, double ?? single ?? bare]);
}

/** Replaces the name of a slot, and like it ends a list. */
const slot = '<!---->';

/** Removes slot names, `#title`, keeping the number of lines. */
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

/** A component without content, on its own line or inline: `::video{src="a.mp4"}`, `:badge[New]`. */
function component({raw, info}: ColonMark, context: RuleContext): Token | undefined {
	const found = call.exec(`:${info}`);
	const token = found && found[0].length === info.length + 1 ? tokenOf(found, raw.trim(), context) : undefined;
	return token?.type === 'hidden' ? nothing(raw) : token && {type: 'lines', raw, tokens: [token]};
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
