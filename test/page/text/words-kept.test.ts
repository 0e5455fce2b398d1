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
	/^[ >]*(?:[-*+] |\d+[.)] )*\[(?!\^)[^[\]\n]*\]:(?:[ \t]*\n)?[^\n]*/gm,
	// The language of code.
	/^[ >]*(?:[-*+] |\d+[.)] )*(?:`{3,}[^`\n]*|~{3,}[^\n]*)$/gm,
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

/** W stands for a word. */
const pieces = [
	...['W', 'W ', ' W', 'W W', 'W, W.', 'W\nW', 'W\n', '\n', '\n\n', '  \n', '\\\n', ' ', '\t', '    '],
	...[
		'# ',
		'## ',
		'\n# W\n',
		'\n#W\n',
		'\nW\n===\n',
		'\nW\n---\n',
		'\n---\n',
		'\n***\n',
		'\n+++\n',
		'---\n',
		'...\n',
		'\n----\n',
	],
	...[
		'- ',
		'\n- W',
		'\n  - W',
		'\n1. W',
		'\n2) ',
		'\n* [ ] W',
		'\n> W',
		'\n> ',
		'\n>> W',
		'\n> [!NOTE]\n> W',
		'\n    W',
		'\nW\n: W',
		'\n: W',
	],
	...[
		'\n```\nW\n```\n',
		'\n~~~ W\nW\n~~~\n',
		'\n```W```\n',
		'```',
		'`',
		'``',
		'`W`',
		'*',
		'**',
		'_',
		'__',
		'~',
		'~~',
		'*W*',
		'**W**',
		'_W_',
		'$',
		'$W$',
		'\\',
		'\\*',
	],
	...[
		'[',
		']',
		'(',
		')',
		'![',
		'](',
		'[W](u)',
		'[W](u "t")',
		'![W](u)',
		'[W][r]',
		'[W]',
		'\n[r]: u\n',
		'[r]: u\n',
		'\n[r]:\nu\n"t"\n',
		'[^n]',
		'\n[^n]: W\n',
		'\n[^m]: W\n    W\n\n    W\n',
	],
	...['\n| W | W |\n|---|---|\n| W | W |\n', '\n| W |\n|---|\n| W | W |\nW\n', '|', '\n|--|\n', '\nW | W\n-|-\nW\n'],
	...[
		'<',
		'>',
		'<W>',
		'<W-W>',
		'</W>',
		'<W W>',
		'<W="W">',
		'<b W>',
		'<b>',
		'</b>',
		'<i>W</i>',
		'<br>',
		'<hr>',
		'<p>',
		'</p>',
		'\n<div>\n',
		'\n</div>\n',
		'\n<p>W\n',
		'<W.W>',
	],
	...[
		'<sup>',
		'</sup>',
		'<sup>W</sup>',
		'x<sub>W</sub>',
		'<kbd>W</kbd>',
		'<q>W</q>',
		'<a href="u">W</a>',
		'<a>',
		'</a>',
		'<img src="u" alt="W">',
		'<img alt=x>',
		'<title>',
		'<path>',
		'<input>',
		'<table><tr><td>W<td>W</table>',
		'<ul><li>W<li>W</ul>',
	],
	...[
		'\n<h1>W</h1>\n',
		'\n<h2>W',
		'</h2>',
		'\n<pre>\nW\n\nW\n</pre>\n',
		'<pre>',
		'\n<pre>',
		'</pre>',
		'<script>',
		'</script>',
		'\n<script>\nx\n</script>\n',
		'<style>',
		'\n<style>',
		'</style>',
		'<textarea>',
		'<svg><text>W</text></svg>',
	],
	...[
		'<!-- c -->',
		'\n<!-- c -->\n',
		'<!--',
		'-->',
		'<!W W>',
		'<![CDATA[W]]>',
		'<![CDATA[',
		']]>',
		'<?php W ?>',
		'<!DOCTYPE html>',
		'<video src="u"></video>',
		'<iframe src="u">W</iframe>',
	],
	...[
		'{',
		'}',
		'{W}',
		'{ "W": "W" } W',
		'{{W}}',
		' {#W} W',
		'"',
		"'",
		':',
		'W: W\n',
		'\nW: W\n',
		'\nNote: W\n',
		'&amp;',
		'&W;',
		'&#87;',
		'&',
		'\x00',
		'\r\n',
		'\u00a0',
		'\u200b',
		'漢字',
	],
	// Dialects: what stands between their marks, and arguments that are text.
	...[
		'{% raw %}W{% endraw %}',
		'\n{% if a %}\nW\n{% endif %}\n',
		'\n{% include figure.html caption="W" %}\n',
		'\n{{< note >}}\nW\n{{< /note >}}\n',
		'{{% tab name="W" %}}',
		'{{< label text="W" >}}',
		'\n:::note W\n',
		'\n:::\n',
		'\n!!! tip "W"\n    W\n',
		'\n> [!W]- W\n> W\n',
		'\n> [!tip]- W\n> W\n',
		'[[W]]',
		'[[u|W]]',
		'[[W#W]]',
		'==W==',
		'++W++',
		'~W~',
		'^W^',
		'[W W][u]',
		'[W]{.b}',
		'{: .b}',
		'[caption id="b"]W[/caption]',
		'\n##W\n',
		'| W | W |\n',
		':W:',
		'{/*',
		'\nW:: W\n',
		'(W:: W)',
		'\n#+BEGIN_TIP\nW\n#+END_TIP\n',
		'{{cloze W}}',
		'[W]([[u]])',
		'\n{{< code-toggle >}}\nW\n{{< /code-toggle >}}\n',
		' {#W} W',
	],
	...[
		'https://a.example/W',
		'<https://a.example/W>',
		'<W@a.example>',
		'www.a.example/W',
		'mailto:W@a.example',
		'W@a.example',
	],
];

const source = fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 25}).map(parts => {
	let count = 0;
	return parts.join('').replace(/W/g, () => `w${String(count++).padStart(3, '0')}`);
});

const opening = fc.constantFrom(
	'',
	'',
	'---\ntitle: A\n---\n',
	'# A\n\n',
	'---\n',
	'{',
	'\n\n',
	'# A\n\n---\n',
	'A\n===\n\n---\n',
);

test('every word of any document is on the page, in HTML and in what is searched', async () => {
	await fc.assert(
		fc.asyncProperty(opening, source, async (top, rest) => {
			const all = await shown(top + rest);
			expect(missingIn(top + rest, all), all.body).toBeUndefined();
		}),
		{numRuns: trials(600)},
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
		{numRuns: trials(400)},
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
