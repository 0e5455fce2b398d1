// Formats citations in the four forms that people paste: into mail, Markdown, LaTeX, and a reference manager.

import {type CitationSource, placeName} from './citation-source.ts';
import {bibtex, csl} from './reference.ts';

export const citationStyles = ['plain', 'markdown', 'bibtex', 'csl'] as const;

export type CitationStyle = (typeof citationStyles)[number];

/** Cites the article in a style, without a trailing newline. */
export function citation(source: CitationSource, style: CitationStyle): string {
	return forms[style](source);
}

const forms: Record<CitationStyle, (source: CitationSource) => string> = {
	plain: source => quoted(source.quote, text => `“${text}”`) + facts(source, source.title).join(', '),
	markdown: source => quoted(source.quote, text => escapeMarkdown(text).replace(/^/gm, '> ')) + markdownFacts(source),
	bibtex,
	csl,
};

function quoted(quote: string | undefined, form: (text: string) => string): string {
	return quote ? `${form(quote)}\n\n` : '';
}

/** The known parts of a plain citation: authors, title, date, and the address or otherwise the place in the library. */
function facts({authors, date, ...source}: CitationSource, title: string): string[] {
	return [authors.join(', '), title, date ?? '', source.url ?? placeName(source)].filter(fact => fact !== '');
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

/** Encodes angle brackets, which delimit the address. */
function encodeAddress(url: string): string {
	return url.replace(/[<>\s]/g, encodeURIComponent);
}
