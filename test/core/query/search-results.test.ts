import {expect, test} from 'vitest';
import type {BoundedPattern} from '../../../src/core/query/pattern/pattern.ts';
import {matchesIn} from '../../../src/core/query/search-results.ts';
import {articlesOf} from '../../library/memory-catalog.ts';

test('a pattern reads many articles at a time, and gives each its own hits', async () => {
	const filling = 'Nothing was printed on that day. '.repeat(1500);
	const bodies = Array.from(
		{length: 200},
		(_, number) => `# Day ${number}\n\n${filling}\n\nNumber ${number} is here.\n`,
	);
	const articles = await articlesOf(Object.fromEntries(bodies.map((body, number) => [`/${number}.md`, body])));
	const calls: number[] = [];
	const pattern: BoundedPattern = {
		prefilter: undefined,
		has: texts => texts.map(text => /Number \d*7 /.test(text)),
		find(texts) {
			calls.push(texts.length / 3);
			return texts.map(text => {
				const found = /Number \d*7 /.exec(text);
				return found ? [found.index, found.index + found[0].length] : undefined;
			});
		},
	};
	const results = [...matchesIn(articles, pattern)];
	expect(results.map(({article, hits}) => [article.head[0], hits.map(({text}) => text)])).toEqual(
		Array.from({length: 20}, (_, ten) => [`Day ${ten * 10 + 7}`, [`Number ${ten * 10 + 7} is here.`]]),
	);
	const unmarked = [...matchesIn(articles, pattern, true)].map(({hits}) => hits);
	expect(unmarked).toEqual(results.map(({hits}) => hits.map(hit => ({...hit, ranges: []}))));
	expect(calls.reduce((sum, texts) => sum + texts, 0)).toBe(200);
	expect(calls.length).toBeLessThan(20);
});
