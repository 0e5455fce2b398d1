import {describe, expect, it, test} from 'vitest';
import {readCredits} from '../../../../src/core/article/header/credits.ts';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';
import {processorSeconds} from '../../../processor-time.ts';
import {timeLimitMs} from '../../../time-limit.ts';

const metadataOf = async (text: string) => (await parseArticle({text, path: '/a.md'})).metadata;

describe('credits of a translation', () => {
	it.each([
		'> * 原文地址：[The depot](https://example.org/depot)\n> * 原文作者：[Jane Doe](https://example.org/jane)\n> * 译者：张三\n\n# 车库\n\n正文。\n',
		'# 车库\n\n正文。\n\n---\n\nvia: https://example.org/depot\n\n作者：[Jane Doe](https://example.org/jane)\n译者：[张三](https://example.org/z)\n',
		'- 原文链接：https://example.org/depot\n- 作者：Jane Doe\n\n正文。\n',
		'# 车库\n\n> 作者：Jane Doe，[原文链接](https://example.org/depot)，原文日期：2015-12-20\n> 译者：张三；校对：李四\n\n正文。\n',
		'---\ntitle: 车库\npermalink: depot\n---\n原文链接=https://example.org/depot\n作者=Jane Doe\n译者=张三\n\n正文。\n',
		'# 車庫\n\n**原著者**: Jane Doe\\\n**訳者**: 山田花子\\\n**原文**: <https://example.org/depot>\n\n本文。\n',
		'# 차고\n\n> 원문: https://example.org/depot\n> 저자: Jane Doe\n> 번역: 김철수\n\n본문.\n',
		'# Депо\n\nАвтор оригинала: Jane Doe\nПеревод: Иван Иванов\nОригинал: https://example.org/depot\n\nТекст.\n',
	])('%j names its author and the original', async text => {
		expect(await metadataOf(text)).toMatchObject({authors: ['Jane Doe'], url: 'https://example.org/depot'});
	});

	it('stay in the text', async () => {
		const text = '# 车库\n\n正文。\n\n作者：Jane Doe\n译者：张三\n';
		expect((await parseArticle({text, path: '/a.md'})).body).toBe('正文。\n\n作者：Jane Doe\n译者：张三\n');
	});

	it.each([
		'# 车库\n\n作者：这篇文章很长。\n\n正文。\n',
		'```\n作者：Jane Doe\n译者：张三\n```\n',
		'# 车库\n\n正文。\n\n译者：张三\n校对：李四\n',
		'# 车库\n\n作者：\n译者：\n\n正文。\n',
	])('%j has none', text => {
		expect(readCredits(text)).toBeUndefined();
	});

	it('count only where nothing else says it', async () => {
		const text = '---\ntitle: T\nauthor: John Roe\n---\n\n作者：Jane Doe\n译者：张三\n';
		expect((await metadataOf(text)).authors).toEqual(['John Roe']);
	});
});

test('credits are looked for within time that does not grow with the text', async () => {
	const text = `作者：${'* '.repeat(60_000)}\n${'**'.repeat(60_000)}：x\n作者：`.repeat(20);
	expect((await processorSeconds(() => readCredits(text))) * 1000).toBeLessThan(timeLimitMs(0.5));
});
