import {expect, test} from 'vitest';
import type {PdfLine} from '../../../src/import/pdf/pdf-lines.ts';
import {paragraphsOf} from '../../../src/import/pdf/pdf-paragraphs.ts';

/** Two columns of a page: six lines of ten points, then what stands at the foot of the first, then six lines. */
function texts(foot: Partial<PdfLine>[], {first = 'of the roads that', second = 'led to the pans and'} = {}): string[] {
	const line = (text: string, left: number, y: number): PdfLine => ({
		text,
		left,
		right: left + 200,
		y,
		size: 10,
		page: 0,
	});
	const column = (text: string, left: number, last: string) =>
		Array.from({length: 6}, (_, at) => line(at === 5 ? last : text, left, 700 - at * 12));
	const notes = foot.map((change, at) => ({...line('', 50, 600 - at * 10), ...change}));
	const [head, ...rest] = column('and so it goes on', 300, 'to the end of it.');
	const lines = [...column('and so it goes on', 50, first), ...notes, {...head, text: second} as PdfLine, ...rest];
	return paragraphsOf(lines).paragraphs.map(({text}) => text);
}

test.each<[string, Partial<PdfLine>[]]>([
	['a note', [{text: '1 See the rolls.', size: 8}]],
	[
		'two notes',
		[
			{text: '1 See the rolls.', size: 8},
			{text: '2 And the stones.', size: 7},
		],
	],
	['a caption', [{text: 'Figure 2: The roads.', left: 300, y: 720}]],
	['a small caption', [{text: 'The roads, by their length', size: 9}]],
])('a paragraph that %s cuts at a column’s end is one', (_, foot) => {
	const [first, ...others] = texts(foot);
	expect(first).toMatch(/ of the roads that led to the pans and .* to the end of it\.$/);
	expect(others).toEqual(foot.map(({text}) => text));
});

test('a word that is broken there is whole', () => {
	const [first] = texts([{text: '1 See the rolls.', size: 8}], {first: 'of the salt and bo', second: 'and'});
	expect(first).toContain('of the salt and bo and');
	expect(texts([{text: '1 See.', size: 8}], {first: 'of the high-', second: 'ways and'})[0]).toContain(
		'the highways and',
	);
});

test.each([
	['ended', {first: 'of the roads.'}],
	['is followed by another', {second: 'Led by the pans and'}],
])('a paragraph that %s stays', (_, change) => {
	expect(texts([{text: '1 See the rolls.', size: 8}], change)).toHaveLength(3);
});

test('what is in the same column goes on below: a formula is no note', () => {
	const line = (text: string, at: number, size = 10): PdfLine => ({
		text,
		left: 50,
		right: 250,
		y: 700 - at * 14,
		size,
		page: 0,
	});
	const lines = ['and so it goes on', 'for all lengths', 'x = y', 'where y is the length'].map((text, at) =>
		line(text, at, at === 2 ? 8 : 10),
	);
	expect(paragraphsOf(lines).paragraphs.map(({text}) => text)).toEqual([
		'and so it goes on for all lengths',
		'x = y',
		'where y is the length',
	]);
});

test('a large letter begins its text', () => {
	const line = (text: string, change: Partial<PdfLine>): PdfLine => ({
		text,
		left: 50,
		right: 250,
		y: 700,
		size: 10,
		page: 0,
		...change,
	});
	const begun = (letter: string, text: string) =>
		paragraphsOf([
			line(letter, {size: 30, right: 70, y: 680}),
			line(text, {left: 74}),
			line('of the man and the road, with', {left: 74, y: 688}),
			line('all that it led to in its time.', {y: 676}),
		]).paragraphs.map(({text}) => text);
	const rest = 'of the man and the road, with all that it led to in its time.';
	expect(begun('T', 'HE recent development')).toEqual([`THE recent development ${rest}`]);
	expect(begun('A', 'man was there')).toEqual([`A man was there ${rest}`]);
	expect(begun('A', 'lthough there was one')).toEqual([`Although there was one ${rest}`]);
});
