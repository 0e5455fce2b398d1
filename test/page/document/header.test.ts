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
				'<headline>The night the paper went to steam</headline>',
				`<headline>${'━'.repeat(33)}</headline>`,
				'<author>a desk and another</author><faint> · </faint><date>27 December 2023</date>',
			],
		],
		[
			known,
			20,
			[
				'<headline>The night the paper</headline>',
				'<headline>went to steam</headline>',
				`<headline>${'━'.repeat(19)}</headline>`,
				'<author>a desk and another</author>',
				'<date>27 December 2023</date>',
			],
		],
		[
			{...known, authors: []},
			60,
			[
				'<headline>The night the paper went to steam</headline>',
				`<headline>${'━'.repeat(33)}</headline>`,
				'<date>27 December 2023</date>',
			],
		],
		[
			{...known, authors: [], date: undefined},
			60,
			['<headline>The night the paper went to steam</headline>', `<headline>${'━'.repeat(33)}</headline>`],
		],
		[
			{...known, title: 'Die Nacht', lang: 'de'},
			60,
			[
				'<headline>Die Nacht</headline>',
				'<headline>━━━━━━━━━</headline>',
				'<author>a desk und another</author><faint> · </faint><date>27. Dezember 2023</date>',
			],
		],
		[
			{...known, title: '夜', lang: 'ja', authors: [], date: '2023-12'},
			60,
			['<headline>夜</headline>', '<headline>━━</headline>', '<date>2023年12月</date>'],
		],
	])('%#', async (head, width, lines) => {
		const renderer = await createRenderer([], {theme: createTagsTheme(), links: 'osc8'});
		expect(renderer.header(head, width)).toEqual(lines);
	});
});
