// Exports as the services describe them: their names of columns, states and tags.

import {expect, test} from 'vitest';
import {jsonItems} from '../../../src/import/saved/json-items.ts';
import {parseCsv} from '../../../src/import/saved/parse-csv.ts';
import {readExport as read} from '../../../src/import/saved/read-export.ts';
import type {SavedLink} from '../../../src/ports/importer.ts';

const readExport = (text: string) => read(text, 'x.json');
const url = 'https://a.example/one';

test.each<[string, string, Partial<SavedLink>[]]>([
	[
		'Pocket in CSV',
		`title,url,time_added,tags,status\n"One, of ""many""\nlines",${url},1700000000,sea|rope,archive\nTwo,https://a.example/two,1700000000,,unread\n`,
		[
			{title: 'One, of "many"\nlines', url, saved: '2023-11-14', tags: ['sea', 'rope'], isRead: true},
			{title: 'Two', tags: [], isRead: false},
		],
	],
	...[
		['Titel;Adresse;Schlagwörter;Hinzugefügt am', ';'],
		['Titre;Lien;Étiquettes;Date d’ajout', ';'],
		['Título,Enlace,Etiquetas,Fecha', ','],
		['Titolo;Collegamento;Etichette;Data di aggiunta', ';'],
		['Titel\tLink\tTrefwoorden\tDatum', '\t'],
		['Название;Ссылка;Метки;Дата', ';'],
		['タイトル,リンク,タグ,追加日', ','],
		['标题,网址,标签,日期', ','],
	].map(([head = '', sign = '']): [string, string, Partial<SavedLink>[]] => [
		head,
		`\ufeff${head}\r\n${['One', url, 'sea', '2023-11-14'].join(sign)}\r\n`,
		[{title: 'One', url, tags: ['sea'], saved: '2023-11-14'}],
	]),
	[
		'a table with days as Germans write them',
		`Titel;URL;Datum\nOne;${url};14.11.2023\n`,
		[{title: 'One', url, saved: '2023-11-14'}],
	],
	[
		'addresses as people list them',
		`${url}\n# later\n- https://a.example/two | Two\n[Three](https://a.example/three)\n* [Four](<https://a.example/four>)\n<https://a.example/five> Five\n`,
		[
			{url, title: undefined},
			{title: 'Two'},
			{title: 'Three'},
			{title: 'Four', url: 'https://a.example/four'},
			{title: 'Five'},
		],
	],
	[
		'Pocket in HTML',
		`<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="${url}" time_added="1700000000" tags="sea,rope">One</a></li></ul><h1>Read Archive</h1><ul><li><a href="https://a.example/two" time_added="1700000000" tags="">Two &amp; three</a></li></ul></body></html>`,
		[
			{title: 'One', saved: '2023-11-14', tags: ['sea', 'rope'], isRead: false},
			{title: 'Two & three', tags: [], isRead: true},
		],
	],
	[
		'Instapaper',
		`\ufeffURL,Title,Selection,Folder,Timestamp,Tags\r\n${url},One,What was marked,Archive,1700000000,"[""sea""]"\r\nhttps://a.example/two,Two,,Starred,1700000000,[]\r\nhttps://a.example/three,Three,,Ropes,1700000000,[]\r\n`,
		[
			{isRead: true, highlights: [{quote: 'What was marked', text: ''}], tags: ['sea'], saved: '2023-11-14'},
			{isStarred: true, isRead: false, tags: []},
			{tags: ['Ropes'], isRead: false},
		],
	],
	[
		'Raindrop',
		`id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,One,,"What it is about",${url},Unsorted,"sea, rope",2023-11-14T10:00:00.000Z,,"Marked",true\n`,
		[
			{
				summary: 'What it is about',
				tags: ['sea', 'rope'],
				saved: '2023-11-14',
				highlights: [{quote: 'Marked', text: ''}],
				isStarred: true,
			},
		],
	],
	[
		'Readwise',
		`Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nOne,${url},01h,"['sea', ""o'clock"", 'it\\'s']",2023-11-14 10:00:00+00:00,0.5,archive,True\nTwo,https://a.example/two,02h,[],2023-11-14 10:00:00+00:00,0,later,False\n`,
		[
			{title: 'One', saved: '2023-11-14', isRead: true, tags: ['sea', "o'clock", "it's"]},
			{tags: [], isRead: false},
		],
	],
	[
		'Raindrop, with marks and a note of its own',
		`title,note,excerpt,url,tags,highlights\nOne,Mine,About,${url},sea,"Highlight:Marked\nNote:Why\nHighlight:More"\n`,
		[
			{
				summary: 'About',
				highlights: [
					{quote: 'Marked', text: 'Why'},
					{quote: 'More', text: ''},
					{quote: '', text: 'Mine'},
				],
			},
		],
	],
	[
		'Pinboard, whose tags have spaces between them',
		JSON.stringify([{href: url, description: 'One', extended: 'About', toread: 'yes', tags: 'sea rope'}]),
		[{title: 'One', summary: 'About', tags: ['sea', 'rope'], isRead: false}],
	],
	[
		'Wallabag, of a page that it could not read',
		JSON.stringify([
			{
				url,
				title: 'One',
				content: "wallabag can't retrieve contents for this article.",
				tags: [],
				published_by: ['Ann Lee'],
			},
		]),
		[{html: '', authors: ['Ann Lee']}],
	],
	[
		'a table with tags in braces, and what is read',
		`Title,URL,Tags,Read,Favorited\nOne,${url},"{""sea"",""rope""}",True,True\n`,
		[{tags: ['sea', 'rope'], isRead: true, isStarred: true}],
	],
	[
		'bookmarks with what is written below them',
		`<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="${url}">One</A>\n<DD>About &amp; on\n<DT><A HREF="https://a.example/two">Two</A></DL>`,
		[
			{title: 'One', summary: 'About & on'},
			{title: 'Two', summary: ''},
		],
	],
	[
		'a table of highlights',
		`Highlight,Title,Author,URL,Note,Location,Date\nMarked,One,,${url},Why,3,2023-11-14T10:00:00.000Z\nMore,One,,${url},,4,\nMarked,One,,${url},,3,\n`,
		[
			{
				title: 'One',
				summary: '',
				highlights: [
					{quote: 'Marked', text: 'Why', created: '2023-11-14T10:00:00.000Z'},
					{quote: 'More', text: ''},
				],
			},
		],
	],
	[
		'Omnivore',
		JSON.stringify([
			{
				id: '1',
				slug: 'one',
				title: 'One',
				description: 'About',
				author: 'Ann Lee',
				url,
				state: 'Archived',
				labels: ['sea'],
				savedAt: '2023-11-14T10:00:00.000Z',
				publishedAt: '2023-11-01T00:00:00.000Z',
			},
		]),
		[{title: 'One', authors: ['Ann Lee'], isRead: true, tags: ['sea'], saved: '2023-11-14', date: '2023-11-01'}],
	],
	[
		'Wallabag',
		JSON.stringify([
			{
				is_archived: 1,
				is_starred: 0,
				tags: ['sea'],
				id: 1,
				title: 'One',
				url,
				content: '<p>All of it.</p>',
				created_at: '2023-11-14T10:00:00+01:00',
				annotations: [{quote: 'Marked', text: 'Why'}],
			},
		]),
		[
			{
				html: '<p>All of it.</p>',
				isRead: true,
				isStarred: false,
				highlights: [{quote: 'Marked', text: 'Why'}],
				saved: '2023-11-14',
			},
		],
	],
	[
		'Pinboard',
		JSON.stringify([
			{href: url, description: 'One', extended: 'About', time: '2023-11-14T10:00:00Z', toread: 'no', tags: 'sea'},
		]),
		[{url, title: 'One', summary: 'About', tags: ['sea'], saved: '2023-11-14'}],
	],
	[
		'bookmarks of a browser',
		`<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p><DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3><DL><p><DT><H3>Ropes</H3><DL><p><DT><A HREF="${url}" ADD_DATE="1700000000" TAGS="sea">One</A></DL><p><DT><A HREF="https://a.example/two">Two</A><DT><A HREF="javascript:x()">Not</A></DL><p></DL>`,
		[
			{title: 'One', tags: ['sea', 'Ropes'], saved: '2023-11-14'},
			{title: 'Two', tags: []},
		],
	],
	['a list of addresses', `# mine\n${url} One\n\nhttps://a.example/two\n`, [{url, title: 'One'}, {title: undefined}]],
	[
		'a list of addresses in a list',
		`- ${url} One\n* <https://a.example/two>\n`,
		[{url, title: 'One'}, {title: undefined}],
	],
	['a table of addresses alone', `url\n"${url}"\nhttps://a.example/two\n`, [{url}, {url: 'https://a.example/two'}]],
	['a table of somebody', `Name;Link;Tag\nOne;${url};sea\n`, [{title: 'One', url, tags: ['sea']}]],
])('%s', (_, text, links) => {
	expect(readExport(text.replace(/^\ufeff/, ''))?.links).toMatchObject(links);
});

test.each([
	'# An article\n\nWith https://a.example/ in it.',
	'https://a.example/ is where it began.\n\nThis is a text.',
	'a,b\n1,2',
	'{"title": "x", "tags": []}\n\nText',
	'[{"a": 1}]',
	'[{"url": "https://a.exa',
	'[{"url": "https://a.example/", "title": "One"}',
	'[{"url": "https://a.example/", "title": "One"} {}]',
	'[]',
	'{}',
	'[1, "a"]',
	'{"version": "https://jsonfeed.org/version/1", "items": [{"url": "https://a.example/", "title": "x"}]}',
])('%j is no export', text => {
	expect(readExport(text)).toBeUndefined();
});

test.each([
	'[{"url": "https://a.example/", "title": "One"}, {"url": "https://a.exa',
	'[{"url": "https://a.example/", "title": "One"},]',
	'{"list": [{"url": "https://a.example/", "title": "One"}], "more": ',
	'[{"url": "https://a.example/", "title": "One"}] and more',
])('%j is cut off, or no JSON any more, and is no part of a library', text => {
	expect(() => readExport(text)).toThrow('x.json: not whole: there is no JSON any more after 1 link');
});

test('entries without an address of the web are counted, doubles are one', () => {
	const text = `title,url\nOne,${url}\nAgain,${url}\nNot,place:sort=8\nKey,https://me:secret@a.example/\n`;
	expect(readExport(text)).toMatchObject({links: [{title: 'One'}], leftOut: 2});
});

test('a field of megabytes that is never closed is one', () => {
	const rows = [...parseCsv(`a,b\n"${'x'.repeat(15_000_000)}`)];
	expect(rows.map(row => row.get('a')?.length)).toEqual([15_000_001]);
});

test.each([
	['[]', []],
	[' [ ] ', []],
	['{}', []],
	['1', []],
	['[1, "a,]\\"[", {"b": [2, {}]}, [3], null]', [1, 'a,]"[', {b: [2, {}]}, [3], null]],
	['{"a": "[", "b": {"c": [1]}, "d": [2, 3], "e": [4]}', [2, 3]],
	['["\\\\", "\\\\\\""]', ['\\', '\\"']],
])('the list %s', (text, items) => {
	expect([...jsonItems(text)]).toEqual(items);
});

test.each(['', '[', '[1', '[1,', '[1,]', '[,1]', '[1]]', '[1 2]', '["a]', '{"a": [1]', '{"a": [1}', '[1]x'])(
	'no JSON: %j',
	text => {
		expect(() => [...jsonItems(text)]).toThrow(SyntaxError);
	},
);

test.each([
	['a,b\n1,2\n', [['1', '2']]],
	['a,b\r\n"1\r\n1","2""2"\r\n', [['1\r\n1', '2"2']]],
	['a;b\n1,5;2', [['1,5', '2']]],
	['a,b\n1', [['1', '']]],
	['a,b\n"1,2', [['"1', '2']]],
	[
		'a,b\n"1"x,2\r\n,\n"","3"\n',
		[
			['1', '2'],
			['', '3'],
		],
	],
	[
		'a,b\r1,""\r2,""""\r',
		[
			['1', ''],
			['2', '"'],
		],
	],
	['a\n\n\n', []],
])('the table %j', (text, rows) => {
	expect([...parseCsv(text)].map(row => [...row.values()])).toEqual(rows);
});
