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
		['中_「a」_文', '中<em>「a」</em>文'],
		['检查是_抗变（x）_而非_双变_的', '检查是<em>抗变（x）</em>而非<em>双变</em>的'],
		['나는 ___이고 학생___이다, 妈__妈__妈', '나는 ___이고 학생___이다, 妈__妈__妈'],
		['附件_1_名单.docx 和 a_中_b', '附件_1_名单.docx 和 a_中_b'],
		['符号是"_"和"-"，_代表', '符号是&quot;_&quot;和&quot;-&quot;，_代表'],
		['예 _비밀번호_의 _(값)_은 a_b_한 _c', '예 <em>비밀번호</em>의 <em>(값)</em>은 a_b_한 _c'],
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
