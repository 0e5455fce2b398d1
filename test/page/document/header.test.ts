import {describe, expect, it} from 'vitest';
import {createRenderer} from '../../../src/page/document/renderer.ts';
import {createTagsTheme} from '../../../src/page/theme/theme.ts';
import {article} from '../read-markdown.ts';

const {metadata} = article('');
const known = {
	...metadata,
	title: 'The night the paper went to steam',
	authors: ['a desk', 'another'],
	date: '2023-12-27',
};

describe('the header of a page', () => {
	it.each([
		[
			known,
			60,
			[
				'<title>The night the paper went to steam</title>',
				'<author>a desk and another</author><faint> · </faint><date>27 December 2023</date>',
			],
		],
		[
			known,
			20,
			[
				'<title>The night the paper</title>',
				'<title>went to steam</title>',
				'<author>a desk and another</author>',
				'<date>27 December 2023</date>',
			],
		],
		[
			{...known, authors: []},
			60,
			['<title>The night the paper went to steam</title>', '<date>27 December 2023</date>'],
		],
		[{...known, authors: [], date: undefined}, 60, ['<title>The night the paper went to steam</title>']],
	])('%#', async (head, width, lines) => {
		const renderer = await createRenderer([], {theme: createTagsTheme(), links: 'osc8'});
		expect(renderer.header(head, width)).toEqual(lines);
	});
});
