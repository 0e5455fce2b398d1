// Highlights code with highlight.js, which is imported when an article has code in a known language.

import type {Block} from '../../core/article/blocks.ts';
import {lookupTable} from '../../core/lookup-table.ts';
import {type BlockToken, type Code, innerBlocks} from '../../core/markdown/tokens.ts';
import {columns} from '../../core/text/columns.ts';
import type {Span} from '../line/spans.ts';
import type {Style} from '../theme/named-themes.ts';
import {grammarOf, loadGrammars} from './grammars.ts';

/** Returns the spans of each line of code. */
export type Highlighter = (code: Code) => Span[][];

/** In UTF-16 units: longer code, more than anyone reads, is left plain, because highlighting is slow. */
const maxColored = 100_000;

/** Code without colours, as for unknown languages. */
export function plainCode({text}: Code): Span[][] {
	return text.split('\n').map(line => (line === '' ? [] : [{text: withoutTabs(line), styles: ['code']}]));
}

/** Imports highlight.js and the grammars that these blocks name, if any. */
export async function loadHighlighter(blocks: Block[]): Promise<Highlighter> {
	const names = new Set(blocks.flatMap(({token}) => grammarsIn(token)));
	if (names.size === 0) return plainCode;
	const [{default: highlighter}, grammars] = await Promise.all([
		import('highlight.js/lib/core'),
		loadGrammars([...names]),
	]);
	for (const [name, grammar] of grammars) highlighter.registerLanguage(name, grammar);
	return code => {
		const language = grammarOf(code.lang);
		if (!language || code.text.length > maxColored) return plainCode(code);
		return coloredLines(highlighter.highlight(withoutTabs(code.text), {language, ignoreIllegals: true}).value);
	};
}

function grammarsIn(token: BlockToken): string[] {
	if (token.type === 'code') return [grammarOf(token.lang)].filter(name => name !== undefined);
	return innerBlocks(token).flatMap(grammarsIn);
}

/** Columns between tab stops, as in most editors. */
const tabStop = 4;

/** Expands tabs to the next stop, and removes characters that only some terminals show. */
function withoutTabs(text: string): string {
	const seen = text.replace(/[\xad\u200b]/g, '');
	return seen.includes('\t') ? seen.split('\n').map(withStops).join('\n') : seen;
}

function withStops(line: string): string {
	const texts = line.split('\t');
	let column = 0;
	const filled = texts.map((text, index) => {
		column += columns(text);
		const spaces = index < texts.length - 1 ? tabStop - (column % tabStop) : 0;
		column += spaces;
		return text + ' '.repeat(spaces);
	});
	return filled.join('');
}

const parts = /<span class="hljs-([\w-]+)[^"]*">|<span [^>]*>|<\/span>|[^<]+/g;

/** Parses highlight.js's HTML, which consists of nested spans with classes and of texts, into lines of spans. */
function coloredLines(html: string): Span[][] {
	const lines: Span[][] = [[]];
	const open: (readonly Style[])[] = [['code']];
	for (const [part, scope] of html.matchAll(parts)) {
		const styles = open.at(-1) ?? ['code'];
		if (part === '</span>') open.pop();
		else if (part.startsWith('<')) open.push(scope && styleOf[scope] ? ['code', styleOf[scope]] : styles);
		else appendText(lines, unescaped(part), styles);
	}
	return lines;
}

function appendText(lines: Span[][], text: string, styles: readonly Style[]): void {
	for (const [index, line] of text.split('\n').entries()) {
		if (index > 0) lines.push([]);
		if (line !== '') lines.at(-1)?.push({text: line, styles});
	}
}

const references: Record<string, string> = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'"};

function unescaped(html: string): string {
	return html.replace(/&(?:amp|lt|gt|quot|#x27);/g, reference => references[reference] ?? reference);
}

/** Styles by highlight.js scope. Of its forty scopes, few get a colour, so that code stays readable as text. */
const styleOf = lookupTable<Style>({
	keyword: 'keyword',
	type: 'keyword',
	'selector-tag': 'keyword',
	name: 'keyword',
	built_in: 'symbol',
	title: 'symbol',
	section: 'symbol',
	attr: 'symbol',
	attribute: 'symbol',
	'selector-class': 'symbol',
	'selector-id': 'symbol',
	variable: 'literal',
	literal: 'literal',
	number: 'literal',
	symbol: 'literal',
	bullet: 'literal',
	string: 'string',
	regexp: 'string',
	addition: 'string',
	comment: 'comment',
	quote: 'comment',
	meta: 'comment',
	doctag: 'comment',
	deletion: 'error',
});
