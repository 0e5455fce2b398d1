import {describe, expect, test} from 'vitest';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';

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
		['Pandoc with a title alone', '% T\n\nText.', ['T', '', '', '']],
		['Logseq', 'title:: T\ntags:: a, b\n\nText.', ['T', '', 'a,b', '']],
		['Logseq above an outline', 'title:: T\nauthor:: Jane Doe\n- Text.', ['T', '', '', 'Jane Doe']],
		['Franklin', '@def title = "T"\n@def tags = ["a", "b"]\n\nText.', ['T', '', 'a,b', '']],
		['no space behind the colon', '---\ntitle:T\ndate:2021-12-03\n---\nText.', ['T', '2021-12-03', '', '']],
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

describe('text that only looks like metadata stays', () => {
	test.each([
		'Note: this\n---\nText.',
		'% of all people\nread.\n\nText.',
		'Dear Jane: hello\nFrom: the heart\n\nText.',
		'Date: soon\n\nText.',
		'std::vector is\na::b\n\nText.',
		'@definitely\n\nText.',
		'Question: who?\nAnswer: nobody.\n---\n\nText.',
	])('%j', async text => {
		const {metadata, blocks} = await parseArticle({text, path: '/lib/a.md'});
		expect([metadata.authors, metadata.date, metadata.tags]).toEqual([[], undefined, []]);
		expect(blocks.length).toBeGreaterThan(1);
	});
});
