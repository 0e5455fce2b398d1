// The token of a container: blocks between two marks, or below one.

import {lineEnds} from '../../../text/white-space.ts';
import {nested} from '../../footnotes.ts';
import {type BlockContext, image, type LexedContainer} from '../dialect.ts';

/** Option lines of a MyST directive, with colons or between lines of dashes. */
export const directiveOptions =
	/^(?:[ \t]*---[ \t]*\n(?:[ \t]*[\w-]+:[^\n]*\n)*[ \t]*---[ \t]*\n|(?:[ \t]*:[\w-]+:(?:[ \t][^\n]*)?\n)*)/;

export interface ContainerContents extends Pick<LexedContainer, 'raw' | 'kind'> {
	/** As typed; empty for none. */
	title: string;
	/** Option lines between the mark and the text. */
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

/** The image of a MyST directive, above its caption: ` ```{figure} map.png `. */
export function figureOf(
	{raw, href, inner}: {raw: string; href: string; inner: string},
	context: BlockContext,
): LexedContainer {
	const options = directiveOptions.exec(inner)?.[0] ?? '';
	const said = /(?:^|\n)[ \t]*:?alt:[ \t]*([^\n]*)/.exec(options)?.[1] ?? '';
	const figure = containerOf({raw, kind: undefined, title: '', options, text: inner.slice(options.length)}, context);
	figure.tokens.unshift({type: 'lines', raw: '', tokens: [image(href, href, said.trim())]});
	return figure;
}
