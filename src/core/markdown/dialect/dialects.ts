// All dialects: detects which ones an article contains, and connects their rules to marked.

import type {Token, TokenizerExtension} from 'marked';
import {bracketedMath, displayMath} from '../math/math.ts';
import {attributes} from './attributes.ts';
import {colonComponents} from './container/colon-components.ts';
import {colonContainers} from './container/colons.ts';
import {boxes, chunks, directives, indentedAdmonitions, slashContainers, tabs} from './container/containers.ts';
import {dashedMarks} from './container/dashed-marks.ts';
import {notices} from './container/notices.ts';
import {remarkSlides} from './container/remark-slides.ts';
import type {Dialect, DialectLexer} from './dialect.ts';
import {hugo} from './hugo.ts';
import {liquid} from './liquid/liquid.ts';
import {logseq} from './logseq.ts';
import {type MarkSigns, marksIn} from './mark-search.ts';
import {markdoc} from './markdoc.ts';
import {emojiDialect, inlineNotes, wordMarks} from './marks.ts';
import {mdn} from './mdn.ts';
import {components} from './mdx/components.ts';
import {mdx} from './mdx/mdx.ts';
import {vue} from './mdx/vue.ts';
import {cards, myst, references} from './myst.ts';
import {
	conflicts,
	doubledTables,
	loneBreaks,
	pipeRows,
	sizedPictures,
	spacedAddresses,
	tightHeadings,
} from './near-markdown.ts';
import {bookParts, bookTexts} from './pandoc/book-parts.ts';
import {captions} from './pandoc/captions.ts';
import {citations} from './pandoc/citations.ts';
import {gridTables} from './pandoc/grid-tables.ts';
import {codeInAddresses} from './pandoc/inline-code.ts';
import {tex} from './pandoc/tex.ts';
import {abbreviations, undefinedReferences} from './references.ts';
import {bracketTags, contentsPlace, erb, franklin, learn, pelican, slides, wordpress, zenn} from './sites.ts';
import {includes, templateComments} from './unseen-lines.ts';
import {vault, vaultMarks, wikilinks} from './wiki.ts';

/** In the order in which their rules are applied. */
export const dialects: Dialect[] = [
	markdoc,
	liquid,
	templateComments,
	includes,
	hugo,
	mdn,
	erb,
	franklin,
	pelican,
	slides,
	remarkSlides,
	components,
	mdx,
	vue,
	contentsPlace,
	wordpress,
	bracketTags,
	zenn,
	learn,
	vault,
	logseq,
	displayMath,
	bracketedMath,
	wikilinks,
	undefinedReferences,
	abbreviations,
	attributes,
	colonComponents,
	colonContainers,
	indentedAdmonitions,
	slashContainers,
	notices,
	dashedMarks,
	tabs,
	directives,
	myst,
	cards,
	references,
	gridTables,
	captions,
	bookParts,
	bookTexts,
	citations,
	codeInAddresses,
	tex,
	boxes,
	chunks,
	inlineNotes,
	wordMarks,
	emojiDialect,
	tightHeadings,
	doubledTables,
	pipeRows,
	conflicts,
	loneBreaks,
	spacedAddresses,
	sizedPictures,
];

/** The combined rules of an article's dialects, for the lexer. */
export interface DialectRules {
	list: Dialect[];
	/** Matches what the lexer's fast paths don't handle. */
	sign: RegExp;
	/** Matches line ends before a block that may interrupt a paragraph; undefined if there are no such blocks. */
	lines: RegExp | undefined;
	extensions: TokenizerExtension[];
	/** Templates in addresses. */
	addresses: NonNullable<Dialect['address']>[];
	/** What is invisible in the text of this article's HTML. */
	unseenIn(body: string): RegExp[];
}

const made = new Map<string, DialectRules>();

/** The marks for which an article is searched before it is lexed. */
const allMarks: MarkSigns[] = [...dialects, vaultMarks];

export function allMarksIn(body: string): ReadonlySet<MarkSigns> {
	return marksIn(body, allMarks);
}

/** The dialects of an article; undefined for most. `marks` are those found, if already known. */
export function dialectsIn(
	body: string,
	among: Dialect[] = dialects,
	marks: ReadonlySet<MarkSigns> = marksIn(body, among),
): DialectRules | undefined {
	if (marks.size === 0) return undefined;
	const list = among.filter(dialect => marks.has(dialect) && (dialect.isIn?.(body) ?? true));
	if (list.length === 0) return undefined;
	const key = list.map(({name}) => name).join();
	const rules = made.get(key) ?? rulesOf(list);
	made.set(key, rules);
	return rules;
}

function rulesOf(list: Dialect[]): DialectRules {
	const lines = list.flatMap(({line}) => line ?? []);
	return {
		list,
		sign: either(list.map(({sign}) => sign)),
		lines: lines.length === 0 ? undefined : new RegExp(String.raw`\n(?=${either(lines).source})`, 'g'),
		extensions: [blockExtension(list), inlineExtension(list)],
		addresses: list.flatMap(({address}) => address ?? []),
		unseenIn: body => list.flatMap(({unseen}) => (typeof unseen === 'function' ? unseen(body) : unseen) ?? []),
	};
}

function either(expressions: RegExp[]): RegExp {
	return new RegExp(expressions.map(({source}) => source).join('|'));
}

function blockExtension(list: Dialect[]): TokenizerExtension {
	return {
		name: 'dialectBlock',
		level: 'block',
		tokenizer(source, tokens) {
			const context = (this.lexer as DialectLexer).contextOf(tokens);
			return first(list, ({block}) => block?.(source, context));
		},
	};
}

function inlineExtension(list: Dialect[]): TokenizerExtension {
	const starts = either(list.filter(({inline}) => inline).map(({sign, at}) => at ?? sign));
	return {
		name: 'dialectWords',
		level: 'inline',
		start(source) {
			const {find} = (this.lexer as DialectLexer).contextOf([]);
			return starts.source === '(?:)' ? undefined : find(starts, source)?.index;
		},
		tokenizer(source, tokens) {
			const context = (this.lexer as DialectLexer).contextOf(tokens);
			return first(list, ({inline}) => inline?.(source, context));
		},
	};
}

function first(list: Dialect[], ask: (dialect: Dialect) => Token | undefined): Token | undefined {
	for (const dialect of list) {
		const token = ask(dialect);
		if (token && token.raw !== '') return token;
	}
	return undefined;
}
