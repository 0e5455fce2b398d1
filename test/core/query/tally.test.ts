import {expect, test} from 'vitest';
import type {Entry} from '../../../src/core/article/article.ts';
import type {Result} from '../../../src/core/query/hit.ts';
import {type CountKey, counterBy} from '../../../src/core/query/tally.ts';

function result(facts: Partial<Entry>, hits: number): Result {
	return {entry: {authors: [], tags: [], ...facts}, hits: Array.from({length: hits})} as unknown as Result;
}

const results = [
	result({date: '2024-02-29', authors: ['Ada', 'Bo', 'Ada'], tags: ['b'], lang: 'de'}, 1),
	result({date: '2023', authors: ['Bo'], tags: ['a'], lang: 'en'}, 3),
	result({date: '2024-02', authors: ['Cy'], tags: ['b', 'a'], lang: 'en'}, 2),
	result({}, 9),
];

test.each<[CountKey, [key: string | undefined, hits: number, articles: number][]]>([
	[
		'year',
		[
			['2023', 3, 1],
			['2024', 3, 2],
			[undefined, 9, 1],
		],
	],
	[
		'month',
		[
			['2023', 3, 1],
			['2024-02', 3, 2],
			[undefined, 9, 1],
		],
	],
	[
		'author',
		[
			['Bo', 4, 2],
			['Cy', 2, 1],
			['Ada', 1, 1],
			[undefined, 9, 1],
		],
	],
	[
		'tag',
		[
			['a', 5, 2],
			['b', 3, 2],
			[undefined, 9, 1],
		],
	],
	[
		'lang',
		[
			['en', 5, 2],
			['de', 1, 1],
			[undefined, 9, 1],
		],
	],
])('hits and articles by %s', (by, counts) => {
	const counter = counterBy(by);
	for (const each of results) counter.add(each);
	expect(counter.counts().map(({key, hits, articles}) => [key, hits, articles])).toEqual(counts);
	const [none, ...keyed] = counts.toReversed();
	expect(counter.counts(true).map(({key, hits, articles}) => [key, hits, articles])).toEqual([...keyed, none]);
});

test('of as many hits the first in the alphabet comes first', () => {
	const counter = counterBy('author');
	for (const author of ['Bo', 'Ada', 'Cy']) counter.add(result({authors: [author]}, 1));
	expect(counter.counts().map(({key}) => key)).toEqual(['Ada', 'Bo', 'Cy']);
});
