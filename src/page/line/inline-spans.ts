// Converts inline tokens to spans. marked-terminal renders the tokens, but with markers in place of colours; a page is coloured
// line by line after layout, so that no line depends on another.

import {Marked, type MarkedExtension} from 'marked';
import {markedTerminal} from 'marked-terminal';
import {besideLinks} from '../../core/article/plain/beside-links.ts';
import type {AfterLink} from '../../core/article/plain/plain-paragraph.ts';
import type {FootnoteReference, Image, InlineToken, Link} from '../../core/markdown/tokens.ts';
import type {Style} from '../theme/named-themes.ts';
import {noteAddress, type Span, superscript} from './spans.ts';

/** Converts inline tokens to spans, all within the styles of `base`. */
export type SpanMaker = (tokens: InlineToken[], base?: readonly Style[]) => Span[];

/** Control characters, which safe text never contains, mark where spans begin and end; the character after `begin` is an index. */
const begin = '\x02';
const end = '\x03';
const parts = /\x02([\s\S])|\x03|[^\x02\x03]+/g;

type SpanLook = Omit<Span, 'text'>;

/** The index must fit into one character; in a paragraph with more links, the rest is shown as text. */
const maxLooks = 0xffff;

export function createSpanMaker(afterLink: AfterLink): SpanMaker {
	const looks: SpanLook[] = [];
	const numberOf = createNumbering();
	const marked = (look: SpanLook, text: string) =>
		looks.length < maxLooks ? `${begin}${String.fromCharCode(looks.push(look) - 1)}${text}${end}` : text;
	const parser = createParser(marked, numberOf, afterLink);
	/** Links are numbered by object identity, so each token list is converted only once. */
	const known = new WeakMap<InlineToken[], InlineToken[]>();
	return (tokens, base = []) => {
		const read = known.get(tokens) ?? besideLinks(tokens);
		known.set(tokens, read);
		looks.length = 0;
		return spansOf(parser.parseInline(read), looks, base);
	};
}

/** Numbers links in the order in which they are first seen, so that a link has the same number at every width. */
function createNumbering(): (link: object) => number {
	const numbers = new WeakMap<object, number>();
	let count = 0;
	return link => {
		const number = numbers.get(link) ?? ++count;
		numbers.set(link, number);
		return number;
	};
}

function createParser(
	marked: (look: SpanLook, text: string) => string,
	numberOf: (link: object) => number,
	afterLink: AfterLink,
) {
	const styled = (style: Style) => (text: string) => marked({styles: [style]}, text);
	const decorated = (text: string) => (text === '' ? '' : marked({styles: ['href'], isDecoration: true}, text));
	const linked = (text: string, link: Link | Image) =>
		marked({styles: ['link'], href: link.href, link: numberOf(link)}, text) +
		('ending' in link ? link.ending : '') +
		decorated(afterLink(link.href, link.text));
	const noteMark = (number: number) =>
		marked({styles: ['href'], href: `${noteAddress}${number}`, isDecoration: true}, superscript(number));
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

/** Parses marked text into spans; a nested span has the looks of both. */
function spansOf(marked: string, looks: SpanLook[], base: readonly Style[]): Span[] {
	const spans: Span[] = [];
	const open: SpanLook[] = [{styles: base}];
	for (const [part, index] of marked.matchAll(parts)) {
		const outer = open.at(-1) ?? {styles: base};
		if (index !== undefined) open.push(within(outer, looks[index.charCodeAt(0)]));
		else if (part === end) open.pop();
		else {
			if (isNote(outer) && raised.test(spans.at(-1)?.text ?? ''))
				spans.push({text: '\u00a0', styles: base, isDecoration: true});
			spans.push({text: part, ...outer});
		}
	}
	return spans;
}

/** Superscripts: a note mark directly after one would merge with it, notes 1 and 2 into 12, a square into the power 21. */
const raised = /[\u00b2\u00b3\u00b9\u2070-\u207e]$/;

function isNote({href, isDecoration}: SpanLook): boolean {
	return isDecoration === true && href?.startsWith(noteAddress) === true;
}

/** An image in a link leads to the link's target, as in a browser. */
function within(outer: SpanLook, look: SpanLook | undefined): SpanLook {
	const {href, link} = outer.href === undefined && look ? look : outer;
	return {
		styles: look ? [...outer.styles, ...look.styles] : outer.styles,
		href,
		link,
		isDecoration: look?.isDecoration ?? outer.isDecoration,
	};
}
