// From marked's tokens to ours: entities decoded once, texts made safe, HTML turned into text, what is never shown
// left out, and every block given its line.

import type {MarkedToken, Token, Tokens} from 'marked';
import {decodeReferences} from '../text/entities.ts';
import {safeText} from '../text/safe-text.ts';
import {lineEnds} from '../text/white-space.ts';
import type {LexedDefinitions} from './definition-lists.ts';
import type {LexedContainer, LexedLines} from './dialect/dialect.ts';
import {alertKindOf} from './dialect/templates.ts';
import type {LexedFootnote} from './footnotes.ts';
import {createHtmlBuilder, isAlertName} from './html/html-builder.ts';
import {inlineText} from './inline-text.ts';
import {lexInline} from './lexer.ts';
import {cleanInline, type NormalizeContext, withoutAttributes} from './normalize-inline.ts';
import {cleanTable} from './normalize-table.ts';
import {problemsOf} from './problems.ts';
import {
	type Alert,
	type AlertKind,
	alertTitles,
	type BlockToken,
	type Code,
	type Definitions,
	type InlineToken,
	type List,
	literalText,
	type Quote,
} from './tokens.ts';

type LexedBlock = MarkedToken | LexedFootnote | LexedDefinitions | LexedContainer | LexedLines;

/** The blocks of which the first begins on this line of the file. Nothing that a reader can't see is among them. */
export function cleanBlocks(tokens: Token[], line: number, context: NormalizeContext): BlockToken[] {
	const {closedTags: closed, links, emoji, bare = text => text} = context;
	const words = (markdown: string) => cleanInline(lexInline(markdown, links, {closed, emoji}), context);
	const builder = createHtmlBuilder(closed, {bare, words});
	let at = line;
	let before: Token | undefined;
	for (const token of tokens as LexedBlock[]) {
		if (isOnNewLine(token, before)) at++;
		context.footnotes.line = at;
		context.problems?.push(...problemsOf(token, at));
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

/** A paragraph that is a component for an alert and what stands in it: `<Note>Text</Note>`. */
function alertIn(tokens: Token[]): {open: string; tokens: Token[]; close: string} | undefined {
	const [first, last] = [tokens[0], tokens.at(-1)];
	if (first?.type !== 'html' || last?.type !== 'html') return undefined;
	const name = /^<([A-Z]\w*)[^>]*>$/.exec(first.raw)?.[1] ?? '';
	if (!isAlertName(name) || last.raw !== `</${name}>`) return undefined;
	return {open: first.raw, tokens: tokens.slice(1, -1), close: last.raw};
}

/** In a quote that goes on without its mark, marked loses the line end between two blocks. */
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
			return [cleanQuote(token, line, context)];
		case 'list':
			return [cleanList(token, line, context)];
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

interface AlertMark {
	raw: string;
	kind: AlertKind;
	title: InlineToken[] | undefined;
	/** Of a kind that nobody has: its name may tell something. */
	isUnknown: boolean;
}

/** `[!NOTE]` alone on its line; of other programs also with a title (`[!tip]- Title`), and of any kind. */
function alertMark(text: string): AlertMark | undefined {
	const [raw = '', name = ''] = /^\[!([a-z][\w-]*)(?:\|[^\]\n]*)?\][+-]?/i.exec(text) ?? [];
	const kind = alertKindOf(name);
	if (raw === '' || (!kind && /^\S/.test(text.slice(raw.length)))) return undefined;
	const isWord = kind !== undefined || /^[a-z]+$/.test(name);
	const shown = isWord ? name.charAt(0).toUpperCase() + name.slice(1).toLowerCase() : name;
	const title = Object.hasOwn(alertTitles, name.toLowerCase()) ? undefined : [literalText(safeText(shown))];
	return {raw, kind: kind ?? 'note', title, isUnknown: kind === undefined};
}

/** A quote that begins as an alert does, of a kind that nobody has. */
function unknownAlert(text: string): string | undefined {
	const [, mark, name = ''] = /^(\[!([a-z][\w-]*)\])[+-]?(?![([:])/i.exec(text) ?? [];
	return mark && !alertKindOf(name) ? `"${mark}" is no kind of alert` : undefined;
}

function withoutStart(tokens: Token[], length: number): Token[] {
	const rest = [...tokens];
	for (let left = length; left > 0; ) {
		const token = rest.shift();
		if (!token) break;
		if (token.raw.length > left) rest.unshift(textOf(token.raw.slice(left)));
		left -= token.raw.length;
	}
	return rest;
}

/** The words up to the end of the line in the source, and those below it. */
function partedAtLineEnd(tokens: Token[]): {title: Token[]; text: Token[]} {
	const at = tokens.findIndex(({type, raw}) => type === 'br' || (type === 'text' && raw.includes('\n')));
	const token = tokens[at];
	if (!token) return {title: tokens, text: []};
	const end = token.type === 'br' ? token.raw.length : token.raw.indexOf('\n');
	const below = token.raw.slice(end + 1);
	const title = token.type === 'br' || end === 0 ? [] : [textOf(token.raw.slice(0, end))];
	return {
		title: [...tokens.slice(0, at), ...title],
		text: [...(below === '' ? [] : [textOf(below)]), ...tokens.slice(at + 1)],
	};
}

function textOf(raw: string): Token {
	return {type: 'text', raw, text: raw};
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
