// Vue in VitePress and Slidev: inline values, `{{ count }}`, which only a browser can compute, and attribute names that Markdown
// does not allow, `@click`.

import type {Token} from 'marked';
import {type Dialect, endOfLine, hidden, type RuleContext, words} from '../dialect.ts';

/** A string literal is shown as text. */
const value = /^\{\{\s*(?:'([^'\n{}]{1,300})'|"([^"\n{}]{1,300})"|[^\n]{1,500}?)\s*\}\}/;

/** Scripts, directives and slots, which only Vue has. */
const isComponent =
	/(?:^|\n)<script\b[^>\n]{0,100}\bsetup\b|(?:^|\n)<script>\n(?:[^\n]*\n){0,200}?export default|<[A-Za-z][\w-]*\s(?:[^<>]{0,300}\s)?(?:v-(?:if|else|for|html|text|model|bind|show|slot|on)\b|[:@#]{1,2}[a-z][\w.:-]{0,30}(?:[=>]|\s[^<>]{0,300}>))/;
/** Values defined by site generators for Vue. */
const isOfSite = /\{\{\s*\$(?:frontmatter|page|slidev|site|theme\w*|localePath|clicks|nav|params|t)\b/;

/** A slot for a component's content: `<template #title>`. */
const slot = /^<template\s+(?:#|v-slot)[^<>\n]{0,200}>/;

const attribute = String.raw`\s+[:@#]{0,2}[\w.-][\w.:-]*(?:\s*=\s*(?:"[^"]{0,1000}"|'[^']{0,1000}'))?`;
const tag = new RegExp(String.raw`^<[A-Za-z][\w-]*(?:${attribute}){1,50}\s*/?>`);

/** A tag with attributes that Markdown does not recognize. */
function oddTag(source: string): string | undefined {
	const raw = tag.exec(source)?.[0];
	return raw !== undefined && /\s:?[@#]/.test(raw) ? raw : undefined;
}

function block(source: string): Token | undefined {
	const raw = oddTag(source);
	const end = raw === undefined ? 0 : endOfLine(source, raw.length);
	if (raw === undefined || source.slice(raw.length, end).trim() !== '') return undefined;
	return {type: 'html', raw: source.slice(0, end), text: raw, block: true, pre: false};
}

function inline(source: string, {tokens, isLiteral}: RuleContext): Token | undefined {
	const place = slot.exec(source)?.[0];
	if (place !== undefined) return hidden(place);
	const odd = source.startsWith('<') ? oddTag(source) : undefined;
	if (odd !== undefined) return {type: 'html', raw: odd, text: odd, block: false, pre: false};
	const isAsTyped = isLiteral || /^<[^<>]*\sv-pre\b/.test(tokens.at(-1)?.raw ?? '');
	const [raw = '', single, double] = isAsTyped ? [] : (value.exec(source) ?? []);
	return raw === '' ? undefined : words(raw, single ?? double ?? '');
}

export const vue: Dialect = {
	name: 'Vue',
	starts: ['{', '<'],
	sign: /\{\{(?![<%{])|<template\s+(?:#|v-slot)|<[A-Za-z][\w-]*\s(?:[^<>]{0,200}\s)?:?[@#][a-z]/,
	isIn: body => isOfSite.test(body) || isComponent.test(body),
	block: source => (source.startsWith('<') ? block(source) : undefined),
	inline,
	unseen: /\{\{(?![<%{])[^{}\n]{1,500}\}\}/g,
};
