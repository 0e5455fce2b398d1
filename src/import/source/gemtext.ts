// Converts gemtext (of the Gemini protocol) to Markdown: each line has one kind, and each text line is a paragraph.

import {escapeText, markdownText} from '../markdown/escape-text.ts';
import {destination} from '../markdown/inline-atoms.ts';
import {pathOf, type SourceHints} from './source-kind.ts';

export function isGemtext({mediaType = '', name}: SourceHints): boolean {
	return mediaType === 'text/gemini' || /\.(?:gmi|gemini)$/i.test(pathOf(name));
}

/** The same blocks in Markdown; fenced lines stay as they are. */
export function gemtextMarkdown(text: string): string {
	let isCode = false;
	const written = text.split('\n').map((line, at, lines) => {
		const isFence = line.startsWith('```');
		const markdown = isCode || isFence ? line : lineMarkdown(line);
		if (isFence) isCode = !isCode;
		// Consecutive items or quotations belong together, and so do lines of code.
		const isJoined = isCode || (!isFence && /^[*>]/.test(line) && lines[at + 1]?.charAt(0) === line.charAt(0));
		if (markdown === '' && !isCode) return '';
		return isJoined ? `${markdown}\n` : `${markdown}\n\n`;
	});
	return written.join('');
}

function lineMarkdown(line: string): string {
	const [, address = '', label = ''] = /^=>\s*(\S+)\s*(.*)$/.exec(line) ?? [];
	if (address !== '') return `[${escapeText(label || address, {isBracketed: true})}](${destination(address)})`;
	const [, mark = '', words = line] = /^(#{1,3}|\*(?=\s)|>)\s*(.*)$/.exec(line) ?? [];
	return mark === '' ? markdownText(line) : `${mark} ${markdownText(words)}`;
}
