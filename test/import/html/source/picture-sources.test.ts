// The sizes of a picture: addresses with commas, and long attributes.

import {expect, test} from 'vitest';
import {parsePage} from '../../../../src/import/html/page-document.ts';
import {boundSources, pictureSources} from '../../../../src/import/html/source/picture-sources.ts';

test.each([
	['a.jpg', [['a.jpg', '']]],
	[
		'a.jpg, b.jpg 2x',
		[
			['a.jpg', ''],
			['b.jpg', '2x'],
		],
	],
	[
		'a.jpg 1x,b.jpg 2x',
		[
			['a.jpg', '1x'],
			['b.jpg', '2x'],
		],
	],
	[
		' a,b\n100w ,\tc,d 900w,',
		[
			['a,b', '100w'],
			['c,d', '900w'],
		],
	],
	[
		'a 1x, , b',
		[
			['a', '1x'],
			['b', ''],
		],
	],
	[' ,, ', []],
])('the sources of %j', (srcset, sources) => {
	expect(pictureSources(srcset).map(({address, size}) => [address, size])).toEqual(sources);
});

test('of a long attribute stay the addresses that are no picture themselves, each with a size', async () => {
	const long = 'x'.repeat(3000);
	const page = await parsePage(
		`<img src="/a.jpg" alt="${long}" sizes="${long}" srcset="/b.jpg, data:${long} 3x,  /c.jpg   2x">`,
	);
	boundSources(page);
	const picture = page.querySelector('img');
	expect(picture?.getAttributeNames()).toEqual(['src', 'alt', 'srcset']);
	expect(picture?.getAttribute('srcset')).toBe('/b.jpg 1x, /c.jpg 2x');
});
