// What the index is asked for a query, given how frequent its words are thought to be.

import {describe, expect, test} from 'vitest';
import {parseQuery} from '../../../../src/core/query/parse-query.ts';
import {planQuery} from '../../../../src/library/catalog/search/query-plan.ts';

const common = {articles: 60_000, occurrences: 1_000_000, inFields: 50_000};
const frequent = {articles: 10_000, occurrences: 100_000, inFields: 500};
const inTexts = {articles: 60_000, occurrences: 1_000_000, inFields: 3_000};
const usual = {articles: 5000, occurrences: 15_000, inFields: 50};
const rare = {articles: 10, occurrences: 30, inFields: 2};

const frequencies = {
	size: 100_000,
	of: (token: string) =>
		token === 'commonest'
			? {...common, occurrences: 6_000_000}
			: token.startsWith('common')
				? common
				: token.startsWith('frequent')
					? frequent
					: token.startsWith('usual')
						? inTexts
						: token.startsWith('known')
							? usual
							: rare,
};

function plan(query: string) {
	return planQuery(
		parseQuery(query, () => '2024-06-01'),
		frequencies,
	);
}

describe('the index is asked for', () => {
	const cases: [query: string, match: string | undefined, isRanked: boolean][] = [
		['rare', '"rare"*', true],
		['=rare', '"rare"', true],
		['"two words"', '"two words"', true],
		['title:rare', '{title} : "rare"*', true],
		['tag:rare author:one in:two', '({tags} : "rare"*) AND ({authors} : "one"*) AND ({headings} : "two"*)', true],
		['one OR two', '("one"*) OR ("two"*)', true],
		['one -two', '"one"* NOT ("two"*)', true],
		['one -(two OR three)', '"one"* NOT (("two"*) OR ("three"*))', true],
		// The index says no more than that both words are there: to take these away would take answers away.
		['one -(two NEAR/3 three)', '"one"*', true],
		['one -(two OR three NEAR/3 four)', '"one"*', true],
		['one -("two commonest"*)', '"one"*', true],
		['one NEAR/3 two', '("one"*) AND ("two"*)', true],
		['common', undefined, false],
		['common rare', '"rare"*', true],
		['common OR rare', undefined, false],
		['rare -common', '"rare"*', true],
		['-rare', undefined, false],
		['frequent', '"frequent"*', false],
		// Those that have all of several words are ranked, and these are few.
		['known knowns', '("known"*) AND ("knowns"*)', true],
		// Of several, any of which will do, more are ranked, but not as many as they please.
		['known OR knowns', '("known"*) OR ("knowns"*)', true],
		['frequent OR known', '("frequent"*) OR ("known"*)', false],
		['rare (known OR knowns)', '"rare"*', true],
		['frequent frequently', '("frequent"*) AND ("frequently"*)', false],
		['"frequent common"', '"frequent common"', false],
		['"common commonly"', '"common commonly"', false],
		['"commonest commonly"', undefined, false],
		['rare (common OR frequent)', '"rare"*', true],
		['lang:en', undefined, false],
		// What most texts have and few titles is looked up where titles are asked for.
		['usual', undefined, false],
		['in:usual', undefined, false],
		['title:usual', '{title} : "usual"*', false],
		['title:common', undefined, false],
	];
	test.each(cases)('%s', (query, match, isRanked) => {
		expect(plan(query)).toMatchObject({match, isRanked});
	});
});

test('where nothing is ranked, articles with the words in titles, authors, tags and summaries come first', () => {
	expect(plan('frequent').firstInFields).toBe('"frequent"*');
	expect(plan('frequent frequently').firstInFields).toBe('"frequent"* AND "frequently"*');
	expect(plan('common').firstInFields).toBeUndefined();
	expect(plan('rare').firstInFields).toBeUndefined();
});

test('languages and dates are conditions, unless they are alternatives', () => {
	expect(plan('rare lang:pt date:2023..').conditions).toHaveLength(2);
	expect(plan('rare OR lang:pt').conditions).toEqual([]);
	expect(plan('rare OR lang:pt').match).toBeUndefined();
});
