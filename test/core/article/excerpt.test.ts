import {describe, expect, test} from 'vitest';
import {excerptOf} from '../../../src/core/article/excerpt.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';

const text =
	'---\ntitle: A title\n---\n\nFirst.\n\n# One\n\nSecond,\nin two lines.\n\n## Deeper\n\n- an item\n\n# Two\n\nLast.\n';

async function excerpt(source: string, {line, section}: {line?: number; section?: string}) {
	const article = await parseArticle({text: source, path: '/library/a.md'});
	return excerptOf({article, entry: undefined, line}, section);
}

test.each([
	[{}, 'First.\n\n# One\n\nSecond,\nin two lines.\n\n## Deeper\n\n- an item\n\n# Two\n\nLast.\n', true],
	[{section: 'one'}, '# One\n\nSecond,\nin two lines.\n\n## Deeper\n\n- an item\n', false],
	[{section: 'deeper'}, '## Deeper\n\n- an item\n', false],
	[{line: 10}, 'Second,\nin two lines.\n\n## Deeper\n\n- an item\n\n# Two\n\nLast.\n', false],
	[{line: 999}, 'Last.\n', false],
	[{line: 1}, 'First.\n\n# One\n\nSecond,\nin two lines.\n\n## Deeper\n\n- an item\n\n# Two\n\nLast.\n', true],
])('%j of an article is %j', async (part, source, isWhole) => {
	const found = await excerpt(text, part);
	expect([found.source(), found.isWhole]).toEqual([source, isWhole]);
});

describe('a section that is not the only one, or none', () => {
	test.each([
		['three', 'no heading "three"'],
		['t', 'no heading "t"'],
		['one', 'several headings answer to "one"'],
	])('%s', async (section, message) => {
		await expect(excerpt(text.replace('# Two', '# One'), {section})).rejects.toThrow(message);
	});
});

test('a place in an article of many blocks is found without reading all of it for each', async () => {
	const long = Array.from({length: 20_000}, (_, number) => `Paragraph ${number} of a long article.\n\n`).join('');
	const {source, blocks} = await excerpt(long, {line: 3});
	expect([blocks.length, source().split('\n').length]).toEqual([19_999, 39_998]);
});
