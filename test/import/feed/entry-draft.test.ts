import {describe, expect, test} from 'vitest';
import {entryDraft} from '../../../src/import/feed/entry-draft.ts';
import {feedContent} from '../../../src/import/feed/feed-entries.ts';
import {processorSeconds} from '../../processor-time.ts';

const sentence = 'The ferry was late again, and those who waited for it had long stopped asking why. ';

/** The first entry of a feed as an article. */
async function draftOf(feed: string) {
	const content = await feedContent({text: feed, url: 'https://h.example/feed', today: '2026-11-24'});
	if (!content?.entries[0]) throw new Error('no entry');
	return entryDraft(content.entries[0], {feed: content, fetchPage: undefined, privateUrl: undefined});
}

const rss = (item: string) =>
	`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title><link>https://h.example/</link><item>${item}</item></channel></rss>`;
const whole = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;

describe('the text of an entry', () => {
	test.each([
		'https://www.youtube.com/watch?v=abc',
		'https://www.reddit.com/r/x/comments/1/y/',
		'https://github.com/x/y/releases/tag/1',
		'https://news.ycombinator.com/item?id=1',
		'https://x.com/a/status/1',
		'https://bsky.app/profile/a/post/1',
		'https://social.example/@a/112233',
		'https://forum.example/t/words/123',
		'https://en.wikipedia.org/wiki/Ferry',
	])('is what the feed gives, whatever %s would hold', async link => {
		const {body} = await draftOf(
			rss(`<title>x</title><link>${link}</link>${whole(`<p>${sentence}<a href="rest">More</a></p>`)}`),
		);
		expect(body.trim()).toBe(`${sentence}[More](${new URL('rest', link).href})`);
	});

	test('keeps the lines of what stands beside a film', async () => {
		const {body} = await draftOf(
			`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>C</title><entry><title>F</title><link href="https://www.youtube.com/watch?v=abc"/><media:group><media:content url="https://www.youtube.com/v/abc" type="application/x-shockwave-flash"/><media:description>A ferry.

Chapters:
0:00 Fog
1:23 Land</media:description></media:group></entry></feed>`,
		);
		expect(body).toMatch(/^A ferry\.\n\nChapters: {2}\n0:00 Fog {2}\n1:23 Land\n\n\[Read on at/);
	});

	test.each([
		'&lt;p&gt;Late &amp;amp; again.&lt;/p&gt; &lt;p&gt;As ever.&lt;/p&gt;',
		'&lt;!-- x --&gt;&lt;div class=&quot;md&quot;&gt;&lt;p&gt;Late &amp;amp; again.&lt;/p&gt;&lt;p&gt;As ever.&lt;/p&gt;&lt;/div&gt;<br/>',
	])('is read once more where it was escaped twice: %s', async html => {
		const {body} = await draftOf(rss(`<title>x</title><link>https://h.example/a</link>${whole(html)}`));
		expect(body.trim()).toBe('Late & again.\n\nAs ever.');
	});

	test.each([
		['&lt;p&gt; is a tag.', '\\<p> is a tag.'],
		['<p>&lt;p&gt;x&lt;/p&gt; makes a paragraph.</p>', '\\<p>x\\</p> makes a paragraph.'],
		['<code>&lt;p&gt;x&lt;/p&gt;</code> makes one.', '`<p>x</p>` makes one.'],
	])('may be about tags: %s', async (html, text) => {
		const {body} = await draftOf(rss(`<title>x</title><link>https://h.example/a</link>${whole(html)}`));
		expect(body.trim()).toBe(text);
	});

	test('has the signs that are written as references beside its file', async () => {
		const of = 'Command &amp;amp; conquer, &amp;#8217;tis said.';
		const {body} = await draftOf(
			`<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>T</title><item><title>x</title><enclosure url="https://h.example/e.mp3" type="audio/mpeg"/><description>${of}</description><itunes:summary>${of}\n0:00 On</itunes:summary></item></channel></rss>`,
		);
		expect(body).toMatch(/^Command & conquer, ’tis said\. {2}\n0:00 On\n/);
	});

	test.each([
		['', 'Late again.'],
		['<link>https://social.example/@a/112233</link>', 'Late again.'],
		['<link>https://h.example/</link>', 'Late again.'],
		['<title>Named</title>', 'Named'],
		['<link>https://h.example/2024/of-the-ferry/</link>', 'Of the ferry'],
	])('titles an entry that has none, and whose address has no words: %s', async (head, title) => {
		const {metadata} = await draftOf(rss(`${head}${whole(`<p>Late again.</p><p>${sentence}</p>`)}`));
		expect(metadata.title).toBe(title);
	});

	test.each([
		'The post <a href="https://h.example/a">A</a> appeared first on <a href="https://h.example">T</a>.',
		'Der Beitrag <a rel="nofollow" href="https://h.example/a/">A</a> erschien zuerst auf <a href="https://h.example/">T</a>.',
		'投稿 <a href="https://h.example/a">A</a> は <a href="https://h.example/">T</a> に最初に表示されました。',
	])('has no reference to itself below: %s', async below => {
		const {body} = await draftOf(
			rss(`<title>A</title><link>https://h.example/a</link>${whole(`<p>${sentence}</p><p>${below}</p>`)}`),
		);
		expect(body.trim()).toBe(sentence.trim());
	});

	test.each([
		'More in <a href="https://h.example/b">B</a> and on <a href="https://h.example">T</a>.',
		'See <a href="https://h.example/a">A</a>.',
		'See <a href="https://h.example/a">A</a>, <a href="https://h.example">T</a> and <a href="https://h.example/c">C</a>.',
	])('keeps other links below: %s', async below => {
		const {body} = await draftOf(
			rss(`<title>A</title><link>https://h.example/a</link>${whole(`<p>${sentence}</p><p>${below}</p>`)}`),
		);
		expect(body).toContain('](https://h.example');
	});

	test('takes time in proportion to its length', async () => {
		const feed = (times: number) =>
			rss(
				`<link>https://h.example/a</link><description>${'](('.repeat(times)}\n${'&gt;\n'.repeat(times)}</description>`,
			);
		const small = await processorSeconds(() => draftOf(feed(5000)));
		const large = await processorSeconds(() => draftOf(feed(20_000)));
		expect(large).toBeLessThan(8 * small + 0.5);
	});
});

test.each([
	[
		'a tag left open',
		`<enclosure url="https://h.example/a.mp3" type="audio/mpeg"/><itunes:summary>x &lt;`,
		'a',
		'</itunes:summary>',
	],
	['a day', '<pubDate>2024년', ' ', 'x</pubDate>'],
	['base 64', '<atom:content type="image/x">a', '\n', '.a</atom:content>'],
])('%s of a feed is read in a time that grows with it', async (_, start, unit, end) => {
	const names = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"';
	const feed = (count: number) =>
		`<rss version="2.0" ${names}><channel><title>T</title><item><title>i</title><link>https://h.example/a</link>${start}${unit.repeat(count)}${end}</item></channel></rss>`;
	const small = await processorSeconds(() => draftOf(feed(25_000)));
	expect(await processorSeconds(() => draftOf(feed(100_000)))).toBeLessThan(8 * small + 0.5);
});
