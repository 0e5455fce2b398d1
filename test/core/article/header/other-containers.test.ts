import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';
import {processorSeconds} from '../../../processor-time.ts';
import {timeLimitMs} from '../../../time-limit.ts';

async function read(text: string) {
	const {metadata, blocks, bodyLine, problems} = await parseArticle({text, path: '/lib/a.md'});
	const {title, authors, date, tags} = metadata;
	return {title, authors, date, tags, first: blocks[0]?.token.raw.trim(), bodyLine, problems};
}

describe('metadata in any container', () => {
	test.each([
		['Hexo', 'title: T\ndate: 2013/7/13 20:46:25\ntags: [a, b]\n---\nText.', ['T', '2013-07-13', 'a,b', '']],
		['gray-matter', '---yaml\ntitle: T\ndate: 2021-12-03\n---\nText.', ['T', '2021-12-03', '', '']],
		['Eleventy', '---json\n{"title": "T", "tags": ["a"]}\n---\nText.', ['T', '', 'a', '']],
		['JSON in fences', '---\n{\n "title": "T"\n}\n---\nText.', ['T', '', '', '']],
		['TOML by name', '---toml\ntitle = "T"\n---\nText.', ['T', '', '', '']],
		['a space before the name', '--- yaml\ntitle: T\n---\nText.', ['T', '', '', '']],
		[
			'Pandoc',
			'% T\n  goes on\n% Jane Doe; John Roe\n% 3 December 2021\n\nText.',
			['T goes on', '2021-12-03', '', 'Jane Doe,John Roe'],
		],
		[
			'a note of Joplin',
			`T\n\nText.\n\nid: ${'0123456789abcdef'.repeat(2)}\ncreated_time: 2021-12-03T09:00:00.000Z\nauthor: Jane Doe\naltitude: \ntype_: 1`,
			['T', '2021-12-03', '', 'Jane Doe'],
		],
		[
			'Kirby with fields behind its text',
			'Title: T\n----\nText:\n\nText.\n\n----\n\nDate: 2021-12-03\n\n----\n\nTags: a, b\n',
			['T', '2021-12-03', 'a,b', ''],
		],
		[
			'names with capitals and spaces',
			'---\nCreated at: 2021-12-03\nSource URL: https://example.org/a\n---\n# T\n\nText.',
			['T', '2021-12-03', '', ''],
		],
		['Pandoc with a title alone', '% T\n\nText.', ['T', '', '', '']],
		['Logseq', 'title:: T\ntags:: a, b\n\nText.', ['T', '', 'a,b', '']],
		['Logseq above an outline', 'title:: T\nauthor:: Jane Doe\n- Text.', ['T', '', '', 'Jane Doe']],
		['Franklin', '@def title = "T"\n@def tags = ["a", "b"]\n\nText.', ['T', '', 'a,b', '']],
		[
			'a map of Elixir',
			'%{\n  author: "Jane Doe",\n  date: ~D[2021-12-03],\n  tags: ["a", "b"],\n  title: "T",\n  excerpt: """\n  Goes\n  on.\n  """\n}\n\n---\n\nText.',
			['T', '2021-12-03', 'a,b', 'Jane Doe'],
		],
		['words of Elixir', '%{\n  title: "T",\n  tags: ~w(a b)\n}\n---\nText.', ['T', '', 'a,b', '']],
		['no space behind the colon', '---\ntitle:T\ndate:2021-12-03\n---\nText.', ['T', '2021-12-03', '', '']],
		[
			'keys in a column',
			'---\ntitle  : T\ndate   : 2021-12-03\nauthor : Jane Doe\n---\nText.',
			['T', '2021-12-03', '', 'Jane Doe'],
		],
		['keys in a column, with tabs', '---\ntitle\t: T\ndate\t: 2021-12-03\n---\nText.', ['T', '2021-12-03', '', '']],
		['keys in a column, in quotes', '---\n"title"   : T\n---\nText.', ['T', '', '', '']],
		['keys in a column over one fence', 'title   : T\ndate    : 2021-12-03\n---\nText.', ['T', '2021-12-03', '', '']],
		['keys of MultiMarkdown in a column', 'Title   : T\nAuthor  : Jane Doe\n\nText.', ['T', '', '', 'Jane Doe']],
		[
			'keys of a comment in a column',
			'<!--\ntitle   : T\ndate    : 2021-12-03\n-->\n\nText.',
			['T', '2021-12-03', '', ''],
		],
		[
			'bold names in a column',
			'# T\n\n**Author** : Jane Doe\n**Date**   : 2021-12-03\n\nText.',
			['T', '2021-12-03', '', 'Jane Doe'],
		],
		[
			'no-break spaces before keys',
			'---\n\u00a0title: T\n\u200bdate: 2021-12-03\n---\nText.',
			['T', '2021-12-03', '', ''],
		],
		['a no-break space there', '---\ntitle:\u00a0T\nauthor:\u00a0Jane Doe\n---\nText.', ['T', '', '', 'Jane Doe']],
		['all indented', '---\n title: T\n date: 2021-12-03\n---\n\nText.', ['T', '2021-12-03', '', '']],
		['MultiMarkdown', 'Title: T\nAuthor: Jane Doe\n\nText.', ['T', '', '', 'Jane Doe']],
		['a date alone', 'Date: 2021-12-03\n\n# T\n\nText.', ['T', '2021-12-03', '', '']],
		[
			'a mail',
			'From: Jane Doe <a@b.example>\nTo: John\nSubject: T\nDate: Fri, 3 Dec 2021 10:00:00 +0100\n\nText.',
			['T', '2021-12-03', '', 'Jane Doe'],
		],
		['Obsidian Linter', '---\ntitle: T\ndate created: 2021-12-03\n---\nText.', ['T', '2021-12-03', '', '']],
		['a start', '---\ntitle: T\ndate:\n  start: 2021-12-03\n---\nText.', ['T', '2021-12-03', '', '']],
		['tags with signs', '---\ntitle: T\ntags: ["#a", "b/c"]\n---\nText.', ['T', '', 'a,b/c,b', '']],
		[
			'fields of reStructuredText',
			':title: T\n:author: Jane Doe\n:date: 2021-12-03\n\nText.',
			['T', '2021-12-03', '', 'Jane Doe'],
		],
		['Nikola', '.. title: T\n.. date: 2021-12-03 10:00:00 UTC\n.. tags: a, b\n\nText.', ['T', '2021-12-03', 'a,b', '']],
		[
			'Nikola in a comment',
			'<!--\n.. title: T\n.. slug: t\n.. author: Jane Doe\n-->\n\nText.',
			['T', '', '', 'Jane Doe'],
		],
		['a comment of HTML', '<!--\n---\ntitle: T\ntags: [a, b]\n---\n-->\n\nText.', ['T', '', 'a,b', '']],
		['Pico', '/*\nTitle: T\nDate: 2021-12-03\n*/\n\nText.', ['T', '2021-12-03', '', '']],
		['Org', '#+TITLE: T\n#+DATE: <2021-12-03 Fri>\n#+FILETAGS: :a:b:\n\nText.', ['T', '2021-12-03', 'a,b', '']],
		['Hugo in Org', '#+title: T\n#+tags[]: a b\n#+author: Jane Doe\n\nText.', ['T', '', 'a,b', 'Jane Doe']],
		['comments of Markdown', '[//]: # (title: T)\n[//]: # "date: 2021-12-03"\n\nText.', ['T', '2021-12-03', '', '']],
		[
			'translators',
			'[#]: subject: (S)\n[#]: author: (Jane Doe https://a.example)\n\nT\n===\n\nText.',
			['T', '', '', 'Jane Doe'],
		],
		['Hexo in JSON', '"title": "T",\n"date": "2013/7/13",\n"tags": ["a"]\n;;;\nText.', ['T', '2013-07-13', 'a', '']],
		['JSON in semicolons', ';;;\n"title": "T",\n"tags": ["a"],\n;;;\nText.', ['T', '', 'a', '']],
		['JavaScript', '---js\n{\n  title: "T",\n  date: "2021-12-03",\n}\n---\nText.', ['T', '2021-12-03', '', '']],
		['a longer fence', '-----\ntitle: T\ndate: 2021-12-03\n-----\nText.', ['T', '2021-12-03', '', '']],
		['Pandoc right above text', '% T\n% Jane Doe\n% 2021-12-03\nText.', ['T', '2021-12-03', '', 'Jane Doe']],
		['a map of YAML', '---\n{title: T, date: 2021-12-03}\n---\nText.', ['T', '2021-12-03', '', '']],
		['a map of YAML over lines', '---\n{\n  tags: [a, b],\n  title: T\n}\n---\nText.', ['T', '', 'a,b', '']],
		['TOML by a name in capitals', '---TOML\ntitle = "T"\n---\nText.', ['T', '', '', '']],
		['wide colons', '---\ntitle：T\ndate： 2021-12-03\n标签：a\n---\nText.', ['T', '2021-12-03', 'a', '']],
		['comments of a line each', '<!-- title: T -->\n<!-- date: 2021-12-03 -->\n\nText.', ['T', '2021-12-03', '', '']],
		['a comment that begins at once', '<!-- title: T\ndate: 2021-12-03 -->\n\nText.', ['T', '2021-12-03', '', '']],
		[
			'named comments',
			'[comment]: <> (title: T)\n[comment]: <> (date: 2021-12-03)\n\nText.',
			['T', '2021-12-03', '', ''],
		],
		['a block of code', '```yaml\ntitle: T\ndate: 2021-12-03\n```\n\nText.', ['T', '2021-12-03', '', '']],
		['fences in a block of code', '```\n---\ntitle: T\nauthor: Jane Doe\n---\n```\n\nText.', ['T', '', '', 'Jane Doe']],
		[
			'a list under the title',
			'# T\n\n- **Author:** Jane Doe\n- Date: 2021-12-03\n\nText.',
			['T', '2021-12-03', '', 'Jane Doe'],
		],
		[
			'a quotation under the title',
			'# T\n\n> Author: Jane Doe\n> Date: 2021-12-03\n\nText.',
			['T', '2021-12-03', '', 'Jane Doe'],
		],
		['a day of Julia', '@def title = "T"\n@def date = Date(2021, 12, 3)\n\nText.', ['T', '2021-12-03', '', '']],
		['Pandoc without a title', '%\n% Jane Doe\n% 2021-12-03\n\nText.', ['A', '2021-12-03', '', 'Jane Doe']],
		['Pandoc without authors', '% T\n%\n% December 3, 2021\n\nText.', ['T', '2021-12-03', '', '']],
		['Logseq in a bullet', '- title:: T\n  tags:: a, [[b]]\n- Text.', ['T', '', 'a,b', '']],
		['HackMD', '# T\n\n###### tags: `a` `b c`\n\nText.', ['T', '', 'a,b c', '']],
		[
			'names for either sex',
			'# T\n\n**Author(s):** Jane Doe\n**Date:** 2021-12-03\n\nText.',
			['T', '2021-12-03', '', 'Jane Doe'],
		],
		[
			'Open Graph in Sphinx',
			':og:title: x\n:author: Jane Doe\n:date: 2021-12-03\n\n# T\n\nText.',
			['T', '2021-12-03', '', 'Jane Doe'],
		],
		['Notion', '# T\n\nCreated: December 3, 2021 10:00 AM\nTags: a, b\n\nText.', ['T', '2021-12-03', 'a,b', '']],
		['bold names', '# T\n\n**Author:** Jane Doe  \n**Date:** 2021-12-03\n\nText.', ['T', '2021-12-03', '', 'Jane Doe']],
		['inline fields', '# T\n\nauthor:: Jane Doe\ndate:: 2021-12-03\n\nText.', ['T', '2021-12-03', '', 'Jane Doe']],
		['TiddlyWiki', 'created: 20211203100000000\ntitle: T\ntags: a [[b]]\n\nText.', ['T', '2021-12-03', 'a,b', '']],
		[
			'Pelican',
			'Title: T\nDate: 2021-12-03 10:20\nTags: a, b\nAuthors: Jane Doe, John Roe\n\nText.',
			['T', '2021-12-03', 'a,b', 'Jane Doe,John Roe'],
		],
		['Dendron', '---\nid: x\ntitle: T\ncreated: 1638525600000\n---\n\nText.', ['T', '2021-12-03', '', '']],
		[
			'Quarto',
			'---\ntitle: T\nauthor:\n  - name:\n      given: Jane\n      family: Doe\n    orcid: 0\ncategories: [a]\n---\n\nText.',
			['T', '', 'a', 'Jane Doe'],
		],
		[
			'Zola',
			'+++\ntitle = "T"\ndate = 2021-12-03\n[taxonomies]\ntags = ["a"]\n[extra]\nauthor = "Jane Doe"\n+++\nText.',
			['T', '2021-12-03', 'a', 'Jane Doe'],
		],
		['Zettlr', '---\ntitle: T\nkeywords:\n  - a\n  - b\n...\n\nText.', ['T', '', 'a,b', '']],
	])('%s', async (_name, text, [title, date, tags, authors]) => {
		const found = await read(text);
		expect([found.title, found.date ?? '', found.tags.join(), found.authors.join()]).toEqual([
			title,
			date,
			tags,
			authors,
		]);
		expect(found.problems).toEqual([]);
		expect(found.first?.replace(/^- /, '')).toBe('Text.');
	});
});

describe('lines that say who and when, and stay in the text', () => {
	test.each<[name: string, text: string, fields: [title: string, tags: string, authors: string, lang: string]]>([
		[
			'Project Gutenberg',
			'The Project Gutenberg eBook of Trams\n\nThis ebook is for anyone.\n\nTitle: Trams\n        Or, the Rails\n\nAuthor: Jane Doe\n\nRelease date: October 1, 1993 [eBook #84]\n                Most recently updated: 2022\n\nLanguage: German\n\n*** START OF IT ***\n\nText.',
			['Trams Or, the Rails', '', 'Jane Doe', 'de'],
		],
		[
			'Readwise',
			'# Trams of…\n\n![rw-book-cover](https://x.example/a.png)\n\n## Metadata\n- Author: [[Jane Doe]]\n- Full Title: Trams of Today\n- Category: #articles\n- Document Note: a: b\n\n## Highlights\n- Text.',
			['Trams of Today', 'articles', 'Jane Doe', ''],
		],
		[
			'a list that goes on',
			'# T\n\n* Author: _[Jane Doe](https://example.org)_\n* Issue: 4\n\nText.',
			['T', '', 'Jane Doe', ''],
		],
	])('%s', async (_, text, fields) => {
		const {metadata, blocks} = await parseArticle({text, path: '/lib/a.md'});
		const {title, tags, authors, lang, date} = metadata;
		expect([title, tags.join(), authors.join(), lang ?? '']).toEqual(fields);
		expect(date).toBeUndefined();
		expect(blocks.map(({token}) => token.raw).join('')).toContain('Author: ');
	});
});

describe('fields of Kirby, parted by dashes', () => {
	test.each([
		['Title: T\n\n----\n\nDate: 2021-12-03\n\n----\n\nTags: a, b\n\n----\n\nText:\n\nOne: two.\n', 'One: two.\n'],
		['Title: T\n----\nDate: 2021-12-03\n----\nTags: a, b\n----\nText: One.\n\nTwo.\n', 'One.\n\nTwo.\n'],
		[
			'Cover: - file://x\n\n----\n\nTitle: T\n\n----\n\nDate: 2021-12-03\n\n----\n\nTags: a,b\n\n----\n\nIntro: One\ngoes on.\n',
			'Intro: One\ngoes on.\n',
		],
	])('%j', async (text, body) => {
		const {metadata, body: found} = await parseArticle({text, path: '/lib/1_notes/note.txt'});
		expect([metadata.title, metadata.date, metadata.tags, found]).toEqual(['T', '2021-12-03', ['a', 'b'], body]);
	});

	test.each(['Note: T\n\n----\n\nText.', 'Title: T\n----', 'Title: T\nand more\n\n----\n\nText: a'])(
		'%j has none',
		async text => {
			expect((await parseArticle({text, path: '/lib/a.txt'})).metadata.date).toBeUndefined();
		},
	);
});

test.each([
	['**Автор:** Иван Петров\n**Дата:** 3 декабря 2021', 'Иван Петров'],
	['著者：山田太郎\n日付：2021年12月3日', '山田太郎'],
	['الكاتب: أحمد علي\nالتاريخ: 3 ديسمبر 2021', 'أحمد علي'],
	['- Autor: Jana Doe\n- Datum: 3. Dezember 2021', 'Jana Doe'],
])('names of fields in other scripts and languages under a title: %j', async (lines, author) => {
	const {metadata, body} = await parseArticle({text: `# T\n\n${lines}\n\nText.\n`, path: '/lib/a.md'});
	expect([metadata.authors, metadata.date, body]).toEqual([[author], '2021-12-03', 'Text.\n']);
});

test('names of fields in another script above a text', async () => {
	const {metadata} = await parseArticle({text: '标题：电车\n日期：2021年12月3日\n\nText.\n', path: '/lib/a.md'});
	expect([metadata.title, metadata.date]).toEqual(['电车', '2021-12-03']);
});

test('an address within a program is nobody', async () => {
	const {metadata} = await parseArticle({text: '---\ntitle: T\nauthor: user://x\n---\n', path: '/lib/a.md'});
	expect(metadata.authors).toEqual([]);
});

describe('text that only looks like metadata stays', () => {
	test.each([
		'Project Gutenberg is old.\n\nTitle: none\n\nText.',
		'# T\n\nAnna: Yes?\nBert: No.\n\nText.',
		'Location: Berlin\nTime: 9:00\n\nText.',
		'# T\n\n## Metadata\n\nText.',
		'Note: this\n---\nText.',
		'% of all people\nread.\n\nText.',
		'Dear Jane: hello\nFrom: the heart\n\nText.',
		'Date: soon\n\nText.',
		'std::vector is\na::b\n\nText.',
		'@definitely\n\nText.',
		'Question: who?\nAnswer: nobody.\n---\n\nText.',
		':smile: at me\n\nText.',
		':Note: this is prose\n:Hint: so is this\n\nText.',
		'.. and so: on\n\nText.',
		'#+BEGIN_SRC sh\nls\n#+END_SRC\n\nText.',
		'/*\nNote: a comment\n*/\n\nText.',
		';;; a comment\n\nText.',
		'"a": "b",\n;;;\nText\n\nmore.',
		'----\nNine: breakfast\nTen: talk\n----\n\nText.',
		'# T\n\nQ: who?\nA: nobody.\n\nText.',
		'# T\n\nDate: soon\nStatus: unknown\n\nText.',
		'# T\n\nAuthor: the person who wrote\nReader: the person who reads\n\nText.',
		'# T\n\nDate: 2021-12-03\nVenue: the old hall\n\nText.',
		'- a:: b\n  goes on\n\nText.',
		'% of all\n% of them\n% of us\nread.\n\nText.',
	])('%j', async text => {
		const {metadata, blocks} = await parseArticle({text, path: '/lib/a.md'});
		expect([metadata.authors, metadata.date, metadata.tags]).toEqual([[], undefined, []]);
		expect(blocks.length).toBeGreaterThan(1);
	});
});

test('a comment without a title is what some program noted', async () => {
	const {metadata} = await parseArticle({
		text: '<!--yml\ncategory: c\ndate: 2024-05-27\n-->\n\n# T\n\nText.',
		path: '/lib/a.md',
	});
	expect([metadata.title, metadata.date, metadata.tags]).toEqual(['T', undefined, []]);
});

test('containers that never end take no long time', async () => {
	const lines = [
		':a: b\n',
		'.. a: b\n',
		'#+a: b\n',
		'[//]: # (a: b)\n',
		'"a": "b",\n',
		'- a:: b\n  a:: b\n',
		'**A:** b\n',
		'A: b\n----\n',
		'A: b\n\n----\n ',
		'作者：b\n',
	];
	const time = await processorSeconds(async () => {
		for (const line of lines)
			for (const start of ['', '<!--\n', '/*\n', ';;;\n', '----\n', '---js\n', '# T\n\n', 'Project Gutenberg\n'])
				await parseArticle({text: start + line.repeat(1000), path: '/lib/a.md'});
	});
	expect(time).toBeLessThan(timeLimitMs(3) / 1000);
});
