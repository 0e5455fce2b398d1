import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Article} from '../../../src/core/article/article.ts';
import {passagesOf} from '../../../src/core/article/blocks.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {decodeBytes} from '../../../src/core/text/decode-bytes.ts';
import {anyText} from '../../any-text.ts';
import {trials} from '../../trials.ts';
import {newspaperHeaders} from './header/newspaper-bylines.ts';
import {realWorldFiles} from './real-world.ts';

const parse = (text: string, path = '/lib/the-file-name.md') => parseArticle({text, path});

describe('title', () => {
	it.each([
		['front matter', '---\ntitle: A\n---\n# B\n', 'A'],
		['TOML', '+++\ntitle = "A"\n+++\ntext\n', 'A'],
		['JSON', '{"title": "A"}\ntext\n', 'A'],
		['broken YAML', '---\ntitle: A: b\n tags: [\n---\ntext\n', 'A: b'],
		['YAML whose first key is indented', '---\n  title: "A: b"\ndate: 2024-01-02\n---\ntext\n', 'A: b'],
		['a heading', 'text\n\n# A\n\n# B\n', 'A'],
		['a closed heading', '# A ##\n', 'A'],
		['a heading that ends in a sharp', '# About C#\n', 'About C#'],
		['an underlined heading', 'A\n===\n\ntext\n', 'A'],
		['two underlined lines', 'A\nB\n=\n', 'A B'],
		['an underlined heading after a paragraph', 'text\n\nA\n===\n\n# B\n', 'A'],
		['an HTML heading', '<h1 align="center">A <b>b</b></h1>\n\n# C\n', 'A b'],
		['an HTML heading over lines', '<h1>\nA\n</h1>\n', 'A'],
		['a heading that outranks a subject', '---\nsubject: S\n---\n# A\n', 'A'],
		['a subject', '---\nsubject: S\n---\ntext\n', 'S'],
		['a heading after comments', '<!-- # no -->\n\n<!--\n# no\n-->\n# A\n', 'A'],
		['a heading after definitions', '[#]: subject: (S)\n[#]: author: (x)\n\nA\n======\n', 'A'],
		['a heading after code', '```sh\n# no\n```\n\n~~~~\n# no\n~~~\n# no\n~~~~\n\n    # no\n\n# A\n', 'A'],
		['a file whose code is never closed', '```\n# no\n', 'The file name'],
		['a file whose comment is never closed', '<!--\n# no\n', 'The file name'],
		['an empty heading', '#\n\ntext', 'The file name'],
		['no heading but a tag', '#tag\n\ntext', 'The file name'],
		['lesser headings', '## A\n\n### B\n', 'The file name'],
		['an underline in a list', '- A\n===\n', 'The file name'],
		['nothing', '', 'The file name'],
		['an entity in a heading', '# A &amp; B &#27;\n', 'A & B ␛'],
		['marks in a heading', '# The `code` **of** [Rome](https://example.org) \\*\n', 'The code of Rome *'],
	])('comes from %s', async (_, text, title) => {
		expect((await parse(text)).metadata.title).toBe(title);
	});

	it.each([
		['/lib/2023-12-27-the-general_strike.md', 'The general strike'],
		['/lib/20231227 The strike.md', 'The strike'],
		['/lib/strike/index.md', 'Strike'],
		['/lib/2023-12-27-strike/index.md', 'Strike'],
		['/lib/strike/.md', 'Strike'],
		['/lib/a%20b.md', 'A b'],
		['/lib/100%.md', '100%'],
		['/lib/2023-12-27.md', '2023-12-27'],
		['/lib/123.md', '123'],
		['/lib/漢字.md', '漢字'],
		['/lib/a\x1b[2Jb.md', 'A␛[2Jb'],
		['https://example.org/news/the-strike.html?a=b', 'The strike'],
	])('comes from the name %j', async (path, title) => {
		expect((await parse('text', path)).metadata.title).toBe(title);
	});

	it.each([
		['a second heading', '## The *second*\n\ntext', 'The second'],
		['a line of text', '![image](a.png)\n\n> A line.\n', 'A line.'],
		['nothing', ' \n', 'Untitled'],
	])('comes from %s where no name is', async (_, text, title) => {
		expect((await parse(text, '-')).metadata.title).toBe(title);
	});

	it('comes from the text where the name says nothing', async () => {
		expect((await parse('A line.\n', '/lib/000_ba4afb3ac68c0102.txt')).metadata.title).toBe('A line.');
		expect((await parse('', '/lib/000_ba4afb3ac68c0102.txt')).metadata.title).toBe('000 ba4afb3ac68c0102');
	});
});

describe('body', () => {
	it.each<[string, string, string, number]>([
		['nothing', '', '', 1],
		['plain text', 'text\n', 'text\n', 1],
		['blank lines first', '\n\n  text\n', '  text\n', 3],
		['front matter', '---\ntitle: A\n---\n\ntext\n', 'text\n', 5],
		['front matter after blank lines', '\n\n---\ntitle: A\n---\ntext\n', 'text\n', 6],
		['front matter with spaces after the fences', '---  \ntitle: A\n--- \ntext\n', 'text\n', 4],
		['front matter that dots close', '---\ntitle: A\n...\ntext\n', 'text\n', 4],
		['empty front matter', '---\n---\ntext\n', 'text\n', 3],
		['front matter alone', '---\ntitle: A\n---', '', 3],
		['a heading that repeats the title', '---\ntitle: "A: it’s"\n---\n# A its\n\ntext\n', 'text\n', 6],
		['a heading that does not', '---\ntitle: A\n---\n# B\n\ntext\n', '# B\n\ntext\n', 4],
		['a heading that gives the title', '# A\n\ntext\n', 'text\n', 3],
		['an underlined one', 'A\n=\ntext\n', 'text\n', 3],
		['an HTML one', '<h1>A</h1>\n\ntext\n', 'text\n', 3],
		['one after a comment', '<!-- c -->\n\n# A\n\ntext\n', 'text\n', 5],
		['one after definitions', '[a]: https://a.b\n\n# A\n\ntext\n', '[a]: https://a.b\n\n\n\ntext\n', 1],
		['one after text', 'text\n\n# A\n', 'text\n\n# A\n', 1],
		['one that holds an address', '# [A](https://a.b)\n\ntext\n', '# [A](https://a.b)\n\ntext\n', 1],
		['a title that comes again', '# A\n\n# A\n', '# A\n', 3],
		['indented code first', '# A\n\n    code\n', '    code\n', 3],
		['lone carriage returns', '---\rtitle: A\r---\rtext\r', 'text\n', 4],
		['CRLF', '---\r\ntitle: A\r\n---\r\n\r\ntext\r\n', 'text\n', 5],
		['CRLF above LF', '---\r\ntitle: A\r\n---\r\ntext\n', 'text\n', 4],
		['a byte-order mark', '\ufeff---\ntitle: A\n---\ntext\n', 'text\n', 4],
		['TOML', '+++\ntitle = "A"\n+++\ntext\n', 'text\n', 4],
		['JSON', '{\n"title": "A } B"\n}\n\ntext\n', 'text\n', 5],
		['a template that is no JSON', '{% raw %}\ntext\n', '{% raw %}\ntext\n', 1],
		[
			'a rule first',
			'---\n\ntext: it goes on and on\n\n---\n\nmore\n',
			'---\n\ntext: it goes on and on\n\n---\n\nmore\n',
			1,
		],
		['a rule first and one later', '---\n\nSome text here.\n\n---\n', '---\n\nSome text here.\n\n---\n', 1],
		['a rule alone', '---\n\ntext\n', '---\n\ntext\n', 1],
		['front matter without end', '---\ntitle: A\ntags: [b]\n\ntext\n', 'text\n', 5],
		['key lines', 'Title: A\nDate: 2023-12-27\n\ntext\n', 'text\n', 4],
		['a line of authors alone', 'author: jo99, Ann B\n\ntext\n', 'text\n', 3],
		[
			'a sentence about one',
			'Author: a person who writes.\n\nauthor: She wrote. He read.\n',
			'Author: a person who writes.\n\nauthor: She wrote. He read.\n',
			1,
		],
		['key lines alone', 'Title: A\nAuthor: B', '', 2],
		['a sentence with a colon', 'Note: this is text.\n\nmore\n', 'Note: this is text.\n\nmore\n', 1],
		['text on the line of the closing fence', '---\ntitle: A\n---Rest\n\ntext\n', 'Rest\n\ntext\n', 3],
		['that, and a rule later', '---\ntitle: A\n--- Rest\n\ntext\n\n---\n', ' Rest\n\ntext\n\n---\n', 3],
		['fields of Python-Markdown', '---\ntitle: Trams: a guide\nauthor: B\n\ntext\n', 'text\n', 5],
		['a remark above a blank line', '---\nTitle: a word: two\n\ntext\n', '---\nTitle: a word: two\n\ntext\n', 1],
		['no closing fence but a rule', '---\ntitle: A\n\nSome text.\n\n---\n\nmore\n', 'Some text.\n\n---\n\nmore\n', 4],
		[
			'a note between rules',
			'---\nNote: an aside\n  between rules\n---\n',
			'---\nNote: an aside\n  between rules\n---\n',
			1,
		],
		['a programme between rules', '---\nMonday: rain\n9:00: tea\n---\n', '---\nMonday: rain\n9:00: tea\n---\n', 1],
		['a list between rules', '---\n- title: a\n---\n', '---\n- title: a\n---\n', 1],
		['a heading between rules', '---\n\n# One\n\n---\n\ntext\n', '---\n\n# One\n\n---\n\ntext\n', 1],
		['a hashtag between rules', '---\n#hashtag\n---\n', '---\n#hashtag\n---\n', 1],
		['fields of a site', '---\nsidebar_position: 1\n---\ntext\n', 'text\n', 4],
		['what a plug-in of Obsidian wrote', '---\n\nkanban-plugin: basic\n\n---\ntext\n', 'text\n', 6],
		['the mark of a drawing', '---\nexcalidraw-plugin: parsed\n---\ntext\n', 'text\n', 4],
		['the mark of a garden', '---\ndg-publish: true\n---\ntext\n', 'text\n', 4],
		['the dates of a card', '---\nsr-due: 2024-03-01\n---\ntext\n', 'text\n', 4],
		['a word with a hyphen between rules', '---\nfollow-up: call\n---\ntext\n', '---\nfollow-up: call\n---\ntext\n', 1],
		['an empty map', '---\n{}\n---\ntext\n', 'text\n', 4],
		['keys in quotes', '---\n"some-package": patch\n\'@some/other\': minor\n---\ntext\n', 'text\n', 5],
		['a key behind a low line', '---\n_comment: Do not remove this.\n---\ntext\n', 'text\n', 4],
		['a value in quotes', "---\nroute: '/variables'\n---\ntext\n", 'text\n', 4],
		['a truth', '---\nnavigation: false\n---\ntext\n', 'text\n', 4],
		['a day', '---\nCreated: 2024-07-29\n---\ntext\n', 'text\n', 4],
		['an empty list', '---\nBaseHP: 9\nAceMoves: []\nMoves:\n  - Hammer\n---\ntext\n', 'text\n', 7],
		['a map under a key', '---\nmyst:\n  substitutions:\n    key: a\n---\ntext\n', 'text\n', 6],
		['a list of maps', '---\nexport:\n  - output: a.tex\n    template: b\n---\ntext\n', 'text\n', 6],
		['shopping between rules', '---\nBuy:\n- tea\n- milk\n---\n', '---\nBuy:\n- tea\n- milk\n---\n', 1],
		['speech between rules', '---\nShe said: "No."\n---\n', '---\nShe said: "No."\n---\n', 1],
		['a warning between rules', '---\nWarning: "wet paint"\n---\n', '---\nWarning: "wet paint"\n---\n', 1],
		['a link between rules', '---\nSee: [here](b.md)\n---\n', '---\nSee: [here](b.md)\n---\n', 1],
		['a sentence and a truth', '---\nIt is so.\nAnswer: true\n---\n', '---\nIt is so.\nAnswer: true\n---\n', 1],
		[
			'a truth in a broken map',
			'---\nAnswer: true: false\nx: true\n---\n',
			'---\nAnswer: true: false\nx: true\n---\n',
			1,
		],
		['a plug-in in a sentence', '---\nMy-plugin: it works\n---\n', '---\nMy-plugin: it works\n---\n', 1],
		['data alone', '{"nodes": [{"id": "a", "type": "text"}]}\n', '{"nodes": [{"id": "a", "type": "text"}]}\n', 1],
		[
			'data with braces in words',
			'{"a}": {"title": "x"}, "b": ["{", "id"]}\n',
			'{"a}": {"title": "x"}, "b": ["{", "id"]}\n',
			1,
		],
		['an object of fields over lines', '{\n  "menu": {"a": {"b": 1}},\n  "title" : "x"\n}\n\ntext\n', 'text\n', 6],
		['fields of a site in camel case', '---\nnavTitle: A\n---\ntext\n', 'text\n', 4],
		['no TOML', '+++\nusing Dates\n+++\ntext\n', '+++\nusing Dates\n+++\ntext\n', 1],
		['an object that begins a sentence', '{ "title": "A" } is JSON.\n', '{ "title": "A" } is JSON.\n', 1],
		['an object of other names', '{"not": "metadata"}\n\ntext\n', '{"not": "metadata"}\n\ntext\n', 1],
		['a heading of signs alone', '---\ntitle: "!"\n---\n# ?\n', '# ?\n', 4],
	])('is right after %s', async (_, text, body, bodyLine) => {
		const article = await parse(text);
		expect({body: article.body, bodyLine: article.bodyLine}).toEqual({body, bodyLine});
	});

	it('begins on the line that it says', async () => {
		const body = fc.stringMatching(/^[a-c# \n=-]{0,20}$/);
		const head = fc.constantFrom(
			'',
			'---\ntitle: a\n---\n',
			'# a\n',
			'\n\n',
			'<!-- c -->\n',
			'Title: a\n\n',
			'# a\n\nB C\n27 May 2023\n\n',
		);
		await fc.assert(
			fc.asyncProperty(head, body, async (top, rest) => {
				const text = top + rest;
				const article = await parse(text);
				const lines = text.split('\n').slice(article.bodyLine - 1);
				const seen = article.body.split('\n');
				for (const [index, line] of seen.entries()) if (line !== '') expect(lines[index]).toBe(line);
			}),
		);
	});
});

describe('a second front matter', () => {
	const texts = async (text: string) => passagesOf((await parse(text)).blocks).map(passage => passage.text);

	it.each([
		['after front matter', '---\ntitle: A\n---\n\n---\ntitle: left over\ntags: [a]\nother: b\n---\n\ntext'],
		['under the title', '# A\n\n---\nlayout: post\ntitle: left over\n---\n\ntext'],
		['under an underlined title', 'A\n===\n---\ndate: 2023\nfor:\n  b\n---\ntext'],
	])('%s is not shown', async (_, text) => {
		expect(await texts(text)).toEqual(['text']);
	});

	it.each([
		[
			'a programme',
			'# A\n\n---\n9:00 Breakfast\n10:00 Talk by J. Doe\n---\n\nAll.',
			'9:00 Breakfast 10:00 Talk by J. Doe All.',
		],
		[
			'key points',
			'---\ntitle: X\n---\n\n---\n- One more week\n- Talks on Monday\n---\n\nText.',
			'One more week Talks on Monday Text.',
		],
		['a list of fields', '# A\n\n---\n- title: a\n- date: b\n---\n\nText.', 'title: a date: b Text.'],
		['an address', '# A\n\n---\nhttps://example.org/x\nabc:de\n---\n\nText.', 'https://example.org/x abc:de Text.'],
		['a notice', '# A\n\n---\nDate: Friday\nPlace: Town hall\n---\n\nText.', 'Date: Friday Place: Town hall Text.'],
		['prose after a field', '# A\n\n---\ntitle: a\nand so on\n---\n\nText.', 'title: a and so on Text.'],
	])('is none in %s', async (_, text, expected) => {
		expect((await texts(text)).join(' ')).toBe(expected);
	});
});

describe('the plain header of an exported article', async () => {
	const {metadata, ...rest} = await parse(
		'\n\n# The title\n\nFirst Author, Second Author  \n27 December 2023\n\nText.\n',
	);

	it('gives title, authors and date', () => {
		expect(metadata).toMatchObject({
			title: 'The title',
			authors: ['First Author', 'Second Author'],
			date: '2023-12-27',
		});
		expect(rest).toMatchObject({body: 'Text.\n', bodyLine: 8, isExported: true, problems: []});
	});

	it.each([
		['without the two spaces', '# T\n\nA B\n27 December 2023\n\ntext\n', ['A B'], '2023-12-27'],
		['without a byline', '# T\n\n27 December 2023\n\ntext\n', [], '2023-12-27'],
		['without a blank line above', '# T\n\nA B  \n27 December 2023', ['A B'], '2023-12-27'],
		['underlined', 'T\n===\n\nA B  \n27 December 2023\n\ntext\n', ['A B'], '2023-12-27'],
		['in German', '# T\n\nA B  \n27. Dezember 2023\n\ntext\n', ['A B'], '2023-12-27'],
		['with its weekday', '# T\n\nA B  \nWednesday, 27 December 2023\n\ntext\n', ['A B'], '2023-12-27'],
		['with its weekday behind it', '# T\n\nA B  \n27 décembre 2023 (mercredi)\n\ntext\n', ['A B'], '2023-12-27'],
		['in Arabic', '# T\n\nA B  \nالأربعاء، 27 ديسمبر 2023\n\ntext\n', ['A B'], '2023-12-27'],
		['in figures', '# T\n\nA B  \n27.12.2023\n\ntext\n', ['A B'], '2023-12-27'],
		['in Japanese', '# T\n\n甲、乙  \n2023年12月27日\n\ntext\n', ['甲', '乙'], '2023-12-27'],
		[
			'with initials',
			'# T\n\nA. B. Jones and C. Doe  \n27 December 2023\n\ntext\n',
			['A. B. Jones', 'C. Doe'],
			'2023-12-27',
		],
	])('may be %s', async (_, text, authors, date) => {
		const article = await parse(text);
		expect(article.metadata).toMatchObject({title: 'T', authors, date});
		expect(article).toMatchObject({isExported: true, problems: []});
	});

	it.each([
		'27 December 2023 (updated Jan 3, 2024)',
		'27 December 2023, updated 3 January 2024',
		'Published 27 December 2023 | Last updated: 3 January 2024',
		'27. Dezember 2023 (aktualisiert am 3. Januar 2024)',
	])('keeps both days of %s', async line => {
		const {metadata, isExported} = await parse(`# T\n\nA B\n${line}\n\nMore.\n`);
		expect(metadata).toMatchObject({authors: ['A B'], date: '2023-12-27', updated: '2024-01-03'});
		expect(isExported).toBe(true);
	});

	it.each(newspaperHeaders)('%j is of %s, %s', async (lines, authors, date, updated) => {
		const title = lines.includes('# ') ? '' : '# T\n\n';
		const {metadata} = await parse(`${title}${lines}\n\nMore of the text.\n`);
		expect([metadata.title, metadata.authors.join(' + '), metadata.date, metadata.updated]).toEqual([
			'T',
			authors,
			date,
			updated,
		]);
	});

	it.each([
		['a short first paragraph', '# T\n\nA short line.\n\nMore text.\n'],
		['a paragraph of two lines', '# T\n\nA first line\nand a second\n\nMore.\n'],
		['a year under a line', '# T\n\nIt began in\n1848\n\nMore.\n'],
		['a date within a paragraph', '# T\n\nIt began on\n27 December 2023\nand went on.\n\nMore.\n'],
		['a list', '# T\n\n- item\n27 December 2023\n\nMore.\n'],
		['a question', '# T\n\nWhen did it begin?\n27 December 2023\n\nMore.\n'],
		['no title', 'A B\n27 December 2023\n\nMore.\n'],
		['the place of a dateline', '# T\n\nWashington, 27 December 2023\n\nMore.\n'],
		['a place behind a date', '# T\n\n27 December 2023, Mexico City\n\nMore.\n'],
		['a place behind a dash', '# T\n\nDecember 27, 2023 — Washington\n\nMore.\n'],
		['about a year', '# T\n\nAbout 1850\n\nMore.\n'],
		['more than a day in brackets', '# T\n\n27 December 2023 (updated 3 January)\n\nMore.\n'],
		['a lesser heading', '## T\n\nA B\n27 December 2023\n\nMore.\n'],
		['a line of minutes', '# T\n\nIt takes 5 minutes\n\nMore.\n'],
		['a name behind a date, without a mark of one', '# T\n\n27 December 2023\nAt the docks\n\nMore.\n'],
		['two dates', '# T\n\n27 December 2023\n28 December 2023\n\nMore.\n'],
		['a line of words in emphasis', '# T\n\n*A first line*\n\nMore.\n'],
	])('is not seen in %s', async (_, text) => {
		const article = await parse(text);
		expect(article.isExported).toBe(false);
		expect(article.metadata.authors).toEqual([]);
		expect(article.body).toContain('\n\nMore');
	});
});

describe('key lines', () => {
	it('give metadata, and go on when indented', async () => {
		const {metadata, isExported} = await parse(
			'Title: A long\n    title\nAuthor: B and C\nDate: 2023-12-27 10:00\nTags: x, y z\n\ntext\n',
		);
		expect(metadata).toMatchObject({
			title: 'A long title',
			authors: ['B', 'C'],
			date: '2023-12-27',
			tags: ['x', 'y z'],
		});
		expect(isExported).toBe(false);
	});

	it.each([
		['a title alone', 'Title: A\n\ntext\n', 'A'],
		['after blank lines', '\n\nTitle: A\nDate: 2023\n\ntext\n', 'A'],
		['a tab before the rest', 'Title: A\n\tB\n\ntext\n', 'A B'],
		['nothing after them', 'Title: A\nDate: 2023\n', 'A'],
	])('may be %s', async (_, text, title) => {
		const {metadata, body, problems} = await parse(text);
		expect([metadata.title, body, problems]).toEqual([title, text.includes('text') ? 'text\n' : '', []]);
	});

	it.each([
		['one key that is no title', 'Author: B\n\ntext\n'],
		['keys that nobody knows', 'Question: A\nAnswer: B\n\ntext\n'],
		['a line of prose among them', 'Title: A\nDate: 2023-12-27\nAnd so on.\n\ntext\n'],
	])('are not seen in %s', async (_, text) => {
		const {metadata, body} = await parse(text);
		expect([metadata.authors, metadata.date, body]).toEqual([[], undefined, text]);
	});
});

it('takes a text that YAML is told to be text', async () => {
	const {metadata, problems} = await parse('---\ntitle: ! \'Late: trams\'\ntags: [! "a b", !!str 12]\n---\ntext\n');
	expect([metadata.title, metadata.tags, problems]).toEqual(['Late: trams', ['a b', '12'], []]);
});

describe('problems', () => {
	it.each([
		['a date', '\n---\ntitle: A\ndate: unknown\n---\n', 4, /^date is not understood: "unknown"$/],
		['a key given twice', '---\ntitle: A\ntitle: B\n---\n', 3, /^"title" is given twice/],
		['broken YAML', '---\ntitle: A\nfoo: [\n---\n', 3, /^front matter is not valid YAML/],
		['broken TOML', '+++\ntitle = "A"\nfoo = \n+++\n', 3, /^front matter is not valid TOML/],
		['broken JSON', '{"title": "A", }\n', 1, /^front matter is not valid JSON/],
		['a date of key lines', '\nTitle: A\nDate: unknown\n\ntext\n', 3, /^date is not understood: "unknown"$/],
		[
			'words behind a number sign',
			'---\ntitle: A #12\n---\n',
			2,
			/^"#12" in "title" is a comment, and needs quotes to be words$/,
		],
		[
			'a day of TOML that is none',
			'+++\ntitle = "A"\ndate = 2021-02-30\n+++\n',
			3,
			/^date is not understood: "2021-02-30"$/,
		],
		[
			'a moment of a day that is none',
			'+++\ntitle = "A"\ndate = 2021-04-31T10:00:00Z # x\n+++\n',
			3,
			/^date is not understood/,
		],
		['an update', '---\ntitle: A\nupdated: lately\n---\n', 3, /^date is not understood: "lately"$/],
		['a tag behind a number sign', '---\ntitle: A\ntags: #b\n---\n', 3, /^"#b" in "tags" is a comment/],
		[
			'a missing fence right above text',
			'---\ntitle: A\nauthor: B\nThe text.\n',
			2,
			/^front matter has no closing ---$/,
		],
		['a missing fence', '---\ntitle: A\n\ntext\n', 2, /^front matter has no closing ---$/],
	])('name the line of %s', async (_, text, line, message) => {
		const {problems, metadata} = await parse(text);
		expect(problems).toEqual([{line, message: expect.stringMatching(message)}]);
		expect(metadata.title).toMatch(/^[AB]$/);
	});
});

it('tells a language by its script alone', async () => {
	expect((await parse('# 労働者の歴史\n\nこれは本文です。\n')).metadata.lang).toBe('ja');
	expect((await parse('# 题\n\n工人运动的历史。\n')).metadata.lang).toBe('zh');
	expect((await parse('# T\n\n노동자의 역사.\n')).metadata.lang).toBe('ko');
	expect((await parse('# T\n\nИстория рабочих.\n')).metadata.lang).toBeUndefined();
	expect((await parse('# T\n\nThe word 労働 means labour.\n')).metadata.lang).toBeUndefined();
});

it('says nothing of comments, and of number signs that are words', async () => {
	for (const line of [
		'title: A # 12',
		'title: C# 12',
		'title: "A #12"',
		'title: A #words',
		'title: A #words 12',
		'title: A\nweight: 3 #12',
		"tags: ['#a', b]",
	])
		expect((await parse(`---\ntitle: A\n${line.replace('title: ', 'summary: ')}\n---\n`)).problems).toEqual([]);
});

it('takes no lines under a rule for front matter that was never closed', async () => {
	for (const text of [
		'---\nDate: Monday\nPlace: here\nWe met.\n',
		'---\ntitle: A\nWe met.\n',
		'---\nNote: A\nTitles: b\nWe met.\n',
	])
		expect((await parse(text)).body).toBe(text);
});

it.each([
	['title: 工人运动的历史', '```sh\nmake all\n```', 'zh', true],
	['title: A\nsummary: 労働者の歴史について', '![](a.png)', 'ja', true],
	[
		'title: 労働',
		'It is not what they said, and when we asked them about it there was nobody who would have known.',
		'en',
		true,
	],
	['title: 労働\nlang: en', '![](a.png)', 'en', undefined],
	['title: Make', '```sh\nmake all\n```', undefined, undefined],
])('guesses by %j where %j says nothing', async (fields, body, lang, isGuessed) => {
	const {metadata} = await parse(`---\n${fields}\n---\n\n${body}\n`);
	expect([metadata.lang, metadata.isLangGuessed]).toEqual([lang, isGuessed]);
});

describe('a folder named for a language', () => {
	const english = 'It is not what they said, and when we asked them about it there was nobody who would have known.';
	it.each([
		['hr', english, 'en', true],
		['ar', english, 'en', true],
		['ar', 'Words', undefined, undefined],
		['ar', '', 'ar', undefined],
		['ru', 'Привет', 'ru', undefined],
		['hr', 'Autobus ne vozi.', 'hr', undefined],
		['zh-tw', '末班電車不再經過廣場。', 'zh-tw', undefined],
		['ja', '労働者', 'ja', undefined],
		['de', '末班電車不再經過廣場。', 'zh', undefined],
		[
			'ms',
			'Majlis telah memutuskan bahawa bas itu tidak akan melalui pusat bandar kerana kerja jalan.',
			'ms',
			undefined,
		],
	])('%s, over %j, gives %s', async (folder, body, lang, isGuessed) => {
		const {metadata} = await parseArticle({text: `# 1\n\n${body}\n`, path: `/html/${folder}/a.md`});
		expect([metadata.lang, metadata.isLangGuessed]).toEqual([lang, isGuessed]);
	});
});

describe('bad input', () => {
	it.each([
		['a megabyte of front matter', `---\ntitle: A\n${'key: value\n'.repeat(100_000)}---\ntext\n`],
		['a megabyte in one value', `---\ntitle: A\nimage: "data:${'x'.repeat(1_000_000)}"\n---\ntext\n`],
		['a megabyte of text in one value', `---\ntitle: A\nsummary: ${'<a *_[`\\&'.repeat(100_000)}\n---\ntext\n`],
		['a megabyte of authors', `---\ntitle: A\nauthor: ${'a, b and (c & '.repeat(80_000)}\n---\ntext\n`],
		['a megabyte of tags', `---\ntitle: A\ntags: [${'tag, '.repeat(200_000)}]\n---\ntext\n`],
		['a megabyte in an open quote', `---\ntitle: A\nx: "${'\\\\ '.repeat(300_000)}\n---\ntext\n`],
		['a megabyte of spaces', `---\ntitle: A\nx: a${' '.repeat(1_000_000)}b: c\n---\ntext\n`],
		['deep lists', `---\ntitle: A\nx: ${'['.repeat(100_000)}\n---\ntext\n`],
		['deep JSON', `{"title": "A", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}\ntext\n`],
		['deep TOML', `+++\ntitle = "A"\nx = ${'['.repeat(100_000)}\n+++\ntext\n`],
		['NULs', '---\ntitle: A\nx: "\0"\n---\n\0text\n'],
	])('of %s costs no article', async (_, text) => {
		expect((await parse(text)).metadata.title).toBe('A');
	});

	it.each([
		['underlines', '===\n'.repeat(30_000)],
		['underlined lines', 'a\n===\n'.repeat(15_000).replaceAll('a', '- a')],
		['open comments', '<!--\n'.repeat(100_000)],
		['open fences', '```\n~~~\n'.repeat(50_000)],
		['open headings', '<h1>\n'.repeat(10_000)],
		['brackets', '['.repeat(200_000)],
		['definitions', `${'[a]: b\n'.repeat(50_000)}# A\n`],
		['blank lines', '\n'.repeat(500_000)],
		['spaces', ' '.repeat(500_000)],
		['a heading of spaces', `# a${' '.repeat(300_000)}b`],
		['one long line', 'word '.repeat(200_000)],
	])('of many %s takes no time', async (_, text) => {
		expect((await parse(text)).metadata.title).not.toBe('');
	});

	it('never throws, and lets no control character into metadata', async () => {
		await fc.assert(
			fc.asyncProperty(hostileArticle(), anyText(), async (text, path) => {
				expectSafe(await parse(text, `/lib/${path}.md`));
			}),
			{numRuns: trials(60)},
		);
	});

	it('is cleaned in every field', async () => {
		const keys = ['title', 'author', 'tags', 'summary', 'slug', 'lang', 'url', 'date', 'other', 'k\x1b'];
		const value = 'a\x1b]0;x\x07\x9b2J\u202eb';
		expectSafe(await parse(`---\n${keys.map(key => `${key}: ${value}`).join('\n')}\n---\n`));
		expectSafe(await parse(JSON.stringify(Object.fromEntries(keys.map(key => [key, [value, {name: value}]])))));
		expectSafe(await parse('---\n"a\\e": 1\n"a\\e": 2\n---\n'));
		expectSafe(await parse(`{"a": ${value}}`));
		expectSafe(await parse(`+++\na = ${value}\n+++\n`));
		expectSafe(await parse(`# ${value}\n\n${value}  \n27 May 2023\n\n`));
	});
});

describe('files of the wild by the hundred', () => {
	const files = realWorldFiles(trials(200), 1);

	it('all give an article with a title', async () => {
		for (const {path, bytes} of files) {
			const text = decodeBytes(bytes);
			expect(text, path).toBeDefined();
			const article = await parse(text ?? '', `/lib/${path}`);
			expect(article.metadata.title, path).not.toBe('');
			expectSafe(article);
		}
	});

	it('are understood as their writers meant them', async () => {
		for (const {path, bytes, meant} of files) {
			const {metadata, body} = await parse(decodeBytes(bytes) ?? '', `/lib/${path}`);
			expect({title: metadata.title, date: metadata.date, authors: metadata.authors}, path).toEqual(meant);
			expect(body).not.toMatch(/^(?:title|author|date|tags)\b/m);
		}
	});

	it('are the same every time', () => {
		expect(realWorldFiles(50, 7)).toEqual(realWorldFiles(50, 7));
		expect(realWorldFiles(50, 7)).not.toEqual(realWorldFiles(50, 8));
	});
});

function expectSafe({metadata, problems}: Article): void {
	const texts: string[] = [];
	JSON.stringify([metadata, problems], (key, value) => {
		texts.push(key, typeof value === 'string' ? value : '');
		return value;
	});
	expect(texts.join('')).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
	expect(metadata.title).not.toMatch(/[\n\t]/);
	expect(metadata.title).not.toBe('');
}

function hostileArticle(): fc.Arbitrary<string> {
	const piece = fc.constantFrom(
		...[
			'---\n',
			'+++\n',
			'{"',
			'"}',
			'title: ',
			'date: ',
			'tags:',
			'- ',
			'# ',
			'===\n',
			'<!--',
			'-->',
			'<h1>',
			'```\n',
			'\n',
			'\n\n',
		],
		...[
			'[',
			']',
			'{',
			'}',
			'"',
			"'",
			': ',
			' = ',
			'|',
			'>',
			'&a',
			'*a',
			'\x1b[2J',
			'\0',
			'\u202e',
			'\ud83d',
			'&#27;',
			'&#x9b;',
			'2023-12-27',
		],
	);
	return fc.array(fc.oneof(piece, fc.string({maxLength: 4})), {maxLength: 30}).map(pieces => pieces.join(''));
}

it.each([
	['---\nup: "[[Home]]"\n---\n', undefined],
	["---\nrelated:\n  - '[[Depot]]'\n---\n\nText.\n", 'Text.\n'],
	['%YAML 1.2\n---\ntitle: Fares\n---\n\nText.\n', 'Text.\n'],
	['%YAML 1.2\n%TAG ! tag:a.example:\n---\ntitle: Fares\n---\n\nText.\n', 'Text.\n'],
])('%j begins with front matter', async (text, body = '') => {
	const article = await parseArticle({text, path: '/notes.md'});
	expect(article.body).toBe(body);
	expect(article.problems).toEqual([]);
});
