// Common mistakes in Markdown: headings without a space after the hash signs, table rows without a delimiter row, unresolved git
// conflicts.

import type {Token} from 'marked';
import {containerOf} from './container/container.ts';
import {asTyped, type Dialect, endOfLine, hidden, image, nothing, type RuleContext} from './dialect.ts';
import {isPictureName} from './wiki.ts';

const heading = /^ {0,3}(#{1,6})([^#\s\n][^\n]*)(?:\n|$)/;

/**
 * A single hash may begin a tag, so a heading needs several words and a blank line below; if the article also has headings with a
 * space, blank lines on both sides.
 */
function tightHeading(source: string, {lexer, tokens, holds}: RuleContext): Token | undefined {
	const [raw = '', signs = '', typed = ''] = heading.exec(source) ?? [];
	const below = source.slice(raw.length, raw.length + 200);
	if (holds(usualHeading) && !(isBlankAbove(tokens) && /^[ \t]*(?:\n|$)/.test(below))) return undefined;
	// A file that begins `#Title` has headings like that below.
	const isTag =
		signs.length === 1 &&
		tokens.length > 0 &&
		(/^[^\s,;]*(?:[,;]|\s*$)/.test(typed) || / #/.test(typed) || !/^[ \t]*\n/.test(below));
	if (raw === '' || isTag) return undefined;
	const text = typed
		.trimEnd()
		.replace(/(?<!#)#+$/, '')
		.trimEnd();
	return {type: 'heading', raw, depth: signs.length, text, tokens: lexer.inline(text)};
}

const headingAlone = /(?:^|\n[ \t]*\n)##+[^\s#][^\n]*(?:\n[ \t]*(?:\n|$)|$)/;
const usualHeading = /(?:^|\n)##+ /;

function isBlankAbove(tokens: Token[]): boolean {
	const above = tokens.at(-1);
	return above === undefined || above.type === 'heading' || above.raw.endsWith('\n\n') || above.type === 'space';
}

export const tightHeadings: Dialect = {
	name: 'tight headings',
	starts: ['#'],
	sign: /##(?:[^\s#!.:;,)\]}"'`/*_<>\d-]|\d{1,3}[.)][ \t]*[^\s\d])/,
	line: /##+[^\s#]/,
	isIn: body => (usualHeading.test(body) ? headingAlone : /(?:^|\n)##+[^\s#]/).test(body),
	block: tightHeading,
};

const row = /[ \t]{0,3}\|[^\n]*\|[ \t]*(?:\n|$)/y;
const delimiter = /[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*(?:(?::?-+:?|:)[ \t]*)?)*(?:\n|$)/y;

/** Rows above the header of a table, each kept as typed. */
export const pipeRows: Dialect = {
	name: 'pipe rows',
	starts: ['|'],
	sign: /\|[ \t]*\n[ \t]*\|/,
	isIn: hasRowsWithoutHead,
	block: (source, {lexer}): Token | undefined => {
		const {rows, raw} = rowsAt(source);
		if (rows.length < 2) return undefined;
		const tokens = rows.flatMap((text, index): Token[] => [
			...(index === 0 ? [] : [{type: 'br', raw: ''}]),
			{type: 'group', raw: text, tokens: lexer.inline(text.trim())},
		]);
		return {type: 'lines', raw, text: raw, tokens};
	},
};

const run = /\|[^\n]*\|[ \t]*\n(?:[ \t]*\|[^\n]*(?:\n|$))+/y;

/** A quick test whether lines with pipes exist outside tables; in most articles all are tables. */
function hasRowsWithoutHead(body: string): boolean {
	for (let at = body.indexOf('|'); at >= 0; at = body.indexOf('|', at)) {
		run.lastIndex = at;
		const lines = run.exec(body)?.[0];
		if (lines !== undefined && rowsAt(lines).rows.length > 1) return true;
		at = lines === undefined ? endOfLine(body, at) : run.lastIndex;
	}
	return false;
}

function rowsAt(source: string): {rows: string[]; raw: string} {
	const rows: string[] = [];
	let end = 0;
	for (let row = rowAt(source, 0); row !== undefined; row = rowAt(source, end)) {
		delimiter.lastIndex = end + row.length;
		const dashes = delimiter.exec(source)?.[0] ?? '';
		if (dashes !== '' && cellsIn(dashes) === cellsIn(row)) break;
		rows.push(row);
		if (dashes !== '') rows.push(dashes);
		end += row.length + dashes.length;
	}
	return {rows, raw: source.slice(0, end)};
}

function cellsIn(row: string): number {
	return row
		.trim()
		.replace(/^\||\|$|\[\[[^[\]]{1,600}\]\]/g, '')
		.split(/(?<!\\)\|/).length;
}

function rowAt(source: string, at: number): string | undefined {
	row.lastIndex = at;
	return row.exec(source)?.[0];
}

const doubledHead = /(?! {4}|\t)[^|\n]*\|[^\n]*\n(?=[|:= \t-]*\|)(?=[|: \t-]{0,500}={2}[|:= \t-]*\n)/;
const doubledTable = new RegExp(String.raw`^(${doubledHead.source})([^\n]*\n)((?:[^\n]*\S[^\n]*(?:\n|$))*)`);

/** Tables with equals signs below the head, as MultiMarkdown and Wiki.js allow: `|:====:|`. */
export const doubledTables: Dialect = {
	name: 'tables of equals signs',
	starts: ['|'],
	sign: /\|[ \t]*:?={2}/,
	line: doubledHead,
	block: (source, context) => {
		const [raw = '', head = '', signs = '', rows = ''] = doubledTable.exec(source) ?? [];
		if (raw === '') return undefined;
		const text = head + signs.replaceAll('=', '-') + rows;
		return {...containerOf({raw, kind: undefined, title: '', text}, context), skip: 0};
	},
};

const conflictMark = /^(?:(?:<{7}|>{7}|\|{7}) [^\n]*|={7})(?:\n|$)/;

/** Otherwise the markers would be quotes, and the text above them a heading. */
export const conflicts: Dialect = {
	name: 'conflicts of git',
	starts: ['<'],
	sign: /<{7} /,
	line: /(?:<{7}|>{7}|\|{7}) [^\n]|={7}\n/,
	isIn: body => /(?:^|\n)<{7} [^\n]+\n/.test(body) && /\n={7}\n/.test(body) && /\n>{7} [^\n]/.test(body),
	block: source => {
		const mark = conflictMark.exec(source)?.[0];
		return mark === undefined ? undefined : asTyped(mark, `"${mark.trim()}" is of a conflict that git left`);
	},
};

/**
 * A backslash at the end of a paragraph, as written by GitBook, or alone on a line, as Pandoc allows for vertical space. It is kept
 * at the end of a path.
 */
export const loneBreaks: Dialect = {
	name: 'breaks',
	starts: ['\\'],
	sign: /\\[ \t]*\n[ \t]*\n/,
	at: /\\$/,
	inline: (source, {tokens}) => {
		const before = tokens.at(-1);
		const isEnd =
			before?.type !== 'text' || /(?:^|[\s.,;!?)"'”’。：，！？）]|[^\s\\/]{2}:)\s?$/.test(before.raw.slice(-9));
		return source === '\\' && before && isEnd ? hidden(source) : undefined;
	},
	block: source => {
		const raw = /^ {0,3}\\[ \t]*(?:\n(?=[ \t]*(?:\n|$))|$)/.exec(source)?.[0];
		return raw === undefined ? undefined : nothing(raw);
	},
};

const label = String.raw`\[((?:[^[\]\n]|\[[^[\]\n]{0,200}\]){0,200})\]`;
const ending = String.raw`\.(?:png|jpe?g|gif|svg|webp|pdf|epub|docx?|xlsx?|pptx?|md|mp[34]|zip|html?)(?:#[\w-]{1,100})?`;
const inAddress = String.raw`(?:[^()<>{}\n"]|\([^()<>{}\n"]{0,100}\))`;
const spaced = String.raw`\((?=[^\s"]{0,200} )(${inAddress}{0,400}${ending})\)(?:\{:[^{}\n]*\})?`;
const spacedHere = new RegExp(`^(!?)${label}${spaced}`, 'i');

function spacedAddress(source: string, {lexer}: RuleContext): Token | undefined {
	const [raw = '', mark = '', text = '', target = ''] = spacedHere.exec(source) ?? [];
	const href = target.trim();
	if (raw === '' || (mark === '' && text === '')) return undefined;
	if (mark !== '' && isPictureName(href)) return image(raw, href, text);
	return {type: 'link', raw, href, title: null, text, tokens: lexer.inlineTokens(text)};
}

/** Addresses in Markdown have no spaces, but file names of Logseq and others do. */
export const spacedAddresses: Dialect = {
	name: 'files with spaces',
	starts: [']('],
	sign: /\]\((?!https?:|#)[^()<>{}\n" ]{0,200} [^<>{}\n"]{0,200}\.[a-z\d]{2,4}(?:#[\w-]{1,100})?\)/i,
	at: /!?\[/,
	inline: spacedAddress,
};

/** Width and height, either of which may be omitted: `=300x200`, `=50%x`, `=x40`. */
const size = String.raw`=(?:\d{1,5}%?x(?:\d{1,5}%?|\*)?|x\d{1,5}%?)[ \t]*\)`;
const sized = new RegExp(String.raw`^!${label}\([ \t]*([^()<>\s]{1,1000})(?:[ \t]+"([^"\n]{0,300})")?[ \t]+${size}`);

/** Wiki.js and HackMD put the size of an image after its address: `![Map](a.png =300x200)`. */
export const sizedPictures: Dialect = {
	name: 'sizes',
	starts: ['='],
	sign: new RegExp(`(?<=[ \t])${size}`),
	at: /!\[/,
	inline: source => {
		const [raw = '', text = '', href = '', title = ''] = sized.exec(source) ?? [];
		return raw === '' ? undefined : image(raw, href, text || title);
	},
};
