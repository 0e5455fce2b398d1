// Terminals give clusters other widths than wsws does: each code point its own, old tables, generous ones. Whatever they
// do, no word may be drawn over, and what stands in columns stays in them.

import {describe, expect, test} from 'vitest';
import {timeLimitMs} from '../time-limit.ts';
import {openReader, type TestArticle} from './reading.ts';

type WidthOf = (codePoint: number) => 0 | 1 | 2;

const isIn = (codePoint: number, ...ranges: [number, number][]) =>
	ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
const matches = (codePoint: number, pattern: RegExp) => pattern.test(String.fromCodePoint(codePoint));

/** As tmux 3.3 and the C library do it: no clusters, so that a skin tone, a flag's letter, a member of a family count. */
const withoutClusters: WidthOf = codePoint => {
	if (codePoint === 0x200d || matches(codePoint, /[\p{Mn}\p{Me}]/u)) return 0;
	if (isIn(codePoint, [0x1f1e6, 0x1f1ff])) return 2;
	if (isIn(codePoint, [0x1160, 0x11ff], [0xad, 0xad], [0x200b, 0x200f], [0x2060, 0x2064])) return 1;
	return isIn(codePoint, [0x1100, 0x115f], [0x2e80, 0xa4cf], [0xac00, 0xd7a3], [0xff00, 0xff60], [0x1f300, 0x1faff])
		? 2
		: 1;
};
/** Everything that may be a picture takes two, also where it is text by default. */
const generous: WidthOf = codePoint =>
	codePoint > 0x7f && matches(codePoint, /\p{Extended_Pictographic}/u) ? 2 : withoutClusters(codePoint);
/** Tables from before there were emoji. */
const narrow: WidthOf = codePoint => (codePoint > 0xffff ? 1 : withoutClusters(codePoint));

const terminals: [name: string, widthOf: WidthOf | undefined][] = [
	['the emulator’s own', undefined],
	['without clusters', withoutClusters],
	['generous', generous],
	['narrow', narrow],
];

const repeated = (words: string, times = 12) =>
	Array.from({length: times}, (_, index) => `${words} w${index}`).join(' ');

const texts: [name: string, text: string][] = [
	['skin tones', repeated('👍🏽 👩🏿‍🚒 word')],
	['families', repeated('👨‍👩‍👧‍👦 at home')],
	['flags', repeated('🇫🇷🇩🇪 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 flags')],
	['keycaps', repeated('1️⃣2️⃣ press')],
	['emoji not fully qualified', repeated('🧔‍♂ ❤‍🔥 ✌ ☝ ✍ hands')],
	['Hindi', repeated('भारत की राजधानी नई दिल्ली है और')],
	['Tamil', repeated('தமிழ்நாட்டில் உள்ள தொழிலாளர்கள்')],
	['Korean in parts', repeated('한국어'.normalize('NFD'))],
	['soft hyphens', repeated('un\u00adend\u00adli\u00adche Ge\u00adschich\u00adte')],
];

describe.each(terminals)('a terminal with widths %s', (_, widthOf) => {
	describe.each(texts)('and %s', (_, text) => {
		test.each([20, 40, 60, 80])('at %i columns shows every word', async width => {
			const article: TestArticle = {path: '/l/a.md', title: 'T', body: text};
			const reader = await openReader({articles: [article], open: article.path, width, height: 60, widthOf});
			const shown = reader.rows().join(' ').replaceAll('\u00ad', '');
			for (let index = 0; index < 12; index++) expect(shown).toMatch(new RegExp(`\\bw${index}(?!\\d)`));
			const letters = (some: string) => some.replace(/[^\p{L}]/gu, '');
			expect(letters(shown)).toContain(letters(text).slice(0, 40));
		});
	});

	test('keeps the columns of the library where they are', async () => {
		const articles = ['👩🏿‍🚒 at the fire', 'भारत की राजधानी नई दिल्ली है', '🇫🇷🇩🇪🇫🇷🇩🇪 flags', 'plain'].map(
			(title, index) => ({
				path: `/l/${index}.md`,
				title,
				body: 'text',
				date: '2024-03-01',
				summary: 'A summary beside the list.',
			}),
		);
		const reader = await openReader({articles, width: 120, widthOf});
		const cells = reader
			.cells()
			.slice(0, 4)
			.map(row => row.slice(0, 80));
		expect(cells.map(row => row.indexOf('wsws labour'))).toEqual(Array(4).fill(cells[3]?.indexOf('wsws labour')));
		expect(cells.map(row => row.lastIndexOf('min'))).toEqual(Array(4).fill(cells[3]?.lastIndexOf('min')));
	});
});

test('code of more lines than a call takes arguments is shown', {timeout: timeLimitMs(20)}, async () => {
	const article: TestArticle = {path: '/l/a.md', title: 'T', body: `\`\`\`\n${'x\n'.repeat(130_000)}last\n\`\`\`\n`};
	const reader = await openReader({articles: [article], open: article.path});
	await reader.type('G');
	expect(reader.rows().join('\n')).toContain('last');
});
