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

test.each([
	['ar', 'zh', '有轨电车每十分钟一班，司机在终点站休息。'],
	['ar', 'zh', '本文介绍三款软件：コイカツ、ハニーセレクト，以及它们的安装方法和常见问题。'],
	['ar', 'el', 'Το τραμ περνά κάθε δέκα λεπτά και ο οδηγός ξεκουράζεται στο τέρμα.'],
	['ru', 'he', 'החשמלית עוברת כל עשר דקות והנהג נח בתחנה האחרונה.'],
	['uk', 'ja', '路面電車は十分おきに来て、運転手は終点で休みます。'],
	['ur', 'ur', 'ٹرام ہر دس منٹ میں آتی ہے اور ڈرائیور آخری سٹیشن پر آرام کرتا ہے۔'],
	[
		'sr',
		'sr',
		'Tramvaj je bio prazan, ali nije stao, jer je vozač već bio na putu za garažu i nije bilo nikoga da ga čeka.',
	],
])('a text in the folder %s is in %s: %j', async (folder, language, text) => {
	expect((await parseArticle({text: `# 1\n\n${text}\n`, path: `/lib/${folder}/a.md`})).metadata.lang).toBe(language);
});
