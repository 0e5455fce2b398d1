// An article as the rest of wsws knows it: metadata that was understood, a Markdown body, and what was
// wrong with the file. Nothing here touches a file; a library gives the text.

import {languageOfScript} from '../text/language.ts';
import {plainInlineText} from '../text/plain-inline.ts';
import {safeLine} from '../text/safe-text.ts';
import type {Article, Problem} from './article.ts';
import {type FrontMatter, lineAt, readFrontMatter} from './front-matter.ts';
import {type ReadMetadata, readMetadata} from './metadata.ts';
import {nameParts} from './name.ts';
import {readKeyLines, readPlainHeader} from './plain-header.ts';
import {firstWords, isFirstText, mainHeading, type TitleHeading, titleKey} from './title.ts';
/**
 * The largest file that is read as an article, in bytes. The longest novels have seven million; what is larger is a log or
 * a dump, and laying it out would take gigabytes of memory.
 */
export const largestArticle = 10 * 2 ** 20;

/**
 * Reads an article from the text of its file. Whatever the text, an article comes out and nothing is thrown; what was wrong
 * is in its problems.
 */
export async function parseArticle({text, path}: {text: string; path: string}): Promise<Article> {
	const source = withPlainLineEnds(text);
	const header = (await readFrontMatter(source)) ?? readPlainHeader(source) ?? readKeyLines(source) ?? noHeader;
	const content = source.slice(header.end);
	const {lesserTitle, unread, ...understood} = readMetadata(header.fields, path);
	const heading = mainHeading(content);
	const title = understood.title ?? heading?.text ?? lesserTitle ?? titleWithoutHeading(content, path);
	const opening = heading && isSameTitle(heading.text, title) ? heading : undefined;
	const {body, offset} = withoutHeading(content, opening);
	return {
		path,
		metadata: {...understood, title, lang: understood.lang ?? languageOfScript(body)},
		body,
		bodyLine: lineAt(source, header.end + offset),
		isExported: header.isExported,
		problems: [...header.problems, ...unread.map(field => problemWithDate(source, header, field))].map(safeProblem),
	};
}

const noHeader: FrontMatter = {fields: {}, problems: [], end: 0, line: 1, isExported: false};

function withPlainLineEnds(text: string): string {
	const marked = text.startsWith('\ufeff') ? text.slice(1) : text;
	return marked.includes('\r') ? marked.replace(/\r\n?/g, '\n') : marked;
}

/** Messages quote the file. */
function safeProblem({line, message}: Problem): Problem {
	return {line, message: safeLine(message)};
}

/** Titles are seldom equal but for punctuation, and comparing them so is not free. */
function isSameTitle(one: string, other: string): boolean {
	return one === other || titleKey(one) === titleKey(other);
}

/** The name of the file in words, unless it says nothing: then the first words of the text. */
function titleWithoutHeading(content: string, path: string): string {
	const name = nameInWords(path);
	const saysNothing = !/[a-z\d\u00c0-\uffff]/i.test(name) || hash.test(name) || /^(?:index|readme)$/i.test(name);
	return (saysNothing && firstWords(content)) || name || 'Untitled';
}

/** `000 ba4afb3ac68c0102` */
const hash = /(?:^| )(?=\S*\d)(?=\S*[a-f])[\da-f]{8,}$/i;

function nameInWords(path: string): string {
	const name = nameParts(path.replace(/^(https?:[^?#]*).*$/is, '$1').replace(/\.html?$|\/+$/i, '')).at(-1) ?? '';
	const words = /^\d[\d-]*$/.test(name) ? name : percentDecoded(name).replace(/[-_\s]+/g, ' ');
	const line = plainInlineText(words.trim());
	return line.charAt(0).toUpperCase() + line.slice(1);
}

function percentDecoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

/**
 * The text without the heading that is its title, if it stands first. Definitions of links before it must stay, so there
 * its lines are left empty. `offset` is where the body begins in the content.
 */
function withoutHeading(content: string, heading: TitleHeading | undefined): {body: string; offset: number} {
	const {isFirst, hasDefinitions} = heading
		? isFirstText(content, heading.start)
		: {isFirst: false, hasDefinitions: false};
	if (!heading || !isFirst) return fromFirstLine(content, 0);
	if (!hasDefinitions) return fromFirstLine(content, heading.end);
	const emptied = content.slice(heading.start, heading.end).replace(/[^\n]/g, '');
	return fromFirstLine(content.slice(0, heading.start) + emptied + content.slice(heading.end), 0);
}

function fromFirstLine(content: string, from: number): {body: string; offset: number} {
	const text = /[^ \t\n]/g;
	text.lastIndex = from;
	const start = text.exec(content)?.index ?? content.length;
	const offset = Math.max(from, content.lastIndexOf('\n', start) + 1);
	return {body: content.slice(offset), offset};
}

function problemWithDate(source: string, header: FrontMatter, {key, value}: ReadMetadata['unread'][number]): Problem {
	const name = key.replace(/[^\w]/g, '\\$&');
	const position = source.search(new RegExp(`^[ \\t]*["']?${name}["']?\\s*[:=]`, 'm'));
	return {
		line: position === -1 ? header.line : lineAt(source, position),
		message: `date is not understood: "${value}"`,
	};
}
