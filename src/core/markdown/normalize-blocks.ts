// From marked's tokens to ours: entities decoded once, texts made safe, HTML turned into text, what is never shown
// left out, and every block given its line.

import type {MarkedToken, Token, Tokens} from 'marked';
import {decodeReferences} from '../text/entities.ts';
import {safeText} from '../text/safe-text.ts';
import type {LexedDefinitions} from './definition-lists.ts';
import type {LexedFootnote} from './footnotes.ts';
import {htmlBlocks} from './html-block.ts';
import {cleanInline, type NormalizeContext, withoutAttributes} from './normalize-inline.ts';
import {cleanTable} from './normalize-table.ts';
import type {Alert, BlockToken, Code, Definitions, InlineToken, List, Quote} from './tokens.ts';
import {type AlertKind, alertTitles} from './tokens.ts';

type LexedBlock = MarkedToken | LexedFootnote | LexedDefinitions;

/** The blocks of which the first begins on this line of the file. Nothing that a reader can't see is among them. */
export function cleanBlocks(tokens: Token[], line: number, context: NormalizeContext): BlockToken[] {
	const blocks: BlockToken[] = [];
	let at = line;
	let before: Token | undefined;
	for (const token of tokens as LexedBlock[]) {
		if (isOnNewLine(token, before)) at++;
		blocks.push(...cleanBlock(token, at, context));
		at += lineEnds(token.raw);
		before = token;
	}
	return blocks;
}

/** In a quote that goes on without its mark, marked loses the line end between two blocks. */
function isOnNewLine(token: Token, before: Token | undefined): boolean {
	if (!before || before.type === 'checkbox' || token.type === 'space') return false;
	return !before.raw.endsWith('\n');
}

function lineEnds(text: string): number {
	let count = 0;
	for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++;
	return count;
}

function cleanBlock(token: LexedBlock, line: number, context: NormalizeContext): BlockToken[] {
	const {raw} = token;
	const inline = (tokens: Token[]) => cleanInline(tokens, context);
	switch (token.type) {
		case 'heading':
			return visible({type: 'heading', raw, line, depth: token.depth, tokens: inline(withoutAttributes(token.tokens))});
		case 'paragraph':
		case 'text':
			return visible({type: 'paragraph', raw, line, tokens: inline(token.tokens ?? [token])});
		case 'html':
			return htmlBlocks(raw, line, context.closedTags);
		case 'code':
			return [cleanCode(token, line)];
		case 'blockquote':
			return [cleanQuote(token, line, context)];
		case 'list':
			return [cleanList(token, line, context)];
		case 'table':
			return [cleanTable(token, line, context)];
		case 'hr':
			return [{type: 'hr', raw, line}];
		case 'definitions':
			return [cleanDefinitions(token, line, context)];
		case 'footnote':
			context.footnotes.define(token.label, {raw, line, tokens: cleanBlocks(token.tokens, line, context)});
			return [];
		default:
			// Blank lines, definitions of links, and the boxes of tasks, which their items know.
			return [];
	}
}

/** A paragraph of comments alone, or a heading without words, is nothing to show. */
function visible<Block extends BlockToken & {tokens: InlineToken[]}>(block: Block): Block[] {
	const isBlank = block.tokens.every(
		token => token.type === 'br' || (token.type === 'text' && token.text.trim() === ''),
	);
	return isBlank ? [] : [block];
}

function cleanCode({raw, lang, text, codeBlockStyle}: Tokens.Code, line: number): Code {
	const isFenced = codeBlockStyle !== 'indented';
	return {
		type: 'code',
		raw,
		line,
		lang: languageOf(lang ?? ''),
		text: safeText(text.replace(isFenced ? /\n$/ : /\n+$/, '')),
		textLine: isFenced ? line + 1 : line,
	};
}

/**
 * The language that an info string names: its first word (`ts:file.ts`, `rust,ignore`), in braces the first class as Pandoc has
 * it (`{.python #id}`) or the engine of R Markdown (`{r, echo=FALSE}`).
 */
function languageOf(info: string): string {
	const name = /^\{[^}]*?\.([^\s,:{}]+)|^\{?[ =]*([^\s,:{}]+)/.exec(decodeReferences(info));
	return safeText((name?.[1] ?? name?.[2] ?? '').toLowerCase());
}

function cleanQuote({raw, tokens}: Tokens.Blockquote, line: number, context: NormalizeContext): Quote | Alert {
	const blocks = cleanBlocks(tokens, line, context);
	const kind = alertKind(tokens[0]);
	return kind
		? {type: 'alert', raw, line, kind, tokens: withoutMark(blocks)}
		: {type: 'blockquote', raw, line, tokens: blocks};
}

function alertKind(first: Token | undefined): AlertKind | undefined {
	const text = first?.type === 'paragraph' && 'text' in first ? String(first.text) : '';
	const mark = /^\[!([a-z]+)\][ \t]*(?:\n|$)/i.exec(text)?.[1]?.toLowerCase() ?? '';
	return Object.hasOwn(alertTitles, mark) ? (mark as AlertKind) : undefined;
}

function withoutMark([first, ...rest]: BlockToken[]): BlockToken[] {
	if (first?.type !== 'paragraph') return rest;
	const [mark, ...after] = first.tokens;
	const text = mark?.type === 'text' ? mark.text.replace(/^\[![a-z]+\]\s*/i, '') : '';
	const tokens: InlineToken[] = text === '' ? after : [{type: 'text', raw: text, text}, ...after];
	if (text === '' && tokens[0]?.type === 'br') tokens.shift();
	return [...visible({...first, line: first.line + 1, tokens}), ...rest];
}

function cleanList({raw, ordered, start, loose, items}: Tokens.List, line: number, context: NormalizeContext): List {
	let at = line;
	const cleaned = items.map(item => {
		const placed = {
			raw: item.raw,
			line: at,
			checked: item.task ? item.checked === true : undefined,
			tokens: cleanBlocks(item.tokens, at, context),
		};
		at += lineEnds(item.raw);
		return placed;
	});
	return {type: 'list', raw, line, ordered, start: start === '' ? 1 : start, loose, items: cleaned};
}

function cleanDefinitions({raw, parts}: LexedDefinitions, line: number, context: NormalizeContext): Definitions {
	const list: Definitions = {type: 'definitions', raw, line, items: []};
	let at = line;
	let isAfterMeaning = true;
	for (const {kind, raw, tokens} of parts) {
		if (kind === 'term' && isAfterMeaning) list.items.push({terms: [], meanings: []});
		const item = list.items.at(-1);
		if (kind === 'term') item?.terms.push({type: 'paragraph', raw, line: at, tokens: cleanInline(tokens, context)});
		else item?.meanings.push({raw, line: at, tokens: cleanBlocks(tokens, at, context)});
		isAfterMeaning = kind === 'meaning';
		at += lineEnds(raw);
	}
	return list;
}
