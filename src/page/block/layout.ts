// Blocks to lines. Each kind of block has its look here or in a layout-… file; what a block holds is laid out in the
// width that is left.

import type {Alert, BlockToken, Definitions, Footnote, InlineToken, Quote} from '../../core/markdown/tokens.ts';
import {alertTitles} from '../../core/markdown/tokens.ts';
import {superscript} from '../line/spans.ts';
import {type Line, wrap} from '../line/wrap.ts';
import type {Style} from '../theme/theme.ts';
import {hangingIndent, indent, span, stackBlocks, withHangingIndent} from './hanging-indent.ts';
import {layCode} from './layout-code.ts';
import type {LayoutContext} from './layout-context.ts';
import {layList} from './layout-list.ts';
import {layTable} from './layout-table.ts';

/** The lines of a block, none wider than `width` columns; 0: as wide as they are. */
export function layBlock(token: BlockToken, width: number, setting: LayoutContext): Line[] {
	switch (token.type) {
		case 'heading':
			return layText(token.tokens, width, setting, headingStyles[token.depth - 1] ?? ['em']);
		case 'paragraph':
			return layText(token.tokens, width, setting, ['paragraph']);
		case 'html':
			return layText(token.tokens, width, setting, ['html']);
		case 'code':
			return layCode(token, width, setting);
		case 'blockquote':
			return layQuote(token, width, setting);
		case 'alert':
			return layAlert(token, width, setting);
		case 'list':
			return layList(token, width, setting);
		case 'table':
			return layTable(token, width, setting);
		case 'definitions':
			return layDefinitions(token, width, setting);
		case 'footnote':
			return layFootnote(token, width, setting);
		case 'hr':
			return layRule(width);
	}
}

/** By depth: a page shows no `#`. */
const headingStyles: Style[][] = [['firstHeading'], ['heading'], ['heading', 'em'], ['em']];

function layText(tokens: InlineToken[], width: number, setting: LayoutContext, styles: Style[]): Line[] {
	return wrap(setting.spans(tokens, [...setting.styles, ...styles]), width, setting.findBreaks);
}

function layQuote({tokens}: Quote, width: number, setting: LayoutContext): Line[] {
	const bar = span('│ ', 'faint');
	const inner: LayoutContext = {...setting, styles: [...setting.styles, 'blockquote']};
	return withHangingIndent({first: bar, rest: bar}, width, left => stackBlocks(tokens, left, inner));
}

function layAlert({kind, tokens}: Alert, width: number, setting: LayoutContext): Line[] {
	const style = kind === 'warning' || kind === 'caution' ? 'error' : 'bar';
	const bar = span('┃ ', style);
	const title: Line = [span(alertTitles[kind], style, 'strong')];
	return withHangingIndent({first: bar, rest: bar}, width, left => [title, ...stackBlocks(tokens, left, setting)]);
}

function layDefinitions({items}: Definitions, width: number, setting: LayoutContext): Line[] {
	return items.flatMap((item, index) => [
		...(index > 0 ? [[]] : []),
		...item.terms.flatMap(({tokens}) => layText(tokens, width, setting, ['strong'])),
		...item.meanings.flatMap(({tokens}) =>
			withHangingIndent(indent(width), width, left => stackBlocks(tokens, left, setting)),
		),
	]);
}

function layFootnote({number, tokens}: Footnote, width: number, setting: LayoutContext): Line[] {
	return withHangingIndent(hangingIndent(`${superscript(number)} `, 'href'), width, left =>
		stackBlocks(tokens, left, setting),
	);
}

/** A break between scenes, as in a book. */
function layRule(width: number): Line[] {
	const stars = '* * *';
	return [[span(' '.repeat(Math.max(0, Math.floor((width - stars.length) / 2)))), span(stars, 'hr')]];
}
