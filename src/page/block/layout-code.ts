// Code to lines: indented, never filled again. A line wider than the page goes on below, after a mark.

import type {Code} from '../../core/markdown/tokens.ts';
import {columns} from '../line/columns.ts';
import {cutsOf} from '../line/long-word.ts';
import type {Span} from '../line/spans.ts';
import type {Line} from '../line/wrap.ts';
import {sliceLines} from '../line/wrap.ts';
import {indent, span, withHangingIndent} from './hanging-indent.ts';
import type {LayoutContext} from './layout-context.ts';

/** Stands before what did not fit on the line above. */
const continuation = '↳ ';

export function layCode(code: Code, width: number, setting: LayoutContext): Line[] {
	return withHangingIndent(indent(width), width, left => setting.code(code).flatMap(line => layCodeLine(line, left)));
}

function layCodeLine(spans: Span[], width: number): Line[] {
	const text = spans.map(part => part.text).join('');
	if (width <= 0 || columns(text) <= width) return [spans];
	const cuts = cutsOf(text, width - continuation.length);
	const ranges = [0, ...cuts].map((start, index) => ({start, end: cuts[index] ?? text.length}));
	return sliceLines(spans, ranges).map((line, index) => (index === 0 ? line : [span(continuation, 'faint'), ...line]));
}
