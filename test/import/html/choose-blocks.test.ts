// Shapes of pages whose text is easily lost: each line of the article stays, and what is of the site goes.

import {expect, test} from 'vitest';
import {pageDraft} from '../../../src/import/html/page-draft.ts';

const long =
	'The ferry leaves at dawn, when the harbour is still dark, and it carries the mail, two cows and a piano for the school on the other side of the sound.';
const paragraphs = (count: number) => Array.from({length: count}, (_, at) => `<p>${at + 1}. ${long}</p>`).join('');
const site = '<nav><a href="/">Home</a> <a href="/all">All articles</a></nav>';

async function read(body: string): Promise<string> {
	const html = `<html><head><title>Ferries</title></head><body>${site}<article><h1>Ferries</h1>${body}</article></body></html>`;
	const draft = await pageDraft({html, url: 'https://a.example/ferries', base: undefined, name: 'x'});
	return draft.body;
}

test.each<[string, string, string[]]>([
	[
		'paragraphs with character references',
		`${paragraphs(3)}<p>Salt &amp; fish &mdash; ${long}</p>${paragraphs(2)}`,
		['Salt & fish — The ferry'],
	],
	[
		'captions of figures',
		`${paragraphs(2)}<figure><img src="/a.jpg"><figcaption>At the pier. Photo: Ann Lee</figcaption></figure>${paragraphs(2)}`,
		['At the pier. Photo: Ann Lee'],
	],
	[
		'words beside a table without columns',
		`${paragraphs(2)}<div>Before it<table><tbody><tr><td>the one cell<tr><td>the next</table>after it</div>${paragraphs(2)}`,
		['Before it', 'the one cell', 'the next', 'after it'],
	],
	[
		'captions that only their class tells',
		`${paragraphs(2)}<div><img src="/a.jpg"><div class="caption">The pier (Credit: Lee)</div></div>${paragraphs(2)}`,
		['The pier (Credit: Lee)'],
	],
	[
		'headings that are links to themselves',
		`${paragraphs(2)}<h2 id="b"><a class="heading-anchor" href="#b">On board</a></h2>${paragraphs(2)}`,
		['## On board'],
	],
	[
		'headings with blocks in them',
		`${paragraphs(2)}<h2><div><span>On board</span></div></h2>${paragraphs(2)}`,
		['## On board'],
	],
	[
		'notes that only their class tells',
		`${paragraphs(2)}<p>A piano<sup class="footnoteref"><a id="r1" href="javascript:;">1</a></sup> was lost. ${long}</p>
		<div class="footnotes-footer"><div class="title">Footnotes</div><div class="footnote-footer" id="footnote-1"><a href="javascript:;">1</a>. It was found in spring.</div></div>`,
		['It was found in spring.'],
	],
	[
		'notes that scripts open',
		`${paragraphs(2)}<p>A piano was lost.<span data-definition="n1">*</span> ${long}</p>${paragraphs(1)}<aside id="n1" hidden>It was found in spring.</aside>`,
		['It was found in spring.'],
	],
	[
		'words after a note in the margin',
		`${paragraphs(2)}<p>A piano<sup><a href="#n1">1</a></sup><span class="sidenote">A large one.</span> was lost. ${long}</p><div class="footnotes"><ol><li id="n1">A large one.</li></ol></div>`,
		['was lost. The ferry'],
	],
	[
		'sections that readability leaves out',
		`<section><div class="text">${`<p class="par">${long}</p>`}${`<p class="par">${long}</p>`.repeat(3)}</div></section><section><div class="text"><p class="par">How was it seen?</p><p class="par">It was a calm day.</p></div></section>`,
		['How was it seen?', 'It was a calm day.'],
	],
])('%s stay', async (_, body, expected) => {
	const markdown = await read(body);
	for (const text of expected) expect(markdown).toContain(text);
	expect(markdown).toContain(long);
	expect(markdown).not.toContain('All articles');
	expect(markdown).not.toMatch(/pianowas|piano1was/);
});

const headlines = (count: number) =>
	`<ul>${Array.from({length: count}, (_, at) => `<li><a href="/${at}">Headline ${at} of the day</a>`).join('')}</ul>`;

test.each([25, 60])('a short article among %d headlines is all that is read', async count => {
	const text = `${long}</p><p>The next leaves at noon.`;
	const html = `<html><head><title>Ferries</title></head><body>${site}<h1>Ferries</h1><div class="story"><p>${text}</p></div><h3>Latest</h3>${headlines(count)}</body></html>`;
	const draft = await pageDraft({html, url: 'https://a.example/ferries', base: undefined, name: 'x'});
	expect(draft.body.replace(/<[^>]*>/g, '')).toBe(text.replace('</p><p>', '\n\n'));
});

test.each(['Have a tip? Send it to us', 'Enjoyed this story? Tell a friend about it'])(
	'%s is of the site',
	async line => {
		expect(await read(`${paragraphs(5)}<p>${line}</p>`)).not.toContain(line);
	},
);
