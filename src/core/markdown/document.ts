// The way from a Markdown text to blocks: lexed once, joined where page breaks cut it, normalized. What no parser can read
// is there as plain text.

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
	/** The number of its first line in the source file, from 1. */
	line: number;
	/** Page breaks may have cut its paragraphs. */
	isExported: boolean;
	/** The marks of dialects that it holds, where they are known. */
	marks?: ReadonlySet<MarkSigns>;
	/** GitHub's names of emoji, where it may hold some. */
	emoji?: NormalizeContext['emoji'];
	/** Says formulas in Unicode, where it may hold some. */
	math?: NormalizeContext['math'];
}

export interface MarkdownDocument {
	/** In the order of their lines. A footnote is a block where it was written. */
	blocks: BlockToken[];
	/** A line of Markdown from elsewhere, such as a title, as a reader sees it: with the links and notes that are defined here. */
	lineOf(markdown: string): string;
	/** What was taken for syntax, and may have been meant as text; each thing where it is first. */
	problems: TextProblem[];
	/** Why the text is there as plain paragraphs; undefined when it was read as Markdown. */
	failure: string | undefined;
}

/**
 * Reads a text as Markdown. Paragraphs that a page break cut in an exported article are joined; comments, link definitions,
 * scripts and styles make no block. Never throws: where the lexer does, or takes too long, the blocks are the paragraphs as
 * they were typed.
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
	const footnotes = new FootnoteNumbers(tokens);
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

/** Parted by blank lines; each line is one on the page. */
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
