// The title that a text gives itself where its metadata gives none: its first main heading, or what comes nearest.

import {plainInlineText} from '../text/plain-inline.ts';

export interface TitleHeading {
	/** Plain, on one line. */
	text: string;
	/** Where the heading and its line end stand in the text. */
	start: number;
	end: number;
}

/**
 * The first main heading: `# …`, a line over `=====`, or `<h1>`. Code, HTML comments and definitions of links are passed
 * over.
 */
export function mainHeading(text: string): TitleHeading | undefined {
	const landmarks = /^ {0,3}(?:(`{3,}|~{3,})|#(?:[ \t]+([^\n]*))?$|<h1\b|=+[ \t]*$|<!--)/gim;
	for (let mark = landmarks.exec(text); mark; mark = landmarks.exec(text)) {
		if (mark[0].endsWith('<!--')) landmarks.lastIndex = after(text, '-->', mark.index);
		else if (mark[1]) landmarks.lastIndex = endOfFence(text, mark[1], landmarks.lastIndex);
		else {
			const heading = headingAt(text, mark);
			if (heading && heading.text !== '') return heading;
		}
	}
	return undefined;
}

/** Whether nothing that a reader would see stands before the position. Definitions of links are `hasDefinitions`. */
export function isFirstText(text: string, position: number): {isFirst: boolean; hasDefinitions: boolean} {
	const before = text.slice(0, position).replace(/<!--[\s\S]*?-->/g, '');
	const rest = before.replace(/^ {0,3}\[[^\]\n]+\]:[^\n]*$/gm, '');
	return {isFirst: rest.trim() === '', hasDefinitions: rest !== before};
}

/** The first heading of any level, else the first line of text: the last resort. */
export function firstWords(text: string): string {
	const start = text.slice(0, 5000).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
	const heading = /^ {0,3}#{2,6}[ \t]+([^\n]+?)[ \t#]*$/m.exec(start)?.[1];
	const line = /^(?!\s*(?:\[[^\]\n]+\]:|[=-]+\s*$|!\[|`{3}|~{3}))[ \t>*+-]*([^\n]*[a-z\d\u00c0-\uffff][^\n]*)$/im.exec(
		start,
	)?.[1];
	return shorten(plainInlineText(heading ?? line ?? ''));
}

/** For comparing titles: letters and numbers alone, case folded. */
export function titleKey(title: string): string {
	const isAscii = /^[\x00-\x7f]*$/.test(title);
	const text = (isAscii ? title : title.normalize('NFKC')).toLowerCase();
	return text.replace(isAscii ? /[^a-z\d]+/g : /[\x00-/:-`{-\xbf\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/g, '');
}

/** In characters: an underline makes a heading of the whole paragraph over it, and nobody's heading is longer. */
const longestHeading = 2000;

function headingAt(text: string, mark: RegExpExecArray): TitleHeading | undefined {
	const end = after(text, '\n', mark.index);
	if (/^ {0,3}#/.test(mark[0])) return {text: plainInlineText(withoutClosing(mark[2] ?? '')), start: mark.index, end};
	if (/<h1/i.test(mark[0])) return htmlHeading(text, mark.index);
	const start = startOfParagraph(text, mark.index);
	return start < mark.index ? {text: plainInlineText(text.slice(start, mark.index)), start, end} : undefined;
}

/** `A ##` without its closing marks; `C#` has none. */
function withoutClosing(text: string): string {
	const line = text.trimEnd();
	let end = line.length;
	while (line[end - 1] === '#') end--;
	return end === 0 || /\s/.test(line[end - 1] ?? '') ? line.slice(0, end) : line;
}

/** Blank lines, code, and the beginnings of other blocks: no part of the paragraph that an underline follows. */
const notParagraph = /^(?:[ \t]*$| {4}|\t| {0,3}(?:[>#<|]|[-*+] |\d+[.)] |\[[^\]]+\]:|-{3,}[ \t]*$))/;

function startOfParagraph(text: string, end: number): number {
	let start = end;
	while (start > 0 && end - start < longestHeading) {
		const lineStart = text.lastIndexOf('\n', start - 2) + 1;
		if (notParagraph.test(text.slice(lineStart, start - 1))) break;
		start = lineStart;
	}
	return start;
}

function htmlHeading(text: string, start: number): TitleHeading | undefined {
	const match = /<h1\b[^>]*>([\s\S]*?)<\/h1>[^\n]*(?:\n|$)/iy;
	match.lastIndex = start + (text.slice(start).search(/\S/) || 0);
	const found = match.exec(text.slice(0, start + longestHeading));
	return found
		? {text: plainInlineText((found[1] ?? '').replace(/<[^>]*>/g, '')), start, end: match.lastIndex}
		: undefined;
}

function endOfFence(text: string, fence: string, from: number): number {
	const closing = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`, 'gm');
	closing.lastIndex = from;
	return closing.test(text) ? closing.lastIndex : text.length;
}

/** The position after the next occurrence, or the end of the text. */
function after(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at === -1 ? text.length : at + mark.length;
}

function shorten(text: string): string {
	return text.length > 120 ? `${text.slice(0, 119).replace(/\s\S*$/, '')}…` : text;
}
