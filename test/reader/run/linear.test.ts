import {describe, expect, test} from 'vitest';
import {linearList, linearText} from '../../../src/reader/run/linear.ts';
import {articleOf} from '../reading.ts';

function spoken(body: string, change: {authors?: string[]; date?: string} = {}): string {
	const article = articleOf({path: '/a.md', title: 'The title', body, ...change});
	return linearText({article, minutes: 3});
}

const parts = (body: string) => spoken(body).split('\n\n').slice(1, -1).join('\n\n');

describe('an article for who listens', () => {
	test('begins with what it is and ends with its end', () => {
		expect(spoken('Text.', {authors: ['Ana López', 'wsws labour desk'], date: '2023-12-27'})).toBe(
			'Title: The title\nBy Ana López, wsws labour desk\nDate: 2023-12-27\n3 minutes\n\nText.\n\nEnd of article\n',
		);
	});

	test('leaves out what is unknown', () => {
		expect(spoken('', {authors: []})).toBe('Title: The title\n3 minutes\n\nEnd of article\n');
	});

	const cases: [what: string, body: string, said: string][] = [
		['headings with their depth', '# One\n\n### Deep *one*', 'Heading 1: One\n\nHeading 3: Deep one'],
		['a paragraph on one line', 'a\nb **c** [d](https://e.org)', 'a b c d (https://e.org)'],
		['lists', '- a\n- b\n\n3. c', '- a\n- b\n\n3. c'],
		['quotes', '> a', '> a'],
		['code between two words', '```js\nlet a;\n\nlet b;\n```', 'Code:\nlet a;\n\nlet b;\nEnd of code'],
		['images', '![a strike](s.jpg)', '[image: a strike] (s.jpg)'],
		['footnotes at the end', 'a[^1]\n\n[^1]: b\n\nc', 'a[1]\n\nc\n\nNotes\n\n[1] b'],
		['no rules', 'a\n\n---\n\nb', 'a\n\nb'],
		[
			'tables as records',
			'| Year | Marchers |\n|--|--:|\n| 2018 | 7,000 |\n| 2023 | **10,000** |',
			'Table of 2 rows:\n\nYear: 2018\nMarchers: 7,000\n\nYear: 2023\nMarchers: 10,000\n\nEnd of table',
		],
		['a table without headers', '|  |  |\n|--|--|\n| a | b |', 'Table of 1 row:\n\na\nb\n\nEnd of table'],
	];
	test.each(cases)('says %s', (_, body, said) => expect(parts(body)).toBe(said));

	test('holds no escape sequence, whatever the article tries', () => {
		expect(spoken('&#27;[31m \x1b[2J `\x1b]0;x\x07`\n\n| \x1b[1m |\n|--|\n| &#x9b;5m |')).not.toMatch(
			/[\x00-\x09\x0b-\x1f\x7f-\x9f]/,
		);
	});
});

test('the library is a numbered list', () => {
	const entry = {
		title: 'The strike',
		authors: ['wsws labour desk'],
		date: '2023',
		minutes: 1,
		unread: true,
		starred: false,
		updated: undefined,
		tags: [],
		aliases: [],
		summary: undefined,
		lang: undefined,
		url: undefined,
		draft: false,
		name: 'strike',
		path: '/strike.md',
		words: 1,
		problems: 0,
	};
	expect(linearList([entry, {...entry, authors: [], date: undefined, minutes: 4, unread: false, starred: true}])).toBe(
		'1. The strike, by wsws labour desk, 2023, 1 minute, unread\n2. The strike, 4 minutes, starred\n',
	);
});
