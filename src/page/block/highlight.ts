// Colours code with highlight.js, which is loaded when an article has code in a language that is known here.

import type {Block} from '../../core/article/blocks.ts';
import {lookupTable} from '../../core/lookup-table.ts';
import {type BlockToken, type Code, innerBlocks} from '../../core/markdown/tokens.ts';
import {columns} from '../../core/text/columns.ts';
import type {Span} from '../line/spans.ts';
import type {Style} from '../theme/named-themes.ts';
import {grammarOf, loadGrammars} from './grammars.ts';

/** The spans of each line of some code. */
export type Highlighter = (code: Code) => Span[][];

/** UTF-16 units of code that are coloured: more than anyone reads, and colouring takes its time. */
const maxColored = 100_000;

/** Code without colours, as in languages that are unknown here. */
export function plainCode({text}: Code): Span[][] {
	return text.split('\n').map(line => (line === '' ? [] : [{text: withoutTabs(line), styles: ['code']}]));
}

/** Loads highlight.js and the grammars that these blocks name, if they name any. */
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

/** Columns from one tab stop to the next, as most editors have them. */
const tabStop = 4;

/** The code with spaces to the next stop for each tab, and nothing that some terminals show and others do not. */
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

/** The lines of highlight.js's HTML, which is nested spans with classes, and texts. */
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

/** Few colours, so that code stays text: highlight.js knows forty scopes. */
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
