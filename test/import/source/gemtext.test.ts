import {expect, test} from 'vitest';
import {gemtextMarkdown, isGemtext} from '../../../src/import/source/gemtext.ts';

test.each([
	['One line.\nAnother.', 'One line.\n\nAnother.'],
	['One line.\n\n\nAnother.', 'One line.\n\nAnother.'],
	['# Ferries\n## At dawn\nIt left.', '# Ferries\n\n## At dawn\n\nIt left.'],
	['=> gemini://a.example/b The pier\n=> /c', '[The pier](gemini://a.example/b)\n\n[/c](/c)'],
	['* salt\n* fish\nand rope', '* salt\n* fish\n\nand rope'],
	['> it left\nat dawn', '> it left\n\nat dawn'],
	['```js\n* a\n=> c\n```\nafter', '```js\n* a\n=> c\n```\n\nafter'],
	['*bold* and _no_', '\\*bold\\* and \\_no\\_'],
	['- no item', '\\- no item'],
])('%j is %j', (gemtext, markdown) => {
	expect(
		gemtextMarkdown(gemtext)
			.replace(/\n{3,}/g, '\n\n')
			.trim(),
	).toBe(markdown);
});

test('it is told by its name or by the server', () => {
	expect(isGemtext({name: 'log/one.gmi'})).toBe(true);
	expect(isGemtext({name: 'https://a.example/x', mediaType: 'text/gemini'})).toBe(true);
	expect(isGemtext({name: 'one.md'})).toBe(false);
});
