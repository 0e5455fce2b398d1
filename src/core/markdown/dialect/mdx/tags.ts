// Tags of components, which may have values in braces, where no tag of HTML may have them, and stand over lines.

import type {Token, Tokens} from 'marked';
import {type BlockContext, endOfLine, type RuleContext} from '../dialect.ts';

const tagStart = /^<[A-Za-z][\w.]*(?=\s)/;
/** In UTF-16 units, more than the data of a component take. */
const longestTag = 20_000;

/** Up to the bracket that closes it, if it has a value in braces. Brackets and quotes in braces close nothing. */
export function tagWithValues(source: string, {find}: RuleContext): string | undefined {
	const [start] = tagStart.exec(source) ?? [];
	if (start === undefined || !find(/\}\s*(?:\/?>|[\w-]+[=\s>])/, source)) return undefined;
	const piece =
		/=\s*\{|[{}]|"(?:\\[\s\S]|[^"\\])*"|'[^'\n]*'|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|>|[^{}"'`>/=]+|[\s\S]/y;
	piece.lastIndex = start.length;
	let depth = 0;
	let hasValues = false;
	for (let found = piece.exec(source); found && found.index < longestTag; found = piece.exec(source)) {
		const [text] = found;
		depth += braceStep(text);
		hasValues ||= text.startsWith('=') && text.length > 1;
		if (isOfNoTag(text, depth)) return undefined;
		if (text === '>' && depth <= 0) return hasValues ? source.slice(0, piece.lastIndex) : undefined;
	}
	return undefined;
}

/** Another tag begins, or a quote that nothing closes: its end would be looked for from each further one again. */
function isOfNoTag(piece: string, depth: number): boolean {
	return piece === '"' || (depth === 0 && piece === '<');
}

/** Levels that a piece goes down, or up; none within quotes and remarks. */
function braceStep(piece: string): number {
	if (piece === '}') return -1;
	return piece.endsWith('{') && !/^["'`/]/.test(piece) ? 1 : 0;
}

const openOverLines = /^<[A-Z][\w.]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*\n[ \t]*>[ \t]*(?:\n|$)/;

/** A tag over lines, whose last would begin a quote, with the lines that stand in it. */
function tagOverLines(source: string): Token | undefined {
	const tag = openOverLines.exec(source.slice(0, longestTag))?.[0];
	if (tag === undefined) return undefined;
	const lines = /^(?:[ \t]*\S[^\n]*(?:\n|$))*/.exec(source.slice(tag.length))?.[0] ?? '';
	return {...tagOf(tag.trimEnd(), tag + lines, true), text: tag + lines};
}

export function tagLine(source: string, context: BlockContext): Token | undefined {
	const overLines = tagOverLines(source);
	if (overLines) return overLines;
	const raw = tagWithValues(source, context);
	if (raw === undefined) return undefined;
	const end = endOfLine(source, raw.length);
	return source.slice(raw.length, end).trim() === '' ? tagOf(raw, source.slice(0, end), true) : undefined;
}

const html =
	/\s(?:set:html=\{|dangerouslySetInnerHTML=\{\{\s*__html:)\s*(?:"((?:\\[\s\S]|[^"\\])*)"|`((?:\\[\s\S]|[^`\\$])*)`)/;

/** The tag without the values in braces, as HTML has it; one that is given its HTML is that. */
export function tagOf(tag: string, raw: string, block: boolean): Tokens.HTML {
	const [, double, ticks] = html.exec(tag) ?? [];
	const given = double ?? ticks;
	if (given !== undefined)
		return {type: 'html', raw, text: given.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1'), block, pre: false};
	const [, name = '', all = '', end = ''] = /^<([\w.]+)([\s\S]*?)(\/?)>$/.exec(tag) ?? [];
	const attributes = [...all.matchAll(/\s[\w-]+="[^"]*"/g)].map(([text]) => text).join('');
	return {type: 'html', raw, text: `<${name}${attributes || ' class=""'}${end && ' /'}>`, block, pre: false};
}
