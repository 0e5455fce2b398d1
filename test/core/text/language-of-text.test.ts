import {expect, test} from 'vitest';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {shortTexts} from './short-texts.ts';

test.each(shortTexts)('a short text is in %s: %j', async (language, text) => {
	expect((await parseArticle({text: `# 1\n\n${text}\n`, path: 'a.md'})).metadata.lang).toBe(language);
});

test.each([
	'Tram 4, tram 7, tram 11.',
	'12 34 56 78',
	'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
	'```js\nconst the = of => and.to(in);\n```',
	'npm install --save-dev typescript vitest biome rolldown',
])('%j is in no language', async text => {
	expect((await parseArticle({text: `# 1\n\n${text}\n`, path: 'a.md'})).metadata.lang).toBeUndefined();
});
