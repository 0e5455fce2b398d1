import {expect, test} from 'vitest';
import {withoutOuterFence} from '../../../../src/core/article/header/outer-fence.ts';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';
import {processorSeconds} from '../../../processor-time.ts';
import {timeLimitMs} from '../../../time-limit.ts';

test.each([
	['```markdown\n# A\n\nb\n```\n', '\n# A\n\nb\n'],
	['\n````md\n# A\n````', '\n\n# A\n'],
	['~~~Markdown\na\n~~~\n\n', '\na\n'],
	['```markdown\n# A\n```js\nlet a;\n```\nb\n```', '\n# A\n```js\nlet a;\n```\nb\n'],
])('%j is in a fence as a whole', (text, inner) => {
	expect(withoutOuterFence(text)).toBe(inner);
});

test.each([
	'```markdown\na\n```\n\nb\n',
	'```markdown\na\n```\n\n```markdown\nb\n```\n',
	'```js\na\n```\n',
	'```markdown\na\n````\n',
	'b\n\n```markdown\na\n```\n',
])('%j is not', text => {
	expect(withoutOuterFence(text)).toBe(text);
});

test('its front matter is read, and its lines keep their numbers', async () => {
	const text = '```markdown\n---\ntitle: Depot\n---\n\nText.\n```\n';
	const {metadata, blocks} = await parseArticle({text, path: '/a.md'});
	expect(metadata.title).toBe('Depot');
	expect(blocks.map(({line}) => line)).toEqual([6]);
});

test('the time grows with the length', async () => {
	const time = await processorSeconds(() => {
		for (const piece of ['\n```', '\n', '`', '\n``` \n\n', '~'])
			withoutOuterFence(`\`\`\`md\n${piece.repeat(200_000)}x`);
	});
	expect(time).toBeLessThan(timeLimitMs(2) / 1000);
});
