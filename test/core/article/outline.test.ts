import {describe, expect, it} from 'vitest';
import {findSection, headingsOf} from '../../../src/core/article/outline.ts';
import {article} from '../../page/read-markdown.ts';

const {blocks} = article(
	'intro\n\n# Día uno\n\na[^1]\n\n## The strike\n\nb\n\n# Día dos\n\n## The *strike* spreads\n\nc\n\n## The end\n\n[^1]: note',
);

it('the contents are the headings in order, with depth, line and block', () => {
	expect(headingsOf(blocks)).toEqual([
		{text: 'Día uno', depth: 1, line: 3, block: 1},
		{text: 'The strike', depth: 2, line: 7, block: 3},
		{text: 'Día dos', depth: 1, line: 11, block: 5},
		{text: 'The strike spreads', depth: 2, line: 13, block: 6},
		{text: 'The end', depth: 2, line: 17, block: 8},
	]);
});

describe('a section', () => {
	it.each([
		['dia uno', 'Día uno'],
		['DÍA DOS', 'Día dos'],
		['the strike', 'The strike'],
		['the strike spr', 'The strike spreads'],
		['spreads', 'The strike spreads'],
		['“The end!”', 'The end'],
	])('is found by %j: %j', (words, heading) => {
		expect(findSection(blocks, words)).toMatchObject({kind: 'one', heading: {text: heading}});
	});

	it('is several when the words mean more than one', () => {
		const found = findSection(blocks, 'día');
		expect(found.kind === 'several' && found.headings.map(({text}) => text)).toEqual(['Día uno', 'Día dos']);
	});

	it('of several alike is found by the name that links have for it', () => {
		const {blocks} = article('## Results\n\na\n\n## Results\n\nb\n\n## !!\n\nc');
		const found = findSection(blocks, 'results-1');
		expect(found.kind === 'one' && found.blocks.map(({line}) => line)).toEqual([5, 7]);
		expect(findSection(blocks, 'results')).toMatchObject({kind: 'several'});
		for (const words of ['results-2', '!', '']) expect(findSection(blocks, words)).toEqual({kind: 'none'});
	});

	it.each(['nothing like it', '', '!'])('is none for %j', words => {
		expect(findSection(blocks, words)).toEqual({kind: 'none'});
	});

	it('reaches to the next heading of its depth and takes along the notes it refers to', () => {
		const one = findSection(blocks, 'día uno');
		expect(one.kind === 'one' && one.blocks.map(({line}) => line)).toEqual([3, 5, 7, 9, 19]);
		const two = findSection(blocks, 'the strike spreads');
		expect(two.kind === 'one' && two.blocks.map(({line}) => line)).toEqual([13, 15]);
	});
});
