import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {columns} from '../../../src/core/text/columns.ts';
import {breaksAtSpaces, loadBreakFinder} from '../../../src/page/line/break-points.ts';
import {textOf} from '../../../src/page/line/spans.ts';
import {wrap} from '../../../src/page/line/wrap.ts';
import {trials} from '../../trials.ts';
import {page, visible} from '../read-markdown.ts';

const lines = async (markdown: string, width: number) => (await page(markdown, width)).map(visible);

describe('a line breaks', () => {
	it.each<[string, string, string[]]>([
		['at spaces', 'one two three four five six', ['one two three four', 'five six']],
		['after a hyphen between words', 'a well-known-compound-word', ['a well-known-', 'compound-word']],
		['after a dash', 'an exchange—nine—worked', ['an exchange—nine—', 'worked']],
		['not within an option', 'give it --very-long-option', ['give it', '--very-long-option']],
		['not at a no-break space', 'at a distance of 100\xa0km', ['at a distance of', '100\xa0km']],
		[
			'at a soft hyphen, which is seen only there',
			'a com\xadpound of syl\xadla\xadbles',
			['a compound of sylla-', 'bles'],
		],
		['before a soft hyphen that just does not fit', 'one two three four f\xadive', ['one two three four', 'five']],
		['at a soft hyphen that just fits', 'one two three fou f\xadive', ['one two three fou f-', 'ive']],
		['at the last of two soft hyphens', 'one two three fou f\xad\xadive', ['one two three fou f-', 'ive']],
		[
			'after a soft hyphen at the end of a text, which is not seen',
			'one two three hyphen\xad',
			['one two three hyphen'],
		],
		[
			'after a soft hyphen before a space, which is not seen',
			'one two three hyphen\xad four',
			['one two three hyphen', 'four'],
		],
		['after a soft hyphen before a hard break, which is not seen', 'a\xad  \nb', ['a', 'b']],
		['in a wide word that ends with a soft hyphen', `${'x'.repeat(15)}*soft\xad-`, [`${'x'.repeat(15)}*sof`, 't-']],
		['in a word as wide as the page that ends with a soft hyphen', `${'x'.repeat(20)}\xad`, ['x'.repeat(20)]],
		['at a zero-width space', 'abcdefghijkl\u200bmnopqrstuv', ['abcdefghijkl', 'mnopqrstuv']],
		[
			'within an address only when that stands alone',
			'see https://a.b/cc/dd/ee/ff',
			['see', 'https://a.b/cc/dd/', 'ee/ff'],
		],
		['in a word that is wider than the page', 'x'.repeat(45), ['x'.repeat(20), 'x'.repeat(20), 'xxxxx']],
		['between clusters', '👨‍👩‍👧‍👦'.repeat(11), ['👨‍👩‍👧‍👦'.repeat(10), '👨‍👩‍👧‍👦']],
		['between ideographs', '一二三四五六七八九十百千', ['一二三四五六七八九十', '百千']],
		['not before closing punctuation', '一二三四五六七八九十。百', ['一二三四五六七八九', '十。百']],
		['not after opening punctuation', '一二三四五六七八九「十」', ['一二三四五六七八九', '「十」']],
		['at the spaces of Korean', '가나다라마바사아 자차카', ['가나다라마바사아', '자차카']],
		['where it was broken by hand', 'a  \nb', ['a', 'b']],
	])('%s', async (_, markdown, expected) => {
		expect(await lines(markdown, 20)).toEqual(expected);
	});

	it.each([
		['die Versammlung 3. Mai', 'die Versammlung', '3. Mai'],
		['before the year 3. května', 'before the year', '3. května'],
		['one two three four § 5 here', 'one two three four', '§ 5 here'],
		['one two three fou §§ 12', 'one two three fou', '§§ 12'],
		['one two three fo No. 5 of it', 'one two three fo', 'No. 5 of it'],
		['one two three fo Nr. 12', 'one two three fo', 'Nr. 12'],
		['to see here (S. 123)', 'to see here (S. 123)', undefined],
		['to see it here (S. 123)', 'to see it here', '(S. 123)'],
		['says the text PEP 484', 'says the text', 'PEP 484'],
		['by the writer J. Meyer', 'by the writer', 'J. Meyer'],
		['le travailleur dit : non', 'le travailleur dit :', 'non'],
		['les travailleurs ! Non', 'les travailleurs !', 'Non'],
		['les travailleurs ab !', 'les travailleurs', 'ab !'],
		['a well paid worker « oui »', 'a well paid worker', '« oui »'],
		['it rose by as much as 50 %', 'it rose by as much', 'as 50 %'],
		['end of a sentence. 12 men', 'end of a sentence.', '12 men'],
		['one two three four I am', 'one two three four I', 'am'],
		['one two three four. In it', 'one two three four.', 'In it'],
		['A. B. C. D. E. F. G. H. I.', 'A. B. C. D. E.', 'F. G. H. I.'],
		['one two threes in J. Wolfeschlegelstein', 'one two threes in J.', 'Wolfeschlegelstein'],
	])('with what belongs together on one line: %s', async (markdown, ...expected) => {
		expect(await lines(markdown, 20)).toEqual(expected.filter(line => line !== undefined));
	});

	it('in Thai, which has no spaces, within no word and no later than the edge', async () => {
		const words = await lines('ช่างเรียงพิมพ์ยืนทำงานวันละสิบสองชั่วโมง', 20);
		expect(words.length).toBeGreaterThan(1);
		expect(words.join('')).toBe('ช่างเรียงพิมพ์ยืนทำงานวันละสิบสองชั่วโมง');
	});

	it('nowhere when the width is nought', async () => {
		expect(await lines('word '.repeat(100), 0)).toEqual(['word '.repeat(100).trim()]);
	});
});

describe('no line is too wide', () => {
	const part = fc.constantFrom(
		...['x', 'xxxxx', '-', ' ', '*', '/', '\n', 'soft\xad', '\xad', '\u200b', '\xa0', '字', '。', 'ก', 'e\u0301'],
	);
	const text = fc.array(part, {maxLength: 30}).map(parts => parts.join(''));

	it.each([
		['by spaces', async () => breaksAtSpaces],
		['by rules', loadBreakFinder],
	])('where it breaks %s', async (_, load) => {
		const findBreaks = await load();
		fc.assert(
			fc.property(text, fc.integer({min: 5, max: 24}), (all, width) => {
				for (const line of wrap([{text: all, styles: []}], width, findBreaks)) {
					expect(columns(textOf(line)), textOf(line)).toBeLessThanOrEqual(width);
				}
			}),
			{numRuns: trials(1000)},
		);
	});
});

describe('Chinese and Japanese', () => {
	const text = '活版印刷の工場では、文選工が原稿を左手に持ち、右手で活字を「一本ずつ」拾っていた。'.repeat(5);

	it.each([20, 41, 80])('fill %i columns and begin no line with closing punctuation', async width => {
		const all = await lines(text, width);
		for (const line of all.slice(0, -1)) expect(columns(line)).toBeGreaterThanOrEqual(width - 5);
		for (const line of all) expect(line).not.toMatch(/^[、。」）]|[「（]$/);
	});
});

it('Arabic keeps its order', async () => {
	const text = 'بدأت المطبعة عملها في الساعة الرابعة صباحا وكانت الصحف الأولى على الرصيف';
	expect((await lines(text, 30)).join(' ')).toBe(text);
});

describe('every line stands alone', () => {
	it('with its styles', async () => {
		expect(await page('*one two three four five six*', 20, {links: 'none'})).toEqual([
			'\x1b[3mone two three four\x1b[23m',
			'\x1b[3mfive six\x1b[23m',
		]);
	});

	it('with its links, which one id makes one', async () => {
		const all = await page('[one two three four five six](https://example.org/a?b=c&d=ä)', 20);
		const opened = all.map(line => /^\x1b\]8;id=(\w+);(\S+?)\x1b\\/.exec(line));
		expect(opened.map(match => match?.[2])).toEqual(Array(2).fill('https://example.org/a?b=c&d=%C3%A4'));
		expect(opened[0]?.[1]).toBe(opened[1]?.[1]);
		for (const line of all) expect(line).toMatch(/\x1b\]8;;\x1b\\$/);
	});
});

describe('links', () => {
	const markdown = '[a](https://b.c) [d](https://e.f) [again](https://b.c) https://g.h [here](#i)';

	it.each([
		['osc8', ['a d again https://g.h here']],
		['none', ['a d again https://g.h here']],
		['inline', ['a (https://b.c) d (https://e.f) again (https://b.c) https://g.h here']],
		['end', ['a [1] d [2] again [1] https://g.h here', '', '────────────', '', '[1] https://b.c', '[2] https://e.f']],
	] as const)('%s', async (links, expected) => {
		expect((await page(markdown, 80, {links})).map(visible)).toEqual(expected);
	});

	it('of pictures lead where the link does', async () => {
		const linked = [
			'[![a](https://img.example/b.svg)](https://c.d)',
			'<a href="https://c.d"><img src="b.png" alt="a"></a>',
		];
		for (const text of linked) {
			const all = await page(text, 80);
			expect(all.map(visible)).toEqual(['[image: a]']);
			expect([...all.join('').matchAll(/\x1b\]8;id=\w+;([^\x1b]+)/g)].map(match => match[1])).toEqual(['https://c.d']);
		}
	});

	it('to one address are links of their own', async () => {
		const all = await page('[a](https://b.c) and [d](https://b.c)\n\n[e f g h i j k](https://b.c)', 20);
		const ids = all.map(line => [...line.matchAll(/\x1b\]8;id=(\w+);https/g)].map(match => match[1]));
		expect(ids.map(line => line.length)).toEqual([2, 0, 1]);
		expect(new Set(ids.flat()).size).toBe(3);
	});

	it('that a terminal should not open are no links there', async () => {
		const text = (await page('[a](javascript:x) [b](c.md) [d](file:///e)', 80)).join('');
		expect([...text.matchAll(/\x1b\]8;id=\w+;([^\x1b]+)/g)].map(match => match[1])).toEqual(['file:///e']);
	});
});
