// How an article is cited, in the four forms that people paste: into a mail, into Markdown, into LaTeX and into
// a reference manager.

import type {Article, Entry} from '../article/article.ts';
import {safePathName} from '../article/name.ts';
import {tokensOf} from '../text/fold.ts';
import {safeJson} from '../text/safe-text.ts';
import {openAddress} from '../text/web-address.ts';

export const citationStyles = ['plain', 'markdown', 'bibtex', 'csl'] as const;

export type CitationStyle = (typeof citationStyles)[number];

/** Everything that a citation can say; `quote` is plain text. */
export interface CitationSource extends Pick<Entry, 'title' | 'authors' | 'date' | 'url' | 'lang'> {
	/** The article's name in the library: what cites an article that has no address. */
	name: string;
	/** The cited line of the source file, from 1. */
	line?: number | undefined;
	quote?: string | undefined;
}

/** An article from outside the libraries is known by its path, written so that it is one safe line and leads back. */
export function citationSource({metadata, path}: Article, entry: Entry | undefined): CitationSource {
	const name = entry?.name ?? (path === standardInput ? '' : safePathName(path));
	return {...metadata, url: metadata.url && openAddress(metadata.url), name};
}

/** The article cited in a style, without a line end after it. */
export function citation(source: CitationSource, style: CitationStyle): string {
	return forms[style](source);
}

const standardInput = '-';

const forms: Record<CitationStyle, (source: CitationSource) => string> = {
	plain: source => quoted(source.quote, text => `“${text}”`) + facts(source, source.title).join(', '),
	markdown: source => quoted(source.quote, text => escapeMarkdown(text).replace(/^/gm, '> ')) + markdownFacts(source),
	bibtex,
	csl: source => safeJson([cslItem(source)], 2),
};

function quoted(quote: string | undefined, form: (text: string) => string): string {
	return quote ? `${form(quote)}\n\n` : '';
}

/** The parts of a plain citation: authors, title, date, and the address or else the place in the library; without what is unknown. */
function facts({authors, date, ...source}: CitationSource, title: string): string[] {
	return [authors.join(', '), title, date ?? '', source.url ?? placeName(source)].filter(fact => fact !== '');
}

function placeName({name, line}: Pick<CitationSource, 'name' | 'line'>): string {
	return line === undefined || name === '' ? name : `${name}:${line}`;
}

function markdownFacts(source: CitationSource): string {
	const title = escapeMarkdown(source.title);
	const linked = source.url ? `[${title}](<${encodeAddress(source.url)}>)` : `*${title}*`;
	const authors = source.authors.map(escapeMarkdown);
	const place = source.url ? '' : escapeMarkdown(placeName(source));
	return [authors.join(', '), linked, source.date ?? '', place].filter(fact => fact !== '').join(', ');
}

function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~]/g, String.raw`\$&`);
}

/** Angle brackets delimit the address. */
function encodeAddress(url: string): string {
	return url.replace(/[<>\s]/g, encodeURIComponent);
}

function bibtex(source: CitationSource): string {
	const fields: [string, string | undefined][] = [
		['title', `{${escapeLatex(source.title)}}`],
		['author', source.authors.map(author => `{${escapeLatex(author)}}`).join(' and ')],
		['date', source.date],
		['url', source.url && encodeBraces(source.url)],
		['language', source.lang && escapeLatex(source.lang)],
		['note', noteOf(source)],
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
	return [`@online{${citationKey(source)},`, ...lines, '}'].join('\n');
}

function noteOf(source: CitationSource): string {
	return [source.quote && `“${source.quote}”`, source.url ? '' : placeName(source)]
		.filter(Boolean)
		.map(text => escapeLatex(text ?? ''))
		.join(', ');
}

/** Whatever the text, the entry stays one entry and a field one line: what LaTeX reads as a command is escaped. */
function escapeLatex(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.replace(/[\\{}$&#%_^~]/g, character => latexEscapes[character] ?? `\\${character}`);
}

const latexEscapes: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'^': '\\textasciicircum{}',
	'~': '\\textasciitilde{}',
	'{': '\\{',
	'}': '\\}',
};

function encodeBraces(url: string): string {
	return url.replace(/[{}\\]/g, encodeURIComponent);
}

/** The first author's last word, the year, the first word of the title: `lobo2023migrants`. */
function citationKey({authors, date, title}: CitationSource): string {
	const author = words(authors[0] ?? '').at(-1);
	const titleWords = words(title);
	const first = titleWords.find(word => word.length > 3) ?? titleWords[0];
	return [author, date?.slice(0, 4), first].filter(Boolean).join('') || 'article';
}

/** The words of a text in the letters that every BibTeX takes in a key. */
function words(text: string): string[] {
	return tokensOf(text).filter(token => /^[a-z0-9]+$/.test(token));
}

/** A CSL-JSON item, https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
function cslItem(source: CitationSource): Record<string, unknown> {
	return {
		id: citationKey(source),
		type: 'webpage',
		title: source.title,
		...(source.authors.length > 0 && {author: source.authors.map(literal => ({literal}))}),
		...(source.date && {issued: {'date-parts': [source.date.split('-').map(Number)]}}),
		...(source.url && {URL: source.url}),
		...(source.lang && {language: source.lang}),
		...(source.quote && {note: source.quote}),
		...(!source.url && source.name && {archive_location: placeName(source)}),
	};
}
