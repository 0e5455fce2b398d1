// Converts marked's tokens to ours: entities are decoded once, texts sanitized, HTML converted, invisible content dropped, and
// every block gets its line.

import type {MarkedToken, Token, Tokens} from 'marked';
import {decodeReferences} from '../text/entities.ts';
import {safeText} from '../text/safe-text.ts';
import {lineEnds} from '../text/white-space.ts';
import {alertMark, partedAtLineEnd, unknownAlert, withoutStart} from './alert-marks.ts';
import type {LexedDefinitions} from './definition-lists.ts';
import type {LexedContainer, LexedLines} from './dialect/dialect.ts';
import type {LexedFootnote} from './footnotes.ts';
import {createHtmlBuilder, type HtmlBuilder, isAlertName} from './html/html-builder.ts';
import {inlineText} from './inline-text.ts';
import {lexInline} from './lexer.ts';
import {cleanInline, type NormalizeContext, withoutAttributes} from './normalize-inline.ts';
import {cleanTable} from './normalize-table.ts';
import {addProblems} from './problems.ts';
import {
	type Alert,
	type BlockToken,
	type Code,
	type Definitions,
	type InlineToken,
	type List,
	type ListItem,
	literalText,
	type Quote,
} from './tokens.ts';

type LexedBlock = MarkedToken | LexedFootnote | LexedDefinitions | LexedContainer | LexedLines;

/** Normalizes blocks of which the first begins on this line of the file. Invisible blocks are left out. */
export function cleanBlocks(tokens: Token[], line: number, context: NormalizeContext): BlockToken[] {
	const builder = createBlockBuilder(context);
	let at = line;
	let before: Token | undefined;
	for (const token of tokens as LexedBlock[]) {
		if (isOnNewLine(token, before)) at++;
		context.footnotes.line = at;
		if (context.problems) addProblems(context.problems, token, at);
		const alert = token.type === 'paragraph' ? alertIn(token.tokens) : undefined;
		if (token.type === 'html') builder.addHtml(token.text, at);
		else if (alert && token.type === 'paragraph') {
			builder.addHtml(alert.open, at);
			builder.addBlocks(cleanBlock({...token, tokens: alert.tokens}, at, context), token.raw);
			builder.addHtml(alert.close, at);
		} else builder.addBlocks(cleanBlock(token, at, context), token.raw);
		at += lineEnds(token.raw);
		before = token;
	}
	return builder.finish();
}

/** Blocks are only collected until HTML occurs, which most lists, quotes and articles don't contain. */
function createBlockBuilder(context: NormalizeContext): HtmlBuilder {
	const blocks: BlockToken[] = [];
	let html: HtmlBuilder | undefined;
	return {
		addHtml(text, line) {
			html ??= htmlBuilderFor(context);
			html.addHtml(text, line);
		},
		addBlocks(added, raw) {
			if (html) html.addBlocks(added, raw);
			else blocks.push(...added);
		},
		finish: () => (html ? [...blocks, ...html.finish()] : blocks),
	};
}

function htmlBuilderFor(context: NormalizeContext): HtmlBuilder {
	const {closedTags: closed, links, emoji, bare = text => text} = context;
	const words = (markdown: string) => cleanInline(lexInline(markdown, links, {closed, emoji}), context);
	return createHtmlBuilder(closed, {bare, words});
}

/** A paragraph that consists of an alert component and its content: `<Note>Text</Note>`. */
function alertIn(tokens: Token[]): {open: string; tokens: Token[]; close: string} | undefined {
	const [first, last] = [tokens[0], tokens.at(-1)];
	if (first?.type !== 'html' || last?.type !== 'html') return undefined;
	const name = /^<([A-Z]\w*)[^>]*>$/.exec(first.raw)?.[1] ?? '';
	if (!isAlertName(name) || last.raw !== `</${name}>`) return undefined;
	return {open: first.raw, tokens: tokens.slice(1, -1), close: last.raw};
}

/** In a quote with lazy lines, marked loses the line end between two blocks. */
function isOnNewLine(token: Token, before: Token | undefined): boolean {
	if (!before || before.type === 'checkbox' || token.type === 'space') return false;
	return !before.raw.endsWith('\n');
}

function cleanBlock(token: LexedBlock, line: number, context: NormalizeContext): BlockToken[] {
	const {raw} = token;
	const inline = (tokens: Token[]) => cleanInline(tokens, context);
	switch (token.type) {
		case 'heading':
			return visible({type: 'heading', raw, line, depth: token.depth, tokens: inline(withoutAttributes(token.tokens))});
		case 'paragraph':
		case 'text':
		case 'lines':
			return visible({type: 'paragraph', raw, line, tokens: inline(token.tokens ?? [token])});
		case 'code':
			return [cleanCode(token, line)];
		case 'blockquote':
			return cleanQuotes(token, line, context);
		case 'list':
			return cleanList(token, line, context);
		case 'table':
			return [cleanTable(token, line, context)];
		case 'hr':
			return [{type: 'hr', raw, line}];
		case 'definitions':
			return [cleanDefinitions(token, line, context)];
		case 'container':
			return cleanContainer(token, line, context);
		case 'footnote':
			context.footnotes.define(token.label, {raw, line, tokens: cleanBlocks(token.tokens, line, context)});
			return [];
		default:
			// Blank lines, link definitions, and task checkboxes, which their items store.
			return [];
	}
}

/** Drops paragraphs that contain only comments, and headings without text. */
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
		text: safeText(text.replace(isFenced ? /\n$/ : /(?<!\n)\n+$/, '')),
		textLine: isFenced ? line + 1 : line,
	};
}

/**
 * The language in an info string: its first word (`ts:file.ts`, `rust,ignore`); in braces the first class, as in Pandoc (`{.python
 * #id}`), or the engine, as in R Markdown (`{r, echo=FALSE}`).
 */
function languageOf(info: string): string {
	const name = /^\{[^}]*?\.([^\s,:{}]+)|^\{?[ =]*([^\s,:{}]+)/.exec(decodeReferences(info));
	return safeText((name?.[1] ?? name?.[2] ?? '').toLowerCase());
}

/** An alert's quote ends where the next alert begins. */
function cleanQuotes(
	{raw, tokens, ...quote}: Tokens.Blockquote,
	line: number,
	context: NormalizeContext,
): BlockToken[] {
	const starts = tokens.flatMap((token, index) => (isAlert(token) ? index : []));
	if (starts.length < 2 || starts[0] !== 0) return [cleanQuote({...quote, raw, tokens}, line, context)];
	const lines = raw.split('\n');
	let at = 0;
	return starts.map((start, index) => {
		const part = tokens.slice(start, starts[index + 1]);
		const above = at;
		at += lineEnds(part.map(token => token.raw).join(''));
		const source = lines.slice(above, index === starts.length - 1 ? undefined : at).join('\n');
		return cleanQuote({...quote, raw: source, tokens: part}, line + above, context);
	});
}

function isAlert(token: Token): boolean {
	return token.type === 'paragraph' && 'text' in token && alertMark(String(token.text))?.isUnknown === false;
}

function cleanQuote({raw, tokens}: Tokens.Blockquote, line: number, context: NormalizeContext): Quote | Alert {
	const [first, ...rest] = tokens;
	const opening = first?.type === 'paragraph' && 'text' in first ? String(first.text) : '';
	const mark = alertMark(opening);
	const unknown = unknownAlert(opening);
	if (unknown !== undefined) context.problems?.push({line, message: unknown});
	if (!mark || !first || !('tokens' in first)) {
		return {type: 'blockquote', raw, line, tokens: cleanBlocks(tokens, line, context)};
	}
	const {title, text} = partedAtLineEnd(withoutStart(first.tokens ?? [], mark.raw.length));
	const said = cleanInline(title, context);
	const isNameShown = mark.isUnknown && mark.title && visible({type: 'paragraph', raw, line, tokens: said}).length > 0;
	const shown = isNameShown ? [...(mark.title ?? []), literalText(':'), ...said] : said;
	const below = {...first, raw: first.raw.slice(first.raw.indexOf('\n') + 1), tokens: text};
	const blocks = [
		...cleanBlocks([below], line + 1, context),
		...cleanBlocks([{...first, tokens: []}, ...rest], line, context),
	];
	return {type: 'alert', raw, line, kind: mark.kind, title: shown.length > 0 ? shown : mark.title, tokens: blocks};
}

function cleanContainer(token: LexedContainer, line: number, context: NormalizeContext): BlockToken[] {
	const {raw, kind, title, skip, tokens} = token;
	const blocks = cleanBlocks(tokens, line + skip, context);
	const shown = title && cleanInline(title, context);
	if (kind) return [{type: 'alert', raw, line, kind, title: shown, tokens: blocks}];
	if (!shown || shown.length === 0) return blocks;
	return [
		{type: 'paragraph', raw: '', line, tokens: [{type: 'strong', raw: '', text: inlineText(shown), tokens: shown}]},
		...blocks,
	];
}

/** Drops items without visible content, such as those of queries. */
function cleanList({raw, ordered, start, loose, items}: Tokens.List, line: number, context: NormalizeContext): List[] {
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
	const shown = ordered ? cleaned : cleaned.filter(item => !isUnseen(item));
	const list: List = {type: 'list', raw, line, ordered, start: start === '' ? 1 : start, loose, items: shown};
	return shown.length === 0 ? [] : [list];
}

/** Whether an item has content that is invisible. */
function isUnseen({raw, checked, tokens}: ListItem): boolean {
	return tokens.length === 0 && checked === undefined && /^\s*[-*+]\s+\S/.test(raw);
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
