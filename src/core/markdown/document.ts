// Parses a Markdown text to blocks: lexes it, joins paragraphs that page breaks split, and normalizes the tokens. A text that the
// lexer can't handle becomes plain text.

import type {Token} from 'marked';
import {lazily} from '../lazily.ts';
import {safeLine} from '../text/safe-text.ts';
import {lineEnds} from '../text/white-space.ts';
import {withinTime} from '../time-limit.ts';
import {dialectsIn} from './dialect/dialects.ts';
import type {MarkSigns} from './dialect/mark-search.ts';
import {withoutTemplates} from './dialect/templates.ts';
import {joinedAtPageBreaks} from './exported-page-breaks.ts';
import {FootnoteNumbers} from './footnotes.ts';
import {closedNames} from './html/html-tag.ts';
import {lex} from './lexer.ts';
import {cleanBlocks} from './normalize-blocks.ts';
import type {NormalizeContext} from './normalize-inline.ts';
import {plainLine} from './plain-line.ts';
import type {TextProblem} from './problems.ts';
import type {BlockToken, InlineToken} from './tokens.ts';

export interface MarkdownSource {
	/** With LF line ends. */
	text: string;
	/** Number of its first line in the source file, from 1. */
	line: number;
	/** Whether page breaks may have split paragraphs. */
	isExported: boolean;
	/** The dialect marks it contains, if known. */
	marks?: ReadonlySet<MarkSigns>;
	/** Emoji by GitHub's names, if it may contain any. */
	emoji?: NormalizeContext['emoji'];
	/** Converts formulas to Unicode, if it may contain any. */
	math?: NormalizeContext['math'];
}

export interface MarkdownDocument {
	/** In line order. A footnote is a block where it was defined. */
	blocks: BlockToken[];
	/** Renders Markdown from elsewhere, such as a title, as plain text, with the links and footnotes defined here. */
	lineOf(markdown: string): string;
	/** Text that may have been taken for syntax by mistake, each kind at its first occurrence. */
	problems: TextProblem[];
	/** Why the text became plain paragraphs; undefined if it was parsed as Markdown. */
	failure: string | undefined;
}

/**
 * Parses a text as Markdown. Paragraphs that page breaks split in an exported article are joined; comments, link definitions,
 * scripts and styles produce no block. Never throws: if the lexer fails or takes too long, the paragraphs are returned as typed.
 */
export function readDocument(source: MarkdownSource, lexer: typeof lex = lex): MarkdownDocument {
	try {
		return withinTime(source.text.length, () => lexedDocument(source, lexer));
	} catch (error) {
		const failure = error instanceof Error ? error.message : String(error);
		return {blocks: plainBlocks(source), lineOf: markdown => plainLine(markdown), problems: [], failure};
	}
}

function lexedDocument(source: MarkdownSource, lexer: typeof lex): MarkdownDocument {
	const {text, line, isExported, emoji, math} = source;
	const rules = dialectsIn(text, undefined, source.marks);
	const closed = closedNames(text);
	const lexed = lexer(text, {emoji, rules, closed});
	const tokens: Token[] = isExported ? joinedAtPageBreaks(lexed, {emoji, closed, rules}) : lexed;
	const footnotes = new FootnoteNumbers(text.includes('[^') ? tokens : []);
	const unseen = lazily(() => rules?.unseenIn(text) ?? []);
	const problems: MarkdownDocument['problems'] = [];
	const context: NormalizeContext = {
		problems,
		footnotes,
		closedTags: closed,
		links: lexed.links,
		emoji,
		math,
		bare: rules && ((text, isCode) => withoutTemplates(text, isCode, unseen())),
	};
	const blocks = cleanBlocks(tokens, line, context);
	return {
		blocks: [...blocks, ...footnotes.notes()].sort((a, b) => a.line - b.line),
		lineOf: markdown => plainLine(markdown, context),
		problems: firstOfEach(problems),
		failure: undefined,
	};
}

function firstOfEach(problems: TextProblem[]): TextProblem[] {
	const first = new Map<string, TextProblem>();
	for (const problem of problems) if (!first.has(problem.message)) first.set(problem.message, problem);
	return [...first.values()];
}

/** Separated by blank lines; each line stays a line on the page. */
function plainBlocks({text, line}: MarkdownSource): BlockToken[] {
	const blocks: BlockToken[] = [];
	let at = line;
	for (const raw of text.split(/(\n[ \t]*\n\s*)/)) {
		if (raw.trim() !== '') blocks.push({type: 'paragraph', raw, line: at, tokens: plainLines(raw.trimEnd())});
		at += lineEnds(raw);
	}
	return blocks;
}

function plainLines(text: string): InlineToken[] {
	return text
		.split('\n')
		.flatMap((raw, index): InlineToken[] => [
			...(index === 0 ? [] : [{type: 'br' as const, raw: '\n'}]),
			{type: 'text', raw, text: safeLine(raw)},
		]);
}
