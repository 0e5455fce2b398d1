// Renders inline HTML as a browser would: styling tags become spans, `<br>` a break, superscripts and subscripts their own
// characters, embedded media their address; all other tags are removed, and their content kept.

import {inlineText, leadingAddress, linkToken} from '../inline-text.ts';
import {raisedOrLowered} from '../raised-text.ts';
import {type InlineToken, literalText} from '../tokens.ts';
import {componentWords} from './html-component.ts';
import {flowingText, type HtmlPart} from './html-parts.ts';
import {attributeOf, type Tag} from './html-tag.ts';

/** A finished token, or a raw tag. */
export type InlinePiece = InlineToken | {type: 'tag'; raw: string; tag: Tag};

interface Frame {
	name: string;
	tag: Tag | undefined;
	tokens: InlineToken[];
}

/** Deeper nesting is hostile; further tags are ignored. */
const deepest = 16;

const spanOf: Record<string, 'strong' | 'em' | 'del'> = {
	b: 'strong',
	strong: 'strong',
	mark: 'strong',
	summary: 'strong',
	i: 'em',
	em: 'em',
	cite: 'em',
	dfn: 'em',
	var: 'em',
	del: 'del',
	s: 'del',
	strike: 'del',
};
const styling = new Set([
	...Object.keys(spanOf),
	'a',
	'code',
	'kbd',
	'samp',
	'tt',
	'sup',
	'sub',
	'q',
	'script',
	'style',
]);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The piece for a part of HTML; none for invisible parts. */
export function pieceOf(part: HtmlPart): InlinePiece[] {
	const {kind, raw} = part;
	if (kind === 'hidden') return [];
	if (kind === 'tag') return [{type: 'tag', raw, tag: part.tag}];
	const text = flowingText(part);
	if (kind === 'text') return [{type: 'text', raw, text}];
	const href = /^[^:]*@/.test(text) ? `mailto:${text}` : text;
	return [{type: 'link', raw, href, text, tokens: [literalText(text)]}];
}

/** Nests the tokens between tags within the element. */
export function foldTags(pieces: InlinePiece[]): InlineToken[] {
	if (pieces.every(isNoTag)) return pieces;
	const root: Frame = {name: '', tag: undefined, tokens: []};
	const open = [root];
	for (const piece of pieces) {
		const tokens = open.at(-1)?.tokens ?? root.tokens;
		if (piece.type !== 'tag') tokens.push(piece);
		else foldTag(piece, open, tokens);
	}
	// An unclosed element neither styles nor hides anything.
	for (let frame = open.pop(); frame && frame !== root; frame = open.pop()) append(open, frame.tokens);
	return root.tokens;
}

function isNoTag(piece: InlinePiece): piece is InlineToken {
	return piece.type !== 'tag';
}

function foldTag({raw, tag}: {raw: string; tag: Tag}, open: Frame[], tokens: InlineToken[]): void {
	const name = tag.name.toLowerCase();
	if (name === 'br') tokens.push({type: 'br', raw});
	else if (tag.isEnd) closeFrame(name, open);
	else if (name === 'img') tokens.push(...image(tag, raw));
	else if (embedded.has(name)) tokens.push(...embeddedAddress(tag, raw, tokens.length > 0));
	else if (!isStyling(name)) addComponent(tag, raw, tokens);
	else if (open.length < deepest) open.push({name, tag, tokens: []});
}

/** If its tag spans several lines, it is a block. */
function addComponent(tag: Tag, raw: string, tokens: InlineToken[]): void {
	const words = componentWords(tag);
	const isApart = words.length > 0 && raw.includes('\n');
	if (isApart && tokens.length > 0) tokens.push({type: 'br', raw: ''});
	tokens.push(...words);
	if (isApart) tokens.push({type: 'br', raw: ''});
	// Its content is a separate word.
	else if (words.length > 0 && !raw.endsWith('/>')) tokens.push({type: 'text', raw: ' ', text: ' '});
}

function isStyling(name: string): boolean {
	return styling.has(name) || headings.has(name);
}

/** Elements whose content is for the browser. */
const unseen = new Set(['script', 'style']);

/** Closes the innermost element with this name, and all open elements within; those, being unclosed, hide nothing. */
function closeFrame(name: string, open: Frame[]): void {
	const index = open.findLastIndex(frame => frame.name === name);
	if (index < 1) return;
	while (open.length > index) {
		const frame = open.pop();
		const isHidden = frame && unseen.has(frame.name) && open.length > index;
		if (frame) append(open, isHidden ? frame.tokens : wrapped(frame, open.at(-1)?.tokens.at(-1)));
	}
}

/** One by one: a hostile paragraph has more tokens than a call accepts arguments. */
function append(open: Frame[], tokens: InlineToken[]): void {
	const outer = open.at(-1);
	for (const token of tokens) outer?.tokens.push(token);
}

/** GitBook repeats an icon's name between its tags: `<i class="fa-robot">:robot:</i>`. */
function isIconName(text: string): boolean {
	return /^:[a-z\d-]+:$/.test(text);
}

/** The tokens of a frame, rendered as its tag demands; `before` is the token in front of the tag. */
function wrapped({name, tag, tokens}: Frame, before: InlineToken | undefined): InlineToken[] {
	const text = inlineText(tokens);
	if (name === 'i' && isIconName(text) && /(?:^|\s)fa-/.test((tag && attributeOf(tag, 'class')) ?? '')) return [];
	const span = headings.has(name) ? 'strong' : spanOf[name];
	if (span) return [{type: span, raw: '', text, tokens}];
	if (name === 'a') return link(tag, tokens);
	if (name === 'q') return [literalText('“'), ...tokens, literalText('”')];
	if (unseen.has(name)) return [];
	if (name === 'sup' || name === 'sub') return raisedOrLowered(name, tokens, before);
	return [{type: 'codespan', raw: '', text}];
}

function link(tag: Tag | undefined, tokens: InlineToken[]): InlineToken[] {
	const href = tag && attributeOf(tag, 'href')?.replace(/\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)/g, '');
	return href && leadingAddress(href) !== '' ? [linkToken({raw: '', href, tokens})] : tokens;
}

/** Without an address, the alternative text remains. */
function image(tag: Tag, raw: string): InlineToken[] {
	const href = attributeOf(tag, 'src')?.replace(/\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)/g, '');
	const text = attributeOf(tag, 'alt') ?? '';
	if (href) return [{type: 'image', raw, href: leadingAddress(href), text, tokens: [literalText(text)]}];
	return text === '' ? [] : [literalText(text)];
}

const embedded = new Set(['iframe', 'frame', 'video', 'audio', 'object', 'embed', 'source']);

/** The address of media that a terminal can't play; data URIs are dropped. */
function embeddedAddress(tag: Tag, raw: string, isAfterText: boolean): InlineToken[] {
	const href = attributeOf(tag, 'src') ?? attributeOf(tag, 'data') ?? '';
	if (leadingAddress(href) === '') return [];
	const link = linkToken({raw, href, tokens: [literalText(attributeOf(tag, 'title') ?? '')]});
	return [...(isAfterText ? [literalText(' ')] : []), link, literalText(' ')];
}

/** Removes breaks and spaces at both ends, and repeated breaks. */
export function withoutIdleBreaks(tokens: InlineToken[]): InlineToken[] {
	const result: InlineToken[] = [];
	for (const token of tokens) {
		const isAtStart = result.length === 0 || result.at(-1)?.type === 'br';
		if (isAtStart && token.type === 'br') continue;
		if (isAtStart && token.type === 'text' && token.script === undefined) {
			const text = token.text.trimStart();
			if (text !== '') result.push({...token, text});
		} else {
			result.push(token);
		}
	}
	while (result.at(-1)?.type === 'br' || isBlankText(result.at(-1))) result.pop();
	return result;
}

function isBlankText(token: InlineToken | undefined): boolean {
	return token?.type === 'text' && token.text.trim() === '';
}
