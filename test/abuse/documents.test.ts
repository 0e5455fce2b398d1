// Thousands of documents that nobody wrote: each is laid out, printed and made HTML, none drives a terminal or loses a letter.

import {Chalk} from 'chalk';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Block, passagesOf} from '../../src/core/article/blocks.ts';
import {columns} from '../../src/core/text/columns.ts';
import type {Links} from '../../src/page/document/links.ts';
import {pageLines} from '../../src/page/document/page.ts';
import {createRenderer} from '../../src/page/document/renderer.ts';
import {html} from '../../src/page/text/html.ts';
import {plainText} from '../../src/page/text/plain.ts';
import {createTheme} from '../../src/page/theme/theme.ts';
import {hasOpenLink, leftOpen, letters} from '../page/page-checks.ts';
import {blocks, visible} from '../page/read-markdown.ts';
import {timeLimitMs} from '../time-limit.ts';
import {trials} from '../trials.ts';
import {document} from './documents.ts';
import {forbidden} from './hostile-texts.ts';

const theme = createTheme(new Chalk({level: 1}));
/** The narrowest page that is promised to be right; narrower ones need only end. */
const narrowest = 20;
const width = fc.oneof(
	{weight: 4, arbitrary: fc.integer({min: narrowest, max: 130})},
	{weight: 1, arbitrary: fc.integer({min: 1, max: narrowest - 1})},
);
const links = fc.constantFrom<Links>('osc8', 'inline', 'end', 'none');
/** No document of a few pages takes so long: what goes back and forth takes minutes. */
const longestMs = timeLimitMs(10);

const everyForm = fc.asyncProperty(document, width, links, async (source, columnCount, kind) => {
	const started = performance.now();
	const all = blocks(source);
	const lines = await pageOf(all, kind, columnCount);
	const unwrapped = await pageOf(all, 'none', 0);
	for (const line of lines) checkLine(line, columnCount);
	for (const line of unwrapped) checkLine(line, Number.POSITIVE_INFINITY);
	const texts = passagesOf(all).map(({text}) => text);
	const sought = letters(texts);
	const [plain, markup] = [plainText(all), html(all)];
	for (const text of [plain, markup]) refuse(forbidden.exec(text), text);
	checkLetters(sought, plain);
	checkLetters(letters(texts.map(inLine)), inLine(markup));
	for (const page of [lines, unwrapped]) checkLetters(sought, page.join(''));
	expect(performance.now() - started).toBeLessThan(longestMs);
});

test('each is laid out, printed and made HTML, with every letter and nothing that acts', () =>
	fc.assert(everyForm, {numRuns: trials(200)}));

async function pageOf(all: Block[], kind: Links, columnCount: number): Promise<string[]> {
	const renderer = await createRenderer(all, {theme, links: kind});
	return pageLines(all, renderer, {width: columnCount}).map(({text}) => text);
}

/** Raised and lowered figures as HTML has them, within tags. */
function inLine(text: string): string {
	return text.replace(/[\u00b2\u00b3\u00b9\u2070-\u209c]/g, figure => figure.normalize('NFKC'));
}

function checkLine(line: string, columnCount: number): void {
	const text = visible(line);
	refuse(forbidden.exec(text) ?? /\n/.exec(text), line);
	if (leftOpen(line).length > 0 || hasOpenLink(line)) throw new Error(`left open: ${JSON.stringify(line)}`);
	const isTooWide = columnCount >= narrowest && columns(text) > columnCount;
	if (isTooWide) throw new Error(`wider than ${columnCount}: ${JSON.stringify(line)}`);
}

/** What search finds must be there to be seen. Addresses and marks may stand within words, so letters are counted. */
function checkLetters(sought: Map<string, number>, form: string): void {
	const shown = letters([form]);
	const lost = [...sought].find(([letter, count]) => (shown.get(letter) ?? 0) < count);
	if (lost) throw new Error(`${JSON.stringify(lost)} is not in ${form}`);
}

function refuse(match: RegExpExecArray | null, text: string): void {
	if (match) throw new Error(`${JSON.stringify(match[0])} leaves: ${JSON.stringify(text)}`);
}
