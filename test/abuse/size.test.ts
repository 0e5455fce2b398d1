// Files as large as any that is read, of the same sign over and over: no expression overflows, and no text is lost.

import {expect, test} from 'vitest';
import {largestArticle} from '../../src/core/article/article.ts';
import {passagesOf} from '../../src/core/article/blocks.ts';
import {parseArticle} from '../../src/core/article/parse-article.ts';

const filled = (piece: string, size = largestArticle) => piece.repeat(Math.floor((size - 100) / piece.length));

test.each([
	['lines of a paragraph', `${filled('a\n')}The end.`],
	['empty lines', `${filled('\n')}The end.`],
	['a text in JSON', `{"odd": "${filled('x')}"}\n\nThe end.`],
	// The library that reads it takes a second for a million letters.
	['a quoted text in YAML', `---\nodd: "${filled('\\n', largestArticle / 8)}"\n---\n\nThe end.`],
])('%s', async (_, text) => {
	const passages = passagesOf((await parseArticle({text, path: '/library/large.md'})).blocks);
	expect(passages.at(-1)?.text.slice(-8)).toBe('The end.');
});
