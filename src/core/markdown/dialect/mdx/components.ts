// Elements whose tags are on lines of their own, as in MDX: their content is Markdown, even without a blank line above it and at
// any indentation. CommonMark would take it for HTML or code.

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

/** HTML elements that serve as containers. */
const holders = 'div|section|article|aside|main|center|details';
const heading = String.raw`[ \t]*#{2,6}[ \t]+\S`;
/** Components and custom elements. */
const made = String.raw`[A-Z]\w*[a-z][\w.]*|[a-z]+-[\w-]+`;
const tagAlone = String.raw`<(?:${made})(?:[ \t][^<>\n]*)?(?<!/)>[ \t]*\n`;
const aboveHeading = String.raw`<(?:${holders})(?:[ \t][^<>\n]*)?>[ \t]*\n(?=${heading})`;

/** Elements with any other name, if surrounded by blank lines, as Markdown between tags requires. */
const tagInParagraph = String.raw`<([a-z]{2,20})((?:[ \t][^<>\n]*)?)(?<!/)>[ \t]*\n(?=[ \t]*\n)`;

const start = new RegExp(String.raw`^ {0,3}<(${made}|${holders})(?=[\s>])`);
const elementInParagraph = new RegExp(`^ {0,3}${tagInParagraph}`);
const isWithHeading = new RegExp(`^ {0,3}${aboveHeading}`);
const closedOnLine = String.raw`(?:^|\n)[ \t]{0,12}</[A-Z]\w*[a-z][\w.]*>[ \t]*(?:\n|$)`;
const severalTags = new RegExp(String.raw`${closedOnLine}[\s\S]*${closedOnLine}`);

/** UTF-16 units that may still be scanned for end tags: as many times the text as elements may nest. */
const left = new WeakMap<Lexer, number>();
const looksThrough = 30;
/** In UTF-16 units, more than anybody indents an end tag. */
const longestIndent = 100;

/** The content and statements of an element defined by a site, such as `<admon type="tip">`. */
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

/** XML data that is displayed: `<version>1.0</version>`. */
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

/** In MDX text; elsewhere the marks below must show that Markdown was meant. */
function isMeant(name: string, source: string, {holds}: BlockContext): boolean {
	if (isWithHeading.test(source) || holds(severalTags)) return true;
	return /^[A-Z]|-/.test(name) && marksBelow.test(source.slice(0, 1000));
}

/** In the next paragraph: indentation, code, a link, strong text, a list item. */
const marksBelow = /^[^\n]*\n(?:[^\n]+\n){0,9}?(?:[ \t]+\S|[^\n]*(?:`|\]\(|\*\*)|(?:[-*+]|\d+\.)[ \t]|\n)/;

/** Includes the line end; nothing else may be on the line. */
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

/** Start of the end tag, and of its line. Code fences are skipped. */
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

/** Removes the indentation common to all lines. Lines of code may be indented less than their fence. */
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

/** Width of the leading white space. */
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
