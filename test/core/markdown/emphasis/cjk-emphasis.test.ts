import {describe, expect, it} from 'vitest';
import {html} from '../../../../src/page/text/html.ts';
import {blocks} from '../../../page/read-markdown.ts';

const fragment = (markdown: string) =>
	html(blocks(markdown))
		.trim()
		.replace(/^<p>|<\/p>$/g, '');

describe('emphasis beside East Asian text', () => {
	it.each([
		[
			'**历经10年发展，**年收入。含**「重点」**内容',
			'<strong>历经10年发展，</strong>年收入。含<strong>「重点」</strong>内容',
		],
		['これは**重要。**次に', 'これは<strong>重要。</strong>次に'],
		['これは*「重要」*です', 'これは<em>「重要」</em>です'],
		['含**“重点”**内容', '含<strong>“重点”</strong>内容'],
		['中文**(a)**中文', '中文<strong>(a)</strong>中文'],
		['**중요(重要)**는', '<strong>중요(重要)</strong>는'],
		['中~~「删除」~~文', '中<del>「删除」</del>文'],
		['**中文**内容', '<strong>中文</strong>内容'],
		['2**3 与 4**5', '2<strong>3 与 4</strong>5'],
		['中文 ** 内容 ** 文', '中文 ** 内容 ** 文'],
		['中_「a」_文', '中_「a」_文'],
	])('%s', (markdown, expected) => {
		expect(fragment(markdown)).toBe(expected);
		// Rules with all signs of Unicode are for texts with other letters.
		expect(fragment(`${markdown}\n\n\u05e9`)).toBe(`${expected}</p>\n<p>\u05e9`);
	});

	it('of Western text is as CommonMark has it', () => {
		expect(fragment('a*“b”*c ש')).toBe('a*“b”*c ש');
		expect(fragment('a*(b)*c ж')).toBe('a*(b)*c ж');
	});
});
