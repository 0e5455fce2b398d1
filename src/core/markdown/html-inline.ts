// HTML as a reader would see it in a browser: tags that style become spans, `<br>` a break, raised and lowered figures
// their own characters, scripts nothing; every other tag disappears around its text.

import {decodeReferences} from '../text/entities.ts';
import {safeLine} from '../text/safe-text.ts';
import {inlineText, linkToken} from './inline-text.ts';
import type {InlineToken} from './tokens.ts';

/** A finished token, or a tag as it stood in the text. */
export type InlinePiece = InlineToken | {type: 'tag'; raw: string};

interface Tag {
	name: string;
	isEnd: boolean;
	attributes: string;
}

interface Frame {
	name: string;
	attributes: string;
	tokens: InlineToken[];
}

/** Deeper nesting than this is hostile; further tags are left out. */
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

/** The pieces with every tag folded into the tokens it stands around. */
export function foldTags(pieces: InlinePiece[]): InlineToken[] {
	const root: Frame = {name: '', attributes: '', tokens: []};
	const open = [root];
	for (const piece of pieces) {
		const tokens = open.at(-1)?.tokens ?? root.tokens;
		if (piece.type !== 'tag') tokens.push(piece);
		else foldTag(piece.raw, open, tokens);
	}
	// What was never closed styles nothing, and hides nothing.
	for (let frame = open.pop(); frame && frame !== root; frame = open.pop()) append(open, frame.tokens);
	return root.tokens;
}

function foldTag(raw: string, open: Frame[], tokens: InlineToken[]): void {
	const tag = parsedTag(raw);
	if (!tag) return;
	if (tag.name === 'br') tokens.push({type: 'br', raw});
	else if (tag.name === 'img') tokens.push(...image(tag, raw));
	else if (tag.isEnd) closeFrame(tag.name, open);
	else if (isStyling(tag.name) && open.length < deepest) open.push({...tag, tokens: []});
}

function isStyling(name: string): boolean {
	return styling.has(name) || headings.has(name);
}

function closeFrame(name: string, open: Frame[]): void {
	const index = open.findLastIndex(frame => frame.name === name);
	if (index < 1) return;
	while (open.length > index) {
		const frame = open.pop();
		if (frame) append(open, wrapped(frame));
	}
}

/** One by one: a hostile paragraph has more tokens than a call takes arguments. */
function append(open: Frame[], tokens: InlineToken[]): void {
	const outer = open.at(-1);
	for (const token of tokens) outer?.tokens.push(token);
}

function wrapped({name, attributes, tokens}: Frame): InlineToken[] {
	const text = inlineText(tokens);
	const span = headings.has(name) ? 'strong' : spanOf[name];
	if (span) return [{type: span, raw: '', text, tokens}];
	if (name === 'a') return link(attributes, tokens);
	if (name === 'q') return [literal('“'), ...tokens, literal('”')];
	if (name === 'script' || name === 'style') return [];
	if (name === 'sup' || name === 'sub') return shifted(name, text) ?? tokens;
	return [{type: 'codespan', raw: '', text}];
}

function link(attributes: string, tokens: InlineToken[]): InlineToken[] {
	const href = attribute(attributes, 'href');
	return href ? [linkToken({raw: '', href, tokens})] : tokens;
}

function image({attributes}: Tag, raw: string): InlineToken[] {
	const href = attribute(attributes, 'src');
	const text = attribute(attributes, 'alt') ?? '';
	return href ? [{type: 'image', raw, href, text, tokens: [literal(text)]}] : [];
}

function literal(text: string): InlineToken {
	return {type: 'text', raw: '', text};
}

const shiftable = '0123456789+-=()n';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** `10<sup>6</sup>` must not read as 106; where a character has no raised form the text stays as it is. */
function shifted(name: 'sup' | 'sub', text: string): InlineToken[] | undefined {
	const places = [...text.trim()].map(character => shiftable.indexOf(character));
	if (places.length === 0 || places.includes(-1)) return undefined;
	const forms = name === 'sup' ? raised : lowered;
	return [literal(places.map(place => forms.charAt(place)).join(''))];
}

function parsedTag(raw: string): Tag | undefined {
	const match = /^<(\/?)([a-z][a-z0-9-]*)([\s\S]*)>$/i.exec(raw);
	if (!match) return undefined;
	return {isEnd: match[1] === '/', name: match[2]?.toLowerCase() ?? '', attributes: match[3] ?? ''};
}

function attribute(attributes: string, name: string): string | undefined {
	const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
	const value = match?.[1] ?? match?.[2] ?? match?.[3];
	return value === undefined ? undefined : safeLine(decodeReferences(value)).trim();
}
