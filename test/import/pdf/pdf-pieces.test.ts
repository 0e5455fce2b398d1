import {expect, test} from 'vitest';
import {linesOf} from '../../../src/import/pdf/pdf-lines.ts';
import {piecesOf} from '../../../src/import/pdf/pdf-pieces.ts';

/** As pdf.js gives what is drawn at a place, with a matrix of a turn. */
const item = (str: string, x: number, y: number, [a = 10, b = 0, c = 0, d = 10]: number[] = [], dir = 'ltr') => ({
	str,
	dir,
	transform: [a, b, c, d, x, y],
	width: str.length * 5,
});
const textsOf = (items: object[]) => linesOf([piecesOf(items)]).map(({text}) => text);

test.each<[string, number[], [number, number][]]>([
	[
		'not at all',
		[10, 0, 0, 10],
		[
			[50, 700],
			[80, 700],
			[50, 688],
		],
	],
	[
		'to the left',
		[0, 10, -10, 0],
		[
			[300, 50],
			[300, 80],
			[312, 50],
		],
	],
	[
		'upside down',
		[-10, 0, 0, -10],
		[
			[500, 100],
			[470, 100],
			[500, 112],
		],
	],
	[
		'to the right',
		[0, -10, 10, 0],
		[
			[300, 700],
			[300, 670],
			[288, 700],
		],
	],
])('lines of a page that is turned %s are read', (_, turn, [first, second, third]) => {
	const items = [item('Salt', ...(first ?? [0, 0]), turn), item('roads', ...(second ?? [0, 0]), turn)];
	const pieces = piecesOf([...items, item('lead on', ...(third ?? [0, 0]), turn)]);
	expect(linesOf([pieces])).toMatchObject([
		{text: 'Salt roads', size: 10},
		{text: 'lead on', size: 10},
	]);
	expect(pieces[0]?.y).toBeGreaterThan(pieces[2]?.y ?? 0);
});

test('a stamp in the margin of a page is no text of it', () => {
	expect(textsOf([item('The text of the page', 50, 700), item('v2 3 May', 20, 300, [0, 10, -10, 0])])).toEqual([
		'The text of the page',
	]);
	expect(textsOf([item('A draft of the page', 50, 700), item('DRAFT', 90, 300, [7, 7, -7, 7])])).toEqual([
		'A draft of the page',
	]);
});

test('what is drawn twice to be bold is read once, and what stands there twice, twice', () => {
	expect(textsOf([item('本科', 503.87, 186), item('本科', 503.6, 186), item('高中', 440, 120)])).toEqual([
		'本科',
		'高中',
	]);
	expect(
		textsOf([...'BBOO'].map((letter, at) => item(letter, 50 + Math.floor(at / 2) * 7 + (at % 2) * 0.4, 700))),
	).toEqual(['BO']);
	expect(textsOf([item('no', 50, 700), item('no', 63, 700), item('no', 50, 688)])).toEqual(['no no', 'no']);
	expect(textsOf([...'ll'].map((letter, at) => item(letter, 50 + at * 3, 700)))).toEqual(['ll']);
});

test('words of a line that runs to the left have their spaces', () => {
	const rtl = (str: string, x: number, y: number) => item(str, x, y, [], 'rtl');
	const line = [rtl('البرمجة بلغة', 240, 700), item('Python', 205, 700), rtl('من الأدوات القوية', 115, 700)];
	expect(textsOf(line)).toEqual(['البرمجة بلغة Python من الأدوات القوية']);
	const [first, second] = linesOf([piecesOf([...line, rtl('قصير', 280, 688)])]);
	expect(first?.left).toBe(second?.left);
	expect(first?.right).toBeGreaterThan(second?.right ?? 0);
});
