import {describe, expect, test} from 'vitest';
import {feedDate} from '../../../src/import/feed/feed-dates.ts';
import {type FeedEntry, feedContent} from '../../../src/import/feed/feed-entries.ts';
import {processorSeconds} from '../../processor-time.ts';

const names =
	'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"';
const rss = (item: string, channel = '') =>
	`<rss version="2.0" ${names}><channel><title>T</title>${channel}<item>${item}</item></channel></rss>`;
const atom = (entry: string, feed = '', attributes = '') =>
	`<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>T</title>${feed}<entry>${entry}</entry></feed>`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const contentOf = (text: string) => feedContent({text, url: 'http://h.example/feed', today: '2026-11-24'});

describe('an entry', () => {
	test.each<[string, string, Partial<FeedEntry>]>([
		[
			'has links relative to the base of its feed',
			atom('<link href="a"/>', '', 'xml:base="http://b.example/dir/"'),
			{url: 'http://b.example/dir/a', base: 'http://b.example/dir/'},
		],
		[
			'has a base of its own below that',
			`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://b.example/"><title>T</title><entry xml:base="x/"><link href="a"/><content type="html" xml:base="y/">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>`,
			{url: 'http://b.example/x/a', base: 'http://b.example/x/y/'},
		],
		[
			'has the address of its content',
			atom('<title>x</title><content type="text/html" src="c.html"/>'),
			{url: 'http://h.example/c.html'},
		],
		[
			'has its page before its PDF',
			atom(
				'<link rel="alternate" type="application/pdf" href="/p.pdf"/><link rel="alternate" type="text/html" href="/p"/>',
			),
			{url: 'http://h.example/p'},
		],
		[
			'of RSS has a link of Atom',
			rss('<title>x</title><atom:link href="http://a.example/"/>'),
			{url: 'http://a.example/'},
		],
		[
			'keeps its file',
			rss('<title>x</title><enclosure url="/e.mp3" type="audio/mpeg"/><itunes:summary>All about it.</itunes:summary>'),
			{
				files: [{url: 'http://h.example/e.mp3', type: 'audio/mpeg', title: undefined}],
				html: '<p>All about it.</p>',
				isWhole: true,
			},
		],
		['has no file of its picture', rss('<title>x</title><enclosure url="/e.jpg" type="image/jpeg"/>'), {files: []}],
		[
			'is what is said of its film',
			rss(
				'<media:group><media:title>Film</media:title><media:description>It &lt; that.</media:description></media:group>',
			),
			{title: 'Film', html: '<p>It &lt; that.</p>'},
		],
		[
			'has a link with a base of its own',
			atom('<link xml:base="http://l.example/x/" href="a?b=1&amp;c"/>'),
			{url: 'http://l.example/x/a?b=1&c'},
		],
		[
			'has a summary with a base of its own',
			atom(
				'<link href="a"/><summary type="html" xml:base="http://s.example/x/">&lt;a href="b"&gt;c&lt;/a&gt;</summary>',
			),
			{base: 'http://s.example/x/'},
		],
		['is the subtitle of an episode', rss('<itunes:subtitle>Of it</itunes:subtitle>'), {html: '<p>Of it</p>'}],
		[
			'is the text of its film',
			rss('<media:content url="/f.jpg"><media:text type="html">&lt;b&gt;Said&lt;/b&gt;</media:text></media:content>'),
			{html: '<b>Said</b>'},
		],
		[
			'has the tags of a list in one',
			rss('<title>x</title><category>sea,ropes</category><category>Food, Drink</category><category>1,200</category>'),
			{tags: ['sea', 'ropes', 'Food, Drink', '1,200']},
		],
		['has subjects', rss('<title>x</title><dc:subject>docks</dc:subject>'), {tags: ['docks']}],
		[
			'has the author of the feed it is from',
			atom(
				'<title>x</title><source><author><name>Ann Other</name></author></source>',
				'<author><name>Planet</name></author>',
			),
			{authors: ['Ann Other']},
		],
		[
			'of RSS has a text in elements of XHTML',
			rss(
				'<title>x</title><xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:div><xhtml:p>In</xhtml:p></xhtml:div></xhtml:div>',
			),
			{html: '<div><p>In</p></div>', isWhole: true},
		],
		[
			'has elements in CDATA as they are',
			rss(
				'<title><![CDATA[<updated>x</updated> y]]></title><description><![CDATA[<html><body><p>Of a body</p></body></html>]]></description>',
			),
			{title: '<updated>x</updated> y', html: '<html><body><p>Of a body</p></body></html>'},
		],
		['has a title of Dublin Core', rss('<dc:title>Own</dc:title>'), {title: 'Own'}],
		['has no scripts in its title', rss('<title>Salt&lt;script&gt;x()&lt;/script&gt;</title>'), {title: 'Salt'}],
		['has the authors of its feed', atom('<title>x</title>', '<author><name>Ann</name></author>'), {authors: ['Ann']}],
		[
			'has its own authors first',
			atom('<author><name>Bo</name></author>', '<author><name>Ann</name></author>'),
			{authors: ['Bo']},
		],
		[
			'has the speaker of its podcast',
			rss('<title>x</title>', '<itunes:author>Ann</itunes:author>'),
			{authors: ['Ann']},
		],
		[
			'has a day of Dublin Core',
			rss('<title>x</title><dcterms:created>2024-01-02</dcterms:created>'),
			{date: '2024-01-02'},
		],
		[
			'holds XHTML',
			rss(
				'<title>x</title><xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>Text</xhtml:p></xhtml:body>',
			),
			{html: '<p>Text</p>'},
		],
		[
			'holds bytes',
			atom(`<content type="application/octet-stream">${Buffer.from('<p>Text</p>').toString('base64')}</content>`),
			{html: '<p>Text</p>'},
		],
		[
			'holds bytes in the way of Atom 0.3',
			`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title mode="base64">${base64('A <b>title</b>')}</title><summary type="text/html" mode="base64">\n${base64('<p>1 &lt; 2</p>')}\n</summary></entry></feed>`,
			{title: 'A <b>title</b>', html: '<p>1 &lt; 2</p>'},
		],
		[
			'has bytes for a title',
			atom(`<title type="application/octet-stream">${base64('Salt')}</title>`),
			{title: 'Salt'},
		],
		['holds escaped text of its own kind', rss('<fullitem>1 &lt;b&gt;2&lt;/b&gt;</fullitem>'), {html: '1 <b>2</b>'}],
		[
			'holds what stands in frames and after them',
			rss('<description>1 &lt;iframe src="a"/&gt; 2 &lt;object&gt;3&lt;/object&gt;</description>'),
			{html: '1 <iframe src="a"></iframe> 2 <object></object>3'},
		],
		['has no frames in its title', rss('<title>1 &lt;iframe src="a"/&gt;2&lt;!-- 3 --&gt;</title>'), {title: '1 2'}],
		['is described by Dublin Core', rss('<title>x</title><dc:description>Text</dc:description>'), {html: 'Text'}],
		[
			'has the day of its last change',
			rss('<title>x</title><dcterms:modified>2024-01-02</dcterms:modified>'),
			{date: '2024-01-02', updated: undefined},
		],
		['stands in no channel', '<rss version="2.0"><item><title>x</title></item></rss>', {title: 'x'}],
		[
			'of RSS has a prefix',
			'<r:rss xmlns:r="http://r.example/" xmlns:q="http://q.example/"><r:channel><r:item><q:title>y</q:title><r:title>x</r:title></r:item></r:channel></r:rss>',
			{title: 'x'},
		],
		[
			'of a channel of before RSS has what stands in attributes',
			'<?xml version="1.0"?><CHANNEL BASE="http://b.example/"><TITLE>T</TITLE><ITEM HREF="/a" LASTMOD="2004-04-06T23:05"><TITLE>x</TITLE><ABSTRACT>Text</ABSTRACT></ITEM><ITEM HREF="/b"/></CHANNEL>',
			{url: 'http://b.example/a', title: 'x', date: '2004-04-06', html: 'Text'},
		],
		[
			'of RSS has links relative to the base of its channel',
			'<rss version="2.0">\n<channel a="b" xml:base=\'http://b.example/\'><title>T</title><item><link>a</link></item></channel></rss>',
			{url: 'http://b.example/a'},
		],
		[
			'has the last of the days that it says twice',
			atom('<title>x</title><updated>2010-12-01</updated>\n<updated>2003-12-31</updated>'),
			{date: '2003-12-31'},
		],
		['holds plain text', atom('<content type="text/plain">1 &lt; 2</content>'), {html: '<p>1 &lt; 2</p>'}],
	])('%s', async (_, text, expected) => {
		expect((await contentOf(text))?.entries[0]).toMatchObject(expected);
	});
});

test.each([
	'<rss version="2.0"><channel></channel></rss>',
	'<?xml version="1.0"?>\n<rss version="2.0"><channel><title></title></channel></rss>\n',
	'<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
	'<feed xmlns="http://www.w3.org/2005/Atom"/>',
	'<rss version="2.0"><channel><item><expires>2024-01-02</expires></item></channel></rss>',
	'<feed xmlns="http://www.w3.org/2005/Atom"><entry><place>1 2</place></entry></feed>',
])('%s has no entries and is not broken', async text => {
	expect((await contentOf(text))?.entries).toEqual([]);
});

test('a feed has a title of Dublin Core', async () => {
	const text = `<rss version="2.0" ${names}><channel><dc:title>Own</dc:title><item><title>x</title></item></channel></rss>`;
	expect((await contentOf(text))?.title).toBe('Own');
});

test('many comments before a feed that is none take no time', async () => {
	expect(await contentOf(`${'<!---->'.repeat(500)}<x>`)).toBeUndefined();
});

test('a feed that is cut off before its entries is broken', async () => {
	await expect(contentOf('<rss version="2.0"><channel>')).rejects.toThrow('the feed is broken');
});

test.each([
	['02 Jan 24', '2024-01-02'],
	['Tue, 02 Jan 24 10:00:00 GMT', '2024-01-02'],
	['2024-002', '2024-01-02'],
	['02 Jan 98', '1998-01-02'],
	['Tuesday, 02-Jan-24 10:00:00 GMT', '2024-01-02'],
	['1704189600', '2024-01-02'],
	['1704189600000', '2024-01-02'],
	['2024-W01-2', '2024-01-02'],
	['2020W537', '2021-01-03'],
	['2024년 1월 2일 (화)', '2024-01-02'],
	['2024년 1월 2일 (화) 오전 10:00', '2024-01-02'],
	['Κυρ, 11 Ιούλ 2004 10:00:00 EEST', '2004-07-11'],
	['2 Μαΐου 2024', '2024-05-02'],
	['Tue, 02 Jan 2024 10:00:00 GMT', '2024-01-02'],
	['no date', undefined],
	['2024-W77-1', undefined],
	['2024-000', undefined],
	['Thu, 01 Jan 1970 00:00:00 GMT', undefined],
])('the date %j is %s', (text, date) => {
	expect(feedDate([text])).toBe(date);
});

describe('a feed that is cut off', () => {
	test.each([
		['RSS', `<rss version="2.0"><channel><title>T</title><item><title>one</title></item><item><title>tw`],
		[
			'RSS behind its channel',
			`<rss version="2.0"><channel><title>T</title><item><title>one</title></item></channel><x`,
		],
		[
			'Atom',
			`<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>one</a:title></a:entry><a:entr`,
		],
		[
			'RDF',
			`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item><title>one</title></item><item rdf:`,
		],
	])('has its whole entries: %s', async (_, text) => {
		expect((await contentOf(text))?.entries.map(({title}) => title)).toEqual(['one']);
	});

	test('with none of them is broken', async () => {
		await expect(contentOf('<rss version="2.0"><channel><title>T</title><item><title>o')).rejects.toThrow('broken');
	});
});

describe('time in line with the length', () => {
	test.each(['<![CDATA[', '<body>', '<xhtml:div>', '<link xml:base="', '\x010\x01', '<item>', '<updated>x</updated>'])(
		'%s',
		async text => {
			const timeOf = (count: number) =>
				processorSeconds(() => contentOf(`<rss version="2.0"><channel><item>${text.repeat(count)}`).catch(() => {}));
			const short = await timeOf(15_000);
			expect(await timeOf(60_000)).toBeLessThan(Math.max(0.3, short * 12));
		},
	);

	test.each([
		['a person in brackets', '<author>', '&lt;a ', '</author>'],
		['a person in CDATA', '<author><![CDATA[', '<a ', ']]></author>'],
		['a name of a person', '<author><name>', '(a ', '</name></author>'],
		['a summary of tags', '<itunes:summary>', '&lt;a', '</itunes:summary>'],
	])('%s', async (_, start, piece, end) => {
		const head =
			'<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>T</title>';
		const item = (text: string) => `<item><title>one</title>${text}</item></channel></rss>`;
		const read = (count: number) => contentOf(head + item(start + piece.repeat(count) + end));
		const short = await processorSeconds(() => read(10_000));
		expect(await processorSeconds(() => read(40_000))).toBeLessThan(Math.max(0.3, short * 8));
		expect((await read(10_000))?.entries).toHaveLength(1);
	});

	test('a long name with an address is cut, and read', async () => {
		const feed = `<rss version="2.0"><channel><title>T</title><item><title>one</title><author>a@b.example (Harbour desk) ${'x '.repeat(1000)}&amp;</author></item></channel></rss>`;
		const [entry] = (await contentOf(feed))?.entries ?? [];
		expect(entry?.authors.map(name => name.slice(0, 14))).toEqual(['Harbour desk x']);
		expect(entry?.authors[0]?.length).toBeLessThan(600);
	});
});
