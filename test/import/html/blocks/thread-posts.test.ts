// Threads: all posts are read, each under the name of who wrote it, and what the forum says around them is not.

import {expect, test} from 'vitest';
import {pageDraft} from '../../../../src/import/html/page-draft.ts';

const texts = [
	'Frost stands on the inside of the greenhouse each morning, and the tomatoes have black leaves since Monday. What do you do about it?',
	'Hang a fleece over them at night. Mine came through minus six that way, and I never heat the house at all.',
	'A barrel of water in the middle keeps the warmth of the day. It is slow to freeze, and slow to thaw as well.',
	'Thank you both. I have put in two barrels and a fleece, and this morning there was no ice on the glass.',
];
const writers = ['rosa', 'hal_the_gardener', 'mint', 'rosa'];
const said =
	'<script type="application/ld+json">{"@context": "https://schema.org", "@type": "DiscussionForumPosting", "headline": "Frost"}</script>';

const forms: Record<string, (at: number) => string> = {
	'articles with a side': at =>
		`<article class="message" id="js-post-${at}"><div class="message-user"><h4 class="message-name"><a href="/u" class="username">${writers[at]}</a></h4><h5 class="userTitle">Old hand</h5></div><div class="message-content"><div class="bbWrapper">${texts[at]}</div><div class="message-signature">Grow it yourself</div></div></article>`,
	'paragraphs in comments': at =>
		`<div class="comment" id="comment-${at}"><div class="comment-author"><a href="/u">${writers[at]}</a></div><div class="post_body richText"><p>${texts[at]?.slice(0, 60)}</p><p>${texts[at]?.slice(60)}</p></div><ul class="controls"><li><a href="#">Quote</a></li></ul></div>`,
	'rows of a table': at =>
		`<table id="post${at}"><tr><td class="alt2"><a class="bigusername" href="/u">${writers[at]}</a></td><td class="alt1" id="td_post_${at}"><div id="post_message_${at}">${texts[at]}</div></td></tr></table>`,
	'a quotation within': at =>
		`<section class="post" itemprop="comment"><span class="creator" itemprop="author">${writers[at]}</span><div class="content"><blockquote class="quote">as was said</blockquote>${texts[at]}</div></section>`,
};

const page = (posts: string, head: string) =>
	`<html><head><title>Frost on the inside</title>${head}</head><body><nav><a href="/">Forum</a></nav><h1>Frost on the inside</h1><div id="posts">${posts}</div><div class="similar"><h3>Similar threads</h3><ul><li><a href="/1">Slugs</a></li></ul></div></body></html>`;

test.each(Object.entries(forms))('a thread of %s is read whole', async (_, form) => {
	const html = page(writers.map((_, at) => form(at)).join(''), said);
	const {body, metadata} = await pageDraft({html, url: 'https://a.example/frost', base: undefined, name: 'x'});
	// Who began the thread may be its author.
	const flat = `${metadata.authors} ${body.replace(/\s+/g, ' ')}`;
	for (const text of texts) expect(flat).toContain(text.slice(61));
	const places = writers.map((writer, at) => [
		flat.indexOf(writer.split('_')[0] ?? ''),
		flat.indexOf(texts[at]?.slice(0, 30) ?? ''),
	]);
	for (const [name = -1, text = -1] of places) expect([name < 0, name < text]).toEqual([false, true]);
	expect(body).not.toMatch(/Similar|Slugs|Quote/);
});

test('an article whose answers are of no thread keeps its form', async () => {
	const article = `<article><div class="entry-content">${texts.map(text => `<p>${text}</p>`).join('')}</div></article>`;
	const comments = `<div id="comments" class="comments">${writers.map((_, at) => forms['paragraphs in comments']?.(at)).join('')}</div>`;
	const {body} = await pageDraft({html: page(article + comments, ''), url: undefined, base: undefined, name: 'x'});
	expect(body).not.toContain('hal_');
	expect(body).toContain(texts[3]);
});
