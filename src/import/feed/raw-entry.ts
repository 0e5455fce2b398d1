// Feeds and their entries as feedsmith gives them, as far as they are read here, and the text of an entry: feeds put whole
// articles into summaries, and beginnings into contents.

import {decodeReferences} from '../../core/text/entities.ts';

/** A feed of any kind; each kind fills some of it. */
export interface RawFeed {
	title?: RawText;
	link?: string;
	links?: RawLink[];
	home_page_url?: string;
	language?: string;
	xml?: {lang?: string};
	dc?: {languages?: string[]};
	items?: RawEntry[];
	entries?: RawEntry[];
}

export interface RawEntry {
	id?: string;
	guid?: {value?: string; isPermaLink?: boolean};
	rdf?: {about?: string};
	link?: string;
	url?: string;
	external_url?: string;
	links?: RawLink[];
	title?: RawText;
	authors?: (string | {name?: string})[];
	dc?: {creators?: string[]; dates?: string[]};
	pubDate?: string;
	published?: string;
	updated?: string;
	date_published?: string;
	date_modified?: string;
	categories?: {name?: string; term?: string; label?: string}[];
	tags?: string[];
	content?: {encoded?: string; value?: string; type?: string};
	content_html?: string;
	content_text?: string;
	description?: string;
	summary?: RawText;
}

export type RawText = string | {value?: string; type?: string};

export interface RawLink {
	href?: string;
	rel?: string;
	type?: string;
}

/** The most text that the entry gives, as HTML; may be empty. */
export function entryText({content, content_html, content_text, description, summary}: RawEntry): {
	html: string;
	/** The text is no beginning of another, as far as one can tell. */
	isWhole: boolean;
} {
	const whole = content?.encoded ?? htmlOf(content) ?? content_html ?? (content_text && escaped(content_text)) ?? '';
	const part = description ?? htmlOf(summary) ?? '';
	const html = whole.length >= part.length ? whole : part;
	return {html, isWhole: html !== '' && !isCut(html) && (html === whole || html.length > longestSummary)};
}

/** Letters; a summary that is longer is the text itself. */
const longestSummary = 1500;

function htmlOf(text: RawText | undefined): string | undefined {
	if (typeof text !== 'object') return text;
	return text.type === 'text' ? text.value && escaped(text.value) : text.value;
}

/** Plain text as HTML, its paragraphs still apart. */
function escaped(text: string): string {
	const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	return html
		.split(/\n{2,}/)
		.map(paragraph => `<p>${paragraph}</p>`)
		.join('\n');
}

function isCut(html: string): boolean {
	const end = decodeReferences(html.slice(-500).replace(/<[^>]*>/g, ' ')).trimEnd();
	return /(?:\[(?:…|\.{3})\]|…|\.{3}|(?:read|continue|weiterlesen|lire la suite|leer más)[^.]{0,40})$/iu.test(end);
}
