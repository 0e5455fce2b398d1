// Containers that lines of signs begin and end: `:::note` of Docusaurus, Zenn and Qiita, divs of Pandoc, ` ```{note} ` of MyST,
// and `!!! note` of MkDocs, whose text is indented.

import type {Token} from 'marked';
import {lineEnds} from '../../text/white-space.ts';
import {nested} from '../footnotes.ts';
import {type BlockContext, type Dialect, endOfLine, type LexedContainer, linesOutsideCode, nothing} from './dialect.ts';
import {alertKindOf} from './templates.ts';
import {isProse} from './unshown.ts';

const fence = /^ {0,3}(:{3,})[ \t]*([^\n]*?)[ \t]*:*[ \t]*(?:\n|$)/;

/** A mark that is never closed, or closes nothing, is nothing by itself. */
function colons(source: string, context: BlockContext): Token | undefined {
	const [mark = '', sign = '', info = ''] = fence.exec(source) ?? [];
	if (mark === '') return undefined;
	if (info === '') return nothing(mark);
	const end = endOfContainer(source, mark.length, sign.length, context);
	return end ? container(source, {start: mark.length, ...end}, info, context) : openMark(mark, info, context);
}

function openMark(mark: string, info: string, {lexer}: BlockContext): Token {
	const {title} = namesOf(info);
	const problem = `"${mark.trim()}" is never closed`;
	return title === '' ? nothing(mark, problem) : {type: 'lines', raw: mark, problem, tokens: lexer.inline(title)};
}

interface Inside {
	start: number;
	end: number;
	/** Behind the mark that closes it. */
	close: number;
}

/** The line of colons that closes it: fences of code and containers within are skipped. */
function endOfContainer(
	source: string,
	from: number,
	length: number,
	{find}: BlockContext,
): Omit<Inside, 'start'> | undefined {
	if (!find(/\n {0,3}:{3,}[ \t]*(?:\n|$)/, source)) return undefined;
	let depth = 1;
	for (const {start, stop} of linesOutsideCode(source, from, source.length)) {
		const line = source.slice(start, Math.min(stop, start + 200)).trim();
		if (/^:{3,}$/.test(line)) depth = line.length > length ? depth : depth - 1;
		else if (/^:{3,}[^:]/.test(line)) depth++;
		if (depth === 0) return {end: start, close: stop};
		if (depth > 24) return undefined;
	}
	return undefined;
}

function container(source: string, {start, end, close}: Inside, info: string, context: BlockContext): LexedContainer {
	const inner = source.slice(start, end);
	const options = info.startsWith('{') ? (directiveOptions.exec(inner)?.[0] ?? '') : '';
	const raw = source.slice(0, close);
	return containerOf({raw, ...namesOf(info), options, text: inner.slice(options.length)}, context);
}

/** Lines that set something of a directive of MyST. */
const directiveOptions = /^(?:[ \t]*:[\w-]+:(?:[ \t][^\n]*)?\n)*/;

interface Contents extends Pick<LexedContainer, 'raw' | 'kind'> {
	/** As it was typed; empty for none. */
	title: string;
	/** Lines between the mark and the text that set something. */
	options?: string;
	text: string;
}

function containerOf({raw, kind, title, options = '', text}: Contents, context: BlockContext): LexedContainer {
	return {
		type: 'container',
		raw,
		kind,
		title: title === '' ? undefined : context.lexer.inline(title),
		skip: 1 + lineEnds(options),
		tokens: nested(context, text),
	};
}

/** `note Title`, `note[Title]`, `message alert`, `{.warning title="Title"}`, `details Title`. */
function namesOf(info: string): Pick<LexedContainer, 'kind'> & {title: string} {
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
	const isTitle = isNamed || /^[ \t]*\[.*\]/.test(rest) || isProse(said);
	return {kind, title: given ?? (isTitle ? said : '')};
}

export const colonContainers: Dialect = {
	name: 'containers',
	starts: ':',
	sign: /:::/,
	line: /:{3,}(?:[ \t]*[\w{[]|[ \t]*\n)/,
	isIn: body => /(?:^|\n)[ \t]*:{3,}[ \t]*[\w{[]/.test(body),
	block: colons,
};

const admonition = /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)((?:[ \t]+[\w-]+)*)(?:[ \t]+"([^"\n]*)")?[ \t]*(?:\n|$)/;

/** Its text is indented by four. */
function indented(source: string, context: BlockContext): Token | undefined {
	const [mark = '', name = '', , title] = admonition.exec(source) ?? [];
	if (mark === '') return undefined;
	const kind = alertKindOf(name) ?? 'note';
	const shown = title ?? (alertKindOf(name) ? '' : name.charAt(0).toUpperCase() + name.slice(1));
	return indentedContainer(source, mark, {kind, title: shown}, context);
}

function indentedContainer(
	source: string,
	mark: string,
	{kind, title}: Pick<LexedContainer, 'kind'> & {title: string},
	context: BlockContext,
): LexedContainer {
	const [inner = ''] = /^(?:(?:(?: {4}|\t)[^\n]*|[ \t]*(?=\n))(?:\n|$))*/.exec(source.slice(mark.length)) ?? [];
	const raw = (mark + inner).replace(/\n[ \t\n]*$/, '\n');
	const text = raw.slice(mark.length).replace(/^(?: {4}|\t)/gm, '');
	return containerOf({raw, kind, title, text}, context);
}

export const indentedAdmonitions: Dialect = {
	name: 'admonitions',
	starts: '!?',
	sign: /!!! \w|\?\?\?\+? \w/,
	line: /(?:!!!|\?\?\?\+?)[ \t]+\w/,
	isIn: body => /(?:^|\n)(?:!!!|\?\?\?\+?)[ \t]+[\w-]+[^\n]*\n(?:[ \t]*\n)?(?: {4}|\t)/.test(body),
	block: indented,
};

const slashes = /^ {0,3}(\/{3,})[ \t]*([a-z][\w-]*)[ \t]*(?:\|[ \t]*([^\n]*?)[ \t]*)?(?:\n|$)/;

/** `/// note | Title` of newer extensions for MkDocs; what stands in one has more or fewer slashes. */
function slashed(source: string, context: BlockContext): Token | undefined {
	const [mark = '', sign = '', name = '', title = ''] = slashes.exec(source) ?? [];
	const end = mark === '' ? undefined : context.find(new RegExp(`\\n {0,3}${sign}[ \\t]*(?=\\n|$)`), source);
	if (!end) return undefined;
	const inner = source.slice(mark.length, Math.max(mark.length, end.index + 1));
	const options = /^(?: {4}[\w-]+:[^\n]*\n)*/.exec(inner)?.[0] ?? '';
	const kind = alertKindOf(/ {4}type:[ \t]*([\w-]+)/.exec(options)?.[1] ?? name);
	const raw = source.slice(0, endOfLine(source, end.index + 1));
	const text = inner.slice(options.length);
	return containerOf({raw, kind, title: title.replace(/^"(.*)"$/, '$1'), options, text}, context);
}

export const slashContainers: Dialect = {
	name: 'slashes',
	starts: '/',
	sign: /(?<!\/)\/{3,9}[ \t]{0,9}[a-z]/,
	line: /\/{3,}[ \t]*[a-z][\w-]*[ \t]*(?:\||\n)/,
	isIn: body =>
		/(?:^|\n)[ \t]*\/{3,}[ \t]*[a-z][\w-]*[ \t]*(?:\|[^\n]*)?\n/.test(body) &&
		/\n[ \t]*\/{3,}[ \t]*(?:\n|$)/.test(body),
	block: slashed,
};

const tab = /^={3}[!+]*[ \t]+"([^"\n]+)"[ \t]*(?:\n|$)/;

/** Tabs of MkDocs: their text is indented as that of an admonition. */
function tabbed(source: string, context: BlockContext): Token | undefined {
	const [mark = '', title = ''] = tab.exec(source) ?? [];
	return mark === '' ? undefined : indentedContainer(source, mark, {kind: undefined, title}, context);
}

export const tabs: Dialect = {
	name: 'tabs',
	starts: '=',
	sign: /===[!+]* "/,
	line: /===[!+]*[ \t]+"/,
	isIn: body => /(?:^|\n)[ \t]*===[!+]*[ \t]+"[^"\n]+"[ \t]*\n(?:[ \t]*\n)?[ \t]*(?: {4}|\t)/.test(body),
	block: tabbed,
};

const directive = /^ {0,3}(`{3,}|:{3,})\{([\w-]+)\}[ \t]*([^\n]*)\n/;

/** Directives of MyST that are no code: alerts and pictures. */
function myst(source: string, context: BlockContext): Token | undefined {
	const [mark = '', ticks = '', name = '', title = ''] = directive.exec(source) ?? [];
	const kind = alertKindOf(name);
	const end = kind && context.find(new RegExp(`\\n {0,3}${ticks}[ \\t]*(?:\\n|$)`), source);
	if (!kind || !end) return undefined;
	const inner = source.slice(mark.length, Math.max(mark.length, end.index + 1));
	const options = directiveOptions.exec(inner)?.[0] ?? '';
	const raw = source.slice(0, end.index + end[0].length);
	return containerOf({raw, kind, title: title.trim(), options, text: inner.slice(options.length)}, context);
}

export const directives: Dialect = {name: 'MyST', starts: '{', sign: /\{[a-z]+\}/, line: /```\{[a-z]/, block: myst};

const box = /^ {0,3}(`{3,})(smart|warn)(?:[ \t]+header="((?:\\[^\n]|[^"\\\n])*)")?[ \t]*\n/;

/** Fences whose text is none of code: ` ```warn header="Title" `, in which fences of fewer backticks are code. */
function boxed(source: string, context: BlockContext): Token | undefined {
	const [mark = '', ticks = '', name = '', title = ''] = box.exec(source) ?? [];
	const end = mark === '' ? undefined : context.find(new RegExp(`\\n {0,3}${ticks}[ \\t]*(?:\\n|$)`), source);
	if (!end) return undefined;
	const text = source.slice(mark.length, Math.max(mark.length, end.index + 1));
	const raw = source.slice(0, end.index + end[0].length);
	return containerOf({raw, kind: alertKindOf(name) ?? 'tip', title: title.replaceAll('\\"', '"'), text}, context);
}

export const boxes: Dialect = {
	name: 'boxes',
	starts: '=',
	sign: /(?<=```(?:smart|warn) header)=/,
	line: /```+(?:smart|warn)\b/,
	block: boxed,
};

const chunk = /^(`{3,})(\{[A-Za-z][^\n`]*`[^\n]*\})[ \t]*\n/;

/** Code of R Markdown and Quarto whose options hold backticks, which no other fence of backticks may. */
function chunkOfCode(source: string, {find}: BlockContext): Token | undefined {
	const [mark = '', ticks = '', lang = ''] = chunk.exec(source) ?? [];
	const end = mark === '' ? undefined : find(new RegExp(`\\n${ticks}[ \\t]*(?:\\n|$)`), source);
	if (!end) return undefined;
	const text = source.slice(mark.length, Math.max(mark.length, end.index));
	return {type: 'code', raw: source.slice(0, end.index + end[0].length), lang, text};
}

export const chunks: Dialect = {
	name: 'chunks',
	starts: '{',
	sign: /(?<=```)\{[A-Za-z][^\n`]*`/,
	line: /```\{[A-Za-z][^\n`]*`/,
	block: chunkOfCode,
};
