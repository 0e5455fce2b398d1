// Lays out blocks as lines. Each kind of block has its look here or in a layout-… file; nested blocks are laid out in the width
// that is left.

import type {BlockToken, Code, Footnote, Heading, InlineToken, Quote} from '../../core/markdown/tokens.ts';
import {type Alert, type AlertKind, alertTitles} from '../../core/markdown/tokens.ts';
import {columns} from '../../core/text/columns.ts';
import {cutsOf} from '../line/long-word.ts';
import {decoration, type Line, type Span, sliceLines, superscript, textOf} from '../line/spans.ts';
import {ruled, wrap} from '../line/wrap.ts';
import type {Style} from '../theme/named-themes.ts';
import {layDefinitions, layList} from './layout-list.ts';
import {layTable} from './layout-table.ts';
import {hangingIndent, indent, type LayoutContext, stackBlocks, withHangingIndent} from './nesting.ts';

/** The lines of a block, at most `width` columns wide; 0: unlimited. */
export function layBlock(token: BlockToken, width: number, context: LayoutContext): Line[] {
	switch (token.type) {
		case 'heading':
			return layHeading(token, width, context);
		case 'paragraph':
			return layText(token.tokens, width, styled(context, 'paragraph'));
		case 'code':
			return layCode(token, width, context);
		case 'blockquote':
			return layQuote(token, width, context);
		case 'alert':
			return layAlert(token, width, context);
		case 'list':
			return layList(token, width, context);
		case 'table':
			return layTable(token, width, context);
		case 'definitions':
			return layDefinitions(token, width, context);
		case 'footnote':
			return layFootnote(token, width, context);
		case 'hr':
			return layRule(width);
	}
}

const headingStyles: Style[] = ['firstHeading', 'heading', 'heading3', 'heading4', 'heading5', 'heading6'];

/**
 * A page shows no `#`. The first level is ruled; levels below the second carry one sign per step, so that they can be told apart on
 * terminals without italics.
 */
function layHeading({depth, tokens}: Heading, width: number, context: LayoutContext): Line[] {
	const lay = (left: number) => layText(tokens, left, styled(context, headingStyles[depth - 1] ?? 'heading6'));
	if (depth === 1) return ruled(lay(width), '─', 'firstHeading');
	if (depth === 2) return lay(width);
	return withHangingIndent(hangingIndent(`${'›'.repeat(depth - 2)} `, 'faint'), width, lay);
}

function layText(tokens: InlineToken[], width: number, {spans, styles, findBreaks}: LayoutContext): Line[] {
	return wrap(spans(tokens, styles), width, findBreaks);
}

function styled(context: LayoutContext, ...styles: Style[]): LayoutContext {
	return {...context, styles: [...context.styles, ...styles]};
}

/** Code is indented, and never refilled. */
function layCode(code: Code, width: number, context: LayoutContext): Line[] {
	return withHangingIndent(indent(width), width, left => context.code(code).flatMap(line => layCodeLine(line, left)));
}

/** Marks the continuation of a line that was too long. */
const continuation = '↳ ';

function layCodeLine(spans: Span[], width: number): Line[] {
	const text = textOf(spans);
	if (width <= 0 || columns(text) <= width) return [spans];
	const cuts = cutsOf(text, width - continuation.length);
	const ranges = [0, ...cuts].map((start, index) => ({start, end: cuts[index] ?? text.length}));
	return sliceLines(spans, ranges).map((line, index) =>
		index === 0 ? line : [decoration(continuation, 'faint'), ...line],
	);
}

function layQuote({tokens}: Quote, width: number, context: LayoutContext): Line[] {
	const bar = decoration('│ ', 'faint');
	const inner: LayoutContext = {...context, styles: [...context.styles, 'blockquote']};
	return withHangingIndent({first: bar, rest: bar}, width, left => stackBlocks(tokens, left, inner));
}

/** Each kind has signs of its own, for people and terminals that don't see its colour. */
const alertLooks: Record<AlertKind, {bar: string; sign: string}> = {
	note: {bar: '│', sign: '○'},
	tip: {bar: '┆', sign: '★'},
	important: {bar: '┃', sign: '●'},
	warning: {bar: '┃', sign: '▲'},
	caution: {bar: '█', sign: '■'},
};

function layAlert(alert: Alert, width: number, context: LayoutContext): Line[] {
	const {bar: side} = alertLooks[alert.kind];
	const bar = decoration(`${side} `, alert.kind);
	return withHangingIndent({first: bar, rest: bar}, width, left => [
		...layAlertTitle(alert, left, context),
		...stackBlocks(alert.tokens, left, context),
	]);
}

/** The name of the alert's kind is decoration, not text of the article, unlike a title that the author wrote. */
function layAlertTitle({kind, title}: Alert, width: number, context: LayoutContext): Line[] {
	const {sign} = alertLooks[kind];
	if (!title) return [[decoration(`${sign} ${alertTitles[kind]}`, kind, 'strong')]];
	return withHangingIndent(hangingIndent(`${sign} `, kind), width, left =>
		layText(title, left, styled(context, kind, 'strong')),
	);
}

function layFootnote({number, tokens}: Footnote, width: number, context: LayoutContext): Line[] {
	return withHangingIndent(hangingIndent(`${superscript(number)} `, 'href'), width, left =>
		stackBlocks(tokens, left, context),
	);
}

/** A scene break, as in a book. */
function layRule(width: number): Line[] {
	const stars = '* * *';
	return [[decoration(' '.repeat(Math.max(0, Math.floor((width - stars.length) / 2)))), decoration(stars, 'hr')]];
}
