// Superscript and subscript (`<sup>`, `<sub>`) without smaller type: `10<sup>6</sup>` must not read as 106.

import {lazily} from '../lazily.ts';
import {lookupTable} from '../lookup-table.ts';
import {inlineText} from './inline-text.ts';
import type {InlineToken} from './tokens.ts';

type Element = 'sup' | 'sub';

/** The tokens of the element; `before` is the token to which they are attached. */
export function raisedOrLowered(
	element: Element,
	tokens: InlineToken[],
	before: InlineToken | undefined,
): InlineToken[] {
	if (tokens.some(isLink)) return tokens.map(token => raisedLink(element, token));
	const source = inlineText(tokens).trim();
	if (source === '') return [];
	const text = signs(element, source) ?? (isAttached(before) ? marked(element, source) : source);
	return [{type: 'text', raw: '', text, script: {element, text: source}}];
}

/** A footnote mark inside a link is raised if possible, and the link stays. */
function raisedLink(element: Element, token: InlineToken): InlineToken {
	if (token.type !== 'link') return token;
	const [only, ...others] = raisedOrLowered(element, token.tokens, undefined);
	return only?.type === 'text' && others.length === 0 ? {...token, text: only.text, tokens: [only]} : token;
}

function isLink({type}: InlineToken): boolean {
	return type === 'link' || type === 'image' || type === 'footnoteReference';
}

/** At the start of a line, or after a space, it is small print, not an exponent or index. */
function isAttached(before: InlineToken | undefined): boolean {
	return before !== undefined && before.type !== 'br' && /\S$/.test(inlineText([before]));
}

const shiftable = '0123456789+-=()n\u2212–';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ⁻⁻';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ₋₋';
const trademarks = lookupTable<string>({TM: '™', SM: '℠'});

/** The text in superscript or subscript characters, if Unicode has all of them. */
function signs(element: Element, text: string): string | undefined {
	if (element === 'sup' && trademarks[text]) return trademarks[text];
	const places = Array.from(text, character => shiftable.indexOf(character));
	if (places.includes(-1)) return undefined;
	return places.map(place => (element === 'sup' ? raised : lowered).charAt(place)).join('');
}

const ordinal = /^(?:st|nd|rd|th|er|ère|re|ème|nde)$/i;
const word = lazily(() => /^[\p{L}\p{N}.]+$/u);
const bracketed = /^\(.*\)$/;

/** `1st`, `®` and `[1]` need no mark. */
function marked(element: Element, text: string): string {
	if (ordinal.test(text) || /^\[.*\]$/.test(text) || !/[\p{L}\p{N}]/u.test(text)) return text;
	const mark = element === 'sup' ? '^' : '_';
	return word().test(text) || bracketed.test(text) ? mark + text : `${mark}(${text})`;
}
