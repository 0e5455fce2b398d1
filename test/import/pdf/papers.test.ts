// Papers as journals and conferences set them: who wrote them and what they are called stands in their first lines alone.

import {expect, test} from 'vitest';
import {pdfDraft} from '../../../src/import/pdf/pdf-draft.ts';
import {type HeadLine, writePaper} from './write-paper.ts';

const first =
	'The pans were dug before the road was, and the road was made to reach them, as the rolls of the court tell and the stones along it show to this day.';
const others = Array.from(
	{length: 5},
	(_, at) => `${first.slice(0, -1)}, which is said here for the ${at + 2}th time so that the page is full.`,
);

interface Paper {
	head: HeadLine[];
	columns: 1 | 2;
	title: string;
	authors: string[];
	/** Of the body, in Markdown. */
	begins?: string;
}

const two = ['Ann Lee', 'Bo van Ito'];
const papers: Record<string, Paper> = {
	'a title of two lines over one column': {
		head: [
			{text: 'Salt Roads and the Price of', size: 18},
			{text: 'Fords in Dry Years', size: 18},
			{text: 'Ann Lee and Bo van Ito', size: 12, leading: 2},
			{text: 'University of Ropes'},
		],
		columns: 1,
		title: 'Salt Roads and the Price of Fords in Dry Years',
		authors: two,
	},
	'two columns, and marks of notes': {
		head: [
			{text: 'Trace-based Salt', size: 18},
			{text: 'Ann Lee^*,1†^, Bo van Ito^2^ and Cy Moe^1,2^', size: 11, leading: 2},
			{text: '^1^Harbour Institute, ^2^Ropes Laboratory'},
			{text: '{ann,bo}@ropes.example'},
		],
		columns: 2,
		title: 'Trace-based Salt',
		authors: ['Ann Lee', 'Bo van Ito', 'Cy Moe'],
	},
	'marks as letters of the line': {
		head: [
			{text: 'On the Weight of Brine', size: 17},
			{text: 'Ann Lee*,1†, Bo van Ito2, Cy D. Moe1‡', size: 11, leading: 2},
			{text: '1 Department of Salt, University of the Ford'},
			{text: '2 Ropes Research, Inc.'},
			{text: '† ann@ford.example'},
		],
		columns: 1,
		title: 'On the Weight of Brine',
		authors: ['Ann Lee', 'Bo van Ito', 'Cy D. Moe'],
	},
	'a running head above the title': {
		head: [
			{text: 'Journal of Fords and Roads 12 (2009) 34-56', size: 8, x: 60},
			{text: 'Tolls without Tables', size: 16, leading: 3},
			{text: 'Ann Lee, Bo van Ito', size: 11, leading: 2},
			{text: 'School of Rivers'},
		],
		columns: 2,
		title: 'Tolls without Tables',
		authors: two,
	},
	'a title in capitals': {
		head: [
			{text: 'THE ROAD THAT REACHED THE PANS', size: 14},
			{text: 'ANN LEE AND BO VAN ITO', size: 10, leading: 2},
			{text: 'Department of Roads, University of the Ford'},
		],
		columns: 1,
		title: 'THE ROAD THAT REACHED THE PANS',
		authors: ['ANN LEE', 'BO VAN ITO'],
	},
	'a title in small capitals': {
		head: [
			{text: 'T_HE_ S_ALT_ R_OAD_', size: 18},
			{text: 'Ann Lee', size: 11, leading: 2},
			{text: 'Harbour Institute'},
			{text: 'Bo van Ito', size: 11, leading: 2},
			{text: 'Ropes Laboratory'},
		],
		columns: 1,
		title: 'THE SALT ROAD',
		authors: two,
	},
	'a stamp of an archive up the side': {
		head: [
			{text: 'arXiv:0901.01234v2 [econ.TH] 3 Mar 2009', size: 20, isTurned: true},
			{text: 'Fords as Markets', size: 17},
			{text: 'Ann Lee   Bo van Ito', size: 12, leading: 2},
			{text: 'Institute of Rivers   Institute of Ropes'},
			{text: 'ann@rivers.example   bo@ropes.example'},
		],
		columns: 2,
		title: 'Fords as Markets',
		authors: two,
	},
	'a subtitle': {
		head: [
			{text: 'The Measure of a Load', size: 20},
			{text: 'Tolls at two fords before the road', size: 14, leading: 1.6},
			{text: 'Ann Lee & Bo van Ito', size: 11, leading: 2},
			{text: 'Academy of the Ford'},
		],
		columns: 1,
		title: 'The Measure of a Load',
		authors: two,
		begins: '### Tolls at two fords before the road\n\n',
	},
	'authors beside each other, each over a place of work': {
		head: [
			{text: 'Salt in Three Languages', size: 18},
			{text: 'Ann Lee', size: 11, x: 100, leading: 2},
			{text: 'Bo van Ito', size: 11, x: 380, leading: 0},
			{text: 'University of Ropes', x: 80},
			{text: 'Institute of Fords', x: 360, leading: 0},
			{text: 'ann@ropes.example', x: 85},
			{text: 'bo@fords.example', x: 365, leading: 0},
		],
		columns: 2,
		title: 'Salt in Three Languages',
		authors: two,
	},
	'authors on several lines, and an abstract': {
		head: [
			{text: 'What the Carters Paid', size: 18},
			{text: 'when Nobody Asked', size: 18},
			{text: 'Ann Lee, Bo van Ito,', size: 12, leading: 2},
			{text: 'and Cy Moe', size: 12},
			{text: 'Ropes Laboratory, Harbour'},
			{text: 'Abstract', size: 12, leading: 3},
		],
		columns: 1,
		title: 'What the Carters Paid when Nobody Asked',
		authors: ['Ann Lee', 'Bo van Ito', 'Cy Moe'],
	},
	'authors and their places in columns that are drawn one by one': {
		head: [
			{text: 'A Fresh Approach to Salt', size: 18},
			{text: 'Ann Lee', size: 11, x: 80, leading: 2},
			{text: 'MIT', size: 11, x: 80},
			{text: 'Bo van Ito', size: 11, x: 300, leading: -1.3},
			{text: 'MIT', size: 11, x: 300},
			{text: 'Cy Moe', size: 11, x: 450, leading: -1.3},
			{text: 'Ropes Labs', size: 11, x: 450},
		],
		columns: 2,
		title: 'A Fresh Approach to Salt',
		authors: ['Ann Lee', 'Bo van Ito', 'Cy Moe'],
	},
	'places marked with raised letters': {
		head: [
			{text: 'Brine in Elms', size: 17},
			{text: 'Ann Lee^a,*^, Bo van Ito^b^, Cy Moe^a,b^', size: 11, leading: 2},
			{text: '^a^School of Salt, Ford'},
			{text: '^b^Ropes Ltd'},
		],
		columns: 1,
		title: 'Brine in Elms',
		authors: ['Ann Lee', 'Bo van Ito', 'Cy Moe'],
	},
	'a conference below the authors': {
		head: [
			{text: 'Rolls of the Ford', size: 16},
			{text: 'Ann Lee^1^ · Bo van Ito^2^', size: 11, leading: 2},
			{text: 'Received: 3 May 2009 / Accepted: 7 July 2009', size: 8},
			{text: '© Ford Press 2009', size: 8},
		],
		columns: 1,
		title: 'Rolls of the Ford',
		authors: two,
	},
};

test.each(Object.entries(papers))('a paper with %s', async (_, {head, columns, title, authors, begins = ''}) => {
	const bytes = writePaper({head, columns, text: [first, ...others]});
	const {metadata, body} = await pdfDraft({bytes, url: undefined, name: 'paper.pdf'});
	expect(metadata).toMatchObject({title, authors});
	expect(body.startsWith(begins)).toBe(true);
	expect(body).toContain(first);
	expect(body.indexOf(first)).toBeLessThan(400);
});
