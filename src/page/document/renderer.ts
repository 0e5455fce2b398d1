// Renders blocks as painted lines of a given width. Loading is asynchronous and done once per article; layout is synchronous, so
// that the reader can do it between two keys.

import type {Metadata} from '../../core/article/article.ts';
import type {Block} from '../../core/article/blocks.ts';
import type {FlowMarks} from '../../core/note/flow-marks.ts';
import {loadHighlighter, plainCode} from '../block/highlight.ts';
import {layBlock} from '../block/layout.ts';
import {hangingIndent, type LayoutContext, withHangingIndent} from '../block/nesting.ts';
import {type BreakFinder, breaksAtSpaces, loadBreakFinder, needsBreaker} from '../line/break-points.ts';
import {createSpanMaker} from '../line/inline-spans.ts';
import {markLetters, markLettersOfLines} from '../line/mark-letters.ts';
import {type Line, type MatchFinder, markMatches, type Span} from '../line/spans.ts';
import {wrap} from '../line/wrap.ts';
import {codeStyles, type Style} from '../theme/named-themes.ts';
import type {Theme} from '../theme/theme.ts';
import {headerLines} from './header.ts';
import {addressesOf, afterLink, hyperlink, isOpenable, type Links} from './links.ts';

/** The appearance of a page, apart from its width. */
export interface Look {
	theme: Theme;
	/** Where link addresses go: hidden behind the text by the terminal (OSC 8), after the text, numbered at the end, or nowhere. */
	links: Links;
}

/** What is highlighted in a block. */
interface RenderedMarks {
	/** Finds the matches of the current search. */
	find?: MatchFinder | undefined;
	/** The words that have notes. */
	noted?: FlowMarks | undefined;
}

export interface Renderer {
	/**
	 * Lines of one block, at most `width` columns wide (0: unlimited), with its marks; each line closes its styles. The caller puts
	 * blank lines between blocks.
	 */
	layout(block: Block, width: number, marks?: RenderedMarks): string[];
	/** Lines of a person's note. */
	note(text: string, width: number): string[];
	/** Title, byline and date. */
	header(metadata: Metadata, width: number): string[];
	/** The line between the text and the notes or links. */
	rule(width: number): string;
	/** The numbered links if `links` is `end`, otherwise nothing. */
	linkList(width: number): string[];
}

/** Imports what these blocks need (grammars, a line breaker) and returns the functions that lay them out. */
export async function createRenderer(blocks: Block[], {theme, links}: Look): Promise<Renderer> {
	const addresses = links === 'end' ? addressesOf(blocks) : [];
	const spans = createSpanMaker(afterLink(links, addresses));
	const findBreaks = blocks.some(({token}) => needsBreaker(token.raw)) ? await loadBreakFinder() : breaksAtSpaces;
	const paint = createPainter(theme, href => links === 'all' || (links === 'osc8' && isOpenable(href)));
	const code = isColored(theme) ? await loadHighlighter(blocks) : plainCode;
	const context: LayoutContext = {spans, code, findBreaks, layBlock, styles: [], listDepth: 0};
	return {
		layout({token}, width, {find, noted} = {}) {
			const highlighted = noted ? highlighting(context, noted) : context;
			return layBlock(token, width, find ? searching(highlighted, find) : highlighted).map(paint);
		},
		note: (text, width) => layNote(text, width, findBreaks).map(paint),
		header: (metadata, width) => headerLines(metadata, width).map(paint),
		rule: width => paint([{text: '─'.repeat(Math.min(width || ruleWidth, ruleWidth)), styles: ['faint']}]),
		linkList: width => addresses.flatMap((href, index) => layAddress(href, index + 1, width)).map(paint),
	};
}

const ruleWidth = 12;

/** Whether this theme styles any parts of code. */
function isColored(theme: Theme): boolean {
	return codeStyles.some(style => theme[style]('x') !== 'x');
}

function searching(context: LayoutContext, find: MatchFinder): LayoutContext {
	return {
		...context,
		spans: (tokens, styles) => markMatches(context.spans(tokens, styles), find),
		code: code => context.code(code).map(line => markMatches(line, find)),
	};
}

function highlighting(context: LayoutContext, marked: FlowMarks): LayoutContext {
	return {
		...context,
		spans: (tokens, styles) => markLetters(context.spans(tokens, styles), marked.get(tokens) ?? []),
		code: code => markLettersOfLines(context.code(code), marked.get(code) ?? []),
	};
}

/** Lays out a note, each line marked with a sign that no article contains. */
function layNote(text: string, width: number, findBreaks: BreakFinder): Line[] {
	return withHangingIndent(hangingIndent('✎ ', 'noteText'), width, left =>
		text.split('\n').flatMap(line => wrap([{text: line, styles: ['noteText']}], left, findBreaks)),
	);
}

function layAddress(href: string, number: number, width: number): Line[] {
	const address: Span = {text: href, styles: ['href'], href};
	return withHangingIndent(hangingIndent(`[${number}] `, 'faint'), width, left => wrap([address], left));
}

/**
 * Returns a function that styles a line, and links it where `isLinked` says so. Every line closes the styles and links it opens.
 */
function createPainter(theme: Theme, isLinked: (href: string) => boolean): (line: Line) => string {
	const styled = (text: string, styles: readonly Style[]) =>
		styles.reduceRight((inner, style) => theme[style](inner), text);
	const painted = ({text, styles, href, link}: Span) => {
		const look = styles.length === 0 ? text : styled(text, styles);
		return href !== undefined && isLinked(href) ? hyperlink(look, href, link) : look;
	};
	return line => joined(line).map(painted).join('');
}

/** Merges neighbouring spans of the same look, so that they are painted as one. */
function joined(line: Line): Line {
	const spans: Line = [];
	for (const span of line) {
		const last = spans.at(-1);
		if (last && last.href === span.href && last.link === span.link && haveSameStyles(last, span))
			last.text += span.text;
		else spans.push({...span});
	}
	return spans;
}

function haveSameStyles(a: Span, b: Span): boolean {
	return a.styles.length === b.styles.length && a.styles.every((style, index) => style === b.styles[index]);
}
