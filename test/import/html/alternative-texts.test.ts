import {expect, test} from 'vitest';
import {dropRepeatedAlternatives} from '../../../src/import/html/alternative-texts.ts';
import {parsePage} from '../../../src/import/html/page-document.ts';

async function after(html: string): Promise<(string | null)[]> {
	const page = await parsePage(html);
	dropRepeatedAlternatives(page);
	return [...page.querySelectorAll('img, figcaption')].map(
		element => element.getAttribute('alt') ?? element.textContent,
	);
}

const long = 'The pilots went home after it. '.repeat(20);

test.each([
	['a caption says more', '<img alt="A pier"><p>A pier in the rain', ['']],
	[
		'a caption in a figure',
		'<figure><img alt="A pier"><figcaption>A pier in the rain</figcaption></figure>',
		['', 'A pier in the rain'],
	],
	['a caption that was made of it', '<figure><img alt="A pier"><figcaption>A pier</figcaption></figure>', ['A pier']],
	[
		'a caption in nearly its words',
		'<img alt="Three pilots of the port leave the hall on Monday morning"><p>Three pilots of the port leave the hall on Monday. Photo: desk',
		[''],
	],
	['a heading above', '<h2>The pier at noon</h2><img alt="The Pier at Noon">', ['']],
	['a caption after a break', '<p><img alt="Boats on the quay"><br>Boats on the quay, in May', ['']],
	['a caption without spaces', '<img alt="港口的船"><p>照片：港口的船。', ['']],
	['other words', '<img alt="The lighthouse from the sea"><p>A pier in the rain', ['The lighthouse from the sea']],
	['a paragraph that names it', `<img alt="The pilots"><p>${long}`, ['The pilots']],
	['a name within the words of a caption', '<img alt="A pie"><p>A pier in the rain', ['A pie']],
	[
		'the same of a row',
		'<img alt="Scenes of a strike"><img alt="Scenes of a strike"><img alt="The end">',
		['Scenes of a strike', '', 'The end'],
	],
	['a formula', '<p>where <img alt="x"> is the x of <img alt="x">', ['x', 'x']],
	[
		'a sentence with a formula',
		'<p>The same <img alt="E equals mc squared"> again, <img alt="E equals mc squared"> twice',
		['E equals mc squared', 'E equals mc squared'],
	],
	[
		'names of files',
		'<img alt="DSC_0042"><img alt="pier-04-final"><img alt="red_bar"><img alt="IMG 2041"><img src="/a/harbour2.jpg?w=1" alt="harbour2">',
		['', '', '', '', ''],
	],
	[
		'names of any picture',
		'<img alt="An image"><img alt="Screenshot"><img alt="Featured image"><img alt="Foto 2">',
		['', '', '', ''],
	],
	[
		'names that say something',
		'<img src="/harbour.jpg" alt="Harbour"><img alt="COVID-19 test"><img alt="Mid-air">',
		['Harbour', 'COVID-19 test', 'Mid-air'],
	],
])('an alternative text beside %s', async (_, html, expected) => {
	expect(await after(html)).toEqual(expected);
});
