// Other containers: ` ```{note} ` of MyST, `/// note` and `!!! note` of MkDocs, whose text is indented.

import type {Token} from 'marked';
import {type BlockContext, type Dialect, endOfLine, type LexedContainer, strongParagraph} from '../dialect.ts';
import {alertKindOf, type OpeningMark} from '../templates.ts';
import {containerOf, directiveOptions, figureOf} from './container.ts';

const admonition = /^( {0,3})(?:!!!|\?\?\?\+?)[ \t]*([\w-]+)((?:[ \t]+[\w-]+)*)(?:[ \t]+"([^\n]*)")?[ \t]*(?:\n|$)/;

/** Its text is indented by four spaces. */
function indented(source: string, context: BlockContext): Token | undefined {
	const [mark = '', , name = '', , title] = admonition.exec(source) ?? [];
	if (mark === '') return undefined;
	const kind = alertKindOf(name) ?? 'note';
	const shown = title ?? (alertKindOf(name) ? '' : name.charAt(0).toUpperCase() + name.slice(1));
	return indentedContainer({source, opened: mark.length}, {kind, title: shown}, context);
}

function indentedContainer(
	{source, opened}: OpeningMark,
	{kind, title}: Pick<LexedContainer, 'kind'> & {title: string},
	context: BlockContext,
): LexedContainer {
	const indent = `(?:${/^ */.exec(source)?.[0] ?? ''} {4}|\\t)`;
	const lines = new RegExp(`^(?:(?:${indent}[^\\n]*|[ \\t]*(?=\\n))(?:\\n|$))*`);
	const [inner = ''] = lines.exec(source.slice(opened)) ?? [];
	const end = inner.trimEnd().length;
	const raw = source.slice(0, opened + (end === 0 ? 0 : endOfLine(inner, end)));
	const text = raw.slice(opened).replace(new RegExp(`^${indent}`, 'gm'), '');
	return containerOf({raw, kind, title, text}, context);
}

export const indentedAdmonitions: Dialect = {
	name: 'admonitions',
	starts: ['!', '?'],
	sign: /!!! ?\w|\?\?\?\+? ?\w/,
	line: /(?:!!!|\?\?\?\+?)[ \t]*\w/,
	isIn: body => /(?:^|\n)[ \t]*(?:!!!|\?\?\?\+?)[ \t]*[\w-]+[^\n]*\n(?:[ \t]*\n)?[ \t]*(?: {4}|\t)/.test(body),
	block: indented,
};

const slashes = /^ {0,3}(\/{3,})[ \t]*([a-z][\w-]*)[ \t]*(?:\|[ \t]*([^\n]*?)[ \t]*)?(?:\n|$)/;

/** `/// note | Title` of newer MkDocs extensions; nested ones have more or fewer slashes. */
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
	starts: ['///'],
	sign: /(?<!\/)\/{3,9}[ \t]{0,9}[a-z]/,
	line: /\/{3,}[ \t]*[a-z][\w-]*[ \t]*(?:\||\n)/,
	isIn: body =>
		/(?:^|\n)[ \t]*\/{3,}[ \t]*[a-z][\w-]*[ \t]*(?:\|[^\n]*)?\n/.test(body) &&
		/\n[ \t]*\/{3,}[ \t]*(?:\n|$)/.test(body),
	block: slashed,
};

const tab = /^ {0,3}={3}[!+]*[ \t]+"([^"\n]+)"[ \t]*(?:\n|$)/;
/** In a container of VuePress, above the text of a tab; a value after a hash sign is for the site. */
const tabLine = /@tab(?::active)?[ \t]+[^\s#][^\n]*(?:\n|$)/;
const tabLineHere = new RegExp(`^ {0,3}${tabLine.source}`);

/** MkDocs tabs, whose text is indented like that of an admonition; `@tab Title`. */
function tabbed(source: string, context: BlockContext): Token | undefined {
	const [line] = tabLineHere.exec(source) ?? [];
	if (line !== undefined) return strongParagraph(line, line.replace(/^[ \t]*@\S+|#[^\n]*$/gm, '').trim(), context);
	const [mark = '', title = ''] = tab.exec(source) ?? [];
	return mark === '' ? undefined : indentedContainer({source, opened: mark.length}, {kind: undefined, title}, context);
}

export const tabs: Dialect = {
	name: 'tabs',
	starts: ['=', '@'],
	sign: /===[!+]* "|@tab(?::active)?[ \t]/,
	line: new RegExp(`===[!+]*[ \\t]+"|${tabLine.source}`),
	isIn: body => /(?:^|\n)[ \t]*===[!+]*[ \t]+"[^"\n]+"[ \t]*\n|(?:^|\n)[ \t]*:{3,}[ \t]*(?:code-)?tabs\b/.test(body),
	block: tabbed,
};

const directive = /^ {0,3}(`{3,}|:{3,})\{([\w-]+)\}[ \t]*([^\n]*)\n/;

/** MyST directives other than code: alerts and images. */
function myst(source: string, context: BlockContext): Token | undefined {
	const [mark = '', ticks = '', name = '', title = ''] = directive.exec(source) ?? [];
	const kind = alertKindOf(name);
	const isPicture = /^(?:image|figure)$/.test(name) && title.trim() !== '';
	const isKnown = kind !== undefined || isPicture;
	const fenced = isKnown ? fencedBy(ticks, {source, mark}, context) : undefined;
	if (!fenced) return undefined;
	const {raw, inner} = fenced;
	if (isPicture) return figureOf({raw, href: title.trim(), inner}, context);
	const options = directiveOptions.exec(inner)?.[0] ?? '';
	return containerOf({raw, kind, title: title.trim(), options, text: inner.slice(options.length)}, context);
}

/** What stands behind the opening mark of a fence up to the closing one; undefined if there is none. */
function fencedBy(ticks: string, {source, mark}: {source: string; mark: string}, context: BlockContext) {
	const end = context.find(new RegExp(`\\n {0,3}${ticks}[ \\t]*(?:\\n|$)`), source);
	if (!end) return undefined;
	const inner = source.slice(mark.length, Math.max(mark.length, end.index + 1));
	return {inner, raw: source.slice(0, end.index + end[0].length)};
}

export const directives: Dialect = {name: 'MyST', starts: ['{'], sign: /\{[a-z]+\}/, line: /```\{[a-z]/, block: myst};

const box = /^ {0,3}(`{3,})(smart|warn)(?:[ \t]+header="((?:\\[^\n]|[^"\\\n])*)")?[ \t]*\n/;

/** Fences whose content is Markdown: ` ```warn header="Title" `, in which fences of fewer backticks are code. */
function boxed(source: string, context: BlockContext): Token | undefined {
	const [mark = '', ticks = '', name = '', title = ''] = box.exec(source) ?? [];
	const fenced = mark === '' ? undefined : fencedBy(ticks, {source, mark}, context);
	if (!fenced) return undefined;
	const {raw, inner: text} = fenced;
	return containerOf({raw, kind: alertKindOf(name) ?? 'tip', title: title.replaceAll('\\"', '"'), text}, context);
}

export const boxes: Dialect = {
	name: 'boxes',
	starts: ['='],
	sign: /(?<=```(?:smart|warn) header)=/,
	line: /```+(?:smart|warn)\b/,
	block: boxed,
};

const chunk = /^(`{3,})(\{[A-Za-z][^\n`]*`[^\n]*\})[ \t]*\n/;

/** Code of R Markdown and Quarto whose options contain backticks, which CommonMark does not allow. */
function chunkOfCode(source: string, {find}: BlockContext): Token | undefined {
	const [mark = '', ticks = '', lang = ''] = chunk.exec(source) ?? [];
	const end = mark === '' ? undefined : find(new RegExp(`\\n${ticks}[ \\t]*(?:\\n|$)`), source);
	if (!end) return undefined;
	const text = source.slice(mark.length, Math.max(mark.length, end.index));
	return {type: 'code', raw: source.slice(0, end.index + end[0].length), lang, text};
}

export const chunks: Dialect = {
	name: 'chunks',
	starts: ['{'],
	sign: /(?<=```)\{[A-Za-z][^\n`]*`/,
	line: /```\{[A-Za-z][^\n`]*`/,
	block: chunkOfCode,
};
