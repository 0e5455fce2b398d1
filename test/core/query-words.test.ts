import {describe, expect, test} from 'vitest';
import {queryOfWords} from '../../src/core/query-words.ts';

describe('what the shell left of a query is put together again', () => {
	test.each([
		[['national', 'guard'], 'national guard'],
		[['national guard'], '"national guard"'],
		[['strike', 'national guard'], 'strike "national guard"'],
		[['title:national guard'], 'title:"national guard"'],
		[['date:last year'], 'date:"last year"'],
		[['Mexico: the crisis'], '"Mexico: the crisis"'],
		[["don't stop"], '"don\'t stop"'],
		[['2019 - 2023'], '"2019 - 2023"'],
		[[' strike '], 'strike'],
		[['strike -vote'], 'strike -vote'],
		[['strike =vote'], 'strike =vote'],
		[['strike OR vote'], 'strike OR vote'],
		[['strike NEAR/5 vote'], 'strike NEAR/5 vote'],
		[['strike "night shift"'], 'strike "night shift"'],
		[['(strike vote)'], '(strike vote)'],
		[['strike tag:labour'], 'strike tag:labour'],
		[['title:strike tag:labour'], 'title:strike tag:labour'],
		[['strike or vote'], '"strike or vote"'],
		[['', ''], ' '],
		[['= ='], '= ='],
	])('%j → %s', (words, query) => {
		expect(queryOfWords(words)).toBe(query);
	});
});
