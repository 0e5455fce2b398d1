import {describe, expect, it} from 'vitest';
import {fittedWidths} from '../../../src/page/block/layout-table.ts';

const extents = (...pairs: [number, number][]) => pairs.map(([minContent, maxContent]) => ({minContent, maxContent}));

describe('the columns of a table', () => {
	it.each<[string, [number, number][], number, number[] | undefined]>([
		[
			'are as wide as they need when they fit',
			[
				[1, 5],
				[2, 6],
			],
			13,
			[5, 6],
		],
		[
			'are as wide as they need on a page without width',
			[
				[1, 500],
				[2, 600],
			],
			0,
			[500, 600],
		],
		[
			'fill the page when they do not',
			[
				[4, 40],
				[4, 40],
			],
			42,
			[20, 20],
		],
		[
			'share in proportion to what they would take',
			[
				[1, 101],
				[1, 51],
			],
			32,
			[19, 11],
		],
		[
			'leave narrow ones whole',
			[
				[2, 8],
				[4, 100],
			],
			40,
			[8, 30],
		],
		[
			'keep their longest words',
			[
				[18, 20],
				[5, 100],
			],
			30,
			[18, 10],
		],
		[
			'fit to the last column',
			[
				[10, 90],
				[10, 90],
				[10, 90],
			],
			34,
			[10, 10, 10],
		],
		[
			'do not fit below their longest words',
			[
				[10, 90],
				[10, 90],
				[10, 90],
			],
			33,
			undefined,
		],
	])('%s', (_, pairs, width, expected) => {
		expect(fittedWidths(extents(...pairs), width, 2)).toEqual(expected);
	});
});
