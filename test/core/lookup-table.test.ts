// What every plain object has is no word of ours, wherever an article's words are looked up.

import {expect, test} from 'vitest';
import {parseArticle} from '../../src/core/article/parse-article.ts';
import {lookupTable} from '../../src/core/lookup-table.ts';
import {plainText} from '../../src/page/text/plain.ts';

test('a table has its own names alone', () => {
	const table = lookupTable({a: 1});
	expect([table.a, table.constructor, table.toString, Object.getPrototypeOf(table)]).toEqual([
		1,
		undefined,
		undefined,
		null,
	]);
});

test.each<[text: string, shown: string, problem?: string]>([
	['a<sup>constructor</sup>', 'a^constructor'],
	['x <Constructor id="a">a</Constructor> c', 'x a c'],
	['<Constructor id="a">\n\ntext\n\n</Constructor>', 'text'],
	['{{constructor}} {{jsxref("Date")}}', '{{constructor}} Date'],
	['{{% heading "constructor" %}}', 'Constructor'],
	['@[constructor](x) @[card](https://a.example)', 'x https://a.example'],
	['$\\constructor{x}$', '$\\constructor{x}$'],
	['$\\begin{constructor}a\\end{constructor}$', '$\\begin{constructor}a\\end{constructor}$'],
	['{% include x.html constructor="a" __proto__="b" title="c" %}', 'c'],
	['[constructor] and [a][constructor]', '[constructor] and [a][constructor]'],
	['> [!constructor] x', '> Constructor: x', '"[!constructor]" is no kind of alert'],
	['[^constructor]\n\n[^constructor]: note', '[1]\n\n[1] note'],
])('%j reads %j', async (text, shown, ...said) => {
	const {blocks, problems} = await parseArticle({text, path: '/a.md'});
	expect(plainText(blocks)).toBe(`${shown}\n`);
	expect(problems.map(({message}) => message)).toEqual(said);
});

test('an article that was exported has signs for names of emoji where a page break cut it', async () => {
	const text =
		'# Title\n\nwsws city desk  \n27 December 2023\n\nThey were ready :rocket: and\n\nwent off :tada: then.\n';
	const {blocks} = await parseArticle({text, path: '/a.md'});
	expect(plainText(blocks)).toBe('They were ready 🚀 and went off 🎉 then.\n');
});
