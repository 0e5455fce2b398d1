import {expect, it} from 'vitest';
import {readingTime} from '../../../src/core/text/reading-time.ts';

it.each([
	['', 0],
	[' \n\t ', 0],
	['one', 1],
	['two words', 2],
	['  spaces   around\nand lines ', 4],
	['a well-known “quoted” word — as wc counts', 8],
	['non\u00a0breaking', 2],
	['漢字かな', 4],
	['你好，世界。', 4],
	['GPT模型 test', 4],
	['コンピューター', 7],
	['人々・〇', 3],
	['\u{20bb7}野家', 3],
	['mot\u202f! et\u2029fin', 4],
	['ｶﾀｶﾅ', 4],
	['ﾍﾞﾙﾊﾟ', 3],
	['ＮＨＫ　ｎｅｗｓ', 2],
	['（ＮＨＫ）。', 1],
	['ㄅㄆ', 2],
	['한국어 문장', 2],
	['😀 smile', 2],
])('%j has %i words', (text, words) => {
	expect(readingTime(text).words).toBe(words);
});

it.each([
	['nothing', '', 1],
	['a line', 'word '.repeat(10), 1],
	['a column', 'word '.repeat(2380), 10],
	['a page of Chinese', '字'.repeat(1000), 2],
	['just no minute and a half', 'word '.repeat(356), 1],
	['a minute and a half', 'word '.repeat(357), 2],
	['just no minute and a half of Chinese', '字'.repeat(749), 1],
	['a minute and a half of Chinese', '字'.repeat(750), 2],
	['both', 'word '.repeat(476) + '字'.repeat(1000), 4],
])('%s takes its minutes', (_, text, minutes) => {
	expect(readingTime(text).minutes).toBe(minutes);
});
