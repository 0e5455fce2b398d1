// One reader of Markdown: the title of an article is what its contents print of the same heading.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {headingsOf} from '../../../src/core/article/outline.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {trials} from '../../trials.ts';

const definitions = '\n\nText.\n\n[1]: https://example.org\n[ref]: <b> "c"\n\n[^1]: A note.\n';

async function titleOf(text: string, path = '/lib/the-file-name.md'): Promise<string> {
	return (await parseArticle({text, path})).metadata.title;
}

/** The first heading of depth 1 that has words, as `show --toc` prints it, where front matter gives another title. */
async function firstInContents(text: string): Promise<string | undefined> {
	const article = await parseArticle({text: `---\ntitle: Quite another\n---\n\n${text}`, path: '/lib/a.md'});
	return headingsOf(article.blocks).find(({depth, text: words}) => depth === 1 && words !== '')?.text;
}

test.each([
	['a link by its number', '# [Title][1] here', 'Title here'],
	['a mark of a note', '# A title with a note[^1]', 'A title with a note'],
	['a mark of no note', '# A title[^none]', 'A title[^none]'],
	['an emphasis in another', '# **bold *nested* text**', 'bold nested text'],
	['entities of any name', '# Caf&ecirc; &Eacute;tude', 'Cafê Étude'],
	['code in two backticks', '# The ``a ` b`` sign', 'The a ` b sign'],
	['an underscore that opens no emphasis', '# _One two_ three_four', 'One two three_four'],
	['a price and a formula', '# $5 and $a_1*b_2*c$', '$5 and a₁∗b₂∗c'],
	['an address', '# See <https://example.org> and www.example.org', 'See https://example.org and www.example.org'],
	['brackets that are no tag', '# The Map<String, List<T>> of <repo-url>', 'The Map<String, List<T>> of <repo-url>'],
	['a raised figure', '# E = mc<sup>2</sup>', 'E = mc²'],
	['a picture', '# ![The *sea*](a.png) again', 'The sea again'],
	['an id behind it', '# A title {#id .class}', 'A title'],
	['a hash in <pre>', '<pre>\n# no\n</pre>\n\n# A', 'A'],
	['a hash in <div>', '<div>\n# no\n</div>\n\n# A', 'A'],
	['a heading within a <div>', '<div align="center">\n<h1>A <b>b</b></h1>\n</div>\n\n# C', 'A b'],
	['a heading in a list item', '- # no\n\n  # no\n\n# A', 'A'],
	['a heading in a quote', '> # no\n\n# A', 'A'],
	['a fence of one line', '```# no```\n\n# A', 'A'],
	['a fence in a list item', '- ```\n  # no\n  ```\n\n# A', 'A'],
	['a comment before it', '<!-- c -->\n\n# A', 'A'],
	['a comment of many lines', '<!--\n# no\n\n# no\n-->\n# A', 'A'],
	['a comment on its line', '<!-- c --> # no\n\n# A', 'A'],
	['a definition that a line ends', '[1]:\nhttps://example.org\n# A', 'A'],
	['an underline of two lines', 'A *long\ntitle*\n===', 'A long title'],
	['an underline with spaces', 'A\n   ===  ', 'A'],
	['a script before it', '<script>\n\n# no\n\n</script>\n\n# A', 'A'],
	['a table', '| a |\n|---|\n| # no |\n\n# A', 'A'],
	['a hash without a space', '#no\n\n# A', 'A'],
	['a hash that is escaped', '\\# no\n\n# A', 'A'],
	['seven hashes', '####### no\n\n# A', 'A'],
	['indented by three', '   # A   #  ', 'A'],
	['indented by four', '    # no\n\n# A', 'A'],
])('%s', async (_, text, title) => {
	expect(await titleOf(text + definitions)).toBe(title);
	expect(await firstInContents(text + definitions)).toBe(title);
});

test.each([
	['a note with a heading further down', 'Text [[x]].\n\n# A part\n', '/v/Working Note.md', 'Working Note'],
	['a note with main headings for its parts', '# One\n\n[[x]]\n\n# Two\n', '/v/Working Note.md', 'Working Note'],
	['a note with a heading at the top', '# The title\n\n[[x]]\n', '/v/note.md', 'The title'],
	[
		'an element of the field itself',
		'---\ntitle: The <code>stop()</code> of <code>\n---\nText.',
		'/v/a.md',
		'The stop() of',
	],
	['a placeholder in a field', '---\ntitle: Go to <code>\n---\nText.', '/v/a.md', 'Go to <code>'],
	[
		'a lesser heading that is above all',
		'## Why trams still run\n\nText.\n\n### Part\n',
		'/v/b.md',
		'Why trams still run',
	],
	['one among equals', '## Why trams still run\n\nText.\n\n## Part\n', '/v/the-trams.md', 'The trams'],
	['one below text', 'Text.\n\n## Why trams still run\n', '/v/the-trams.md', 'The trams'],
	['one that names a part', '## Getting started\n\nText.\n', '/v/the-trams.md', 'The trams'],
	['one that a rule made', 'Why trams still run:\nnobody knows.\n---\n\nText.\n', '/v/the-trams.md', 'The trams'],
	['the text in a folder of its own', 'Text.', '/v/20040129-the-trams/content.md', 'The trams'],
	['that with a heading', '# A title\n\nText.', '/v/the-trams/post.md', 'A title'],
	['hyphens in a name with spaces', 'Text.', '/v/The follow-up to a strike.md', 'The follow-up to a strike'],
	['a page of a site that is made of files', 'Text.', '/lib/about-us.html.md', 'About us'],
	['a page within a page', '- Text', '/graph/pages/lines___Line 4.md', 'Lines/Line 4'],
	['a page within a page, as it was written once', '- Text', '/graph/pages/lines%2FLine 4.md', 'Lines/Line 4'],
	['a day of a journal', '- Text', '/graph/journals/2024_02_03.md', '2024-02-03'],
])('%s', async (_, text, path, title) => {
	expect(await titleOf(text, path)).toBe(title);
});

const inline = fc.constantFrom(
	...[
		'a',
		'Word',
		'é',
		'漢字',
		'1',
		'😀',
		' ',
		'  ',
		'\t',
		'\u00a0',
		'\u200b',
		'.',
		',',
		'!',
		'?',
		':',
		';',
		'-',
		'--',
	],
	...[
		'*',
		'**',
		'***',
		'_',
		'__',
		'~',
		'~~',
		'`',
		'``',
		'`` ` ``',
		'\\',
		'\\*',
		'\\\\',
		'$',
		'$x_1$',
		'#',
		' #',
		' ##',
	],
	...[
		'[',
		']',
		'(',
		')',
		'![',
		'](',
		'](b)',
		'[a](b)',
		'[a][1]',
		'[1]',
		'[ref]',
		'[^1]',
		'[^2]',
		'![a *b*](c)',
		'[a]: b',
	],
	...['<', '>', '<b>', '</b>', '<i class="x">', '</i>', '<br>', '<sup>', '</sup>', '2</sup>', '<kbd>', '<q>', '</q>'],
	...[
		'<x>',
		'<repo-url>',
		'List<String>',
		'<!-- c -->',
		'<!--',
		'-->',
		'<?php',
		'?>',
		'<![CDATA[x]]>',
		'<script>',
		'</script>',
	],
	...[
		'<a href="b">',
		'</a>',
		'<img src="a" alt="b">',
		'<https://a.example>',
		'<a@b.example>',
		'https://a.example',
		'www.a.example',
	],
	...[
		'a@b.example',
		'&amp;',
		'&ecirc;',
		'&nosuch;',
		'&#65;',
		'&#27;',
		'&',
		'&lt;b&gt;',
		'{#id}',
		'{: .c}',
		'{',
		'}',
		'|',
		'> ',
		'- ',
	],
	...['\x1b[2J', '\u202e', '"', "'", '“', '’', '1. ', '+ ', '=', '^'],
);

const heading = fc
	.tuple(
		fc.array(inline, {minLength: 1, maxLength: 12}).map(pieces => pieces.join('')),
		fc.constantFrom(
			'# %',
			'# % #',
			'%\n===',
			'a\n%\n=',
			'<h1>%</h1>',
			'<h1 id="a">\n%\n</h1>',
			'<div>\n<h1>%</h1>\n</div>',
		),
		fc.constantFrom(
			'',
			'Text.\n\n',
			'<!-- c -->\n\n',
			'[r]: a\n\n',
			'- item\n\n',
			'```\n# no\n```\n\n',
			'## Lesser\n\n',
		),
	)
	.map(([text, form, before]) => before + form.replace('%', () => text));

test('of any heading, the title is what the contents say', async () => {
	await fc.assert(
		fc.asyncProperty(heading, async source => {
			const inContents = await firstInContents(source + definitions);
			if (inContents === undefined) return;
			expect(await titleOf(source + definitions)).toBe(inContents);
		}),
		{numRuns: trials(300)},
	);
});

test.each([
	['120 characters stay', `## ${'a'.repeat(59)} ${'b'.repeat(60)}`, `${'a'.repeat(59)} ${'b'.repeat(60)}`],
	['121 are cut between words', `## ${'a'.repeat(60)} ${'b'.repeat(60)}`, `${'a'.repeat(60)}…`],
	['121 of one word are cut anywhere', `## ${'a'.repeat(121)}`, `${'a'.repeat(119)}…`],
	['the first words are cut like a heading', `${'a'.repeat(60)} ${'b'.repeat(60)}`, `${'a'.repeat(60)}…`],
	['a heading of the first depth may have 2,000', `# ${'a'.repeat(2000)}`, 'a'.repeat(2000)],
	['but not more', `# ${'a'.repeat(2001)}\n\n# A`, 'A'],
])('of a title from the text %s', async (_, text, title) => {
	expect(await titleOf(text, '/lib/!.md')).toBe(title);
});
