import {expect, test} from 'vitest';
import type {PdfLine} from '../../../src/import/pdf/pdf-lines.ts';
import {openingOf} from '../../../src/import/pdf/pdf-opening.ts';
import {paragraphsOf} from '../../../src/import/pdf/pdf-paragraphs.ts';

const body = 'The text of this paper is long, and it says what all papers say in their first lines. '.repeat(5);
const opening = (...lines: string[]) =>
	openingOf({
		paragraphs: ['On Ropes', ...lines, body].map((text, at) => ({
			text,
			size: at === 0 ? 18 : 10,
			page: 0,
			y: 700 - at * 12,
		})),
		lines: lines.map(text => ({text, size: 10, page: 0, left: 0, right: 10, y: 10})),
		title: 'On Ropes',
		bodySize: 10,
	});

test.each<[string[], string[] | string | undefined]>([
	[
		['Andreas Gal∗+, Brendan Eich∗, Mike Shaver∗', 'Mozilla Corporation∗'],
		['Andreas Gal', 'Brendan Eich', 'Mike Shaver'],
	],
	[
		['Ann Lee¹ and Bo van Ito²', 'University of Ropes'],
		['Ann Lee', 'Bo van Ito'],
	],
	[
		['Ann Lee', 'Department of Ropes', 'Bo Ito', 'bo@a.example'],
		['Ann Lee', 'Bo Ito'],
	],
	[['Ann Lee', 'Ropes Laboratory'], ['Ann Lee']],
	[['Ann Lee, Member, IEEE, and Bo Ito, PhD'], ['Ann Lee', 'Bo Ito']],
	[['A. Lee, A.-B. Ito, and C. van der Moe'], ['A. Lee', 'A.-B. Ito', 'C. van der Moe']],
	[['Ann Lee\u2063a,∗\u2063, Bo Ito\u2063a,b\u2063'], ['Ann Lee', 'Bo Ito']],
	[
		['Ann Lee, University of Ropes', 'Bo Ito, ETH Zürich'],
		['Ann Lee', 'Bo Ito'],
	],
	[['Ann Lee (Ropes, Inc.), Bo Ito (MIT)'], ['Ann Lee', 'Bo Ito']],
	[
		['Ann Lee', 'Salt House', 'Bo Ito', 'Salt House'],
		['Ann Lee', 'Bo Ito'],
	],
	[
		['Jean LEE, Marie-Claire ITO', 'CNRS, Paris'],
		['Jean LEE', 'Marie-Claire ITO'],
	],
	[
		['Ann Lee', 'Max Planck Society, Berlin', 'Bo Ito', 'Google Brain'],
		['Ann Lee', 'Bo Ito'],
	],
	[['Technical Report TR-12', 'March 2003'], undefined],
	[['Department of Salt, New York'], undefined],
	[['Collected Essays'], undefined],
	[['A History of the Walk', 'Second edition'], undefined],
	[['By Ann Lee'], ['Ann Lee']],
	[
		['Ann Lee?, Bo Ito2?', '? Ropes, Inc.'],
		['Ann Lee', 'Bo Ito'],
	],
	[
		['Ann Lee', 'Department of Ropes', 'Salt Building, Ford Street, New Salt', 'Bo Ito', 'bo@a.example'],
		['Ann Lee', 'Bo Ito'],
	],
	[['Ann Lee', '3 May 1901'], 'Ann Lee'],
])('the authors of %j', (lines, authors) => {
	expect(opening(...lines).authors).toEqual(authors);
});

test.each([
	[['PLDI’09, June 15–20, 2009, Dublin, Ireland.'], '2009-06-15'],
	[['Copyright © 2009 ACM'], '2009'],
	[['No day'], undefined],
])('the printed day of %j is %s', (lines, date) => {
	expect(opening(...lines).printed).toBe(date);
});

test('a title of several centred lines is one', () => {
	const line = (text: string, change: Partial<PdfLine>): PdfLine => ({
		text,
		left: 50,
		right: 350,
		y: 700,
		size: 10,
		page: 0,
		...change,
	});
	const lines = [
		line('Trace-based Type Specialization for Dynamic', {size: 18, left: 60, right: 340}),
		line('Languages', {size: 18, left: 160, right: 240, y: 678}),
		line('A part of it', {size: 18, left: 60, right: 200, y: 600}),
		...Array.from({length: 9}, (_, at) => line('full lines of a text that goes on', {y: 560 - at * 12})),
	];
	expect(
		paragraphsOf(lines)
			.paragraphs.map(({text}) => text)
			.slice(0, 2),
	).toEqual(['Trace-based Type Specialization for Dynamic Languages', 'A part of it']);
});
