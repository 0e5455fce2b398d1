// Separates the title's heading from the text below.

import {lineAt} from '../front-matter.ts';
import type {TitleHeading} from '../title.ts';

/**
 * The text without the heading that is its title. If link definitions precede it, its lines are blanked instead; a heading within
 * other HTML stays.
 */
export function bodyOf(content: string, opening: TitleHeading | undefined): {body: string; bodyLine: number} {
	if (!opening) return fromFirstLine(content, 0);
	const {start, end} = placeOf(opening, content);
	const before = content.slice(0, start).replace(/<!--[\s\S]*?-->/g, '');
	if (before.trim() === '') return fromFirstLine(content, end);
	if (/^\s*<h1/i.test(opening.heading.raw)) return fromFirstLine(content, 0);
	const emptied = content.slice(start, end).replace(/[^\n]/g, '');
	return fromFirstLine(content.slice(0, start) + emptied + content.slice(end), 0);
}

/** From the heading to the end of its line, if nothing else is on it. */
function placeOf({heading}: TitleHeading, content: string): {start: number; end: number} {
	let line = 0;
	for (let count = 1; count < heading.line; count++) line = content.indexOf('\n', line) + 1;
	const raw = heading.raw.trimEnd();
	const start = content.indexOf(raw, line);
	const end = start + raw.length;
	return {start, end: end + (/^[ \t]*\n?/.exec(content.slice(end, end + 1000))?.[0].length ?? 0)};
}

function fromFirstLine(content: string, from: number): {body: string; bodyLine: number} {
	const text = /[^ \t\n]/g;
	text.lastIndex = from;
	const start = text.exec(content)?.index ?? content.length;
	const offset = Math.max(from, content.lastIndexOf('\n', start) + 1);
	return {body: content.slice(offset), bodyLine: lineAt(content, offset)};
}
