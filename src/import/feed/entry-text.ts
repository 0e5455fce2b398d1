// The text of a feed's entry, and whether it is all of it: feeds put whole articles into summaries, and beginnings into contents.

import {plainInlineText} from '../../core/text/plain-inline.ts';
import type {RawEntry, RawText} from './raw-feed.ts';

/** Letters; a summary that is longer is the text itself. */
const longestSummary = 1500;

/** The most that the entry gives, as HTML; may be empty. */
export function entryText({content, content_html, content_text, description, summary}: RawEntry): {
	html: string;
	isWhole: boolean;
} {
	const whole = content?.encoded ?? htmlOf(content) ?? content_html ?? (content_text && escaped(content_text)) ?? '';
	const part = description ?? htmlOf(summary) ?? '';
	const html = whole.length >= part.length ? whole : part;
	return {html, isWhole: html !== '' && !isCut(html) && (html === whole || html.length > longestSummary)};
}

function htmlOf(text: RawText | undefined): string | undefined {
	if (typeof text !== 'object') return text;
	return text.type === 'text' ? text.value && escaped(text.value) : text.value;
}

/** Paragraphs of a plain text stay apart. */
function escaped(text: string): string {
	const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	return html
		.split(/\n{2,}/)
		.map(paragraph => `<p>${paragraph}</p>`)
		.join('\n');
}

function isCut(html: string): boolean {
	const end = plainInlineText(html.slice(-500).replace(/<[^>]*>/g, ' '));
	return /(?:\[(?:…|\.{3})\]|…|\.{3}|(?:read|continue|weiterlesen|lire la suite|leer más)[^.]{0,40})$/iu.test(end);
}
