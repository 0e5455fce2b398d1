// Inline tokens as spans: a text with the styles around it. marked-terminal renders the tokens, but with marks where it
// would put colours; a page is coloured line by line, after it was laid out, so that no line depends on another.

import {Marked, type MarkedExtension} from 'marked';
import {markedTerminal} from 'marked-terminal';
import type {FootnoteReference, Image, InlineToken, Link} from '../../core/markdown/tokens.ts';
import type {Style} from '../theme/theme.ts';

/** A piece of text with one look. A line end in it is a hard break. */
export interface Span {
	text: string;
	/** The outermost first. */
	styles: readonly Style[];
	/** Where it leads. */
	href?: string | undefined;
	/** Put there by the page: no part of what a search looks through. */
	isAside?: boolean | undefined;
}

/** What stands after the text of a link: its address or its number, or nothing. */
export type AfterLink = (href: string, text: string) => string;

/** Gives the spans of inline tokens, all of them within the styles of `base`. */
export type SpanMaker = (tokens: InlineToken[], base?: readonly Style[]) => Span[];

/** Controls, which no safe text holds, mark where spans begin and end; the character after `begin` is an index. */
const begin = '\x02';
const end = '\x03';
const parts = /\x02([\s\S])|\x03|[^\x02\x03]+/g;

type Look = Omit<Span, 'text'>;

/** An index must fit into one character; a paragraph with more links than this shows the rest as text. */
const mostLooks = 0xffff;

export function createSpanMaker(afterLink: AfterLink): SpanMaker {
	const looks: Look[] = [];
	const marked = (look: Look, text: string) =>
		looks.length < mostLooks ? `${begin}${String.fromCharCode(looks.push(look) - 1)}${text}${end}` : text;
	const parser = createParser(marked, afterLink);
	return (tokens, base = []) => {
		looks.length = 0;
		return spansOf(parser.parseInline(tokens), looks, base);
	};
}

function createParser(marked: (look: Look, text: string) => string, afterLink: AfterLink) {
	const styled = (style: Style) => (text: string) => marked({styles: [style]}, text);
	const aside = (text: string) => (text === '' ? '' : marked({styles: ['href'], isAside: true}, text));
	const linked = (text: string, {href, text: plain}: Link | Image) =>
		marked({styles: ['link'], href}, text) + aside(afterLink(href, plain));
	const noteMark = (number: number) =>
		marked({styles: ['href'], href: `${noteAddress}${number}`, isAside: true}, superscript(number));
	const ours: MarkedExtension = {
		renderer: {
			codespan: ({text}) => styled('codespan')(text),
			br: () => '\n',
			link: token => linked(parser.parseInline(token.tokens), token as Link),
			image: token => linked(token.text === '' ? '[image]' : `[image: ${token.text}]`, token as Image),
		},
		extensions: [{name: 'footnoteReference', renderer: token => noteMark((token as FootnoteReference).number)}],
	};
	const theirs = markedTerminal({strong: styled('strong'), em: styled('em'), del: styled('del')});
	const instance = new Marked<string, string>(theirs, ours);
	const parser = new instance.Parser(instance.defaults);
	return parser;
}

function spansOf(marked: string, looks: Look[], base: readonly Style[]): Span[] {
	const spans: Span[] = [];
	const open: Look[] = [{styles: base}];
	for (const [part, index] of marked.matchAll(parts)) {
		const outer = open.at(-1) ?? {styles: base};
		if (index !== undefined) open.push(within(outer, looks[index.charCodeAt(0)]));
		else if (part === end) open.pop();
		else spans.push({text: part, ...outer});
	}
	return spans;
}

function within(outer: Look, look: Look | undefined): Look {
	return {
		styles: look ? [...outer.styles, ...look.styles] : outer.styles,
		href: look?.href ?? outer.href,
		isAside: look?.isAside ?? outer.isAside,
	};
}

export function superscript(number: number): string {
	return String(number).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

export const noteAddress = '#footnote-';
