import {describe, expect, test} from 'vitest';
import {linesOf, type PdfLine} from '../../../src/import/pdf/pdf-lines.ts';
import {paragraphsOf} from '../../../src/import/pdf/pdf-paragraphs.ts';
import type {PdfPiece} from '../../../src/import/pdf/pdf-pieces.ts';

/** Lines of a column 300 points wide, each filled, ten points high and twelve apart. */
function filled(...texts: string[]): PdfLine[] {
	return texts.map((text, index) => ({text, left: 50, right: 350, y: 700 - index * 12, size: 10, page: 0}));
}

const texts = (lines: PdfLine[]) => paragraphsOf(lines).paragraphs.map(({text}) => text);

describe('a word at the end of a line', () => {
	test.each([
		[['the steam-', 'ship came'], 'the steamship came'],
		[['the steam\u00ad', 'ship came'], 'the steamship came'],
		[['the well-', 'known ship, well-known to all'], 'the well-known ship, well-known to all'],
		[['the steam-', 'ship, a steam-ship, a steamship too'], 'the steamship, a steam-ship, a steamship too'],
		[['pages 10-', '12 are gone'], 'pages 10-12 are gone'],
		[['the Anglo-', 'German line'], 'the Anglo-German line'],
		[['a dash -', 'and more'], 'a dash - and more'],
		[['港の朝市が', '百年になる'], '港の朝市が百年になる'],
		[['one', 'two'], 'one two'],
	])('%j reads %s', (lines, text) => {
		expect(texts(filled(...lines))).toEqual([text]);
	});
});

describe('a paragraph begins', () => {
	const [one, two, three] = filled('A full line of text that', 'goes on here to the end', 'and a third one that is');
	const lines = (change: Partial<PdfLine>) => [one, two, {...three, ...change}] as PdfLine[];

	test.each<[string, Partial<PdfLine>, number]>([
		['nowhere within a column', {}, 1],
		['after a gap', {y: 660}, 2],
		['at another size', {size: 14}, 2],
		['at an indent', {left: 70, text: 'Third'}, 2],
		['not at a hanging line of small letters', {left: 70}, 1],
		['at a bullet', {text: '• third'}, 2],
		['not at a number or a dash within a sentence', {text: '3. third'}, 1],
		['not at a dash within a sentence', {text: '— third'}, 1],
		['at a row of a table', {text: 'Salt\u20031\u20032\u20033'}, 2],
		['not at a page’s end alone', {page: 1, y: 700}, 1],
	])('%s', (_, change, count) => {
		expect(texts(lines(change))).toHaveLength(count);
	});

	test.each(['3. third', '– third', '- third'])('at the item %s where the text before it ended', item => {
		expect(texts([one, {...two, text: 'goes on to here:'}, {...three, text: item}] as PdfLine[])).toHaveLength(2);
	});

	test('after a line that had room for its first word', () => {
		const [first, second, third] = filled('A full line of text that', 'ends early.', 'Then there is another one');
		expect(texts([first, {...second, right: 200}, third] as PdfLine[])).toEqual([
			'A full line of text that ends early.',
			'Then there is another one',
		]);
		expect(texts([first, {...second, right: 345}, third] as PdfLine[])).toHaveLength(1);
	});
});

describe('lines', () => {
	const piece = (text: string, x: number, y: number, size = 10): PdfPiece => ({
		text,
		x,
		y,
		width: text.length * 5,
		size,
	});

	test('are put together from words drawn one by one, and marks above them', () => {
		const [line] = linesOf([
			[
				piece('The', 50, 700),
				piece('press', 70, 700),
				piece('2', 95, 704, 6),
				piece(' ', 98, 700),
				piece('stood.', 103, 700),
			],
		]);
		expect(line).toMatchObject({text: 'The press\u20632\u2063 stood.', left: 50, right: 133, size: 10});
	});

	test('lose the heads and feet that pages share, whatever their number', () => {
		const pages = [1, 2, 3, 4].map(number => [
			piece(number % 2 ? `${number} The Printer` : `A Journal ${number}`, 50, 800),
			piece(`Text of page ${'abcd'[number - 1]}.`, 50, 700),
			piece('More of it.', 50, 600 + number),
			piece('And more.', 50, 500 + 10 * number),
			piece(`Last line ${'wxyz'[number - 1]}.`, 50, 60),
			piece(String(number), 300, 30),
		]);
		const found = linesOf(pages).map(({text}) => text);
		expect(found).toHaveLength(16);
		expect(found.join(' ')).not.toMatch(/Printer|Journal|\d/);
	});
});
