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

/** Calls and notes as sites and programs write them. */
const notesOfSites: [string, string, string][] = [
	[
		'Asciidoctor',
		'<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1">1</a>]</sup>',
		'<div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. Found in spring.</div></div>',
	],
	[
		'Word',
		'<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>',
		'<div><br clear=all><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Found in spring.</p></div></div>',
	],
	[
		'newsletters',
		'<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a>',
		'<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Found in spring.</p></div></div>',
	],
	[
		'archives',
		'<sup class="enote"><a href="#n1" name="f1">[1]</a></sup>',
		'<h3>Notes</h3><p class="endnote"><a name="n1" href="#f1">1.</a> Found in spring.</p>',
	],
	[
		'a list',
		'<sup><a href="#a1" id="r1">1</a></sup>',
		'<ol><li id="a1">Found in spring. <a href="#r1">↩</a></li></ol>',
	],
	['a line', '<a href="#a1" id="r1">*</a>', '<hr><p id="a1"><a href="#r1">*</a> Found in spring.</p>'],
	[
		'pandoc',
		'<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
		'<section class="footnotes"><hr><ol><li id="fn1"><p>Found in spring.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>',
	],
];

test.each(notesOfSites)('notes of %s are footnotes', async (_, call, note) => {
	const markdown = await read(`${paragraphs(2)}<p>A piano${call} was lost. ${long}</p>${paragraphs(1)}${note}`);
	expect(markdown).toContain('A piano[^1] was lost.');
	expect(markdown).toMatch(/\n\[\^1\]: Found in spring\.$/);
});

test('numbers that lead to parts of a page are none of notes', async () => {
	const links = '<p><a href="#y1999">1999</a> <a href="#y2000">2000</a></p>';
	const markdown = await read(`${links}<p id="y1999">1999. ${long}</p><p id="y2000">2000. ${long}</p>`);
	expect(markdown).not.toContain('[^');
	expect(markdown).toMatch(/1999\\\. The ferry[\s\S]*2000\\\. The ferry/);
});

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
		'texts that line breaks alone part',
		`<div>${long}<br><br>${long}<br/>&nbsp;<br/>${`${long} `.repeat(2)}And that is all.</div>`,
		['And that is all.'],
	],
	[
		'paragraphs that are shown when asked for',
		`${paragraphs(2)}<div class="more" style="display: none">${paragraphs(4)}<p>It came home.</p></div><button>Read more</button>`,
		['It came home.'],
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

test.each([
	['Chinese', '渡船在黎明时离开，那时港口仍然一片漆黑，它载着邮件、两头牛和一架送给海峡对岸学校的钢琴。', '热门文章'],
	[
		'Japanese',
		'渡し船は夜明けに出る。港はまだ暗く、郵便と二頭の牛と、海峡の向こうの学校のためのピアノを運んでいる。',
		'人気記事',
	],
	['Thai', 'เรือข้ามฟากออกเดินทางตอนรุ่งสางเมื่อท่าเรือยังมืดอยู่และบรรทุกจดหมายวัวสองตัวและเปียโนสำหรับโรงเรียน', 'ยอดนิยม'],
])('a text in %s is told from what stands beside it', async (_, text, popular) => {
	const list = `<div class="side"><h3>${popular}</h3><ul><li><a href="/1">${text.slice(3, 12)}</a><li><a href="/2">${text.slice(5, 15)}</a></ul></div>`;
	const html = `<html><head><title>x</title></head><body>${site}<div><h1>x</h1>${`<p>${text}</p>`.repeat(3)}</div>${list}</body></html>`;
	const draft = await pageDraft({html, url: 'https://a.example/ferries', base: undefined, name: 'x'});
	expect(draft.body).toBe([text, text, text].join('\n\n'));
});

test.each([
	['th', 'แม่น้ำมาช้าในปีนั้นและไม่มีใครในหมู่บ้านบอกได้ว่าทำไม'],
	['lo', 'ແມ່ນ້ຳມາຊ້າໃນປີນັ້ນແລະບໍ່ມີໃຜໃນບ້ານບອກໄດ້ວ່າເປັນຫຍັງ'],
	['km', 'ទន្លេមកយឺតនៅឆ្នាំនោះហើយគ្មាននរណាម្នាក់នៅក្នុងភូមិអាចនិយាយ'],
	['my', 'ထိုနှစ်တွင်မြစ်ရေသည်နောက်ကျခဲ့ပြီးရွာထဲတွင်မည်သူမျှမသိ'],
])('a page in a script that does not part its words (%s) is not one of few', async (lang, text) => {
	const html = `<html lang="${lang}"><head><title>x</title></head><body><article><h1>x</h1>${`<p>${text.repeat(4)}</p>`.repeat(2)}</article></body></html>`;
	const draft = await pageDraft({html, url: 'https://a.example/ferries', base: undefined, name: 'x'});
	expect(draft).toMatchObject({body: `${text.repeat(4)}\n\n${text.repeat(4)}`, warnings: []});
});

test.each(['<main><h1>Ferries</h1>', '<article><h1>Ferries</h1>'])(
	'of a page of few words all that stands in its %s is read',
	async start => {
		const tag = /\w+/.exec(start)?.[0];
		const html = `<html><head><title>Ferries</title></head><body>${site}${headlines(20)}${start}<p>The pier is closed until Friday.</p></${tag}></body></html>`;
		const draft = await pageDraft({html, url: 'https://a.example/ferries', base: undefined, name: 'x'});
		expect(draft.body).toBe('The pier is closed until Friday.');
		expect(draft.warnings).toEqual(['only 6 words were found there']);
	},
);

test.each([
	['lines', `${long}\n${long}\n\nIt was 5 &lt; 6.`, `${long}\n\n${long}\n\nIt was 5 < 6.`],
	['elements', `<p>${long}</p><p>It was <b>late</b>.</p>`, `${long}\n\nIt was **late**.`],
])('a text that the page states in %s, and scripts would show, is read', async (_, articleBody, body) => {
	const json = JSON.stringify({'@type': 'NewsArticle', headline: 'Ferries', articleBody});
	const html = `<html><head><title>Ferries</title><script type="application/ld+json">${json}</script></head><body><div id="root"></div></body></html>`;
	const draft = await pageDraft({html, url: 'https://a.example/ferries', base: undefined, name: 'x'});
	expect(draft.body).toBe(body);
});

test.each([
	[
		'a table of contents',
		'<p>In this article</p><ul><li><a href="#a">At dawn</a><li><a href="#b">At noon</a><li><a href="#c">At dusk</a></ul>',
		/dusk|In this/,
	],
	[
		'a line in bold that leads elsewhere',
		'<p><strong>READ MORE: <a href="/late">Why the bus was late</a></strong></p>',
		/bus/,
	],
])('%s within the text is not of it', async (_, html, unwanted) => {
	expect(await read(`${paragraphs(2)}${html}${paragraphs(3)}`)).not.toMatch(unwanted);
});

test('a letter that was set as a table begins with its text', async () => {
	const cells = [`<a href="/v">View this email in your browser</a>`, paragraphs(2), paragraphs(2)];
	const html = `<html><body><table>${cells.map(cell => `<tr><td>${cell}</td></tr>`).join('')}</table></body></html>`;
	const draft = await pageDraft({html, url: undefined, base: undefined, name: 'x'});
	expect(draft.body).toMatch(/^1\\?\. The ferry/);
});

test('sections of CDATA are the text of a page in XML', async () => {
	const html = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><script><![CDATA[ if (a<b) "<p>no</p>" ]]></script><style/></head><body><h1>Ferries</h1>${paragraphs(3)}<p><![CDATA[Salt & <fish>]]></p><pre><![CDATA[a < b]]></pre>${paragraphs(1)}</body></html>`;
	const draft = await pageDraft({html, url: undefined, base: undefined, name: 'x', isXml: true});
	expect(draft.body).toContain('Salt & \\<fish>\n\n```\na < b\n```');
});

test.each([
	['<noscript><img src="/a.jpg" alt="Coils"></noscript>', 1],
	['<img src="data:image/gif;base64,R0" alt="Coils"><noscript><img src="/a.jpg" alt="Coils"></noscript>', 1],
	['<img src="/a.jpg" alt="Coils"><noscript><img src="/a.jpg" alt="Coils"></noscript>', 1],
	['<img srcset="/b.jpg 1x, /a.jpg 2x" alt="Coils">', 1],
])('the picture of %s is kept once', async (picture, count) => {
	const body = await read(`${paragraphs(2)}<figure>${picture}</figure>${paragraphs(2)}`);
	expect(body.split('![Coils](https://a.example/a.jpg)')).toHaveLength(count + 1);
});

test.each(['Have a tip? Send it to us', 'Enjoyed this story? Tell a friend about it'])(
	'%s is of the site',
	async line => {
		expect(await read(`${paragraphs(5)}<p>${line}</p>`)).not.toContain(line);
	},
);
