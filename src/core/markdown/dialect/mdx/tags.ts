// Component tags, which may have values in braces, unlike HTML, and span lines.

import type {Token, Tokens} from 'marked';
import {type BlockContext, endOfLine, type RuleContext} from '../dialect.ts';

const tagStart = /^<[A-Za-z][\w.]*(?=\s)/;
/** In UTF-16 units, more than the data of a component take. */
const longestTag = 20_000;

/** A tag with a value in braces, up to its closing bracket. Brackets and quotes within braces are skipped. */
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

/**
 * A tag that contains another tag, or an unclosed quote, is rejected: otherwise each further one would start another search for the
 * end.
 */
function isOfNoTag(piece: string, depth: number): boolean {
	return piece === '"' || (depth === 0 && piece === '<');
}

/** Change of the brace depth in a piece; none within quotes and comments. */
function braceStep(piece: string): number {
	if (piece === '}') return -1;
	return piece.endsWith('{') && !/^["'`/]/.test(piece) ? 1 : 0;
}

const openOverLines = /^<[A-Z][\w.]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*\n[ \t]*>[ \t]*(?:\n|$)/;

/** A tag over several lines whose last line would otherwise begin a quote. */
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

/** The tag without values in braces, as HTML; if it sets its inner HTML, that HTML. */
export function tagOf(tag: string, raw: string, block: boolean): Tokens.HTML {
	const [, double, ticks] = html.exec(tag) ?? [];
	const given = double ?? ticks;
	if (given !== undefined)
		return {type: 'html', raw, text: given.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1'), block, pre: false};
	const [, name = '', all = '', end = ''] = /^<([\w.]+)([\s\S]*?)(\/?)>$/.exec(tag) ?? [];
	const attributes = [...all.matchAll(/\s[\w-]+="[^"]*"/g)].map(([text]) => text).join('');
	return {type: 'html', raw, text: `<${name}${attributes || ' class=""'}${end && ' /'}>`, block, pre: false};
}
