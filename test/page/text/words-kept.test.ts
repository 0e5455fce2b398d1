// No word of a text is dropped. Every word of a source that is no comment, script, style, markup or front matter with a name
// that front matter has is in the plain text, in order; notes stand at the end.

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {textOfBlocks} from '../../../src/core/article/blocks.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {plainHeader} from '../../../src/page/document/header.ts';
import {html} from '../../../src/page/text/html.ts';
import {plainText} from '../../../src/page/text/plain.ts';
import {trials} from '../../trials.ts';
import {anyDocument} from './any-document.ts';

interface Shown {
	header: string;
	body: string;
	html: string;
	/** What search looks through. */
	passages: string;
}

async function shown(text: string): Promise<Shown> {
	const {metadata, blocks} = await parseArticle({text, path: '/library/name.md'});
	return {
		header: plainHeader(metadata),
		body: plainText(blocks),
		html: html(blocks),
		passages: textOfBlocks(blocks),
	};
}

/** Words of the generated documents, each of which is once in one. */
const word = /w\d{3}/g;

const hidden = [
	// Comments, instructions, declarations, scripts, styles.
	/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!(?:DOCTYPE|ELEMENT)[^>]*>|<(script|style)(?=[\s>])[\s\S]*?<\/\1\s*>/gi,
	// Values of attributes.
	/(?<=<[a-z][^<>]*=)"[^"]*"/gi,
	// What follows the text of a link, and what defines one.
	/(?<=\]\()[^()\n]*(?=\))/g,
	/^[ >]*(?:[-*+] |\d+[.)] )*\[(?!\^)[^[\]\n]*\]:(?:[ \t]*\n)?[^\n]*(?:\n[ \t]*\([^()\n]*\)[ \t]*$)?/gm,
	// The label behind words in brackets, which are a link whether or not anything defines it.
	/(?<=\[[^[\]\n]*\s[^[\]\n]*\]\[)[^[\]\n]*(?=\])/g,
	// The language of code.
	/^[ \t>]*(?:[-*+] |\d+[.)] )*(?:`{3,}[^`\n]*|~{3,}[^\n]*)$/gm,
	// The id of a heading.
	/(?<=\s)\{[:#][^{}]*\}\s*$/gm,
	// Front matter.
	/^---\ntitle: A\n(?:[\s\S]*?\n)??(?:(?:---|\.\.\.)[ \t]*(?:\n|$)|(?=\n))/,
];

/** What a reader must find, in order, and what stands in notes. */
function wordsOf(source: string): {text: string[]; notes: Set<string>} {
	const visible = hidden.reduce((text, expression) => text.replace(expression, ' '), source);
	const afterNote = visible.search(/\[\^[^\]]+\]:/);
	const notes = new Set(afterNote < 0 ? [] : (visible.slice(afterNote).match(word) ?? []));
	return {text: visible.match(word) ?? [], notes};
}

function missingIn(source: string, {header, body, html, passages}: Shown): string | undefined {
	const {text, notes} = wordsOf(source);
	let at = 0;
	return text.find(found => {
		const place = body.indexOf(found, at);
		if (place >= 0 && !notes.has(found)) at = place;
		if (header.includes(found)) return false;
		return (
			(place < 0 && !(notes.has(found) && body.includes(found))) || !html.includes(found) || !passages.includes(found)
		);
	});
}

test('every word of any document is on the page, in HTML and in what is searched', async () => {
	await fc.assert(
		fc.asyncProperty(anyDocument, async source => {
			const all = await shown(source);
			expect(missingIn(source, all), all.body).toBeUndefined();
		}),
		{numRuns: trials(200)},
	);
});

test('every word after fields whose closing fence was forgotten', async () => {
	const line = fc.constantFrom(
		'w',
		'# w',
		'- w',
		'> w',
		'w, w.',
		'',
		'',
		'---',
		'***',
		'| w |',
		'1. w',
		'--- w',
		'---w',
	);
	await fc.assert(
		fc.asyncProperty(fc.array(line, {minLength: 1, maxLength: 8}), async lines => {
			let count = 0;
			const rest = lines.join('\n').replace(/w/g, () => `w${String(count++).padStart(3, '0')}`);
			const {body} = await shown(`---\ntitle: A\ndate: 2023\n\nProse.\n${rest}`);
			expect(body.match(word) ?? []).toEqual(rest.match(word) ?? []);
		}),
		{numRuns: trials(150)},
	);
});

describe('every word of the extensions of GitHub', () => {
	test.each([
		['| foo | bar |\n| --- | --- |\n| baz | bim |', 'foo bar baz bim'],
		['| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |', 'abc def bar bar baz boo'],
		['| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |', 'f|oo b | az b | im'],
		['| abc | def |\n| --- |\n| bar |', '| abc | def | | --- | | bar |'],
		['- [ ] foo\n- [x] bar\n  - [ ] baz', '[ ] foo [x] bar [ ] baz'],
		['~~Hi~~ Hello, ~there~ world! ~~~no~~~', 'Hi Hello, there world! ~~~no~~~'],
		[
			'Visit www.commonmark.org/a.b. and (https://example.org/(a))',
			'Visit www.commonmark.org/a.b and https://example.org/(a)',
		],
		[
			'foo@bar.baz and mailto:a@b.example and <xmpp:foo@bar.baz>',
			'foo@bar.baz and mailto:a@b.example and xmpp:foo@bar.baz',
		],
		[
			'<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed. <XMP> is also disallowed.\n</blockquote>',
			'is disallowed. is also disallowed.',
		],
	])('%j', async (markdown, words) => {
		const {body} = await shown(markdown);
		let at = 0;
		for (const found of words.split(' ')) {
			const place = body.indexOf(found, at);
			expect(place, `${found} in ${body}`).toBeGreaterThanOrEqual(at);
			at = place + found.length;
		}
	});
});

test.each([
	['# [A](https://a.b/c)', 'https://a.b/c'],
	['[A](https://a.b/c)\n===', 'https://a.b/c'],
	['# [A][r]\n\n[r]: https://a.b/c', 'https://a.b/c'],
	['<h1><a href="https://a.b/c">A</a></h1>', 'https://a.b/c'],
	['---\ntitle: A\n---\n# [A](https://a.b/c)', 'https://a.b/c'],
	['# [A](https://a.b/c)\n\nJane Doe\n27 December 2023', 'https://a.b/c'],
	['# **[A](https://a.b/c)** *and [B](other.md)*', 'https://a.b/c other.md'],
	['# [[Note|A]]', 'Note'],
	['# ![A](a.png) B', '[image: A] (a.png)'],
	['# [![A](a.png)](https://a.b/c) B', '[image: A] (a.png) (https://a.b/c)'],
	['# <https://a.b/c>', ''],
	['# [A](#a)', ''],
	['# A[^1]\n\n[^1]: N', ''],
])('the title %j is above its addresses', async (title, addresses) => {
	const {body} = await shown(`${title}\n\nText.`);
	expect(body.replace(/\[1\] N\n?/, '').trim()).toBe(`${addresses}\n\nText.`.trim());
});
