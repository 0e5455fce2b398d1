// Elements whose tags stand on lines of their own, as MDX has them: what stands between is Markdown, with no blank line above
// it and however deep it is indented. CommonMark would take it for HTML, or for code.

import type {Lexer, Tokens} from 'marked';
import {nested} from '../../footnotes.ts';
import {foreignElements, htmlElements} from '../../html/html-elements.ts';
import {containerOf} from '../container/container.ts';
import {
	type BlockContext,
	codeBelow,
	type Dialect,
	endOfLine,
	type LexedContainer,
	linesOutsideCode,
} from '../dialect.ts';
import {argumentsOf, firstKind, type OpeningMark} from '../templates.ts';
import {tagOf, tagWithValues} from './tags.ts';

/** Elements of HTML that are there for what stands in them. */
const holders = 'div|section|article|aside|main|center|details';
const heading = String.raw`[ \t]*#{2,6}[ \t]+\S`;
/** Of components, and of elements that somebody made. */
const made = String.raw`[A-Z]\w*[a-z][\w.]*|[a-z]+-[\w-]+`;
const tagAlone = String.raw`<(?:${made})(?:[ \t][^<>\n]*)?(?<!/)>[ \t]*\n`;
const aboveHeading = String.raw`<(?:${holders})(?:[ \t][^<>\n]*)?>[ \t]*\n(?=${heading})`;

/** Of any other name, where the lines around it are blank, as Markdown between tags needs them. */
const tagInParagraph = String.raw`<([a-z]{2,20})((?:[ \t][^<>\n]*)?)(?<!/)>[ \t]*\n(?=[ \t]*\n)`;

const start = new RegExp(String.raw`^ {0,3}<(${made}|${holders})(?=[\s>])`);
const elementInParagraph = new RegExp(`^ {0,3}${tagInParagraph}`);
const isWithHeading = new RegExp(`^ {0,3}${aboveHeading}`);
const closedOnLine = String.raw`(?:^|\n)[ \t]{0,12}</[A-Z]\w*[a-z][\w.]*>[ \t]*(?:\n|$)`;
const severalTags = new RegExp(String.raw`${closedOnLine}[\s\S]*${closedOnLine}`);

/** What may still be looked through for the ends of elements, in UTF-16 units: so often as elements stand in elements. */
const left = new WeakMap<Lexer, number>();
const looksThrough = 30;
/** In UTF-16 units, more than anybody indents the tag that closes an element. */
const longestIndent = 100;

/** Some site has made it, as `<admon type="tip">`: what stands in it, and what it says of itself. */
function elementOfSite(source: string, context: BlockContext): LexedContainer | undefined {
	const [mark = '', name = '', attributes = ''] = elementInParagraph.exec(source) ?? [];
	if (mark === '' || htmlElements.has(name) || foreignElements.has(name)) return undefined;
	const end = endOfElement(name, {source, opened: mark.length}, context);
	if (!end || !/\n[ \t]*\n[ \t]*$/.test(source.slice(Math.max(0, end.start - longestIndent), end.start)))
		return undefined;
	const text = source.slice(mark.length, end.start);
	if (isXml(text)) return undefined;
	const {type, title = ''} = argumentsOf(attributes).named;
	return containerOf({raw: source.slice(0, end.stop), kind: firstKind([type, name]), title, text}, context);
}

const valueInTags = /<([A-Za-z]\w{0,40})>[^<>\n]{0,200}<\/\1>/;

/** Data that somebody shows: `<version>1.0</version>`. */
function isXml(text: string): boolean {
	const [, name] = valueInTags.exec(text) ?? [];
	return name !== undefined && !htmlElements.has(name.toLowerCase()) && !foreignElements.has(name);
}

function element(source: string, context: BlockContext): LexedContainer | undefined {
	const name = start.exec(source)?.[1];
	if (name === undefined) return elementOfSite(source, context);
	if (!isMeant(name, source, context)) return undefined;
	const open = openTag(source, context);
	const end = open && endOfElement(name, {source, opened: open.raw.length}, context);
	if (!open || !end) return undefined;
	const close: Tokens.HTML = {
		type: 'html',
		raw: source.slice(end.start, end.stop),
		text: `</${name}>`,
		block: true,
		pre: false,
	};
	const inside = nested(context, withoutIndent(source.slice(open.raw.length, end.start)));
	return {
		type: 'container',
		raw: source.slice(0, end.stop),
		kind: undefined,
		title: undefined,
		skip: 0,
		tokens: [open, ...inside, close],
	};
}

/** In text of MDX; elsewhere marks below tell that Markdown was meant. */
function isMeant(name: string, source: string, {holds}: BlockContext): boolean {
	if (isWithHeading.test(source) || holds(severalTags)) return true;
	return /^[A-Z]|-/.test(name) && marksBelow.test(source.slice(0, 1000));
}

/** In the next paragraph: what is indented, code, a link, strong words, an item. */
const marksBelow = /^[^\n]*\n(?:[^\n]+\n){0,9}?(?:[ \t]+\S|[^\n]*(?:`|\]\(|\*\*)|(?:[-*+]|\d+\.)[ \t]|\n)/;

/** With the end of its line; nothing else may stand on it. */
function openTag(source: string, context: BlockContext): Tokens.HTML | undefined {
	const indent = /^ */.exec(source)?.[0].length ?? 0;
	const valued = tagWithValues(source.slice(indent), context);
	const tag = valued ?? /^<[^<>]{1,2000}>/.exec(source.slice(indent, indent + 2100))?.[0];
	if (tag === undefined || tag.endsWith('/>')) return undefined;
	const stop = endOfLine(source, indent + tag.length);
	if (source.slice(indent + tag.length, stop).trim() !== '' || stop >= source.length) return undefined;
	const raw = source.slice(0, stop);
	return valued ? tagOf(valued, raw, true) : {type: 'html', raw, text: raw, block: true, pre: false};
}

/** Where the tag that closes it begins, and its line ends. Fences of code are skipped. */
function endOfElement(
	name: string,
	{source, opened: from}: OpeningMark,
	{lexer}: BlockContext,
): {start: number; stop: number} | undefined {
	const most = left.get(lexer) ?? source.length * looksThrough;
	const tags = new RegExp(String.raw`<(/?)${name.replaceAll('.', '\\.')}(?=[\s/>])[^<>]{0,1000}>?`, 'g');
	let depth = 1;
	for (const {start, stop} of linesOutsideCode(source, from, from + most)) {
		const line = source.slice(start, stop);
		for (const {index, 0: tag, 1: slash} of line.matchAll(tags)) {
			depth += levelStep(tag, slash === '/');
			if (depth > 0) continue;
			left.set(lexer, most - (stop - from));
			return line.slice(index + tag.length).trim() === '' ? {start: start + index, stop} : undefined;
		}
	}
	left.set(lexer, most - (source.length - from));
	return undefined;
}

function levelStep(tag: string, isEnd: boolean): number {
	if (isEnd) return -1;
	return tag.endsWith('/>') ? 0 : 1;
}

/** Without the white space that all its lines begin with. Lines of code may stand further left than their fence. */
export function withoutIndent(text: string): string {
	const lines = text.split('\n');
	let indent = Infinity;
	let code = '';
	for (const line of lines) {
		if (line.trim() !== '' && code === '') indent = Math.min(indent, columnsOf(line));
		code = codeBelow(code, line);
	}
	return indent === 0 || indent === Infinity ? text : lines.map(line => withoutColumns(line, indent)).join('\n');
}

const tabStop = 4;

/** Of the white space that it begins with. */
function columnsOf(line: string): number {
	let columns = 0;
	for (const sign of /^[ \t]*/.exec(line)?.[0] ?? '') columns += sign === '\t' ? tabStop - (columns % tabStop) : 1;
	return columns;
}

function withoutColumns(line: string, most: number): string {
	const columns = columnsOf(line);
	const rest = line.trimStart();
	return ' '.repeat(Math.max(0, columns - most)) + rest;
}

const isOnLine = new RegExp(String.raw`(?:^|\n)[ \t]*(?:${tagAlone}|${aboveHeading}|${tagInParagraph})`);

export const components: Dialect = {
	name: 'components',
	starts: ['<'],
	sign: new RegExp(`${tagAlone}|${aboveHeading}|${tagInParagraph}`),
	line: new RegExp(tagAlone),
	isIn: body => isOnLine.test(body),
	block: element,
};
