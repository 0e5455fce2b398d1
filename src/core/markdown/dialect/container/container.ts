// Blocks between two marks, or below one, as a token of ours.

import {lineEnds} from '../../../text/white-space.ts';
import {nested} from '../../footnotes.ts';
import type {BlockContext, LexedContainer} from '../dialect.ts';

/** Lines that set something of a directive of MyST. */
export const directiveOptions = /^(?:[ \t]*:[\w-]+:(?:[ \t][^\n]*)?\n)*/;

export interface ContainerContents extends Pick<LexedContainer, 'raw' | 'kind'> {
	/** As it was typed; empty for none. */
	title: string;
	/** Lines between the mark and the text that set something. */
	options?: string;
	text: string;
}

export function containerOf(
	{raw, kind, title, options = '', text}: ContainerContents,
	context: BlockContext,
): LexedContainer {
	return {
		type: 'container',
		raw,
		kind,
		title: title === '' ? undefined : context.lexer.inline(title),
		skip: 1 + lineEnds(options),
		tokens: nested(context, text),
	};
}
