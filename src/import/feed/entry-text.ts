// Selects the text of an entry: feeds put whole articles into summaries, and excerpts into contents; for podcasts and videos, the
// text is beside the file.

import {decodeReferences} from '../../core/text/entities.ts';
import type {RawEntry, RawText} from './raw-entry.ts';

export interface EntryText {
	/** HTML; may be empty. */
	html: string;
	/** Whether the text seems complete. */
	isWhole: boolean;
}

/** The longest text in the entry. */
export function entryText(entry: RawEntry): EntryText {
	const {content, content_html, content_text} = entry;
	const whole =
		content?.encoded ?? htmlOf(content) ?? content_html ?? (content_text && escapedLines(content_text)) ?? '';
	const part = longest([
		entry.description,
		htmlOf(entry.summary),
		entry.dc?.descriptions?.[0],
		...textsBesideFile(entry),
	]);
	const html = whole.length >= part.length ? whole : part;
	const hasFile = attachments(entry).some(({type}) => /^(?:audio|video)\//.test(type ?? ''));
	const isText = html === whole || html.length > longestSummary || hasFile;
	return {html: withoutFrames(unescapedOnce(html)), isWhole: html !== '' && !isCut(html) && isText};
}

/** Frames are not shown, so their fallback is the text; a self-closing frame, as in XML, would swallow everything after it. */
function withoutFrames(html: string): string {
	return html
		.replace(/<\/(?:iframe|object)\s*>/gi, '')
		.replace(
			/<(iframe|object)\b([^<>]*)>/gi,
			(_, name, attributes) => `<${name}${attributes.replace(/\/$/, '')}></${name}>`,
		);
}

/** In letters; a longer summary is the text itself. */
const longestSummary = 1500;

function textsBesideFile({itunes, media}: RawEntry): string[] {
	const parts = [media ?? {}, ...(media?.groups ?? []), ...(media?.contents ?? [])];
	const beside = parts.flatMap(({description, texts = []}) => [description, ...texts]);
	const texts = [
		itunes?.summary ?? itunes?.subtitle,
		...beside.map(text => (typeof text === 'object' ? text.value : text)),
	];
	return texts.flatMap(text => (text ? [/<\w[^<>]*>/.test(text) ? text : escapedLines(decodeReferences(text))] : []));
}

/** Unescapes a text whose paragraphs are themselves escaped (`&lt;p&gt;…`), because some program escaped it twice. */
function unescapedOnce(html: string): string {
	return escapedStart.test(html) && escapedEnd.test(html) ? decodeReferences(html) : html;
}

const blockNames = 'p|div|article|section|table|ul|ol|blockquote|h[1-6]';
const escapedStart = new RegExp(String.raw`^\s*&lt;(?:!--|(?:${blockNames})\b)`, 'i');
const escapedEnd = new RegExp(String.raw`&lt;/(?:${blockNames})\s*&gt;`, 'i');

function longest(texts: (string | undefined)[]): string {
	return texts.reduce<string>((best, text) => (text !== undefined && text.length > best.length ? text : best), '');
}

/** A file that belongs to an entry. */
export interface Attachment {
	url: string;
	type: string | undefined;
	title: string | undefined;
}

/** The files of an entry: an episode, a film, a paper. Addresses are as written. */
export function attachments({enclosures = [], links = [], attachments: files = [], media}: RawEntry): Attachment[] {
	const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap(group => group.contents ?? [])];
	const found = [
		...enclosures.map(({url, type}) => ({url, type, title: undefined})),
		...links.filter(({rel}) => rel === 'enclosure').map(({href: url, type, title}) => ({url, type, title})),
		...files.map(({url, mime_type: type, title}) => ({url, type, title})),
		...contents
			.filter(({type = ''}) => /^(?:audio|video|application(?!\/x-shockwave-flash))\//.test(type))
			.map(({url, type}) => ({url, type, title: undefined})),
	];
	const byUrl = new Map<string, Attachment>();
	for (const {url, ...rest} of found) if (url && !byUrl.has(url)) byUrl.set(url, {url, ...rest});
	return [...byUrl.values()].filter(({type}) => !/^image\//.test(type ?? '')).slice(0, mostAttachments);
}

const mostAttachments = 20;

/** The HTML of a text, decoding base64 (RFC 4287, section 4.1.3.3). */
function htmlOf(text: RawText | undefined): string | undefined {
	if (typeof text !== 'object') return text;
	const {value, type = 'text'} = text;
	if (value !== undefined && /\//.test(type) && !/^text\/|[/+]xml$/i.test(type)) return decodedBytes(value);
	return type === 'text' || type === 'text/plain' ? value && escaped(value) : value;
}

function decodedBytes(value: string): string {
	if (!/^[\w+/\s-]+(?:=[=\s]*)?$/.test(value)) return value;
	try {
		const text = new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(value, 'base64'));
		return /<\w[^<>]*>/.test(text) ? text : escaped(text);
	} catch {
		return '';
	}
}

/** Plain text as HTML, preserving paragraphs. */
function escaped(text: string): string {
	const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	return html
		.split(/\n{2,}/)
		.map(paragraph => `<p>${paragraph}</p>`)
		.join('\n');
}

/** The same for unwrapped text, where each line, such as a chapter mark, stands by itself. */
function escapedLines(text: string): string {
	return escaped(text).replace(/(?<![>\n])\n/g, '<br>\n');
}

function isCut(html: string): boolean {
	const end = decodeReferences(html.slice(-500).replace(/<[^>]*>/g, ' ')).trimEnd();
	return /(?:\[(?:…|\.{3})\]|…|\.{3}|(?:read|continue|weiterlesen|lire la suite|leer más)[^.]{0,40})$/iu.test(end);
}
