// Blocks to lines at a width. Loading is asynchronous and done once for an article; laying out is not, so the
// reader can do it between two keys.

import type {Metadata} from '../../core/article/article.ts';
import type {Block} from '../../core/article/blocks.ts';
import {hangingIndent, withHangingIndent} from '../block/hanging-indent.ts';
import {loadHighlighter, plainCode} from '../block/highlight.ts';
import {layBlock} from '../block/layout.ts';
import type {LayoutContext} from '../block/layout-context.ts';
import {breaksAtSpaces, loadBreakFinder, needsBreaker} from '../line/break-points.ts';
import {type MatchFinder, markMatches} from '../line/mark-matches.ts';
import {createSpanMaker, type Span} from '../line/spans.ts';
import {type Line, wrap} from '../line/wrap.ts';
import {codeStyles, type Theme} from '../theme/theme.ts';
import {headerLines} from './header.ts';
import {addressesOf, afterLink, type Links} from './links.ts';
import {createPainter, isOpenable} from './paint.ts';

/** How a page looks, apart from its width. */
export interface Look {
	theme: Theme;
	/** Where the addresses of links go: hidden behind the text by the terminal (OSC 8), after the text, numbered at the end, nowhere. */
	links: Links;
}

export interface Renderer {
	/**
	 * The lines of one block, none wider than `width` columns (0: as wide as they are), each with its styles closed;
	 * with what `find` finds marked. Blocks are parted by blank lines by whoever puts them together.
	 */
	layout(block: Block, width: number, find?: MatchFinder): string[];
	/** Title, byline and date. */
	header(metadata: Metadata, width: number): string[];
	/** What parts the text from notes and links. */
	rule(width: number): string;
	/** The numbered links when `links` is `end`, else nothing. */
	linkList(width: number): string[];
}

/** Loads what these blocks need (a grammar, a line breaker) and gives the function that lays them out. */
export async function createRenderer(blocks: Block[], {theme, links}: Look): Promise<Renderer> {
	const addresses = links === 'end' ? addressesOf(blocks) : [];
	const spans = createSpanMaker(afterLink(links, addresses));
	const findBreaks = blocks.some(({token}) => needsBreaker(token.raw)) ? await loadBreakFinder() : breaksAtSpaces;
	const paint = createPainter(theme, href => links === 'all' || (links === 'osc8' && isOpenable(href)));
	const code = isColored(theme) ? await loadHighlighter(blocks) : plainCode;
	const setting: LayoutContext = {spans, code, findBreaks, layBlock, styles: [], listDepth: 0};
	return {
		layout: ({token}, width, find) => layBlock(token, width, find ? searching(setting, find) : setting).map(paint),
		header: (metadata, width) => headerLines(metadata, width).map(paint),
		rule: width => paint([{text: '─'.repeat(Math.min(width || ruleWidth, ruleWidth)), styles: ['faint']}]),
		linkList: width => addresses.flatMap((href, index) => layAddress(href, index + 1, width)).map(paint),
	};
}

const ruleWidth = 12;

/** Whether this theme tells parts of code from each other. */
function isColored(theme: Theme): boolean {
	return codeStyles.some(style => theme[style]('x') !== 'x');
}

function searching(setting: LayoutContext, find: MatchFinder): LayoutContext {
	return {
		...setting,
		spans: (tokens, styles) => markMatches(setting.spans(tokens, styles), find),
		code: code => setting.code(code).map(line => markMatches(line, find)),
	};
}

function layAddress(href: string, number: number, width: number): Line[] {
	const address: Span = {text: href, styles: ['href'], href};
	return withHangingIndent(hangingIndent(`[${number}] `, 'faint'), width, left => wrap([address], left));
}
