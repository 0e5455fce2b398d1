import * as commonmark from 'commonmark-spec';
import {decodeHTML} from 'entities/decode';
import {describe, expect, it} from 'vitest';
import {columns} from '../../../src/core/text/columns.ts';
import {page, plain, visible} from '../read-markdown.ts';

/** What a browser would show of some HTML, as words; a picture shows its alternative text. */
function wordsOf(html: string): string[] {
	const text = html
		.replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
		.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1')
		.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![A-Z][^>]*>/g, ' ')
		.replace(/<\/?[a-z][a-z0-9-]*(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi, ' ');
	return decodeHTML(text)
		.split(/\s+/)
		.filter(word => word !== '');
}

function missing(words: string[], text: string): string | undefined {
	let at = 0;
	return words.find(word => {
		const found = text.indexOf(word, at);
		at = found < 0 ? at : found + word.length;
		return found < 0;
	});
}

/** The specification shows tabs as arrows. */
const examples = commonmark.tests.map(({number, section, markdown, html}) => ({
	number,
	section,
	markdown: markdown.replaceAll('→', '\t'),
	html: html.replaceAll('→', '\t'),
}));

describe('every word of every example of the CommonMark specification', () => {
	it('of which there are 652', () => expect(examples).toHaveLength(652));

	it.each(examples)('$number, $section, is in the plain text, in order', ({markdown, html}) => {
		const text = plain(markdown);
		expect(missing(wordsOf(html), text), text).toBeUndefined();
	});
});

describe.each([20, 40, 80, 120])('at %i columns', width => {
	it('no example crashes, loses a letter or is wider than the page', async () => {
		for (const {number, markdown, html} of examples) {
			const lines = (await page(markdown, width)).map(visible);
			const text = lines.join('').replace(/[\s↳]/g, '');
			expect(missing(wordsOf(html), text), `example ${number}: ${lines.join('\n')}`).toBeUndefined();
			for (const line of lines) expect(columns(line), `example ${number}: ${line}`).toBeLessThanOrEqual(width);
		}
	});
});
