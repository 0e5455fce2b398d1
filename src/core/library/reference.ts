// Formats bibliography entries: BibLaTeX for LaTeX, CSL-JSON for reference managers.

import type {Person} from '../article/article.ts';
import {safeJson} from '../text/safe-text.ts';
import {andOthers, type CitationSource, citationKey, personIn, placeName} from './citation-source.ts';

/** A BibLaTeX entry. The quote and its place go into an annotation, which styles don't print. */
export function bibtex(source: CitationSource): string {
	const fields: [string, string | undefined][] = [
		['title', `{${escapeLatex(source.title)}}`],
		['author', source.authors.map(author => latexName(author, source)).join(' and ')],
		['date', source.date],
		['url', source.url && encodeBraces(source.url)],
		['urldate', source.url && source.saved],
		['language', source.lang && escapeLatex(source.lang)],
		['annotation', annotationOf(source, escapeLatex)],
	];
	const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
	return [`@${source.url ? 'online' : 'misc'}{${citationKey(source)},`, ...lines, '}'].join('\n');
}

/** A CSL-JSON item, https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export function csl(source: CitationSource): string {
	const annote = annotationOf(source);
	const item = {
		id: citationKey(source),
		type: source.url ? 'webpage' : 'document',
		title: source.title,
		...(source.authors.length > 0 && {author: source.authors.map(author => cslName(author, source))}),
		...(source.date && {issued: cslDate(source.date)}),
		...(source.url && {URL: source.url}),
		...(source.url && source.saved && {accessed: cslDate(source.saved)}),
		...(source.lang && {language: source.lang}),
		...(annote !== '' && {annote}),
	};
	return safeJson([item], 2);
}

function annotationOf(source: CitationSource, escaped = (text: string) => text): string {
	const quote = source.quote && `“${source.quote}”`;
	return [quote, source.url ? '' : placeName(source)]
		.filter(Boolean)
		.map(text => escaped(text ?? ''))
		.join(', ');
}

/** `van der Berg, Jan`; other authors are put in braces, so that they are not split. So is a part with a comma. */
function latexName(author: string, source: CitationSource): string {
	const person = personIn(author, source);
	if (areOthers(author)) return 'others';
	if (!person) return `{${escapeLatex(author)}}`;
	const part = (text: string) => (/,| and /.test(text) ? `{${escapeLatex(text)}}` : escapeLatex(text));
	const {given, family, suffix} = person;
	return [family, ...(suffix === undefined ? [] : [suffix]), given].map(part).join(', ');
}

/** Unnamed authors: `others` is a keyword of BibTeX, which must not be in braces, and of pandoc. */
function areOthers(author: string): boolean {
	return author === andOthers || /^(?:others|et al)$/i.test(author);
}

function cslName(author: string, source: CitationSource): Person | {literal: string} {
	return personIn(author, source) ?? {literal: areOthers(author) ? 'others' : author};
}

function cslDate(date: string): {'date-parts': number[][]} {
	return {'date-parts': [date.split('-').map(Number)]};
}

/** Escapes what LaTeX would interpret, so that any text keeps the entry intact and each field on one line. */
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
